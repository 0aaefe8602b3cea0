/// A set of days as disjoint ranges in ascending order. `Int.min` and `Int.max` stand for "without bound".
struct DaySet: Equatable, Sendable {
    private(set) var ranges: [ClosedRange<Int>]

    static let all = DaySet(ranges: [Int.min...Int.max])
    static let none = DaySet(ranges: [])

    private init(ranges: [ClosedRange<Int>]) { self.ranges = ranges }

    init(_ range: ClosedRange<Int>) { ranges = [range] }

    var isEmpty: Bool { ranges.isEmpty }

    /// The days of the set that lie in a range.
    func limited(to range: ClosedRange<Int>) -> DaySet {
        DaySet(ranges: ranges.compactMap { $0.overlaps(range) ? $0.clamped(to: range) : nil })
    }

    /// O(ranges of both).
    func union(_ other: DaySet) -> DaySet {
        if ranges.isEmpty || self == other { return other }
        if other.ranges.isEmpty { return self }
        var result: [ClosedRange<Int>] = []
        for range in (ranges + other.ranges).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            // Neighboring days make one range.
            if let last = result.last, last.upperBound == .max || range.lowerBound <= last.upperBound + 1 {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return DaySet(ranges: result)
    }

    /// Whether the sets have a day in common. O(ranges of both).
    func meets(_ other: DaySet) -> Bool {
        var (i, j) = (0, 0)
        while i < ranges.count, j < other.ranges.count {
            if ranges[i].overlaps(other.ranges[j]) { return true }
            if ranges[i].upperBound < other.ranges[j].upperBound { i += 1 } else { j += 1 }
        }
        return false
    }
}
