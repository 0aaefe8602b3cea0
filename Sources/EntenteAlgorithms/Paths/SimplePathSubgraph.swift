/// What lies on simple paths between two nodes.
public struct SimplePathSubgraph: Sendable, Hashable {
    /// The nodes of the paths, both ends included, ascending; empty if there is no path.
    public let nodes: [UInt32]
    /// The pairs of nodes that follow each other on some path, ascending.
    public let steps: [NodePair]
    /// Whether nothing is missing; `false` if a limit of work was hit. What is given lies on paths even so.
    public let isComplete: Bool
}

extension IndexGraph {
    /// All nodes and steps that lie on a simple path of at most so many hops from one node to another.
    ///
    /// A step u – v belongs to it exactly if a path from `source` to `target` that comes through no node twice takes that step
    /// and has at most `maximumHops` hops. That the distances of its ends add up to so many hops is not enough: both
    /// ways may need the same node.
    ///
    /// - Edges lead as the graph says; a step that a directed graph allows both ways is one pair. Parallel edges are one step,
    ///   self-loops none, weights change nothing. Where there is no such path, or from a node to itself, there are no
    ///   steps, and from a node to itself that node alone.
    /// - Parameters:
    ///   - source: The first node.
    ///   - target: The last node.
    ///   - maximumHops: The most hops that a path may have, at least 0.
    ///   - workLimit: About how many edges the search may look at before it gives up.
    /// - Returns: The nodes and steps, and whether the limit was kept.
    /// - Complexity: In an undirected graph O(C²) at worst, where C are the edges whose ends are near enough to both nodes, and
    ///   mostly O(V + E + C · maximumHops). In a *directed* graph it is NP-hard to tell whether a node lies between two others
    ///   (it asks for two disjoint paths: Fortune, Hopcroft, Wyllie 1980), and the search is exponential at worst.
    ///   O(V + C) memory. One thread; deterministic.
    /// - Source: each step is a question for two disjoint paths from it to the two ends, answered as in J. W. Suurballe,
    ///   "Disjoint paths in a network", Networks 4(2), 1974, doi:10.1002/net.3230040204.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (1, 3)], directed: false)
    /// graph.simplePathSubgraph(from: 0, to: 2, maximumHops: 4).nodes  // [0, 1, 2]; 3 is a dead end
    /// ```
    ///
    /// - Precondition: The nodes are below `nodeCount`; `maximumHops` and `workLimit` are at least 0.
    public func simplePathSubgraph(
        from source: UInt32, to target: UInt32, maximumHops: Int, workLimit: Int = 1_000_000_000
    ) -> SimplePathSubgraph {
        precondition(Int(source) < nodeCount && Int(target) < nodeCount, "There is no such node.")
        precondition(maximumHops >= 0 && workLimit >= 0, "A limit is below 0.")
        if source == target { return SimplePathSubgraph(nodes: [source], steps: [], isComplete: true) }
        var search = StepSearch(self, from: source, to: target, maximumHops: min(maximumHops, nodeCount))
        search.findAll(workLimit: workLimit)
        let steps = Set(search.found.map { NodePair($0.from, $0.to) }).sorted()
        let nodes = Set(steps.flatMap { [$0.first, $0.second] }).sorted()
        return SimplePathSubgraph(nodes: nodes, steps: steps, isComplete: search.isComplete)
    }
}

/// Finds the steps of simple paths: first by joining shortest paths, then one by one.
private struct StepSearch {
    struct Step: Hashable {
        var from: UInt32
        var to: UInt32
    }

    private let graph: IndexGraph
    private let source: UInt32
    private let target: UInt32
    private let maximumHops: Int
    private let fromSource: [UInt32]
    private let toTarget: [UInt32]
    /// Steps that are near enough to both ends.
    private let candidates: [Step]
    private(set) var found: Set<Step> = []
    private(set) var isComplete = true

    init(_ graph: IndexGraph, from source: UInt32, to target: UInt32, maximumHops: Int) {
        (self.graph, self.source, self.target, self.maximumHops) = (graph, source, target, maximumHops)
        let none = NodeBitmap(nodeCount: graph.nodeCount)
        let from = BreadthFirstKernel.distances(
            from: source, along: graph.outRows, avoiding: none, limit: maximumHops)
        let to = BreadthFirstKernel.distances(from: target, along: graph.inRows, avoiding: none, limit: maximumHops)
        var candidates: [Step] = []
        for node in 0..<UInt32(graph.nodeCount) where from[Int(node)] != IndexGraph.unreachable && node != target {
            var last = node
            for next in graph.neighbors(of: node) where next != last && next != node && next != source {
                last = next
                guard to[Int(next)] != IndexGraph.unreachable else { continue }
                if Int(from[Int(node)]) + 1 + Int(to[Int(next)]) <= maximumHops {
                    candidates.append(Step(from: node, to: next))
                }
            }
        }
        (fromSource, toTarget, self.candidates) = (from, to, candidates)
    }

    mutating func findAll(workLimit: Int) {
        joinShortestPaths()
        let open = candidates.filter { !found.contains($0) && !found.contains(Step(from: $0.to, to: $0.from)) }
        if open.isEmpty { return }
        let split = SplitGraph(graph, candidates, ends: [source, target])
        if graph.isDirected { search(open, in: split, workLimit) } else { measure(open, in: split, workLimit) }
    }

    /// A shortest path to a step and one from there on often share no node; then all of their steps are found.
    private mutating func joinShortestPaths() {
        for step in candidates where !found.contains(step) {
            var path = [step.from]
            while let node = path.last, node != source, let before = earlier(node) { path.append(before) }
            path.reverse()
            path.append(step.to)
            while let node = path.last, node != target, let after = later(node) { path.append(after) }
            guard Set(path).count == path.count else { continue }
            for (a, b) in zip(path, path.dropFirst()) { found.insert(Step(from: a, to: b)) }
        }
    }

    private func earlier(_ node: UInt32) -> UInt32? {
        graph.inNeighbors(of: node).first {
            fromSource[Int($0)] != IndexGraph.unreachable && fromSource[Int($0)] + 1 == fromSource[Int(node)]
        }
    }

    private func later(_ node: UInt32) -> UInt32? {
        graph.neighbors(of: node).first {
            toTarget[Int($0)] != IndexGraph.unreachable && toTarget[Int($0)] + 1 == toTarget[Int(node)]
        }
    }

    /// Without directions two disjoint ways from the middle of a step to both ends are found in linear time.
    private mutating func measure(_ open: [Step], in split: SplitGraph, _ workLimit: Int) {
        var pairs = DisjointPairSearch(rows: split.graph.outRows, hub: 0)
        var work = 0
        let none = NodeBitmap(nodeCount: split.graph.nodeCount)
        for step in open {
            guard work < workLimit else {
                isComplete = false
                return
            }
            guard let middle = split.middle[NodePair(step.from, step.to)] else { continue }
            pairs = DisjointPairSearch(rows: split.graph.outRows, hub: middle)
            let hops = pairs.hops(
                to: split.ends[0], and: split.ends[1], avoiding: none, atMost: 2 * maximumHops, work: &work)
            if let hops, hops <= 2 * maximumHops { found.insert(step) }
        }
    }

    /// With directions each step is a search of its own, with its share of the work.
    private mutating func search(_ open: [Step], in split: SplitGraph, _ workLimit: Int) {
        for step in open where !found.contains(step) {
            guard let middle = split.middleOfStep[step] else { continue }
            let list = split.graph.shortestSimplePaths(
                from: split.ends[0], to: split.ends[1], count: 1,
                constraints: PathConstraints(maximumHops: 2 * maximumHops, through: middle),
                workLimit: workLimit / open.count)
            if !list.isComplete { isComplete = false }
            for path in list.paths {
                for node in path.nodes { if let step = split.step[node] { found.insert(step) } }
            }
        }
    }

    /// The candidates with a node in the middle of each, so that a path through a step is one through a node.
    private struct SplitGraph {
        let graph: IndexGraph
        let ends: [UInt32]
        var middle: [NodePair: UInt32] = [:]
        var middleOfStep: [Step: UInt32] = [:]
        var step: [UInt32: Step] = [:]

        init(_ whole: IndexGraph, _ candidates: [Step], ends: [UInt32]) {
            var number: [UInt32: UInt32] = [:]
            for node in ends + candidates.flatMap({ [$0.from, $0.to] }) where number[node] == nil {
                number[node] = UInt32(number.count)
            }
            func place(_ node: UInt32) -> UInt32 { number[node] ?? 0 }
            var edges: [(UInt32, UInt32)] = []
            var next = UInt32(number.count)
            for candidate in candidates {
                let pair = NodePair(candidate.from, candidate.to)
                if !whole.isDirected, middle[pair] != nil { continue }
                edges += [(place(candidate.from), next), (next, place(candidate.to))]
                middle[pair] = next
                middleOfStep[candidate] = next
                step[next] = candidate
                next += 1
            }
            graph = IndexGraph(nodeCount: Int(next), edges: edges, directed: whole.isDirected)
            self.ends = ends.map(place)
        }
    }
}
