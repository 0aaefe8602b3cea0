import Testing

@testable import EntenteFormats

@Suite struct NaturalOrderTests {
    @Test func idsStandAsPeopleCount() {
        let sorted = [
            "", "1", "2", "02", "10", "99999999999999999999998", "99999999999999999999999", "A", "A1", "A01", "A1b", "A2", "A2-1",
            "A2-10", "A10", "A10a", "B1", "a1", "é1",
        ]
        // Equal numbers are told apart by their digits.
        let expected = sorted.map { $0 == "2" ? "02" : $0 == "02" ? "2" : $0 == "A1" ? "A01" : $0 == "A01" ? "A1" : $0 }
        for seed in 0..<20 {
            var generator = SeededGenerator(seed: seed)
            let result = sorted.shuffled(using: &generator).sorted(by: NaturalOrder.precedes)
            #expect(result == expected)
        }
    }

    @Test(arguments: 0..<50)
    func itIsATotalOrder(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let ids = (0..<12).map { _ in
            String((0..<Int.random(in: 0...5, using: &generator)).map { _ in generator.pick(Array("0012a:/é")) })
        }
        for a in ids {
            #expect(!NaturalOrder.precedes(a, a))
            for b in ids where a != b {
                #expect(NaturalOrder.precedes(a, b) != NaturalOrder.precedes(b, a), "\(a) \(b)")
                for c in ids where NaturalOrder.precedes(a, b) && NaturalOrder.precedes(b, c) {
                    #expect(NaturalOrder.precedes(a, c), "\(a) \(b) \(c)")
                }
            }
        }
    }
}
