import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

@Suite struct NodeNamesOrderTests {
    private func names(_ texts: [String]) -> NodeNames {
        let bytes = texts.map { Array($0.utf8) }
        let starts = bytes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        return NodeNames(storage: .texts(bytes: bytes.flatMap { $0 }, starts: starts))
    }

    private func texts(_ names: NodeNames) -> [String] { (0..<UInt32(names.count)).map { names[$0] } }

    @Test(arguments: 0..<50)
    func textsAscendByteByByte(_ seed: Int) {
        var random = SplitMix64(seed: seed)
        let letters = ["a", "b", "é", "z", "\u{0}", "Ж"]
        let all = Set(
            (0..<20).map { _ in
                (0..<Int.random(in: 0...10, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
                    .joined()
            })
        let shuffled = all.sorted().shuffled(using: &random)
        let (sorted, numbering) = names(shuffled).ascending()
        #expect(texts(sorted) == shuffled.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for (node, text) in shuffled.enumerated() {
            #expect(sorted[numbering?[node] ?? UInt32(node)] == text)
        }
    }

    @Test func whatIsInOrderStays() {
        #expect(names(["a", "b"]).ascending().numbering == nil)
        #expect(names([]).ascending().numbering == nil)
        let numbers = NodeNames(storage: .numbers([3, 20, 100])).ascending()
        #expect(numbers.numbering == nil && texts(numbers.names) == ["3", "20", "100"])
    }
}
