public import EntenteFormats

extension Diagram {
    /// The diagram as a flowchart in Mermaid's language, for pages that draw such text (GitHub, GitLab, wikis).
    ///
    /// Shapes, colors, dashes and widths are those of a picture; an adverse arrow has a circle for its hollow head, and
    /// the cross stands for condemning and denying. Every line is preceded by comments with its claims, quotes and speakers;
    /// legend and sources are a node of their own. Whatever the names are, they come out as text. What Mermaid has no place
    /// for is told as losses. The same diagram and theme give the same bytes.
    ///
    /// ```swift
    /// print(diagram.mermaid().text)  // flowchart LR …
    /// ```
    ///
    /// - Parameters:
    ///   - theme: the colors.
    ///   - notes: whether legend and sources stand beside the chart.
    public func mermaid(theme: Theme = .light, notes: NotesStyle = .sources) -> Conversion {
        MermaidWriter(self, theme: theme, notes: notes).conversion()
    }
}
