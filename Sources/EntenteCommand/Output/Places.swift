/// The places of scores that stand in their order.
enum Places {
    /// Equal scores share a place, and the next one counts all before it: 1, 2, 2, 4. Without a score there is no place.
    ///
    /// Scores that differ by less than a thousand-millionth of their size differ by rounding alone.
    static func of(_ scores: [Double?]) -> [String] {
        var places: [String] = []
        var (place, last) = (0, Double?.none)
        for (index, score) in scores.enumerated() {
            guard let score, !score.isNaN else {
                places.append("–")
                continue
            }
            let isEqual = last.map { score == $0 || abs(score - $0) <= 1e-9 * max(abs(score), abs($0)) } ?? false
            if !isEqual { (place, last) = (index + 1, score) }
            places.append("\(place)")
        }
        return places
    }
}
