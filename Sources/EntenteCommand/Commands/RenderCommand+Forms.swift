import EntenteDOT
import EntenteDiagrams
import EntenteFormats

/// From what is drawn to the file's bytes; one function for each form that is not drawn by Graphviz.
extension RenderCommand {
    func bytes(
        of diagram: Diagram, as form: PictureForm, theme: Theme, notes: Diagram.NotesStyle
    ) throws -> [UInt8] {
        switch form {
        case .mermaid: return text(diagram.mermaid(theme: theme, notes: notes))
        case .tikz: return try tikz(of: diagram, theme: theme, notes: notes)
        case .svg, .png, .pdf, .dot, .html: break
        }
        let dot = { (diagram: Diagram) in written(diagram.dot(theme: theme, notes: notes)) }
        guard let format = form.picture else { return Array(dot(diagram).utf8) }
        let picture = try layingOut(diagram) { renderer, diagram, limits throws(RenderError) in
            try renderer.renderAndWait(
                dot(diagram), format: format, layout: diagram.layoutEngine, limits: limits, dpi: self.renderer.dpi)
        }.result
        return told(picture)
    }

    private func tikz(of diagram: Diagram, theme: Theme, notes: Diagram.NotesStyle) throws -> [UInt8] {
        let (placement, diagram, _) = try layingOut(diagram) { renderer, diagram, limits throws(RenderError) in
            try renderer.placementAndWait(diagram.placementDOT(), layout: diagram.layoutEngine, limits: limits)
        }
        return text(diagram.tikz(placement, theme: theme, notes: notes))
    }

    /// Panels are laid out once, whatever the form.
    func bytes(
        of panels: PanelDiagram, as form: PictureForm, theme: Theme, notes: Diagram.NotesStyle
    ) throws -> [UInt8] {
        var panels = panels
        let (placement, whole, left) = try layingOut(panels.whole) { renderer, whole, limits throws(RenderError) in
            panels.whole = whole
            return try renderer.placementAndWait(
                written(panels.layoutDocument(theme: theme)), layout: whole.layoutEngine, limits: limits)
        }
        panels.whole = whole
        let dot = written(panels.document(placement, theme: theme, notes: notes))
        guard let format = form.picture else { return Array(dot.utf8) }
        return told(try renderer.picture(ofPlaced: dot, format: format, seconds: left))
    }

    /// Carries out a layout under the limits; see ``RendererOptions/layingOut(_:quiet:note:_:)``.
    func layingOut<Result>(
        _ diagram: Diagram, _ work: (PictureRenderer, Diagram, RenderLimits) throws(RenderError) -> Result
    ) throws -> (result: Result, diagram: Diagram, left: Double) {
        try renderer.layingOut(diagram, quiet: destination.quiet, note: destination.note, work)
    }

    func written(_ document: DOTDocument) -> String {
        let dot = DOTWriter().write(document)
        for loss in dot.losses { destination.note("warning: \(loss)") }
        return dot.text
    }

    /// A form of text, after what it cannot hold was told.
    private func text(_ conversion: Conversion) -> [UInt8] {
        for loss in conversion.losses { destination.note("lost: \(loss)") }
        return Array(conversion.text.utf8)
    }

    func told(_ picture: RenderedPicture) -> [UInt8] {
        for warning in picture.warnings { destination.note("warning: \(warning)") }
        return picture.bytes
    }
}
