public import EntenteAlgorithms

/// Actors and their positions on items: votes on roll calls, memberships in treaties. A two-mode network.
///
/// ```swift
/// var table = PositionTable(absence: .unknown)
/// table.add(actor: "Georgia", item: "R/62/249", position: 1)
/// ```
public struct PositionTable: Sendable {
    /// What it means that an actor has no row for an item.
    public enum Absence: Sendable, Hashable {
        /// Its position is not known, so that the item is left out: a state that did not vote.
        case unknown
        /// Its position is 0: a state that is no member.
        case zero
    }

    /// A row that contradicts an earlier one.
    public enum Conflict: Error, Sendable, Hashable {
        /// The actor has another position on the item already.
        case position
        /// The item has another weight already.
        case weight
    }

    /// What it means that there is no row.
    public let absence: Absence
    /// In the order in which they were added.
    public private(set) var actors: [String] = []
    /// In the order in which they were added.
    public private(set) var items: [String] = []
    private var actorNumbers: [String: Int] = [:]
    private var itemNumbers: [String: Int] = [:]
    /// For each actor its positions by item.
    private var positions: [[Int: Double]] = []
    private var weights: [Int: Double] = [:]

    /// A table without rows.
    public init(absence: Absence) { self.absence = absence }

    /// Whether a row names that actor. O(1).
    public func hasActor(_ name: String) -> Bool { actorNumbers[name] != nil }
    /// Whether a row names that item. O(1).
    public func hasItem(_ name: String) -> Bool { itemNumbers[name] != nil }

    /// The widest difference of two positions, where absence may be one. O(rows).
    public var scale: Double {
        let values = positions.flatMap(\.values) + (absence == .zero ? [0] : [])
        guard let smallest = values.min(), let largest = values.max() else { return 0 }
        return largest - smallest
    }

    /// Adds a row; one that repeats an earlier one changes nothing. A position of `nil` is one that is not known.
    ///
    /// - Parameters:
    ///   - actor: The name of who takes the position.
    ///   - item: The name of what it is about.
    ///   - position: The position, as a number; finite.
    ///   - weight: How much the item counts, finite and at least 0; for S.
    /// - Throws: ``Conflict`` if an earlier row says something else of the same two, or gives the item another weight.
    public mutating func add(
        actor: String, item: String, position: Double?, weight: Double? = nil
    ) throws(Conflict) {
        let actor = Self.number(actor, &actors, &actorNumbers)
        let item = Self.number(item, &items, &itemNumbers)
        if actor == positions.count { positions.append([:]) }
        if let weight {
            if let known = weights[item], known != weight { throw .weight }
            weights[item] = weight
        }
        guard let position else { return }
        if let known = positions[actor][item], known != position { throw .position }
        positions[actor][item] = position
    }

    private static func number(_ name: String, _ names: inout [String], _ numbers: inout [String: Int]) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// How similar all actors are to one; or one of them only.
    ///
    /// Jaccard and Adamic–Adar compare the items on which the positions are above 0: what both joined, or voted for. The
    /// other measures compare the positions on all items where both are known; only S takes the weights of items.
    /// - Complexity: O(actors × items), for tau-b, kappa and pi with a factor log items.
    /// - Throws: `AlgorithmError`: `unusable-position` or `unusable-weight` if a position or a weight is not finite;
    ///   `cancelled`.
    /// - Precondition: The actors are in the table.
    public func similarities(
        to actor: String, with other: String? = nil, by measure: SimilarityMeasure,
        options: SimilarityOptions = SimilarityOptions()
    ) throws(AlgorithmError) -> SimilarityRanking {
        guard let own = actorNumbers[actor] else { preconditionFailure("There is no actor \(actor).") }
        let scale = measure == .s ? options.scale ?? self.scale : nil
        let shared = measure.isOfNeighbors ? commonItems(own, measure) : []
        var scores: [SimilarityRanking.Score] = []
        for (number, name) in actors.enumerated() where number != own && (other == nil || name == other) {
            if measure.isOfNeighbors {
                scores.append(.init(id: name, name: name, score: shared[number], questions: nil))
                continue
            }
            let pair = try pair(own, number)
            let value = measure.value(of: pair, scale: scale ?? 0, options.disagreement)
            scores.append(.init(id: name, name: name, score: value, questions: pair.count))
        }
        scores.sort { a, b in
            let (left, right) = (key(a, measure), key(b, measure))
            return left == right ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : left > right
        }
        return SimilarityRanking(
            measure: measure, to: actor, scores: Array(scores.prefix(options.top ?? .max)), scale: scale)
    }

    private func key(_ score: SimilarityRanking.Score, _ measure: SimilarityMeasure) -> Double {
        guard let value = score.score, !value.isNaN else { return -.infinity }
        return measure.isDistance ? -value : value
    }

    private func pair(_ a: Int, _ b: Int) throws(AlgorithmError) -> PositionPair {
        let absent: Double? = absence == .zero ? 0 : nil
        func column(_ actor: Int) -> [Double?] { items.indices.map { positions[actor][$0] ?? absent } }
        return try PositionPair(
            column(a), column(b), weights: weights.isEmpty ? nil : items.indices.map { weights[$0] ?? 1 })
    }

    /// The similarity of all actors to one in the graph of actors and the items that they are for.
    private func commonItems(_ actor: Int, _ measure: SimilarityMeasure) -> [Double?] {
        var edges: [(UInt32, UInt32)] = []
        for (actor, own) in positions.enumerated() {
            for (item, position) in own where position > 0 {
                edges.append((UInt32(actor), UInt32(actors.count + item)))
            }
        }
        edges.sort { $0 < $1 }
        let graph = IndexGraph(nodeCount: actors.count + items.count, edges: edges, directed: false)
        return graph.neighborSimilarities(to: UInt32(actor), by: measure == .jaccard ? .jaccard : .adamicAdar)
    }
}
