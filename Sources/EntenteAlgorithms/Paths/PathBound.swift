/// The least weight of a rest of a path, for each node and each number of hops that are left.
///
/// Labels of weight and hops are settled by weight, then by hops, as Dijkstra does; one is kept if no lighter label of the
/// node has as few hops. Without a bound of hops there is one label for each node: its distance.
///
/// The labels are those of P. Hansen, "Bicriterion path problems", Lecture Notes in Economics and Mathematical Systems 177,
/// 1980, doi:10.1007/978-3-642-48782-8_9. O(L · d · log L) time for L labels and degrees of d; L is at most the nodes times
/// the bound, in practice a few for each node.
struct PathBound {
    private struct Label: Comparable {
        var weight: Double
        var hops: Int
        var node: UInt32

        static func < (left: Label, right: Label) -> Bool {
            (left.weight, left.hops, left.node) < (right.weight, right.hops, right.node)
        }
    }

    private let countsHops: Bool
    private var labels: [Label] = []
    /// Of each label the next one of its node, which is heavier and has fewer hops; −1 at the end.
    private var next: [Int] = []
    /// The lightest label of each node, and the one with the fewest hops.
    private var first: [Int]
    private var last: [Int]
    /// How many slots were looked at.
    private(set) var work = 0

    /// To the target of a question, around what is avoided.
    init(_ graph: IndexGraph, to target: UInt32, maximumHops: Int?, avoiding avoided: NodeBitmap) {
        self.init(
            graph, [Label(weight: 0, hops: 0, node: target)], maximumHops: maximumHops, avoiding: avoided)
    }

    /// To a node and on to where `rest` leads from there.
    init(
        _ graph: IndexGraph, to via: UInt32, before rest: PathBound, maximumHops: Int?, avoiding avoided: NodeBitmap
    ) {
        var (labels, place) = ([Label](), rest.first[Int(via)])
        while place >= 0 {
            labels.append(rest.labels[place])
            place = rest.next[place]
        }
        self.init(graph, labels, maximumHops: maximumHops, avoiding: avoided)
    }

    private init(_ graph: IndexGraph, _ seeds: [Label], maximumHops: Int?, avoiding avoided: NodeBitmap) {
        countsHops = maximumHops != nil
        first = [Int](repeating: -1, count: graph.nodeCount)
        last = first
        let (rows, limit) = (graph.inRows, maximumHops ?? .max)
        var heap = MinimumHeap<Label>()
        for seed in seeds { heap.push(seed) }
        while let label = heap.pop() {
            if isBeaten(label) { continue }
            settle(label)
            guard !countsHops || label.hops < limit else { continue }
            for slot in rows.slots(of: label.node) {
                work += 1
                let weight = label.weight + (rows.weights.isEmpty ? 1 : rows.weights[slot])
                let further = Label(weight: weight, hops: label.hops + 1, node: rows.neighbors[slot])
                if avoided.contains(further.node) || isBeaten(further) { continue }
                heap.push(further)
            }
        }
    }

    /// Whether a label that is settled is as light and has as few hops.
    private func isBeaten(_ label: Label) -> Bool {
        let place = last[Int(label.node)]
        return place >= 0 && (!countsHops || labels[place].hops <= label.hops)
    }

    private mutating func settle(_ label: Label) {
        let node = Int(label.node)
        if last[node] >= 0 { next[last[node]] = labels.count } else { first[node] = labels.count }
        last[node] = labels.count
        labels.append(label)
        next.append(-1)
    }

    /// The least weight from a node with at most so many hops; infinite where there is none.
    func weight(from node: UInt32, hops: Int) -> Double {
        var place = first[Int(node)]
        while place >= 0 {
            if !countsHops || labels[place].hops <= hops { return labels[place].weight }
            place = next[place]
        }
        return .infinity
    }
}
