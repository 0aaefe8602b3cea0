import EntenteTestSupport
import Testing

@testable import EntenteFormats

@Suite struct ClaimCirclesTests {
    private func circles(_ references: [String: [String]]) -> [[String]] {
        ClaimCircles.find(in: references, order: references.keys.sorted())
    }

    @Test func degenerate() {
        #expect(circles([:]) == [])
        #expect(circles(["a": ["b"]]) == [])
        #expect(circles(["a": ["a"]]) == [], "a claim about itself is another finding")
        #expect(circles(["a": ["b", "c"], "b": ["d"], "c": ["d"]]) == [], "two ways to one claim are no circle")
    }

    @Test func byHand() {
        #expect(circles(["a": ["b"], "b": ["a"]]) == [["a", "b"]])
        #expect(circles(["a": ["b"], "b": ["c"], "c": ["b"]]) == [["b", "c"]], "the way into it is not part of it")
        #expect(circles(["a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]]) == [["a", "b"], ["c", "d"]])
        #expect(circles(["a": ["a", "b"], "b": ["a"]]) == [["a", "b"]])
    }

    @Test func aLongChainNeedsNoStack() {
        var references: [String: [String]] = [:]
        for i in 0..<100_000 { references["c\(i)"] = ["c\(i + 1)"] }
        #expect(ClaimCircles.find(in: references, order: ["c0"]) == [])
        references["c99999"] = ["c0"]
        #expect(ClaimCircles.find(in: references, order: ["c0"]).map(\.count) == [100_000])
    }

    /// A circle is found exactly if taking away claims that nothing leads on from does not empty the graph.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func agreesWithPeeling(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func random(_ bound: Int) -> Int { .random(in: 0..<bound, using: &generator) }
        let count = 2 + random(8)
        var references: [String: [String]] = [:]
        for i in 0..<count where random(4) > 0 {
            references["n\(i)"] = (0..<random(3)).map { _ in "n\(random(count))" }
        }
        var left = references.mapValues { Set($0) }
        for id in left.keys { left[id]?.remove(id) }
        while let leaf = left.first(where: { $0.value.isDisjoint(with: left.keys) })?.key { left[leaf] = nil }
        let found = circles(references)
        #expect(found.isEmpty == left.isEmpty, "\(references)")
        for circle in found {
            for (id, next) in zip(circle, circle.dropFirst() + [circle[0]]) {
                #expect(references[id]?.contains(next) == true, "\(circle) in \(references)")
            }
        }
    }
}
