import EntenteDOT
import EntenteDiagrams
import EntenteFormats
import EntenteModel
import EntenteQuery

/// `render -o story.html`: what the page needs beside the picture.
extension RenderCommand {
    /// The page of a diagram, with the words around each quote where the documents are there, and what paths walk on.
    func page(of diagram: Diagram, _ graph: RelationGraph, _ view: View, theme: Theme) throws -> [UInt8] {
        let ties = Snapshot(graph, lens: view.lens).steps.map {
            DiagramPage.Tie(from: $0.from, to: $0.to, claims: $0.claims)
        }
        let page = DiagramPage(
            graph: graph, view: view, diagram: diagram, ties: ties, contexts: try contexts(), theme: theme)
        let dot = DOTWriter().write(page.drawing)
        for loss in dot.losses { destination.note("warning: \(loss)") }
        let picture = try renderer.picture(of: dot.text, format: .svg, layout: diagram.layoutEngine)
        for warning in picture.warnings { destination.note("warning: \(warning)") }
        return page.html(svg: picture.bytes)
    }

    /// The words around the quotes, by claim. A document that is not there, or that is not the one that was quoted, leaves
    /// its quotes alone.
    private func contexts() throws -> [String: [QuoteContext?]] {
        // Standard input has been read, and its documents have no folder.
        guard !files.contains("-") else { return [:] }
        var loaded = try GraphLoader(input: input, quiet: true).load(files)
        let checker = DocumentChecker(root: input.root)
        _ = checker.check(&loaded)
        var texts: [String: String] = [:]
        for document in loaded.graph.documents { texts[document.id] = checker.text(of: document.id, in: loaded) }
        var contexts: [String: [QuoteContext?]] = [:]
        for claim in loaded.graph.claims where claim.citations.contains(where: { $0.offset != nil }) {
            contexts[claim.id] = claim.citations.map { citation in
                guard let quote = citation.quote, let offset = citation.offset, let text = texts[citation.document]
                else { return nil }
                return QuoteContext(text, quote: quote, offset: offset)
            }
        }
        return contexts
    }
}
