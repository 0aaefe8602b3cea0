/// The positions of two actors on the same questions: votes, memberships, or ties to third parties.
///
/// The measures of this type compare the two. Where one of the positions is not known, the question is left out.
///
/// ```swift
/// let pair = try PositionPair([1, 2, 3, nil], [1, 3, 3, 2])
/// pair.count  // 3
/// pair.signorinoRitterS(scale: 2)  // 0.6666666666666667
/// ```
public struct PositionPair: Sendable, Hashable {
    /// The positions of the first actor where both are known.
    public let left: [Double]
    /// The positions of the second actor where both are known.
    public let right: [Double]
    /// How much each question counts; empty if all count the same.
    public let weights: [Double]

    /// On how many questions the two hold these positions; empty if each question stands for itself.
    ///
    /// Most actors have no tie to most others: there one entry counts all questions on which both positions are 0.
    public let counts: [Int]

    /// On how many questions both positions are known.
    public let count: Int

    /// Two lists of positions, `nil` where one is not known.
    ///
    /// - Parameters:
    ///   - left: The positions of the first actor.
    ///   - right: The positions of the second actor on the same questions.
    ///   - weights: How much each question counts, finite and at least 0; without it all count the same.
    /// - Throws: ``AlgorithmError``: `unusable-position` if a position is not finite; `unusable-weight` if a weight is negative
    ///   or not finite.
    /// - Precondition: The lists have equal lengths.
    public init(_ left: [Double?], _ right: [Double?], weights: [Double]? = nil) throws(AlgorithmError) {
        precondition(left.count == right.count, "The two actors were not asked the same questions.")
        precondition(weights.map { $0.count == left.count } ?? true, "There are not as many weights as questions.")
        var (first, second, kept) = ([Double](), [Double](), [Double]())
        for (index, pair) in zip(left, right).enumerated() {
            guard let a = pair.0, let b = pair.1 else { continue }
            first.append(a)
            second.append(b)
            if let weight = weights?[index] { kept.append(weight) }
        }
        try Self.requireFinite(first)
        try Self.requireFinite(second)
        if let bad = kept.first(where: { !($0 >= 0 && $0.isFinite) }) {
            throw AlgorithmError(
                .unusableWeight, "a question needs a finite weight of at least 0, and one has \(bad)",
                hint: "give it 0 to leave it out")
        }
        (self.left, self.right, self.weights, counts, count) = (first, second, kept, [], first.count)
    }

    /// Two lists of known positions, and on how many questions each pair of them is held.
    init(_ left: [Double], _ right: [Double], counts: [Int]) throws(AlgorithmError) {
        try Self.requireFinite(left)
        try Self.requireFinite(right)
        (self.left, self.right, weights, self.counts, count) = (left, right, [], counts, counts.reduce(0, +))
    }

    /// On how many questions the positions at a place of the lists are held.
    func questions(at index: Int) -> Int { counts.isEmpty ? 1 : counts[index] }

    /// The sum over all questions of a function of the two positions.
    func sum(_ function: (Double, Double) -> Double) -> Double {
        left.indices.reduce(0) { $0 + Double(questions(at: $1)) * function(left[$1], right[$1]) }
    }

    static func requireFinite(_ positions: [Double]) throws(AlgorithmError) {
        if let bad = positions.first(where: { !$0.isFinite }) {
            throw AlgorithmError(
                .unusablePosition, "the position \(bad) is not a finite number",
                hint: "leave out what is not known")
        }
    }
}

extension PositionPair {
    /// Signorino and Ritter's S, the similarity of foreign policy positions: S = 1 − 2 Σ wₖ |aₖ − bₖ| / (Δ Σ wₖ).
    ///
    /// - Unweighted if the pair has no weights (wₖ = 1). Known questions only.
    /// - Complexity: O(n); deterministic.
    /// - Source: C. S. Signorino, J. M. Ritter, "Tau-b or not tau-b: measuring the similarity of foreign policy
    ///   positions", International Studies Quarterly 43(1), 1999, doi:10.1111/0020-8833.00113, with the distance of
    ///   absolute differences.
    ///
    /// ```swift
    /// try PositionPair([0, 3], [3, 0]).signorinoRitterS(scale: 3)  // -1.0
    /// ```
    ///
    /// - Parameter scale: Δ, the widest possible difference: the largest value of the scale less its smallest.
    /// - Returns: 1 for equal positions to −1 for the widest difference on every question; `nil` without questions that
    ///   count, or if the scale is not above 0. Below −1 only if a difference exceeds the scale.
    public func signorinoRitterS(scale: Double) -> Double? {
        let total = weights.isEmpty ? Double(count) : weights.reduce(0, +)
        guard total > 0 && scale > 0 else { return nil }
        let distance =
            weights.isEmpty
            ? sum { abs($0 - $1) }
            : left.indices.reduce(0) { $0 + weights[$1] * abs(left[$1] - right[$1]) }
        return 1 - 2 * distance / (scale * total)
    }

    /// The cosine of the angle between the two lists of positions: Σ aₖ bₖ / √(Σ aₖ² Σ bₖ²).
    ///
    /// - Weights of questions do not count. O(n); deterministic.
    /// - Source: G. Salton, M. J. McGill, "Introduction to modern information retrieval", McGraw-Hill, 1983, chapter 6.
    ///
    /// ```swift
    /// try PositionPair([1, 0], [1, 1]).cosine  // 0.7071067811865475
    /// ```
    ///
    /// - Returns: A number from −1 to 1; `nil` if one of the lists is all 0.
    public var cosine: Double? {
        let (first, second) = (sum { a, _ in a * a }, sum { _, b in b * b })
        guard first > 0 && second > 0 else { return nil }
        return min(1, max(-1, sum { $0 * $1 } / (first.squareRoot() * second.squareRoot())))
    }

    /// √(Σ (aₖ − bₖ)²), 0 for equal positions. Weights of questions do not count. O(n); deterministic.
    ///
    /// ```swift
    /// try PositionPair([0, 3], [4, 0]).euclideanDistance  // 5.0
    /// ```
    public var euclideanDistance: Double {
        sum { ($0 - $1) * ($0 - $1) }.squareRoot()
    }

    /// On how many questions the positions differ. O(n); deterministic.
    ///
    /// ```swift
    /// try PositionPair([1, 2, 3], [1, 3, 2]).hammingDistance  // 2
    /// ```
    public var hammingDistance: Int {
        left.indices.reduce(0) { $0 + (left[$1] == right[$1] ? 0 : questions(at: $1)) }
    }
}
