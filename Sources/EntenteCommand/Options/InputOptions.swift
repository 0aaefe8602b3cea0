import ArgumentParser
import EntenteAlgorithms
import EntenteBytes

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

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Which columns of a table are which: source=exporter,target=importer, by name or number; or all names of a table without a header: source,target,weight.",
            valueName: "list"))
    var columns: String?

    func columnNames() throws -> ColumnNames? {
        guard let columns else { return nil }
        do {
            return try ColumnNames(parsing: columns)
        } catch {
            throw Failure(.usage, "'--columns': \(error)", hint: error.hint)
        }
    }

    /// The format in which to read a file that is known to be of `format`: an edge list with named columns is a table.
    func format(_ format: InputFormat, named file: String) throws -> InputFormat {
        guard columns != nil else { return format }
        switch format {
        case .csv, .topology(.edgeTable): return format
        case .topology(.edgeList): return .csv
        default:
            throw Failure(
                .usage, "'--columns' names the columns of a table, and '\(file)' is of the format \(format.name)",
                hint: "if it is a table, say so with '--from csv'")
        }
    }

    func validate() throws {
        if maxLineBytes < 1 {
            throw ValidationError("'--max-line-bytes \(maxLineBytes)': a line has at least one byte")
        }
    }
}
