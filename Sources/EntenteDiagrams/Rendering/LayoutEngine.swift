/// Graphviz's ways to place nodes, but `fdp`, which does not place them alike twice.
public enum LayoutEngine: String, Hashable, Sendable, CaseIterable {
    /// In ranks along the direction of the edges; to about 100 nodes.
    case dot
    /// Springs between all pairs; to about 1,000 nodes.
    case neato
    /// Springs, multilevel; to many thousands of nodes.
    case sfdp
    /// On circles, one for each biconnected part.
    case circo
    /// On rings around a center.
    case twopi
    /// Clusters packed as rectangles.
    case osage
    /// Nowhere: nodes and lines stand where their attribute `pos` says.
    case placed = "nop2"

    /// The ways that place nodes.
    public static let allCases: [LayoutEngine] = [.dot, .neato, .sfdp, .circo, .twopi, .osage]

    /// The way of a name, among those that place nodes.
    static func named(_ name: String) -> LayoutEngine? { allCases.first { $0.rawValue == name } }
}
