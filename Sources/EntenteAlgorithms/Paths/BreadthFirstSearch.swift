/// The answer of a breadth-first search: how far every node is from the nearest source, and the step before it.
public struct BreadthFirstSearch: Sendable {
    /// Hops from the nearest source, for each node; ``IndexGraph/unreachable`` where none reaches it.
    public let distances: [UInt32]
    /// The neighbor with the smallest id among those one hop nearer; ``IndexGraph/unreachable`` for the sources
    /// themselves and for nodes that none reaches.
    public let parents: [UInt32]

    /// A shortest path from the nearest source to `node` along the parents; `nil` if none reaches it. O(hops).
    ///
    /// After a search with direction ``EdgeDirection/in`` the path's edges point backward, toward the source.
    public func path(to node: UInt32) -> NodePath? {
        guard distances[Int(node)] != IndexGraph.unreachable else { return nil }
        var nodes = [node]
        var current = parents[Int(node)]
        while current != IndexGraph.unreachable {
            nodes.append(current)
            current = parents[Int(current)]
        }
        return NodePath(nodes: nodes.reversed())
    }
}

extension IndexGraph {
    /// Breadth-first search from one node: distances in hops and a tree of shortest paths.
    ///
    /// Every node reached gets the least number of edges of a path from `source`; its parent is, of its neighbors one
    /// hop nearer, the one with the smallest id. The answer is therefore the same however the search went about it.
    ///
    /// - Edges are followed in `direction`. Weights, self-loops and further parallel edges change nothing. Nodes that
    ///   the search does not reach get ``unreachable`` as distance and parent.
    /// - Complexity: O(V + E) time, 8 bytes per node for the answer and 8 for the search; one thread; deterministic.
    /// - Source: S. Beamer, K. Asanović, D. Patterson, "Direction-optimizing breadth-first search", SC 2012,
    ///   doi:10.1109/SC.2012.50; parents are assigned afterward, so that they do not depend on the direction taken.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2)], directed: false)
    /// graph.breadthFirstSearch(from: 0).distances  // [0, 1, 2, IndexGraph.unreachable]
    /// ```
    ///
    /// - Precondition: `source` is below `nodeCount`.
    public func breadthFirstSearch(from source: UInt32, direction: EdgeDirection = .out) -> BreadthFirstSearch {
        breadthFirstSearch(from: [source], direction: direction)
    }

    /// Breadth-first search from several nodes at once: each node gets its distance to the nearest of them.
    /// Otherwise as ``breadthFirstSearch(from:direction:)-(UInt32,_)``; without sources nothing is reached.
    public func breadthFirstSearch(from sources: [UInt32], direction: EdgeDirection = .out) -> BreadthFirstSearch {
        let distances = hopDistances(from: sources, direction: direction)
        var parents = [UInt32](repeating: Self.unreachable, count: nodeCount)
        for index in 0..<nodeCount where distances[index] != Self.unreachable && distances[index] > 0 {
            let node = UInt32(index)
            let nearer = distances[index] - 1
            // Rows are sorted, so the first neighbor that fits is the smallest.
            if direction != .in || !isDirected {
                for neighbor in inNeighbors(of: node) where distances[Int(neighbor)] == nearer {
                    parents[index] = neighbor
                    break
                }
            }
            if isDirected && direction != .out {
                for neighbor in neighbors(of: node) where distances[Int(neighbor)] == nearer {
                    parents[index] = min(parents[index], neighbor)
                    break
                }
            }
        }
        return BreadthFirstSearch(distances: distances, parents: parents)
    }

    /// The distances of ``breadthFirstSearch(from:direction:)-([UInt32],_)`` alone, in about half the time.
    public func hopDistances(from sources: [UInt32], direction: EdgeDirection = .out) -> [UInt32] {
        for source in sources { precondition(Int(source) < nodeCount, "There is no node \(source).") }
        switch isDirected ? direction : .out {
        case .out: return BreadthFirstKernel(forward: outRows, backward: inRows).distances(from: sources)
        case .in: return BreadthFirstKernel(forward: inRows, backward: outRows).distances(from: sources)
        case .both: return BreadthFirstKernel.distances(from: sources, outRows, inRows)
        }
    }
}
