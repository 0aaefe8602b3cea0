import EntenteBytes
import EntenteFormats
import EntenteModel
import EntenteReasoning

/// Files to one graph: recognizes the formats, reads, and decides what a finding means for the command at hand.
struct GraphLoader {
    var input: InputOptions
    var quiet: Bool

    /// What is asked of documents.
    enum Documents {
        /// They are not opened.
        case ignored
        /// Offsets are computed where quotes are found; findings become warnings.
        case located
        /// Every finding counts.
        case checked
    }

    /// The graph of files in which nothing is wrong, for the commands that ask questions. Errors end the command with
    /// 65, warnings go to standard error.
    func graph(_ files: [String], documents: Documents = .ignored) throws -> RelationGraph {
        var loaded = try load(files)
        if loaded.hasErrors {
            let errors = loaded.diagnostics.filter { $0.severity == .error }
            let shown = errors.prefix(20).map(\.description)
            let more = English.count(errors.count - 20, "more error")
            let rest = errors.count > 20 ? ["… and \(more); 'entente check' lists all findings"] : []
            throw Failure(.badData, shown + rest)
        }
        if !quiet { for warning in loaded.diagnostics { Terminal.error(warning.description) } }
        if documents == .located {
            let findings = DocumentChecker(root: input.root).check(&loaded)
            let errors = findings.filter { $0.severity == .error }
            if !errors.isEmpty, !quiet {
                let one = errors[0].description
                let rest = errors.count > 1 ? " (and \(errors.count - 1) more; 'entente check' lists them)" : ""
                Terminal.error(one.replacing("error: ", with: "warning: ", maxReplacements: 1) + rest)
            }
        }
        return loaded.graph
    }

    /// What no file of claims reaches, and what an endless one stops at.
    private static let maximumBytes = 2 << 30

    /// The graph with everything that was found wrong with the files.
    func load(_ files: [String]) throws -> LoadedGraph {
        guard !files.isEmpty else {
            throw Failure(.usage, "no FILE is given", hint: "name a dossier, or - for standard input")
        }
        if files.filter({ $0 == "-" }).count > 1 {
            throw Failure(.usage, "standard input (-) can be read only once")
        }
        var seen: Set<String> = []
        let sources = try files.filter { seen.insert($0).inserted }.map(source)
        let formats = Set(sources.map { input.from ?? FormatRecognition.format(of: $0) })
        guard formats.count == 1, let format = formats.first else {
            throw Failure(
                .usage, "files of different formats cannot be read as one graph yet",
                hint: "convert them to dossiers first")
        }
        switch format {
        case .dossier, .jsonl:
            let options = DossierReader.Options(maximumLineBytes: input.maxLineBytes)
            return DossierReader(options: options).read(sources)
        case .csv:
            return TableReader().read(sources)
        }
    }

    func source(_ path: String) throws -> SourceFile {
        do {
            let file = try FileBytes(reading: path, limit: Self.maximumBytes)
            return SourceFile(name: path == "-" ? "<standard input>" : path, bytes: file.bytes)
        } catch {
            let status: ExitStatus
            switch error.code {
            case .notFound: status = .noInput
            case .isDirectory, .badGzip, .tooLarge: status = .badData
            default: status = .inputOutput
            }
            throw Failure(status, [error.description])
        }
    }
}
