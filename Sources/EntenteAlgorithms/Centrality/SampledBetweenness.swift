/// Scores estimated from a sample, and how far they may be off.
public struct SampledScores: Sendable, Hashable {
    /// One estimate per node.
    public let scores: [Double]
    /// The nodes of the sample, ascending.
    public let sources: [UInt32]
    /// With the confidence asked for no score at all is further from the exact one than this; 0 if all nodes were in the
    /// sample.
    public let errorBound: Double

    /// How many nodes were in the sample.
    public var sampleCount: Int { sources.count }
}

extension IndexGraph {
    /// Betweenness estimated from the shortest paths that begin at some nodes, drawn at random.
    ///
    /// What the sources of the sample contribute to ``betweennessCentrality(normalized:endpoints:weighted:execution:)``, times V / k
    /// for a sample of k. What one source contributes to a node lies between 0 and V − 2, so that by Hoeffding's inequality,
    /// for all V nodes at once, the normalized estimates are off by at most V / (V − 1) · √(ln(2V / (1 − c)) / 2k) with
    /// probability c.
    ///
    /// - Edges lead as the graph says. Distances are hops: weights are not looked at. Paths are sequences of nodes, so that
    ///   self-loops and further parallel edges change nothing.
    /// - Returns: One estimate per node and the bound on their error, both divided by the number of pairs if `normalized`.
    /// - Complexity: O(k · E) time; 500 bytes per node and thread. Deterministic: the seed decides on the sample, and the bits
    ///   are the same on any number of threads.
    /// - Source: U. Brandes and C. Pich, "Centrality estimation in large networks", International Journal of Bifurcation and
    ///   Chaos 17(7), 2007, doi:10.1142/S0218127407018403 (random pivots); W. Hoeffding, Journal of the American Statistical
    ///   Association 58(301), 1963, doi:10.1080/01621459.1963.10500830, theorem 2 and section 6 for samples without
    ///   replacement.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false)
    /// try graph.sampledBetweennessCentrality(sampleCount: 3, seed: 1).scores  // [0, 1, 0], as all nodes are in the sample
    /// ```
    ///
    /// - Parameters:
    ///   - sampleCount: How many sources to draw, at least 1; all nodes if there are not so many.
    ///   - seed: What the drawing begins with.
    ///   - confidence: The probability that the bound holds, from 0 to below 1.
    ///   - normalized: Whether to divide by the number of pairs.
    ///   - execution: Threads and progress.
    /// - Throws: ``AlgorithmError``: `bad-parameter` if `sampleCount` or `confidence` is out of its range; `cancelled`.
    public func sampledBetweennessCentrality(
        sampleCount: Int, seed: UInt64, confidence: Double = 0.95, normalized: Bool = true,
        execution: Execution = .serial
    ) throws(AlgorithmError) -> SampledScores {
        try AlgorithmError.require(
            sampleCount >= 1, "a sample of \(sampleCount) nodes is none", hint: "draw at least one node")
        try AlgorithmError.require(
            confidence >= 0 && confidence < 1, "the confidence \(confidence) is not from 0 to below 1",
            hint: "0.95 is usual")
        let count = min(sampleCount, nodeCount)
        var shuffler = NodeShuffler(seed: seed)
        let sample = NodeBitmap(nodeCount: nodeCount, shuffler.order(nodeCount).prefix(count))
        let sums = try betweennessByHops(from: sample, endpoints: false, execution: execution)
        guard nodeCount > 2 else { return SampledScores(scores: sums, sources: sample.nodes(), errorBound: 0) }
        let (nodes, drawn) = (Double(nodeCount), Double(count))
        let pairs = (nodes - 1) * (nodes - 2)
        let whole = normalized ? 1 : isDirected ? pairs : pairs / 2
        let scale = nodes / drawn / pairs * whole
        let deviation = (Platform.naturalLogarithm(2 * nodes / (1 - confidence)) / (2 * drawn)).squareRoot()
        return SampledScores(
            scores: sums.map { $0 * scale }, sources: sample.nodes(),
            errorBound: count == nodeCount ? 0 : nodes / (nodes - 1) * deviation * whole)
    }
}
