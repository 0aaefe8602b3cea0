/// How far a signed graph is from two camps: the fewest ties that contradict any division into two.
public struct Frustration: Sendable, Hashable {
    /// At least so many ties contradict every division.
    public let lowerBound: Int
    /// So many ties contradict the division that was found.
    public let upperBound: Int
    /// The division found: 1 and −1 for the two camps, 0 for nodes without a signed tie; one entry per node. The smallest
    /// node of each component stands in camp 1.
    public let sides: [Int8]
    /// The ties that contradict the division found: positive ones between the camps, negative ones within; ascending.
    public let frustratedTies: [NodePair]
    /// How many ties there are.
    public let tieCount: Int
    /// How many ties the branch and bound looked at: what it used of its limit.
    public let work: Int

    /// Whether the index is known: the bounds meet.
    public var isExact: Bool { lowerBound == upperBound }
    /// The frustration index; `nil` if only its bounds are known.
    public var index: Int? { isExact ? upperBound : nil }
    /// How far the bounds are apart.
    public var gap: Int { upperBound - lowerBound }
    /// 1 − 2 L / m, where L is the frustration index and m the number of ties: 1 for a balanced graph, at least 0; `nil`
    /// without ties, or if the index is not known.
    ///
    /// Source: S. Aref, M. C. Wilson, "Measuring partial balance in signed networks", Journal of Complex Networks 6(4),
    /// 2018, doi:10.1093/comnet/cnx044.
    public var normalizedBalance: Double? {
        guard tieCount > 0, let index else { return nil }
        return 1 - 2 * Double(index) / Double(tieCount)
    }
    /// The two camps: their nodes, ascending. The second is empty if there are only friends.
    ///
    /// Components of the graph have nothing to do with each other: which of their camps stand together is convention.
    public var camps: (first: [UInt32], second: [UInt32]) {
        (
            sides.indices.filter { sides[$0] > 0 }.map { UInt32($0) },
            sides.indices.filter { sides[$0] < 0 }.map { UInt32($0) }
        )
    }
}

extension SignedTies {
    /// The frustration index, or bounds of it, and the division into two camps that attains it.
    ///
    /// The index L is the least number of ties that contradict a division of the nodes into two camps, over all
    /// divisions: positive ties between the camps, negative ties within. 0 means that the graph is balanced.
    ///
    /// - Every tie counts 1, whatever the weights of its edges; ambivalent pairs count nothing.
    /// - To find it is NP-hard. The graph is cut into its biconnected components, over which L is a sum. For each, a local
    ///   search gives a division and disjoint unbalanced cycles a lower bound; where these do not meet, branch and bound
    ///   follows until the limit of work. The answer says which: `isExact`, or a gap.
    /// - Complexity: O(V + E) for a balanced graph; exponential at worst, hence the limit; about 100 bytes per tie. One
    ///   thread; the answer depends on the arguments alone.
    /// - Source: the index: R. P. Abelson, M. J. Rosenberg, "Symbolic psycho-logic", Behavioral Science 3(1), 1958,
    ///   doi:10.1002/bs.3830030102. Branch and bound with the exact solutions of nested subproblems as bounds: G. Verfaillie,
    ///   M. Lemaître, T. Schiex, "Russian doll search for solving constraint optimization problems", AAAI 1996.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)], weights: [1, 1, -1], directed: false)
    /// try graph.signedTies().frustration().index  // 1
    /// ```
    ///
    /// - Parameters:
    ///   - workLimit: How many ties the branch and bound looks at before it gives up, at least 0.
    ///   - seed: Decides where the local search begins again; it may decide which of several best divisions is found.
    ///   - execution: Who hears of the share of the limit that is used up.
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func frustration(
        workLimit: Int = 200_000_000, seed: UInt64 = 0, execution: Execution = .serial
    ) throws(AlgorithmError) -> Frustration {
        precondition(workLimit >= 0, "The limit of work is below 0.")
        var shuffler = NodeShuffler(seed: seed)
        var isFrustrated = [Bool](repeating: false, count: pairs.count)
        var (lower, upper, work) = (0, 0, workLimit)
        for block in try SignedBlock.blocks(of: self, execution: execution.untold) {
            let solution = try block.solution(work: &work, shuffler: &shuffler) { left throws(AlgorithmError) in
                try execution.proceed(1 - Double(max(left, 0)) / Double(max(workLimit, 1)))
            }
            lower += solution.lowerBound
            upper += solution.frustrated.count
            for tie in solution.frustrated { isFrustrated[Int(tie)] = true }
        }
        try execution.proceed(1)
        return Frustration(
            lowerBound: lower, upperBound: upper, sides: sides(isFrustrated),
            frustratedTies: pairs.indices.filter { isFrustrated[$0] }.map { pairs[$0] }, tieCount: pairs.count,
            work: workLimit - max(work, 0))
    }

    /// The division that exactly the given ties contradict, found by walking along the ties.
    private func sides(_ isFrustrated: [Bool]) -> [Int8] {
        var sides = [Int8](repeating: 0, count: graph.nodeCount)
        var stack: [UInt32] = []
        for root in 0..<UInt32(graph.nodeCount) where sides[Int(root)] == 0 && graph.outDegree(of: root) > 0 {
            sides[Int(root)] = 1
            stack.append(root)
            while let node = stack.popLast() {
                for (neighbor, tie) in zip(graph.neighbors(of: node), graph.edgeIDs(of: node))
                where sides[Int(neighbor)] == 0 {
                    let isOpposed = isNegative[Int(tie)] != isFrustrated[Int(tie)]
                    sides[Int(neighbor)] = isOpposed ? -sides[Int(node)] : sides[Int(node)]
                    stack.append(neighbor)
                }
            }
        }
        return sides
    }
}
