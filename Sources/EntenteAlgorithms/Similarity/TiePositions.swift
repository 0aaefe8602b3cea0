extension IndexGraph {
    /// The positions of two nodes toward all others: the ties of a and b to every third node, side by side.
    ///
    /// The basis of structural equivalence: nodes are equivalent if they have the same ties to the same others, that is, at
    /// Euclidean or Hamming distance 0. What stands between the two, and self-loops, is left out.
    ///
    /// - A position is the weight of the tie, 0 where there is none; parallel edges are added, or 1 without weights. In
    ///   direction `both` of a directed graph, ties to all others come first, then ties from them.
    /// - Complexity: O(V) time and memory; deterministic.
    /// - Source: F. Lorrain, H. C. White, "Structural equivalence of individuals in social networks", Journal of
    ///   Mathematical Sociology 1(1), 1971, doi:10.1080/0022250X.1971.9989788; R. S. Burt, "Positions in networks", Social
    ///   Forces 55(1), 1976, doi:10.1093/sf/55.1.93 (the distance).
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 2), (1, 2), (0, 3)], directed: false)
    /// try graph.tiePositions(0, 1).hammingDistance  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - a: The node whose positions stand left.
    ///   - b: The node whose positions stand right.
    ///   - direction: Which ties of a directed graph to compare.
    ///   - others: The nodes toward which positions count, such as the treaties or votes of a two-mode graph; all if `nil`.
    ///   - weighted: Whether the weights count, if the graph has any.
    /// - Returns: One question per other node (two in direction `both`), ascending.
    /// - Throws: ``AlgorithmError`` `unusable-position` if a weight that counts is not finite.
    /// - Precondition: The nodes exist; `others` are nodes.
    public func tiePositions(
        _ a: UInt32, _ b: UInt32, direction: EdgeDirection = .both, toward others: Range<UInt32>? = nil,
        weighted: Bool = true
    ) throws(AlgorithmError) -> PositionPair {
        let others = others ?? 0..<UInt32(nodeCount)
        precondition(Int(a) < nodeCount && Int(b) < nodeCount, "The nodes are not of the graph.")
        precondition(Int(others.upperBound) <= nodeCount, "There is no node \(others.upperBound).")
        var (left, right) = ([Double](), [Double]())
        for side in sides(direction) {
            let first = positions(of: a, side, others, weighted)
            let second = positions(of: b, side, others, weighted)
            for other in others where other != a && other != b {
                left.append(first[Int(other - others.lowerBound)])
                right.append(second[Int(other - others.lowerBound)])
            }
        }
        return try PositionPair(left, right)
    }

    /// How similar all other nodes are to one by their positions, by a measure of ``PositionPair``.
    ///
    /// The pairs list the ties of the other node one by one; the questions on which it has none are listed once for each
    /// position of `node`, with their number in ``PositionPair/counts``. Everything else as at
    /// ``tiePositions(_:_:direction:toward:weighted:)``.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 2), (1, 2)], directed: false)
    /// try graph.positionSimilarities(to: 0) { $0.cosine }  // [nil, 1, nil]
    /// ```
    ///
    /// - Parameters:
    ///   - node: The node that the others are compared with.
    ///   - nodes: The nodes to compare, such as the states of a two-mode graph; all if `nil`.
    ///   - direction: Which ties of a directed graph to compare.
    ///   - others: The nodes toward which positions count; all if `nil`.
    ///   - weighted: Whether the weights count, if the graph has any.
    ///   - execution: On how many threads, and who hears of progress; the values are the same.
    ///   - measure: Gives `nil` where it is not defined.
    /// - Returns: One value per node; `nil` for the node itself, for those not compared, and where the measure gives none.
    /// - Complexity: O(n · k + E) time for n nodes compared with one of k different positions (one without weights), and
    ///   what the measure takes for as many entries; 24 bytes per node.
    /// - Throws: ``AlgorithmError``: `unusable-position` as there; `cancelled`.
    public func positionSimilarities(
        to node: UInt32, among nodes: Range<UInt32>? = nil, direction: EdgeDirection = .both,
        toward others: Range<UInt32>? = nil, weighted: Bool = true, execution: Execution = .serial,
        by measure: @Sendable (PositionPair) -> Double?
    ) throws(AlgorithmError) -> [Double?] {
        precondition(Int(node) < nodeCount, "There is no node \(node).")
        let nodes = nodes ?? 0..<UInt32(nodeCount)
        let others = others ?? 0..<UInt32(nodeCount)
        precondition(Int(max(nodes.upperBound, others.upperBound)) <= nodeCount, "The nodes are not of the graph.")
        let sides = sides(direction)
        let own = sides.map { PositionTally(node, row(of: node, $0, weighted: weighted), others) }
        let parts = try execution.map(Execution.chunkCount(nodes.count)) {
            chunk -> Result<[Double?], AlgorithmError> in
            let pieces = Execution.pieces(ofChunk: chunk, among: nodes.count)
            do throws(AlgorithmError) {
                var values: [Double?] = []
                for piece in pieces {
                    let other = nodes.lowerBound + UInt32(piece)
                    let rows = sides.map { row(of: other, $0, weighted: weighted) }
                    values.append(
                        other == node ? nil : measure(try PositionTally.pair(own, with: other, rows)))
                }
                return .success(values)
            } catch {
                return .failure(error)
            }
        }
        var similarities = [Double?](repeating: nil, count: nodeCount)
        var place = Int(nodes.lowerBound)
        for part in parts {
            for value in try part.get() {
                similarities[place] = value
                place += 1
            }
        }
        return similarities
    }

    /// The width of the scale that ties are measured on: the largest position of any node toward another, or 0, less the
    /// smallest, or 0. What ``PositionPair/signorinoRitterS(scale:)`` asks for where no scale is agreed on. O(V + E).
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [3], directed: false).tieScale()  // 3.0
    /// ```
    public func tieScale(weighted: Bool = true) -> Double {
        var (smallest, largest) = (0.0, 0.0)
        for node in 0..<UInt32(nodeCount) {
            for (neighbor, weight) in row(of: node, .out, weighted: weighted) where neighbor != node {
                smallest = min(smallest, weight)
                largest = max(largest, weight)
            }
        }
        return largest - smallest
    }

    private func sides(_ direction: EdgeDirection) -> [EdgeDirection] {
        guard isDirected else { return [.out] }
        return direction == .both ? [.out, .in] : [direction]
    }

    private func positions(
        of node: UInt32, _ direction: EdgeDirection, _ others: Range<UInt32>, _ weighted: Bool
    ) -> [Double] {
        var positions = [Double](repeating: 0, count: others.count)
        for (neighbor, weight) in row(of: node, direction, weighted: weighted) where others.contains(neighbor) {
            positions[Int(neighbor - others.lowerBound)] = weight
        }
        return positions
    }
}
