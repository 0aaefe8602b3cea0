import ArgumentParser
import EntenteBytes
import EntenteFormats

struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format", abstract: "Rewrite a dossier canonically, so that changes are small and merges clean.",
        discussion: """
            Writes the file in place; standard input goes to standard output. Entries stay in their order, under the \
            comments before them; a file with other comments is refused. Exit code 1: with --check, the file is not canonical; or it has errors.
            """)

    @Argument(help: ArgumentHelp("Dossiers, in YAML or JSON Lines.", valueName: "file"), completion: .file())
    var files: [String]

    @Flag(name: .long, help: "Only tell whether the files are canonical.")
    var check = false

    @Flag(name: .long, help: "Drop the comments that have no place in the canonical form.")
    var dropComments = false

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        if output.file != nil, files.count > 1 {
            throw Failure(.usage, "'--output' takes one file, and \(files.count) are given")
        }
        try output.require([.text], for: "format", reading: [])
        let loader = GraphLoader(input: input, quiet: output.quiet)
        var isClean = true
        var isReadable = true
        for path in files {
            let source = try loader.source(path)
            if input.from == nil { try Self.requireDossier(source) }
            let options = DossierReader.Options(maximumLineBytes: input.maxLineBytes)
            let result = DossierFormatter.format(source, dropComments: dropComments, options: options)
            for finding in result.diagnostics where !output.quiet || finding.severity == .error {
                Terminal.error(finding.description)
            }
            guard let text = result.text else {
                isClean = false
                if result.diagnostics.contains(where: { ExitStatus.unreadable.contains($0.code) }) {
                    isReadable = false
                }
                continue
            }
            if check {
                if !result.isCanonical { output.note("\(source.name): not canonical; 'entente format' rewrites it") }
                isClean = isClean && result.isCanonical
            } else if path == "-" || output.file != nil {
                try output.write(text)
            } else if path.lowercased().hasSuffix(".gz") {
                throw Failure(
                    .usage, "'\(path)' is compressed and is not rewritten in place", hint: "use '--output FILE'")
            } else if !result.isCanonical {
                try OutputFile.write(Array(text.utf8), to: path)
            }
        }
        if !isReadable { throw ExitCode(ExitStatus.badData.rawValue) }
        if !isClean { throw ExitCode(ExitStatus.negative.rawValue) }
    }

    /// Formats that other commands refuse or read, too, are told as such.
    private static func requireDossier(_ file: SourceFile) throws(Failure) {
        let what: String
        switch try FormatRecognition.format(of: file) {
        case .dossier, .jsonl: return
        case .csv: what = "a table"
        case .dot: what = "a DOT graph"
        case .topology: what = "a plain graph"
        }
        let diagnostic = Diagnostic(
            file: file.name, code: .notADossier, message: "this is \(what) and not a dossier",
            hint: "'entente convert FILE --to dossier' makes one of a table or a DOT graph")
        throw Failure(.badData, [diagnostic.description])
    }
}
