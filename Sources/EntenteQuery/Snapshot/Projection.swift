/// How claims become the edges of an index graph.
public struct Projection: Sendable, Hashable {
    /// Whether a tie leads only from subject to object; symmetric relations lead both ways.
    public var isDirected: Bool
    /// What becomes of several claims about the same two entities.
    public var parallel: ParallelTies
    /// Whether edges have weights: of each claim the qualifier `weight` where that is a number, otherwise 1.
    public var isWeighted: Bool

    /// A projection; without directions unless said otherwise.
    public init(isDirected: Bool = false, parallel: ParallelTies = .merge, isWeighted: Bool = false) {
        self.isDirected = isDirected
        self.parallel = parallel
        self.isWeighted = isWeighted
    }
}
