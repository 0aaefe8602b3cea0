import EntenteAlgorithms
import EntenteBytes
import EntenteQuery

/// The answer of `rank` in each of the output forms.
struct RankReport {
    var network: Network
    var isNormalized: Bool
    var output: OutputOptions

    // MARK: Nodes

    func text(_ ranking: Ranking) -> String {
        switch output.format {
        case .json: return json(ranking).text
        case .jsonl: return ranking.scores.map { object($0).text }.joined(separator: "\n")
        case .csv:
            var writer = CSVWriter()
            writer.write(row: ["id", "name", "score"])
            for row in ranking.scores { writer.write(row: [row.id, row.name, row.score.map { String($0) } ?? ""]) }
            return String(decoding: writer.bytes, as: UTF8.self)
        case .text, .table:
            // Where names are all there is, they need not stand twice.
            let hasIDs = ranking.scores.contains { $0.id != $0.name }
            let cells = zip(Places.of(ranking.scores.map(\.score)), ranking.scores).map { place, row in
                [place, row.score.map(Rounded.text) ?? "–", row.name] + (hasIDs ? [row.id] : [])
            }
            return TextTable(["rank", ranking.measure.rawValue, "name"] + (hasIDs ? ["id"] : []), cells)
                .text(output.style)
        }
    }

    private func object(_ row: Ranking.Score) -> JSON {
        .object([
            ("id", .string(row.id)), ("name", .string(row.name)), ("score", row.score.map(JSON.double) ?? .null),
        ])
    }

    private func json(_ ranking: Ranking) -> JSON {
        var fields = head(ranking.measure, converged: ranking.converged)
        if let iteration = ranking.iteration {
            fields += [("iterations", .int(iteration.iterations)), ("residual", .double(iteration.residual))]
        }
        if let sample = ranking.sample {
            fields += [("sample", .int(sample.count)), ("errorBound", .double(sample.errorBound))]
        }
        if let alpha = ranking.alpha { fields.append(("alpha", .double(alpha))) }
        return .object(fields + [("scores", .array(ranking.scores.map(object)))])
    }

    private func head(_ measure: Measure, converged: Bool) -> [(String, JSON)] {
        [
            ("measure", .string(measure.rawValue)), ("normalized", .bool(isNormalized)),
            ("directed", .bool(network.graph.isDirected)), ("weighted", .bool(network.graph.hasWeights)),
            ("nodes", .int(network.size.nodes)), ("edges", .int(network.size.edges)), ("converged", .bool(converged)),
        ]
    }

    // MARK: Edges

    func text(_ ranking: EdgeRanking) -> String {
        func object(_ row: EdgeRanking.Score) -> JSON {
            .object([("from", .string(row.from)), ("to", .string(row.to)), ("score", .double(row.score))])
        }
        switch output.format {
        case .json:
            let fields = head(ranking.measure, converged: true) + [("of", .string("edges"))]
            return JSON.object(fields + [("scores", .array(ranking.scores.map(object)))]).text
        case .jsonl: return ranking.scores.map { object($0).text }.joined(separator: "\n")
        case .csv:
            var writer = CSVWriter()
            writer.write(row: ["from", "to", "score"])
            for row in ranking.scores { writer.write(row: [row.from, row.to, String(row.score)]) }
            return String(decoding: writer.bytes, as: UTF8.self)
        case .text, .table:
            let cells = zip(Places.of(ranking.scores.map(\.score)), ranking.scores).map { place, row in
                [place, Rounded.text(row.score), row.from, row.to]
            }
            return TextTable(["rank", ranking.measure.rawValue, "from", "to"], cells).text(output.style)
        }
    }
}

/// Numbers for people: at most four decimals, or four digits of a small one; none that say nothing. JSON and CSV have them
/// in full.
enum Rounded {
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
        let scale = value == 0 || abs(value) >= 0.001 ? 1e4 : 1e7
        let scaled = (value * scale).rounded() / scale
        if scaled == scaled.rounded() && abs(scaled) < 1e15 { return String(Int(scaled)) }
        // Below, Swift would write an exponent.
        guard abs(scaled) < 1e-4 else { return String(scaled) }
        let digits = String(Int((abs(scaled) * scale).rounded()))
        var decimals = String(repeating: "0", count: 7 - digits.count) + digits
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return (scaled < 0 ? "-" : "") + "0." + decimals
    }
}
