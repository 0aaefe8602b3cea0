extension IndexGraph {
    /// How many of the edges that could be there are there: 2 E / (V (V − 1)), in a directed graph E / (V (V − 1)).
    ///
    /// All edges count, parallel ones and self-loops too, so that the density of a graph that is not simple can exceed 1; 0
    /// for fewer than two nodes. O(1). As in NetworkX 3.6 `density`.
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 3, edges: [(0, 1)], directed: false).density  // 1/3
    /// ```
    public var density: Double {
        guard nodeCount > 1 else { return 0 }
        return Double(isDirected ? edgeCount : 2 * edgeCount) / (Double(nodeCount) * Double(nodeCount - 1))
    }

    /// The share of directed ties that are answered: of the ordered pairs (u, v) with an edge u → v, those that have an
    /// edge v → u too. 1 in an undirected graph.
    ///
    /// Parallel edges count as one; self-loops are left out, as they are their own answer (NetworkX counts them as
    /// unanswered). `nil` if there is no other edge.
    ///
    /// - Complexity: O(V + E) time; 8 bytes per edge at most. Deterministic.
    /// - Source: NetworkX 3.6 `overall_reciprocity`.
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)], directed: true).reciprocity()  // 2/3
    /// ```
    public func reciprocity() -> Double? {
        let out = outRows.simple()
        if out.neighbors.isEmpty { return nil }
        guard isDirected else { return 1 }
        let union = out.merged(with: inRows.simple()).simple()
        // Of both rows together, what the union lost stands in both.
        return Double(2 * out.neighbors.count - union.neighbors.count) / Double(out.neighbors.count)
    }

    /// How many nodes have each degree: at place k those of degree k, up to the largest.
    ///
    /// Directions, parallel edges and self-loops as in ``degrees(_:)``. O(V log d + D) time, D being the largest degree.
    /// Empty for a graph without nodes. As NetworkX 3.6 `degree_histogram`.
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 3, edges: [(0, 1), (0, 2)], directed: false).degreeHistogram()  // [0, 2, 1]
    /// ```
    public func degreeHistogram(_ direction: EdgeDirection = .both) -> [Int] {
        let degrees = degrees(direction)
        var histogram = [Int](repeating: 0, count: degrees.max().map { $0 + 1 } ?? 0)
        for degree in degrees { histogram[degree] += 1 }
        return histogram
    }

    /// How many edges lead from a node to itself. O(V log d).
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 2, edges: [(0, 0), (0, 1)], directed: true).selfLoopCount  // 1
    /// ```
    public var selfLoopCount: Int {
        (0..<UInt32(nodeCount)).reduce(0) { $0 + outRows.slots(of: $1, to: $1).count }
    }

    /// How many edges join what an edge before them joined already (in a directed graph: in the same direction). O(V + E).
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 2, edges: [(0, 1), (0, 1), (1, 0)], directed: true).parallelEdgeCount  // 1
    /// ```
    public var parallelEdgeCount: Int {
        var (ends, loops) = (0, 0)
        for node in 0..<UInt32(nodeCount) {
            for slot in outRows.slots(of: node).dropFirst() where outRows.neighbors[slot] == outRows.neighbors[slot - 1]
            {
                if outRows.neighbors[slot] == node { loops += 1 } else { ends += 1 }
            }
        }
        // An edge of an undirected graph stands in the rows of both its ends.
        return loops + (isDirected ? ends : ends / 2)
    }

    /// Whether edges join nodes of like degree: the correlation of the degrees at the two ends of an edge.
    ///
    /// Pearson's r over the edges, in a directed graph of the degree out of the source with the degree into the target; every edge
    /// of an undirected graph counts both ways. Degrees, parallel edges and self-loops as in ``degrees(_:)``. From −1 to 1;
    /// `nil` if all these degrees are equal, or there is no edge.
    ///
    /// - Complexity: O(V log d + E) time; 16 bytes per node. One thread; deterministic.
    /// - Source: M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67, 2003, doi:10.1103/PhysRevE.67.026126,
    ///   equation 25; NetworkX 3.6 `degree_pearson_correlation_coefficient`.
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)], directed: false).degreeAssortativity()  // -0.5
    /// ```
    public func degreeAssortativity() -> Double? {
        let (from, to) = (degrees(.out).map(Double.init), degrees(.in).map(Double.init))
        var (count, sums, squares, product) = (0.0, (0.0, 0.0), (0.0, 0.0), 0.0)
        for node in 0..<UInt32(nodeCount) {
            for neighbor in neighbors(of: node) {
                // A self-loop stands once, and has two ends.
                let weight = neighbor == node && !isDirected ? 2.0 : 1
                let (x, y) = (from[Int(node)], to[Int(neighbor)])
                count += weight
                sums = (sums.0 + weight * x, sums.1 + weight * y)
                squares = (squares.0 + weight * x * x, squares.1 + weight * y * y)
                product += weight * x * y
            }
        }
        // Of whole numbers below 2⁵³, hence exact.
        let spread = (count * squares.0 - sums.0 * sums.0) * (count * squares.1 - sums.1 * sums.1)
        guard spread > 0 else { return nil }
        return (count * product - sums.0 * sums.1) / spread.squareRoot()
    }
}
