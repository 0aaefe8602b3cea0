/// The two ends of a child's standard streams. They are sockets: writing to a socket whose reader is gone can be told to
/// fail instead of raising SIGPIPE, and a socket can be made in one step so that other children do not inherit it.
struct ChildStreams {
    enum Name: Int, CaseIterable {
        case input, output, messages
    }

    enum Step {
        case moved(Int)
        case again
        case ended
    }

    /// Our ends.
    private var ours: [Int32]
    /// The child's ends.
    private(set) var theirs: [Int32]

    init() throws(RenderError) {
        ours = []
        theirs = []
        for _ in Name.allCases {
            guard let (our, their) = Platform.socketPair() else {
                let reason = Platform.lastError
                closeAll()
                throw RenderError(.failed, "no more files can be opened: \(reason)")
            }
            ours.append(our)
            theirs.append(their)
        }
        for descriptor in ours { Platform.setNonBlocking(descriptor) }
    }

    mutating func closeChildEnds() {
        for descriptor in theirs { Platform.close(descriptor) }
        theirs = []
    }

    mutating func closeAll() {
        closeChildEnds()
        for descriptor in ours { Platform.close(descriptor) }
        ours = []
    }

    /// Waits until one of the streams can be used or has ended.
    func ready(among names: Set<Name>, milliseconds: Int32) -> Set<Name> {
        let asked = Name.allCases.filter(names.contains)
        let ready = Platform.poll(asked.map { (ours[$0.rawValue], $0 == .input) }, milliseconds: milliseconds)
        return Set(zip(asked, ready).filter(\.1).map(\.0))
    }

    func send(_ bytes: [UInt8], from start: Int) -> Step {
        guard start < bytes.count else { return .ended }
        return Platform.send(bytes, from: start, to: ours[Name.input.rawValue])
    }

    func receive(_ name: Name, into chunk: inout [UInt8]) -> Step {
        Platform.receive(ours[name.rawValue], into: &chunk)
    }

    /// Tells the child that there is no more input.
    func finishInput() {
        Platform.finishSending(ours[Name.input.rawValue])
    }
}
