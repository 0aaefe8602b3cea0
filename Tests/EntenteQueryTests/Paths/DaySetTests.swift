import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteQuery

/// Sets of days against sets of numbers.
@Suite struct DaySetTests {
    private func random(_ random: inout SplitMix64) -> (DaySet, Set<Int>) {
        var set = DaySet.none
        var numbers: Set<Int> = []
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let first = Int.random(in: 0...20, using: &random)
            let range = first...(first + Int.random(in: 0...4, using: &random))
            set = set.union(DaySet(range))
            numbers.formUnion(range)
        }
        return (set, numbers)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func agreesWithSets(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let (a, x) = random(&generator)
        let (b, y) = random(&generator)
        func days(_ set: DaySet) -> Set<Int> { Set(set.ranges.joined()) }
        #expect(days(a) == x && days(b) == y)
        #expect(days(a.union(b)) == x.union(y))
        #expect(a.union(b) == b.union(a), "one form for one set")
        #expect(days(a.limited(to: 5...12)) == x.filter { (5...12).contains($0) })
        #expect(a.meets(b) == !x.isDisjoint(with: y))
        #expect(a.isEmpty == x.isEmpty)
        #expect(a.union(.all) == .all && DaySet.all.meets(a) == !a.isEmpty)
    }

    @Test func boundsOfTimeDoNotOverflow() {
        let past = DaySet(Int.min...5)
        let future = DaySet(6...Int.max)
        #expect(past.union(future) == .all)
        #expect(!past.meets(future))
    }
}
