extension IndexGraph {
    /// Whether the graph was built with weights.
    public var hasWeights: Bool { !outRows.weights.isEmpty }

    /// The smallest weight of an edge; `nil` in a graph without weights. Not a number if any weight is none. O(E).
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 2, edges: [(0, 1), (0, 1)], weights: [2, -1], directed: true).smallestWeight  // -1.0
    /// ```
    public var smallestWeight: Double? {
        guard hasWeights else { return nil }
        return outRows.weights.reduce(Double.infinity) { $0.isNaN || $1.isNaN ? .nan : min($0, $1) }
    }

    /// Throws unless all weights are finite and at least 0, or above 0; a graph without weights passes.
    func requireWeights(aboveZero: Bool = false) throws(AlgorithmError) {
        for weight in outRows.weights where !((aboveZero ? weight > 0 : weight >= 0) && weight.isFinite) {
            throw AlgorithmError(
                .unusableWeight,
                "the measure needs finite weights \(aboveZero ? "above 0" : "of at least 0"), and one is \(weight)",
                hint: "leave the weights out, or ask for a measure of signed graphs")
        }
    }
}
