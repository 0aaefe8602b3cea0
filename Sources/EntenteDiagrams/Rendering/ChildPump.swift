/// Feeds a child and drains it at the same time, so that neither waits for the other for ever.
struct ChildPump {
    private let streams: ChildStreams
    private let input: [UInt8]
    private let outputLimit: Int
    private var sent = 0
    private var openStreams: Set<ChildStreams.Name> = [.input, .output, .messages]
    private var chunk = [UInt8](repeating: 0, count: 65_536)
    private(set) var output: [UInt8] = []
    private(set) var messages: [UInt8] = []

    init(_ streams: ChildStreams, input: [UInt8], outputLimit: Int) {
        self.streams = streams
        self.input = input
        self.outputLimit = outputLimit
    }

    /// Runs until the child has closed its output and messages; otherwise says why it must be killed.
    mutating func run(until deadline: ContinuousClock.Instant) -> ChildEnd.Stop? {
        while openStreams.contains(.output) || openStreams.contains(.messages) {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return .deadline }
            let milliseconds = left.components.seconds >= 60 ? 60_000 : Int32(left / .milliseconds(1)) + 1
            let ready = streams.ready(among: openStreams, milliseconds: milliseconds)
            if ready.contains(.input) { feed() }
            if ready.contains(.messages) { drainMessages() }
            if ready.contains(.output), !drainOutput() { return .outputLimit }
        }
        return nil
    }

    private mutating func feed() {
        switch streams.send(input, from: sent) {
        case .moved(let count): sent += count
        case .again: return
        case .ended: sent = input.count
        }
        if sent == input.count {
            openStreams.remove(.input)
            streams.finishInput()
        }
    }

    private mutating func drainOutput() -> Bool {
        switch streams.receive(.output, into: &chunk) {
        case .moved(let count): output.append(contentsOf: chunk[..<count])
        case .again: break
        case .ended: openStreams.remove(.output)
        }
        return output.count <= outputLimit
    }

    private mutating func drainMessages() {
        switch streams.receive(.messages, into: &chunk) {
        case .moved(let count): messages.append(contentsOf: chunk[..<min(count, 65_536 - messages.count)])
        case .again: break
        case .ended: openStreams.remove(.messages)
        }
    }
}
