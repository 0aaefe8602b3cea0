/// Yields simple paths by weight, the lightest first, then by node ids, that take few steps or pass a node.
///
/// Beginnings of paths wait in a heap under the least weight that a rest can give them, and grow by one step at a time. The
/// bounds are exact for rests that may touch the beginning; after some dead ends they are computed anew for each
/// beginning without its nodes, so that without a node to pass each beginning that grows leads to a path.
///
/// P. E. Hart, N. J. Nilsson and B. Raphael, "A formal basis for the heuristic determination of minimum cost paths", IEEE
/// Transactions on Systems Science and Cybernetics 4(2), 1968, doi:10.1109/TSSC.1968.300136.
struct ConstrainedPathSearch {
    private let graph: IndexGraph
    private let question: PathQuestion
    private let hopLimit: Int?
    private let workLimit: Int
    private let execution: Execution
    private var work = 0
    /// Whether the limit of work was hit, so that paths may be missing.
    var isExhausted: Bool { work > workLimit }

    private let toTarget: PathBound?
    /// Through the node to pass, and on to the target.
    private let throughVia: PathBound?
    private var blocked: NodeBitmap
    private var heap = MinimumHeap<Beginning>()
    /// How many beginnings have grown since the last path.
    private var grown = 0

    /// How many may grow before the bounds are computed anew.
    private static let patience = 256

    private struct Beginning: Comparable {
        var bound: Double
        var nodes: [UInt32]
        var traveled: Double
        var hasPassed: Bool
        var isVerified = false

        static func < (left: Beginning, right: Beginning) -> Bool {
            left.bound != right.bound ? left.bound < right.bound : left.nodes.lexicographicallyPrecedes(right.nodes)
        }
    }

    /// - Precondition: no weight is negative.
    init(graph: IndexGraph, question: PathQuestion, workLimit: Int, execution: Execution) {
        (self.graph, self.question, self.workLimit, self.execution) = (graph, question, workLimit, execution)
        hopLimit = question.maximumHops < graph.nodeCount - 1 ? question.maximumHops : nil
        blocked = question.avoided
        guard !question.isHopeless else {
            (toTarget, throughVia) = (nil, nil)
            return
        }
        let bounds = Self.bounds(graph, question, hopLimit, avoiding: question.avoided)
        (toTarget, throughVia) = bounds
        work = bounds.toTarget.work + (bounds.throughVia?.work ?? 0)
        let hasPassed = question.via == nil
        let bound = rest(from: question.source, hops: 0, hasPassed: hasPassed)
        if bound < .infinity {
            heap.push(Beginning(bound: bound, nodes: [question.source], traveled: 0, hasPassed: hasPassed))
        }
    }

    private static func bounds(
        _ graph: IndexGraph, _ question: PathQuestion, _ hopLimit: Int?, avoiding avoided: NodeBitmap
    ) -> (toTarget: PathBound, throughVia: PathBound?) {
        let toTarget = PathBound(graph, to: question.target, maximumHops: hopLimit, avoiding: avoided)
        guard let via = question.via else { return (toTarget, nil) }
        // The target ends the path, so that the leg to the node to pass does not touch it.
        var avoided = avoided
        avoided.insert(question.target)
        let before = PathBound(graph, to: via, before: toTarget, maximumHops: hopLimit, avoiding: avoided)
        return (toTarget, before)
    }

    /// The next path; `nil` if there is none or the limit of work was hit.
    mutating func next() throws(AlgorithmError) -> WeightedPath? {
        while !isExhausted, var best = heap.pop() {
            guard let end = best.nodes.last else { continue }
            if end == question.target {
                grown = 0
                return WeightedPath(path: NodePath(nodes: best.nodes), length: best.bound)
            }
            grown += 1
            try execution.proceed(Double(work) / Double(max(workLimit, 1)))
            if grown > Self.patience, !best.isVerified {
                best.bound = max(best.bound, verifiedBound(of: best))
                best.isVerified = true
                if best.bound < .infinity { heap.push(best) }
                continue
            }
            grow(best, from: end)
        }
        return nil
    }

    private mutating func grow(_ beginning: Beginning, from end: UInt32) {
        let hops = beginning.nodes.count
        let slots = graph.outRows.slots(of: end)
        work += slots.count
        var slot = slots.lowerBound
        while slot < slots.upperBound {
            let neighbor = graph.outRows.neighbors[slot]
            var weight = Double.infinity
            // Of parallel edges the lightest.
            while slot < slots.upperBound, graph.outRows.neighbors[slot] == neighbor {
                weight = min(weight, graph.hasWeights ? graph.outRows.weights[slot] : 1)
                slot += 1
            }
            if question.avoided.contains(neighbor) || beginning.nodes.contains(neighbor) { continue }
            let hasPassed = beginning.hasPassed || neighbor == question.via
            if neighbor == question.target, !hasPassed { continue }
            let traveled = beginning.traveled + weight
            var next = Beginning(
                bound: traveled + rest(from: neighbor, hops: hops, hasPassed: hasPassed),
                nodes: beginning.nodes + [neighbor], traveled: traveled, hasPassed: hasPassed)
            guard next.bound < .infinity else { continue }
            if neighbor == question.target { next.bound = graph.length(of: next.nodes) }
            heap.push(next)
        }
    }

    /// The least weight from a node that stands behind so many hops.
    private func rest(from node: UInt32, hops: Int, hasPassed: Bool) -> Double {
        let left = question.maximumHops - hops
        let bound = hasPassed ? toTarget : throughVia
        return left < 0 ? .infinity : bound?.weight(from: node, hops: left) ?? .infinity
    }

    /// The bound where the rest must not touch the beginning.
    private mutating func verifiedBound(of beginning: Beginning) -> Double {
        let (end, taken) = (beginning.nodes[beginning.nodes.count - 1], beginning.nodes.dropLast())
        for node in taken { blocked.insert(node) }
        let bounds = Self.bounds(graph, question, hopLimit, avoiding: blocked)
        for node in taken { blocked.remove(node) }
        work += bounds.toTarget.work + (bounds.throughVia?.work ?? 0)
        let bound = beginning.hasPassed ? bounds.toTarget : bounds.throughVia
        let left = question.maximumHops - taken.count
        return beginning.traveled + (bound?.weight(from: end, hops: left) ?? .infinity)
    }
}

extension IndexGraph {
    /// The weight of the lightest edge of each step.
    func steps(along nodes: [UInt32]) -> [Double] {
        zip(nodes, nodes.dropFirst()).map { node, next in
            outRows.slots(of: node).lazy.filter { outRows.neighbors[$0] == next }
                .map { hasWeights ? outRows.weights[$0] : 1 }.min() ?? .infinity
        }
    }

    /// Added up from the target on, as `shortestWeightedPath` does.
    func length(of nodes: [UInt32]) -> Double { steps(along: nodes).reversed().reduce(0, +) }
}
