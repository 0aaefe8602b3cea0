/// The signed network of polities: friends, foes, and whether the triangles among them are balanced.
public struct BalanceAnswer: Sendable, Hashable {
    /// The ties of one pair.
    public struct Tie: Sendable, Hashable {
        /// Entity ids, the first by bytes first.
        public var a: String
        /// The other one.
        public var b: String
        /// 1 or −1; 0 for an ambivalent pair.
        public var sign: Int
        /// The claims behind the sign, in natural order of ids.
        public var claims: [String]
        /// Whether it rests on derived claims only.
        public var isDerived: Bool
        /// Whether it holds for certain: a claim of its sign passes the lens whatever its dates mean, of an ambivalent pair
        /// one of each sign. Otherwise it holds only possibly.
        public var isCertain = true
    }

    /// The pairs with one sign, by ids.
    public var ties: [Tie]
    /// The pairs with both signs, which are left out of all counts.
    public var ambivalent: [Tie]
    /// How many pairs hold only possibly, ambivalent ones among them.
    public var uncertain: Int { (ties + ambivalent).count { !$0.isCertain } }
    /// How many pairs are friends.
    public var positive: Int { ties.count { $0.sign > 0 } }
    /// How many pairs are foes.
    public var negative: Int { ties.count { $0.sign < 0 } }
    /// Triangles with an even number of negative ties, and the others.
    public var balancedTriads: Int
    /// Triangles with an odd number of negative ties.
    public var unbalancedTriads: Int
    /// The fewest ties that have to change or go for the network to fall into two camps; where the search did not come to
    /// an end, the fewest found so far.
    public var frustration: Int
    /// A bound below which the frustration cannot lie; the frustration itself if it is exact.
    public var frustrationLowerBound: Int
    /// Whether the search for the frustration came to its end.
    public var isExact: Bool { frustration == frustrationLowerBound }
    /// Whether all ties were derived that follow; `false` where there are too many.
    public var isDerivationComplete = true
    /// The two camps of the best division found, ids by bytes, the larger first; each once, empty camps left out.
    public var blocs: [[String]]
}
