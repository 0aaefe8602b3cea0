/// How claims become the edges of an index graph.
public struct Projection: Sendable, Hashable {
    /// Whether a tie leads only from subject to object; symmetric relations lead both ways.
    public var isDirected: Bool

    public init(isDirected: Bool = false) { self.isDirected = isDirected }
}
