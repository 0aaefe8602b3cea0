import ArgumentParser
import EntenteBytes
import EntenteFormats
import EntenteModel
import EntenteReasoning

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Validate a dossier: fields, references, ontology, dates, hashes, and every quote against its document.",
        discussion: "Exit code 0: no errors; 1: errors (with --strict: or warnings).")

    @Argument(help: ArgumentHelp("Dossiers; several are read as one graph.", valueName: "file"), completion: .file())
    var files: [String]

    @Flag(name: .long, help: "Let warnings count as errors.")
    var strict = false

    @Option(name: .long, help: ArgumentHelp("Warn of documents dated after this day.", valueName: "date"))
    var today: String?

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.require([.text, .json], for: "check", reading: files)
        let checker = DocumentChecker(
            root: input.root, today: try LensOptions.date(today, option: "--today"), findsRepeatedQuotes: true)
        var loaded = try GraphLoader(input: input, quiet: output.quiet).load(files)
        let findings = (loaded.diagnostics + checker.check(&loaded) + ClaimChecker().check(loaded)).sorted()
        let errors = findings.filter { $0.severity == .error }.count
        let warnings = findings.filter { $0.severity == .warning }.count
        switch output.format {
        case .json:
            try output.write(json(findings, errors: errors, warnings: warnings).text)
        default:
            var lines = findings.map(\.description)
            lines.append(summary(loaded, errors: errors, warnings: warnings))
            try output.write(lines.joined(separator: "\n"))
        }
        if loaded.diagnostics.contains(where: { ExitStatus.unreadable.contains($0.code) }) {
            throw ExitCode(ExitStatus.badData.rawValue)
        }
        if errors > 0 || (strict && warnings > 0) { throw ExitCode(ExitStatus.negative.rawValue) }
    }

    private func summary(_ loaded: LoadedGraph, errors: Int, warnings: Int) -> String {
        let graph = loaded.graph
        let counts = [
            English.count(graph.claims.count, "claim"), English.count(graph.entities.count, "entity", "entities"),
            English.count(graph.documents.count, "document"),
        ].joined(separator: ", ")
        let quotes = graph.claims.reduce(0) { $0 + $1.citations.filter { $0.offset != nil }.count }
        let verdict =
            errors == 0 && warnings == 0
            ? "nothing wrong" : English.count(errors, "error") + ", " + English.count(warnings, "warning")
        let found = English.count(quotes, "quote found in its document", "quotes found in their documents")
        if loaded.diagnostics.contains(where: { $0.code == .badYAML }) {
            return "reading stopped where the YAML breaks, and more may be wrong behind it; \(verdict)"
        }
        return "\(counts); \(found); \(verdict)"
    }

    private func json(_ findings: [Diagnostic], errors: Int, warnings: Int) -> JSON {
        .object([
            ("errors", .int(errors)), ("warnings", .int(warnings)),
            (
                "findings",
                .array(
                    findings.map { finding in
                        .object([
                            ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.code.rawValue)),
                            ("file", .optional(finding.file)), ("line", .optional(finding.position?.line)),
                            ("column", .optional(finding.position?.column)), ("message", .string(finding.message)),
                            ("hint", .optional(finding.hint)),
                        ])
                    })
            ),
        ])
    }
}
