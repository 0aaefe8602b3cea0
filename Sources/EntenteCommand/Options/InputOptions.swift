import ArgumentParser

enum InputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case dossier, jsonl, csv
}

/// What a command reads.
struct InputOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "What the files are: dossier, jsonl or csv; otherwise it is recognized.", valueName: "format"))
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
