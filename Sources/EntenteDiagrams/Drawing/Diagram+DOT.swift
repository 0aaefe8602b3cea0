public import EntenteDOT

extension Diagram {
    /// How much of the sources and notes the heading of a picture holds.
    public enum NotesStyle: String, Sendable, Hashable, CaseIterable {
        /// Nothing.
        case none
        /// The numbered documents.
        case sources
        /// The documents and every claim with its quote. Of more than ``fullNotesLimit`` claims only the documents.
        case full
    }

    /// A picture holds the notes of so many claims at most; more would bury it.
    public static let fullNotesLimit = 40

    /// The diagram as a DOT document.
    ///
    /// Nodes have ids of their own (`n1`, `n2`…); the attributes `id`, `class` and `tooltip` hold the ids of entities and
    /// claims, the relation and status, and the quotes. Links are kept only where they begin with `http://` or
    /// `https://`. Whatever the names are, they come out as text: nothing in them becomes markup or an attribute.
    /// The same diagram and theme give the same document.
    ///
    /// - Parameters:
    ///   - theme: the colors.
    ///   - notes: what the heading tells of sources and quotes.
    public func dot(theme: Theme = .light, notes: NotesStyle = .sources) -> DOTDocument {
        DiagramDrawing(self, theme: theme, notes: notes).document()
    }
}
