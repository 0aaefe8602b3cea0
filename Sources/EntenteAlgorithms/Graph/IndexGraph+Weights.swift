extension IndexGraph {
    /// Whether the graph was built with weights.
    public var hasWeights: Bool { !outRows.weights.isEmpty }

    /// The smallest weight of an edge; `nil` in a graph without weights. Not a number if any weight is none. O(1).
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 2, edges: [(0, 1), (0, 1)], weights: [2, -1], directed: true).smallestWeight  // -1.0
    /// ```
    public var smallestWeight: Double? { weightRange?.smallest }

    /// The smallest and the largest of some weights; `nil` of none.
    static func range(_ weights: [Double]) -> (smallest: Double, largest: Double)? {
        guard let first = weights.first else { return nil }
        var (smallest, largest) = (first, first)
        for weight in weights {
            if weight.isNaN { return (.nan, .nan) }
            if weight < smallest { smallest = weight }
            if weight > largest { largest = weight }
        }
        return (smallest, largest)
    }

    /// Throws unless all weights are finite and at least 0, or above 0; a graph without weights passes.
    func requireWeights(aboveZero: Bool = false) throws(AlgorithmError) {
        guard let (smallest, largest) = weightRange else { return }
        if (aboveZero ? smallest > 0 : smallest >= 0) && largest.isFinite { return }
        for weight in outRows.weights where !((aboveZero ? weight > 0 : weight >= 0) && weight.isFinite) {
            throw AlgorithmError(
                .unusableWeight,
                "the measure needs finite weights \(aboveZero ? "above 0" : "of at least 0"), and one is \(weight)",
                hint: "leave the weights out, or ask for a measure of signed graphs")
        }
    }
}
