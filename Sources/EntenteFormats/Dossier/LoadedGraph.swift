public import EntenteBytes
public import EntenteModel

/// A graph as read from files, with all that was found wrong with them.
public struct LoadedGraph: Sendable {
    /// What could be understood of the files.
    public var graph: RelationGraph
    /// Ordered by file and position. With an error among them the graph holds only what could be understood.
    public var diagnostics: [Diagnostic]
    /// Where things stand in their files.
    var places: Places

    /// Whether a finding is an error, not only a warning or a note.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    struct Places: Sendable {
        var claims: [String: GraphAssembler.PlacedClaim] = [:]
        var documents: [String: Place] = [:]
        /// Claims that were refused for something else than their quotes.
        var refused: [GraphAssembler.RefusedClaim] = []
    }
}
