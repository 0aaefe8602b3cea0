/// What the worker was asked to do, from its arguments.
struct RenderCommand {
    /// The version of the conversation between the worker and its supervisor: arguments, streams, exit codes.
    static let protocolVersion = 1

    static let usage = """
        usage: entente-render [--layout dot] [--format svg] [--dpi N] [--memory BYTES] [--seconds N]
               entente-render --version
        Reads the DOT text of one graph on standard input, writes the picture on standard output and messages on
        standard error, each line beginning with "Error: " or "Warning: ".
        Exit codes: 0 done; 64 wrong use; 65 the text is not DOT or a label would be lost; 69 the layout or format is
        not available; 70 Graphviz failed; 74 reading or writing failed. A limit that was hit ends it with a signal.
        """

    var layout = "dot"
    var format = "svg"
    var dpi: Int?
    var memory: UInt?
    var seconds: UInt?
    var showsVersion = false
    var showsHelp = false

    /// Reads arguments; `nil` if they make no sense.
    init?(_ arguments: some Collection<String>) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--version": showsVersion = true
            case "--help", "-h": showsHelp = true
            case "--layout", "--format", "--dpi", "--memory", "--seconds":
                guard let value = rest.popFirst(), set(option, to: value) else { return nil }
            default: return nil
            }
        }
    }

    private mutating func set(_ option: String, to value: String) -> Bool {
        switch option {
        case "--layout": layout = value
        case "--format": format = value
        case "--dpi":
            dpi = Int(value)
            return dpi.map { (1...2400).contains($0) } ?? false
        case "--memory":
            memory = UInt(value)
            return memory != nil
        default:
            seconds = UInt(value)
            return seconds != nil
        }
        return value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}
