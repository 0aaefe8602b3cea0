import Entente
import LibFuzzer

/// Reads any bytes as a table, writes it, and reads that back.
@main enum FuzzTable {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            FuzzTable.test(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }

    /// Whatever the bytes are, reading ends; ids are unique; and what was read without errors is written as a table that
    /// is read back without errors to the same number of claims, and written again as the same text.
    static func test(_ bytes: [UInt8]) {
        let loaded = TableReader().read([SourceFile(name: "f.csv", bytes: bytes)])
        for finding in loaded.diagnostics { require(!finding.description.isEmpty, "an empty finding") }
        let ids = loaded.graph.claims.indices.map { loaded.graph.claims.id($0) }
        require(Set(ids).count == ids.count, "two claims share an id")
        guard !loaded.hasErrors, !ids.isEmpty else { return }
        let text = TableWriter().write(loaded.graph).text
        let again = TableReader().read([SourceFile(name: "g.csv", bytes: Array(text.utf8))])
        require(!again.hasErrors, "what was written cannot be read: \(again.diagnostics)")
        require(again.graph.claims.count == ids.count, "claims were lost")
        require(TableWriter().write(again.graph).text == text, "the second text differs")
    }

    /// A precondition that tells its message in optimized builds too.
    private static func require(_ holds: Bool, _ message: @autoclosure () -> String) {
        if !holds { fatalError(message()) }
    }
}
