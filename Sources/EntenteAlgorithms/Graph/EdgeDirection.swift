/// Which way a search follows the edges of a directed graph; an undirected graph has only one way.
public enum EdgeDirection: Sendable, Hashable {
    /// From source to target.
    case out
    /// From target to source.
    case `in`
    /// Either way, as if the graph were undirected.
    case both
}
