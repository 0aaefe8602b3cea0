import ArgumentParser
import EntenteAlgorithms

/// What a file is.
enum InputFormat: Hashable, Sendable {
    case dossier, jsonl, csv, dot
    /// Edges without claims.
    case topology(TopologyFormat)

    /// The names of those that every command reads, and of those that only commands about networks do.
    static let ofClaims = [InputFormat.dossier, .jsonl, .csv, .dot].map(\.name).joined(separator: ", ")
    static let ofEdges = TopologyFormat.allCases.map(\.rawValue).joined(separator: ", ")

    static let all: [InputFormat] = [.dossier, .jsonl, .csv, .dot] + TopologyFormat.allCases.map(InputFormat.topology)

    var name: String {
        switch self {
        case .dossier: "dossier"
        case .jsonl: "jsonl"
        case .csv: "csv"
        case .dot: "dot"
        case .topology(let format): format.rawValue
        }
    }
}

extension InputFormat: ExpressibleByArgument {
    init?(argument: String) {
        guard let format = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = format
    }

    static var allValueStrings: [String] { all.map(\.name) }
}

/// What a command reads.
struct InputOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "What the files are: \(InputFormat.ofClaims); for networks also \(InputFormat.ofEdges). Otherwise it is recognized.",
            valueName: "format"))
    var from: InputFormat?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The folder that documents must lie in; otherwise the parent of the dossier's folder.", valueName: "dir"))
    var root: String?

    @Option(name: .long, help: ArgumentHelp("Refuse lines longer than this.", valueName: "bytes"))
    var maxLineBytes = 16 << 20

    func validate() throws {
        if maxLineBytes < 1 {
            throw ValidationError("'--max-line-bytes \(maxLineBytes)': a line has at least one byte")
        }
    }
}
