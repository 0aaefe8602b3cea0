/// The positions of one node toward all others on one side, counted, to be compared with those of many nodes.
///
/// A node has few different positions: without weights one beside 0. To compare it with another node, only the ties of that
/// one are looked at; all questions on which it has none are told by their number for each position.
struct PositionTally: Sendable {
    private let node: UInt32
    private let others: Range<UInt32>
    /// The different positions, 0 first.
    private let values: [Double]
    /// On how many questions each is held, among those that are asked of this node.
    private let counts: [Int]
    /// Which of them is held toward each of `others`.
    private let classes: [UInt32]

    /// - Parameters:
    ///   - row: The ties of `node`.
    ///   - others: The nodes toward which positions count.
    init(_ node: UInt32, _ row: IndexGraph.Row, _ others: Range<UInt32>) {
        (self.node, self.others) = (node, others)
        var (values, counts) = ([0.0], [others.count - (others.contains(node) ? 1 : 0)])
        var classes = [UInt32](repeating: 0, count: others.count)
        var known: [Double: UInt32] = [0: 0]
        for (neighbor, weight) in row where others.contains(neighbor) && neighbor != node {
            let place = known[weight] ?? UInt32(values.count)
            if Int(place) == values.count {
                known[weight] = place
                values.append(weight)
                counts.append(0)
            }
            classes[Int(neighbor - others.lowerBound)] = place
            counts[0] -= 1
            counts[Int(place)] += 1
        }
        (self.values, self.counts, self.classes) = (values, counts, classes)
    }

    /// The positions of the node, side by side with those of another one.
    ///
    /// - Parameters:
    ///   - sides: The node's positions on each side.
    ///   - rows: The ties of the other one on each side.
    static func pair(
        _ sides: [PositionTally], with other: UInt32, _ rows: [IndexGraph.Row]
    ) throws(AlgorithmError) -> PositionPair {
        var (left, right, counts) = ([Double](), [Double](), [Int]())
        for (side, row) in zip(sides, rows) {
            var rest = side.counts
            if side.others.contains(other), other != side.node { rest[side.place(other)] -= 1 }
            for (neighbor, weight) in row
            where side.others.contains(neighbor) && neighbor != side.node && neighbor != other {
                let place = side.place(neighbor)
                left.append(side.values[place])
                right.append(weight)
                counts.append(1)
                rest[place] -= 1
            }
            for (value, count) in zip(side.values, rest) where count > 0 {
                left.append(value)
                right.append(0)
                counts.append(count)
            }
        }
        return try PositionPair(left, right, counts: counts)
    }

    /// The place among `values` of the position toward one of `others`.
    private func place(_ neighbor: UInt32) -> Int { Int(classes[Int(neighbor - others.lowerBound)]) }
}
