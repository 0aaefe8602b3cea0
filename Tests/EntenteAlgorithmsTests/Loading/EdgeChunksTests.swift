import EntenteBytes
import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

/// Wherever a file is cut, and however many threads read it, the same comes out.
@Suite struct EdgeChunksTests {
    /// What a graph is made of, or the mistake that was told.
    private func outcome(_ bytes: [UInt8], chunkSize: Int, threads: Int, directed: Bool) -> [String] {
        do {
            let loaded = try bytes.withUnsafeBytes {
                try LoadedTopology(
                    edgeList: $0, file: "x", directed: directed, threads: threads, chunkSize: chunkSize)
            }
            let (graph, names) = (loaded.graph, loaded.names)
            return ["\(graph.nodeCount) \(graph.edgeCount) \(graph.hasWeights)"]
                + (0..<UInt32(graph.nodeCount)).map { node in
                    let weights = graph.hasWeights ? "\(graph.weights(of: node)) \(graph.inWeights(of: node))" : ""
                    return "\(names[node]) \(graph.neighbors(of: node)) \(graph.inNeighbors(of: node)) \(weights)"
                }
        } catch {
            return ["\(error)"]
        }
    }

    private func check(_ bytes: [UInt8], directed: Bool, _ seed: Int) {
        let whole = outcome(bytes, chunkSize: 1 << 20, threads: 1, directed: directed)
        for (chunkSize, threads) in [(1, 1), (7, 3), (40, 2), (64, 8), (max(bytes.count / 8, 1), 4)] {
            let parts = outcome(bytes, chunkSize: chunkSize, threads: threads, directed: directed)
            #expect(parts == whole, "seed \(seed), chunks of \(chunkSize): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    /// A reader of the plainest kind: lines, words, a dictionary.
    private func naive(_ text: String, directed: Bool) -> [String] {
        let rows = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
            .map { $0.split(whereSeparator: { " ,\t".contains($0) }).map(String.init) }
        let words = rows.flatMap { $0.prefix(2) }
        let areNumbers = words.allSatisfy { UInt32($0).map { $0 <= 999_999_999 } ?? false && String(UInt32($0)!) == $0 }
        var names: [String] = []
        for word in words where !names.contains(word) { names.append(word) }
        if areNumbers { names.sort { UInt32($0)! < UInt32($1)! } }
        func slots(_ node: String, incoming: Bool) -> [(Int, Int)] {
            var slots: [(Int, Int)] = []
            for (edge, row) in rows.enumerated() {
                let (from, to) = incoming ? (row[1], row[0]) : (row[0], row[1])
                if from == node { slots.append((names.firstIndex(of: to)!, edge)) }
                if !directed, to == node, from != to { slots.append((names.firstIndex(of: from)!, edge)) }
            }
            return slots.sorted { $0 < $1 }
        }
        let isWeighted = rows.first?.count == 3
        func weights(_ slots: [(Int, Int)]) -> [Double] { slots.map { Double(rows[$0.1][2])! } }
        return ["\(names.count) \(rows.count) \(isWeighted)"]
            + names.map { name in
                let (out, into) = (slots(name, incoming: false), slots(name, incoming: true))
                let more = isWeighted ? "\(weights(out)) \(weights(into))" : ""
                return "\(name) \(out.map(\.0)) \(into.map(\.0)) \(more)"
            }
    }

    @Test(arguments: 0..<150) func chunksAgreeWithThePlainestReader(seed: Int) {
        var random = SplitMix64(seed: seed)
        let separator = [" ", "\t", ","].randomElement(using: &random) ?? " "
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        let largest = [3, 30, 5000, 999_999_999].randomElement(using: &random) ?? 3
        let isWeighted = Bool.random(using: &random)
        let textShare: Double = [0.0, 0.0, 0.05, 1.0].randomElement(using: &random) ?? 0
        var text = Bool.random(using: &random) ? "# a comment\(lineEnd)" : ""
        for _ in 0..<Int.random(in: 1...60, using: &random) {
            func name() -> String {
                let isText = Double.random(in: 0..<1, using: &random) < textShare
                return (isText ? "é" : "") + String(Int.random(in: 0...largest, using: &random))
            }
            text += name() + separator + name()
            if isWeighted { text += separator + ["7", "0.5", "-2e1", "12345678"].randomElement(using: &random)! }
            text += lineEnd
            if Int.random(in: 0..<9, using: &random) == 0 { text += "#x\(lineEnd)\(lineEnd)" }
        }
        if Bool.random(using: &random) { text.unicodeScalars.removeLast(lineEnd.unicodeScalars.count) }
        let directed = Bool.random(using: &random)
        #expect(
            outcome(Array(text.utf8), chunkSize: 16, threads: 2, directed: directed) == naive(text, directed: directed))
        check(Array(text.utf8), directed: directed, seed)
    }

    /// Rows of which some are broken: the first mistake is the same one.
    @Test(arguments: 0..<400) func theFirstMistakeIsTheSameWhereverTheCutsAre(seed: Int) {
        var random = SplitMix64(seed: seed)
        let rows = ["1 2", "12345678 9", "3 4", "1 2 3", "a b", "1", "", "# c", "1 2 x", "\u{0} 1", "007 1", "a b c d"]
        let good = Int.random(in: 0...12, using: &random)
        var text = String(repeating: "10 20\n", count: good)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            text += rows.randomElement(using: &random)! + ["\n", "\r\n", "\r"].randomElement(using: &random)!
            text += String(repeating: "5 6\n", count: Int.random(in: 0...3, using: &random))
        }
        var bytes = Array(text.utf8)
        if Int.random(in: 0..<8, using: &random) == 0 { bytes[Int.random(in: bytes.indices, using: &random)] = 0xFF }
        check(bytes, directed: Bool.random(using: &random), seed)
    }

    @Test func numbersOfEveryLengthAreReadEightBytesAtATime() throws {
        var rows: [String] = []
        for length in 1...9 {
            for other in 1...9 {
                rows.append("\(String(repeating: "9", count: length)) 1\(String(repeating: "0", count: other - 1))")
            }
        }
        let text = (rows + rows).joined(separator: "\n") + "\n" + String(repeating: "9 1\n", count: 20)
        let loaded = try Array(text.utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0) }
        #expect(loaded.graph.edgeCount == 2 * 81 + 20 && loaded.names.count == 18)
        let one = try #require(loaded.names.node(named: "99999999"))
        let neighbors = loaded.graph.neighbors(of: one).map { loaded.names[$0] }
        #expect(neighbors == (0...8).flatMap { Array(repeating: "1" + String(repeating: "0", count: $0), count: 2) })
    }

    @Test func cancellingStopsLoadingButNotAGraphThatCannotThrow() async {
        let (code, edgeCount) = await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            let graph = IndexGraph(nodeCount: 2, edges: [(0, 1)], directed: false)
            do {
                _ = try Array("1 2\n".utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0) }
                return (nil as DiagnosticCode?, graph.edgeCount)
            } catch {
                return ((error as? AlgorithmError)?.code, graph.edgeCount)
            }
        }.value
        #expect(code == .cancelled && edgeCount == 1)
    }
}
