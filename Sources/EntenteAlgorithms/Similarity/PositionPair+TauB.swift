extension PositionPair {
    /// Kendall's tau-b: whether the two actors put the questions in the same order.
    ///
    /// τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂)), with n₀ = n(n − 1)/2 pairs of questions, C of which both order alike and D
    /// opposite; n₁ and n₂ are those that the first and the second do not order.
    ///
    /// - Weights of questions do not count. O(n log n) time; 24 bytes per question; deterministic.
    /// - Source: M. G. Kendall, "A new measure of rank correlation", Biometrika 30, 1938, doi:10.1093/biomet/30.1-2.81, with
    ///   the correction for ties of Biometrika 33, 1945, doi:10.1093/biomet/33.3.239; counted as in W. R. Knight, Journal
    ///   of the American Statistical Association 61, 1966, doi:10.1080/01621459.1966.10480879.
    ///
    /// ```swift
    /// try PositionPair([1, 2, 3], [1, 3, 2]).kendallsTauB  // 0.3333333333333333
    /// ```
    ///
    /// - Returns: 1 for the same order to −1 for the opposite; `nil` if one of the two gives all questions the same value.
    public var kendallsTauB: Double? {
        let order = left.indices.sorted { (left[$0], right[$0]) < (left[$1], right[$1]) }
        var ranked = order.map { (value: right[$0], count: questions(at: $0)) }
        let leftTies = Self.pairsInRuns(ranked) { left[order[$0]] == left[order[$1]] }
        let bothTies = Self.pairsInRuns(ranked) {
            left[order[$0]] == left[order[$1]] && right[order[$0]] == right[order[$1]]
        }
        let exchanges = Self.exchangesToSort(&ranked)
        let rightTies = Self.pairsInRuns(ranked) { ranked[$0].value == ranked[$1].value }
        let pairs = count * (count - 1) / 2
        guard pairs > leftTies && pairs > rightTies else { return nil }
        let difference = Double(pairs - leftTies - rightTies + bothTies - 2 * exchanges)
        let largest = Double(pairs - leftTies).squareRoot() * Double(pairs - rightTies).squareRoot()
        return min(1, max(-1, difference / largest))
    }

    /// So many questions on which the second actor holds a position.
    private typealias Ranked = (value: Double, count: Int)

    /// How many pairs of questions lie within runs of equal neighbors.
    private static func pairsInRuns(_ ranked: [Ranked], _ areEqual: (Int, Int) -> Bool) -> Int {
        var (pairs, run) = (0, 0)
        for (index, entry) in ranked.enumerated() {
            if index > 0, !areEqual(index - 1, index) { run = 0 }
            pairs += run * entry.count + entry.count * (entry.count - 1) / 2
            run += entry.count
        }
        return pairs
    }

    /// Sorts by merging, and counts the pairs of questions that stood in the wrong order.
    private static func exchangesToSort(_ values: inout [Ranked]) -> Int {
        var merged = values
        var exchanges = 0
        var width = 1
        while width < values.count {
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let (middle, end) = (min(start + width, values.count), min(start + 2 * width, values.count))
                var (left, right) = (start, middle)
                var waiting = values[start..<middle].reduce(0) { $0 + $1.count }
                for place in start..<end {
                    if right == end || left < middle && values[left].value <= values[right].value {
                        merged[place] = values[left]
                        waiting -= values[left].count
                        left += 1
                    } else {
                        merged[place] = values[right]
                        exchanges += waiting * values[right].count
                        right += 1
                    }
                }
            }
            swap(&values, &merged)
            width *= 2
        }
        return exchanges
    }
}
