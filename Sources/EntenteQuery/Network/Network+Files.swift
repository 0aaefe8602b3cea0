public import EntenteAlgorithms

extension Network {
    /// The network of files of plain topology; several are joined, see
    /// `LoadedTopology.init(joining:)`.
    ///
    /// - Parallel edges, directions and weights as in `IndexGraph.projected(directed:merging:weighted:numbering:)`.
    /// - Complexity: O(E + n log n) for n names.
    ///
    /// - Parameters:
    ///   - files: What was read.
    ///   - directed: Whether edges lead one way; `nil` leaves that to the files.
    ///   - parallel: What becomes of parallel edges.
    ///   - weighted: Whether weights count.
    public init(
        _ files: [LoadedTopology], directed: Bool? = nil, parallel: ParallelTies = .merge, weighted: Bool = false
    ) {
        let whole = files.count == 1 ? files[0] : LoadedTopology(joining: files)
        let (names, numbering) = whole.names.ascending()
        let graph = whole.graph.projected(
            directed: directed ?? whole.graph.isDirected, merging: parallel != .keep,
            weighted: weighted || parallel == .sum, numbering: numbering)
        self.init(graph: graph, names: names)
    }
}

/// What becomes of several edges between the same two nodes. The raw values are the words of the command line.
public enum ParallelTies: String, Sendable, Hashable, CaseIterable {
    /// They count once; where weights count, with the sum of theirs.
    case merge
    /// Each counts.
    case keep
    /// They count once, with the sum of their weights: their number, where they have none.
    case sum
}
