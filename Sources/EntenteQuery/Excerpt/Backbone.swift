import EntenteAlgorithms

/// What is left of a large network so that a picture of it can be read.
public struct Backbone: Sendable, Hashable {
    /// What was kept.
    public enum Kept: Sendable, Hashable {
        /// Ties that are heavier than chance lets expect: those of the disparity filter, up to this level of significance.
        case significant(level: Double)
        /// The nodes of the most ties, with the ties among them; the degree of the last one.
        case central(degree: Int)
    }

    /// The part that is kept.
    public var excerpt: Excerpt
    /// By what it was chosen.
    public var kept: Kept
}

extension Network {
    /// The backbone of a network, or of a part of it: few enough nodes and ties for a picture.
    ///
    /// Where weights differ, ties by the disparity filter (`IndexGraph.disparities()`), the most significant ones first, as many
    /// as fit. Otherwise nodes by the number of their neighbors, equal ones by id, with all ties among them, as many as fit.
    ///
    /// - Parameters:
    ///   - part: What is left of the network already; `nil`: all of it.
    ///   - kept: Nodes that stay in any case; at most `nodeLimit` of them.
    ///   - nodeLimit: How many nodes fit, at least 2.
    ///   - tieLimit: How many ties fit, at least 1.
    /// - Complexity: O(E log E + V log V) time.
    public func backbone(
        of part: Excerpt? = nil, keeping kept: [UInt32] = [], nodes nodeLimit: Int, ties tieLimit: Int
    ) -> Backbone {
        let whole = graph.projected(directed: false, merging: true, weighted: graph.hasWeights)
        let both = part.map { whole.keeping($0) } ?? whole
        if let backbone = significant(both, kept, nodeLimit, tieLimit) { return backbone }
        return central(both, among: part?.nodes, kept, nodeLimit, tieLimit)
    }

    /// `nil` where the weights tell nothing: all alike, or not usable.
    private func significant(
        _ both: IndexGraph, _ kept: [UInt32], _ nodeLimit: Int, _ tieLimit: Int
    ) -> Backbone? {
        guard both.hasWeights else { return nil }
        let weights = (0..<UInt32(both.nodeCount)).lazy.flatMap { both.weights(of: $0) }
        guard let first = both.smallestWeight, weights.contains(where: { $0 != first }),
            var scores = try? both.disparities()
        else { return nil }
        scores.sort { ($0.score, $0.source, $0.target) < ($1.score, $1.source, $1.target) }
        var (nodes, pairs, level) = (Set(kept), Set<NodePair>(), 0.0)
        for score in scores {
            let more = nodes.union([score.source, score.target])
            guard pairs.count < tieLimit, more.count <= nodeLimit else { break }
            nodes = more
            pairs.insert(NodePair(score.source, score.target))
            level = score.score
        }
        return Backbone(excerpt: Excerpt(nodes: nodes.sorted(), pairs: pairs), kept: .significant(level: level))
    }

    private func central(
        _ both: IndexGraph, among part: [UInt32]?, _ kept: [UInt32], _ nodeLimit: Int, _ tieLimit: Int
    ) -> Backbone {
        let neighbors = (0..<UInt32(both.nodeCount)).map { node in both.neighbors(of: node).count { $0 != node } }
        let first = Set(kept)
        let order = (part ?? Array(0..<UInt32(both.nodeCount))).filter { !first.contains($0) }.sorted { a, b in
            let (left, right) = (neighbors[Int(a)], neighbors[Int(b)])
            return left == right ? a < b : left > right
        }
        var (isKept, nodes, ties, degree) = ([Bool](repeating: false, count: both.nodeCount), [UInt32](), 0, 0)
        for node in (kept + order).prefix(nodeLimit) {
            ties += both.neighbors(of: node).count { isKept[Int($0)] }
            if ties > tieLimit, nodes.count > max(1, kept.count) { break }
            isKept[Int(node)] = true
            nodes.append(node)
            degree = neighbors[Int(node)]
        }
        let pairs = part == nil ? nil : both.pairs(among: isKept)
        return Backbone(excerpt: Excerpt(nodes: nodes.sorted(), pairs: pairs), kept: .central(degree: degree))
    }
}

extension IndexGraph {
    /// All nodes, with the ties of a part only. For undirected graphs.
    fileprivate func keeping(_ part: Excerpt) -> IndexGraph {
        var isKept = [Bool](repeating: false, count: nodeCount)
        for node in part.nodes { isKept[Int(node)] = true }
        var (edges, weights) = ([(UInt32, UInt32)](), [Double]())
        for node in 0..<UInt32(nodeCount) where isKept[Int(node)] {
            let row = neighbors(of: node)
            for place in row.indices where row[place] > node && isKept[Int(row[place])] {
                guard part.pairs?.contains(NodePair(node, row[place])) ?? true else { continue }
                edges.append((node, row[place]))
                if hasWeights { weights.append(self.weights(of: node)[place]) }
            }
        }
        return IndexGraph(nodeCount: nodeCount, edges: edges, weights: hasWeights ? weights : nil, directed: false)
    }

    /// The pairs of different nodes, both among those, that an edge joins.
    fileprivate func pairs(among isKept: [Bool]) -> Set<NodePair> {
        var pairs: Set<NodePair> = []
        for node in 0..<UInt32(nodeCount) where isKept[Int(node)] {
            for other in neighbors(of: node) where other > node && isKept[Int(other)] {
                pairs.insert(NodePair(node, other))
            }
        }
        return pairs
    }
}
