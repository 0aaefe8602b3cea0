/// Paths between two nodes as a directed acyclic graph: every way through it is one of them, and no other.
struct PathDAG: Sendable {
    /// The source first, the target last, and each node before those that follow it.
    let nodes: [UInt32]
    /// Where the successors of each node begin.
    let offsets: [Int]
    /// The places of the successors in `nodes`, in the order of their ids.
    let successors: [Int]

    /// How many paths there are; `UInt64.max` stands for that many or more.
    var count: UInt64 {
        var counts = [UInt64](repeating: 1, count: nodes.count)
        for place in nodes.indices.dropLast().reversed() {
            counts[place] = successors[offsets[place]..<offsets[place + 1]].reduce(0) { sum, next in
                let (total, overflows) = sum.addingReportingOverflow(counts[next])
                return overflows ? .max : total
            }
        }
        return counts[0]
    }
}

extension PathDAG: Sequence {
    /// Lists the paths lazily, in the order of their node ids.
    struct Iterator: IteratorProtocol {
        private let dag: PathDAG
        /// The current path as places, and for each the next choice among its successors.
        private var places: [Int]
        private var choices: [Int]

        fileprivate init(_ dag: PathDAG) {
            self.dag = dag
            (places, choices) = ([0], [dag.offsets[0]])
        }

        /// The next path; O(hops).
        mutating func next() -> NodePath? {
            while let place = places.last, let choice = choices.last {
                if place == dag.nodes.count - 1 {
                    let path = NodePath(nodes: places.map { dag.nodes[$0] })
                    retreat()
                    return path
                }
                if choice == dag.offsets[place + 1] {
                    retreat()
                } else {
                    choices[choices.count - 1] += 1
                    places.append(dag.successors[choice])
                    choices.append(dag.offsets[dag.successors[choice]])
                }
            }
            return nil
        }

        private mutating func retreat() {
            places.removeLast()
            choices.removeLast()
        }
    }

    func makeIterator() -> Iterator { Iterator(self) }

    /// A lower bound, as the number of paths may not fit.
    var underestimatedCount: Int { 0 }
}
