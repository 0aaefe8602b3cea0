import EntenteAlgorithms
import EntenteBytes
import EntenteFormats
import EntenteModel
import EntenteReasoning
import Foundation

/// Files to one graph: recognizes the formats, reads, and decides what a finding means for the command at hand.
struct GraphLoader {
    var input: InputOptions
    var quiet: Bool
    /// Whether the answer is made of lines for people: names, titles and notes then stand on one line each, so that none can
    /// be taken for a line of ours.
    var isForPeople = false

    /// What is asked of quotes.
    enum Quotes {
        /// Nothing: the answer shows none.
        case ignored
        /// They are looked up in their documents, so that each stands in the answer as what it is.
        case verified
    }

    /// The graph of files in which nothing is wrong, for the commands that ask questions. Errors end the command with
    /// 65, warnings go to standard error.
    func graph(_ files: [String], quotes: Quotes) throws -> RelationGraph {
        try graph(load(files), quotes: quotes)
    }

    func graph(_ loaded: LoadedGraph, quotes: Quotes) throws -> RelationGraph {
        var loaded = loaded
        if loaded.hasErrors {
            let errors = loaded.diagnostics.filter { $0.severity == .error }
            let shown = errors.prefix(20).map(\.description)
            let more = English.count(errors.count - 20, "more error")
            let rest = errors.count > 20 ? ["… and \(more); 'entente check' lists all findings"] : []
            throw Failure(.badData, shown + rest)
        }
        if !quiet { for warning in loaded.diagnostics { Terminal.error(warning.description) } }
        if quotes == .verified { verify(&loaded) }
        return isForPeople && Self.hasBrokenLines(loaded) ? loaded.graph.mappingTexts(English.oneLine) : loaded.graph
    }

    private static func hasBrokenLines(_ loaded: LoadedGraph) -> Bool {
        let graph = loaded.graph
        let notes = graph.entities.map(\.note) + graph.documents.map(\.note) + graph.identities.map(\.note)
        return loaded.diagnostics.contains { $0.code == .hiddenCharacters }
            || graph.entities.contains { $0.name.utf8.contains { $0 < 32 } }
            || ([graph.title] + notes).contains { $0.map { $0 != English.oneLine($0) } ?? false }
    }

    /// Looks every quote up in its document. What is wrong ends no command: the answer is given, with a mark at each
    /// quote that its document does not have; but standard error says so, and the exit code does (`Doubts`).
    private func verify(_ loaded: inout LoadedGraph) {
        let errors = DocumentChecker(root: input.root).check(&loaded).filter { $0.severity == .error }
        guard let first = errors.first else { return }
        let rest = errors.count > 1 ? " (and \(errors.count - 1) more; 'entente check' lists them)" : ""
        Terminal.error(first.description + rest)
        Doubts.current?.raise()
    }

    /// What no file of claims reaches, and what an endless one stops at.
    private static let maximumBytes = 2 << 30

    /// The graph with everything that was found wrong with the files.
    func load(_ files: [String]) throws -> LoadedGraph {
        try load(Self.distinct(files).map(source))
    }

    /// Each file once, in the order given; at least one.
    static func distinct(_ files: [String]) throws -> [String] {
        guard !files.isEmpty else {
            throw Failure(.usage, "no FILE is given", hint: "name a dossier, or - for standard input")
        }
        if files.filter({ $0 == "-" }).count > 1 {
            throw Failure(.usage, "standard input (-) can be read only once")
        }
        var seen: Set<String> = []
        return files.filter { seen.insert($0).inserted }
    }

    func load(_ sources: [SourceFile]) throws -> LoadedGraph {
        try requireJSONLines(sources)
        // The reader of dossiers tells both notations apart by itself.
        let formats = try Set(
            sources.map { try input.format(input.from ?? FormatRecognition.format(of: $0), named: $0.name) }.map {
                $0 == .jsonl ? .dossier : $0
            })
        guard formats.count == 1, let format = formats.first else {
            throw Failure(
                .usage, "files of different formats cannot be read as one graph",
                hint: "'entente convert FILE --to jsonl' makes dossiers of them, which can")
        }
        switch format {
        case .dossier, .jsonl:
            let options = DossierReader.Options(maximumLineBytes: input.maxLineBytes)
            return DossierReader(options: options).read(sources)
        case .csv:
            return TableReader(options: .init(columns: try input.columnNames())).read(sources)
        case .dot:
            return DOTGraphReader().read(sources)
        case .topology(let format):
            throw Failure(
                .usage, "a file of the format \(format.rawValue) has edges and no claims",
                hint: "'show', 'path', 'rank', 'groups', 'similar', 'balance' and 'render' take it")
        }
    }

    /// YAML is read all the same, so that the option would have no effect.
    private func requireJSONLines(_ sources: [SourceFile]) throws {
        guard input.from == .jsonl else { return }
        let blank = Set(" \t\r\n".utf8)
        for source in sources {
            guard let first = source.bytes.first(where: { !blank.contains($0) }), first != UInt8(ascii: "{") else {
                continue
            }
            throw Failure(
                .usage, "'--from jsonl': '\(source.name)' is not in JSON Lines",
                hint: "leave the option out, and the format is recognized")
        }
    }

    func source(_ path: String) throws -> SourceFile {
        do {
            let file = try FileBytes(reading: path, limit: Self.maximumBytes)
            return SourceFile(name: Self.name(of: path), bytes: file.bytes)
        } catch {
            throw Failure(reading: error)
        }
    }

    /// Whether a path leads to a file that can be read as often as one likes: neither standard input nor a pipe.
    static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// What a file is called in messages.
    static func name(of path: String) -> String { path == "-" ? "<standard input>" : path }
}

extension Failure {
    /// What a file that cannot be read, or that is not what it should be, means for the exit code.
    init(reading error: BytesError) {
        let status: ExitStatus =
            switch error.code {
            case .notFound: .noInput
            case .noPermission, .inputOutput: .inputOutput
            default: .badData
            }
        self.init(status, [error.description])
    }
}
