import EntenteModel
import EntenteTestSupport
import Testing

@Suite struct NaturalOrderTests {
    @Test func idsComeAsPeopleExpect() {
        let ordered = ["", "1", "2", "10", "A", "A0", "A00", "A01", "A1", "A1b", "A2", "A10", "A10a", "B", "a1", "ä"]
        for (i, left) in ordered.enumerated() {
            for (j, right) in ordered.enumerated() {
                #expect(NaturalOrder.precedes(left, right) == (i < j), "\(left) before \(right)")
            }
        }
    }

    @Test func longNumbersAreCompared() {
        let big = String(repeating: "9", count: 60)
        #expect(NaturalOrder.precedes("x" + big, "x1" + big))
        #expect(!NaturalOrder.precedes("x1" + big, "x" + big))
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func isAStrictTotalOrder(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let letters = Array("0019Aa:/-é")
        let words = (0..<12).map { _ in
            String(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in letters.randomElement(using: &random) ?? "0" })
        }
        func before(_ a: String, _ b: String) -> Bool { NaturalOrder.precedes(a, b) }
        for a in words {
            for b in words {
                if a == b {
                    #expect(!before(a, b))
                } else {
                    #expect(before(a, b) != before(b, a), "\(a) and \(b)")
                }
                for c in words where before(a, b) && before(b, c) { #expect(before(a, c), "\(a), \(b), \(c)") }
            }
        }
    }
}
