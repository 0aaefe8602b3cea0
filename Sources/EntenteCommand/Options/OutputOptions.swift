import ArgumentParser
import EntenteBytes

enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, table, json, jsonl, csv
}

enum ColorMode: String, ExpressibleByArgument, CaseIterable, Sendable {
    case auto, always, never
}

/// Where the answer of a command goes, and what is said beside it.
struct DestinationOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Flag(name: [.short, .long], help: "Say nothing on standard error but errors.")
    var quiet = false

    /// Prints, or writes the file as a whole.
    func write(_ bytes: [UInt8]) throws {
        guard let output, output != "-" else { return try Terminal.write(bytes) }
        try OutputFile.write(bytes, to: output)
    }

    func note(_ line: String) {
        if !quiet { Terminal.error(line) }
    }
}

/// How and where a command answers.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("How to print the answer: text, table, json, jsonl or csv.", valueName: "form"))
    var format: OutputFormat = .text

    @OptionGroup var destination: DestinationOptions

    @Option(name: .long, help: ArgumentHelp("Color the text: auto, always or never.", valueName: "when"))
    var color: ColorMode = .auto

    var quiet: Bool { destination.quiet }

    /// The file to write; `nil` for standard output.
    var file: String? { destination.output }

    var style: TextStyle { TextStyle(usesColor: file == nil && Terminal.usesColor(color)) }

    /// Prints an answer, or writes it to the file as a whole.
    func write(_ text: String) throws {
        let text = format == .text || format == .table ? Terminal.printable(text) : text
        try destination.write(Array((text.hasSuffix("\n") || text.isEmpty ? text : text + "\n").utf8))
    }

    func note(_ line: String) { destination.note(line) }

    /// Refuses the forms that a command does not have.
    func require(_ forms: [OutputFormat], for command: String) throws {
        guard !forms.contains(format) else { return }
        throw Failure(
            .usage, "'\(command)' has no form '\(format.rawValue)'",
            hint: "use one of: " + forms.map(\.rawValue).joined(separator: ", "))
    }
}

/// Files that are written whole or not at all.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try AtomicFile.write(bytes, to: path)
        } catch {
            throw Failure(.inputOutput, [error.description])
        }
    }
}
