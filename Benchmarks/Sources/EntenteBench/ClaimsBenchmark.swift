import Entente
import Foundation
import Yams

/// How long a large dossier takes: to read and check, to filter, to search for disputes; and as YAML beside the YAML
/// library alone.
enum ClaimsBenchmark {
    static func run(_ path: String) throws {
        let loaded = try timed("read and check JSON Lines") { try DossierReader().read(contentsOf: [path]) }
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        print("  \(loaded.graph.claims.count) claims, \(errors.count) errors", errors.first.map { "\($0)" } ?? "")

        let lens = Lens(asOf: try CalendarDate(year: 1962), withoutWordOf: ["doubts"])
        let selection = timed("filter through a lens") { loaded.graph.selection(lens) }
        print("  \(selection.count) claims")

        let disputes = timed("disputes") { StatusTable(loaded.graph).disputes() }
        print("  \(disputes.count) disputes")

        let text = timed("write YAML") { DossierWriter().yaml(loaded.graph) }
        var ratios: [Double] = []
        for _ in 0..<3 {
            let alone = try seconds { _ = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() }
            let file = SourceFile(name: "alliances.yaml", bytes: Array(text.utf8))
            let ours = seconds { _ = DossierReader().read([file]) }
            ratios.append(ours / alone)
            show("parse YAML, the library alone", alone)
            show("read and check YAML", ours)
        }
        print("  times as long as the library alone: \(rounded(ratios.sorted()[1]))")
    }

    private static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let watch = Stopwatch()
        try work()
        return Double(watch.reply.cpu ?? 0) / 1e9
    }

    private static func timed<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
        var results: [Result] = []
        let time = try seconds { results.append(try work()) }
        show(name, time)
        return results[0]
    }

    private static func show(_ name: String, _ time: Double) { print("\(name): \(rounded(time)) s") }

    private static func rounded(_ number: Double) -> String { String(format: "%.2f", number) }
}
