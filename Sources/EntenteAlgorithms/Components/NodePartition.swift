/// The nodes of a graph, parted into groups: every node in one of them.
public struct NodePartition: Sendable, Hashable {
    /// For each node the number of its group; groups are numbered from 0 in the order of their smallest nodes.
    public let labels: [UInt32]
    /// How many groups there are.
    public let count: Int

    /// The partition in which nodes with equal names belong together, whatever the names; each below the number of nodes.
    init(naming names: [UInt32]) {
        var numbers = [UInt32](repeating: .max, count: names.count)
        var count: UInt32 = 0
        labels = names.map { name in
            if numbers[Int(name)] == .max {
                numbers[Int(name)] = count
                count += 1
            }
            return numbers[Int(name)]
        }
        self.count = Int(count)
    }

    /// How many nodes each group has. O(V).
    public var sizes: [Int] {
        var sizes = [Int](repeating: 0, count: count)
        for label in labels { sizes[Int(label)] += 1 }
        return sizes
    }

    /// The nodes of each group, ascending. O(V).
    public var members: [[UInt32]] {
        var members = [[UInt32]](repeating: [], count: count)
        for (node, label) in labels.enumerated() { members[Int(label)].append(UInt32(node)) }
        return members
    }
}
