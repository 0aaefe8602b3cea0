import EntenteModel
import Testing

@Suite struct NaturalOrderTests {
    @Test func idsStandAsPeopleCount() {
        let ids = [
            "", "1", "02", "2", "10", "99999999999999999999998", "99999999999999999999999", "A", "A01", "A1", "A1b",
            "A2",
            "A2-1", "A2-10", "A10", "A10a", "B1", "a1", "é1",
        ]
        for (i, left) in ids.enumerated() {
            for (j, right) in ids.enumerated() {
                #expect(NaturalOrder.precedes(left, right) == (i < j), "\(left) \(right)")
            }
        }
    }
}
