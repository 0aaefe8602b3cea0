import EntenteDOT
public import EntenteFormats

extension Diagram {
    /// The DOT text to lay out for ``tikz(_:theme:notes:)``: the picture without its heading, which TeX sets itself.
    public func placementDOT() -> String {
        var document = dot(notes: .none)
        document.attributes["label"] = nil
        return DOTWriter().write(document).text
    }

    /// The diagram as a LaTeX document with one TikZ picture, at the places that a layout gave.
    ///
    /// It needs the class `standalone`, the packages `tikz`, `iftex`, `lmodern` and `hyperref`, and nothing of ours; its
    /// `tikzpicture` can be copied into another document with the lines of its preamble. Shapes, colors, dashes, heads and
    /// widths are those of a picture; title, caption, legend and sources are nodes. Every line is preceded by comments with
    /// its claims, quotes and speakers. Whatever the names are, they come out as text. What TikZ has no place for is told
    /// as losses. The same diagram, placement and theme give the same bytes.
    ///
    /// ```swift
    /// let placement = try await PictureRenderer().placement(diagram.placementDOT(), layout: diagram.layoutEngine)
    /// print(diagram.tikz(placement).text)
    /// ```
    ///
    /// - Parameters:
    ///   - placement: where ``placementDOT()`` was laid out. What it does not place is not drawn, and told.
    ///   - theme: the colors.
    ///   - notes: whether legend and sources stand below the picture.
    public func tikz(_ placement: Placement, theme: Theme = .light, notes: NotesStyle = .sources)
        -> Conversion
    {
        TikZWriter(self, placement, theme: theme, notes: notes).conversion()
    }
}
