import Entente
import LibFuzzer

/// Reads any bytes as a dossier, in YAML or JSON Lines, writes it, and reads that back.
@main enum FuzzDossier {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            FuzzDossier.test(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }

    /// Whatever the bytes are, reading ends, findings can be told, and every claim is found by its id. What was read
    /// without errors is written, as YAML and as JSON Lines, so that it is read back and written again as the same text;
    /// and formatting twice changes nothing the second time.
    static func test(_ bytes: [UInt8]) {
        let loaded = read(bytes)
        for finding in loaded.diagnostics { require(!finding.description.isEmpty, "an empty finding") }
        for claim in loaded.graph.claims {
            require(loaded.graph.claim(claim.id)?.relation == claim.relation, "\(claim.id) is lost")
        }
        guard !loaded.hasErrors else { return }
        let yaml = DossierWriter().yaml(loaded.graph)
        check(yaml, yaml)
        check(DossierWriter().jsonLines(loaded.graph), yaml)
        guard let text = format(bytes).text else { return }
        let second = format(Array(text.utf8))
        require(second.isCanonical, "formatting is not idempotent:\n\(text)\n\(second)")
    }

    private static func format(_ bytes: [UInt8]) -> FormatResult {
        DossierFormatter.format(SourceFile(name: "f.yaml", bytes: bytes), dropComments: true)
    }

    private static func check(_ text: String, _ yaml: String) {
        let again = read(Array(text.utf8))
        require(!again.hasErrors, "what was written cannot be read: \(again.diagnostics)\n\(text)")
        let second = DossierWriter().yaml(again.graph)
        require(second == yaml, "the second text differs:\n\(text)\n\(second)")
    }

    private static func read(_ bytes: [UInt8]) -> LoadedGraph {
        DossierReader().read([SourceFile(name: "f.yaml", bytes: bytes)])
    }

    /// A precondition that tells its message in optimized builds too.
    private static func require(_ holds: Bool, _ message: @autoclosure () -> String) {
        if !holds { fatalError(message()) }
    }
}
