import ArgumentParser
import EntenteBytes
import Foundation

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

    /// Refuses to answer into a file that is read.
    func requireApart(from files: [String]) throws {
        if let output { try OutputFile.requireApart(output, named: "-o", from: files) }
    }

    /// What stands behind the last dot of the output file's name, in lower case.
    var suffix: String? {
        guard let output, output != "-", let name = output.split(separator: "/").last else { return nil }
        return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    }

    /// The error for a suffix that says something else than an option.
    func contradiction(_ named: String, _ asked: String) -> Failure {
        Failure(
            .usage, "the name '\(output ?? "")' says \(named), and '--to' says \(asked)", hint: "change one of the two")
    }

    /// Refuses an output file whose folder does not exist before anything is computed or told.
    func requireFolder() throws {
        guard let output, output != "-", let slash = output.lastIndex(of: "/"), slash > output.startIndex else {
            return
        }
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: String(output[..<slash]), isDirectory: &isFolder)
        guard !isThere || !isFolder.boolValue else { return }
        let error = BytesError(.notFound, "the folder does not exist", hint: "create it first", file: output)
        throw Failure(.inputOutput, [error.description])
    }
}

/// How and where a command answers.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "How to print the answer: text or json; lists also as jsonl, some as table or csv.", valueName: "form"))
    var format: OutputFormat = .text

    @OptionGroup var destination: DestinationOptions

    @Option(name: .long, help: ArgumentHelp("Color the text: auto, always or never.", valueName: "when"))
    var color: ColorMode = .auto

    var quiet: Bool { destination.quiet }

    /// Whether the answer is made of lines for people, which no text of a file may forge.
    var isForPeople: Bool { format == .text || format == .table }

    /// The file to write; `nil` for standard output.
    var file: String? { destination.output }

    var style: TextStyle { TextStyle(usesColor: file == nil && Terminal.usesColor(color)) }

    /// Prints an answer, or writes it to the file as a whole.
    func write(_ text: String) throws {
        let text = isForPeople ? Terminal.printable(text) : format == .json ? Limits.marked(json: text) : text
        try destination.write(Array((text.hasSuffix("\n") || text.isEmpty ? text : text + "\n").utf8))
    }

    func note(_ line: String) { destination.note(line) }

    /// Refuses the forms that a command does not have, and to answer into a file that it reads.
    func require(_ forms: [OutputFormat], for command: String, reading files: [String]) throws {
        try destination.requireApart(from: files)
        guard !forms.contains(format) else { return }
        throw Failure(
            .usage, "'\(command)' has no form '\(format.rawValue)'",
            hint: "use one of: " + forms.map(\.rawValue).joined(separator: ", "))
    }
}

/// Files that are written whole or not at all.
enum OutputFile {
    /// Refuses a file that is read as well, under whatever name: it would be gone with the answer.
    static func requireApart(_ output: String, named option: String, from files: [String]) throws {
        guard output != "-", let written = FileIdentity(of: output) else { return }
        guard let same = files.first(where: { FileIdentity(of: $0) == written }) else { return }
        let name = same == "-" ? "standard input" : "'\(same)'"
        throw Failure(
            .usage, "'\(option) \(output)' would write over \(name), which is read", hint: "name another file")
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try AtomicFile.write(bytes, to: path)
        } catch {
            throw Failure(.inputOutput, [error.description])
        }
    }
}
