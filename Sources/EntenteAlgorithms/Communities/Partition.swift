/// A division of the nodes into communities: every node belongs to exactly one.
///
/// Communities are numbered by their smallest node, so that two equal divisions are equal values whatever their labels
/// were.
///
/// ```swift
/// Partition([7, 7, 3]).communities  // [0, 0, 1]
/// ```
public struct Partition: Sendable, Hashable {
    /// The community of each node, `0 ..< count`; one entry per node.
    public let communities: [UInt32]
    /// How many communities there are; none is empty.
    public let count: Int

    /// Nodes with equal labels form a community. O(n) if the labels are small numbers.
    public init(_ labels: [UInt32]) {
        guard let largest = labels.max() else {
            (communities, count) = ([], 0)
            return
        }
        var next: UInt32 = 0
        if Int(largest) <= 4 * labels.count + 1024 {
            var numbers = [UInt32](repeating: .max, count: Int(largest) + 1)
            communities = labels.map { label in
                if numbers[Int(label)] == .max {
                    numbers[Int(label)] = next
                    next += 1
                }
                return numbers[Int(label)]
            }
        } else {
            var numbers: [UInt32: UInt32] = [:]
            communities = labels.map { label in
                if let number = numbers[label] { return number }
                numbers[label] = next
                next += 1
                return next - 1
            }
        }
        count = Int(next)
    }

    /// Every node alone.
    public init(singletons nodeCount: Int) {
        communities = Array(0..<UInt32(nodeCount))
        count = nodeCount
    }

    /// The nodes of each community, ascending; communities in their order. O(n).
    public var members: [[UInt32]] {
        var members = [[UInt32]](repeating: [], count: count)
        for (node, community) in communities.enumerated() { members[Int(community)].append(UInt32(node)) }
        return members
    }
}
