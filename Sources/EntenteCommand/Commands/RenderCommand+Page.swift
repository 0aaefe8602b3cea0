import EntenteDOT
import EntenteDiagrams
import EntenteFormats
import EntenteModel
import EntenteQuery

/// `render -o story.html`: what the page needs beside the picture.
extension RenderCommand {
    /// The page of a diagram, with the words around each quote where the documents are there, and what paths walk on.
    ///
    /// Where no view was asked for, the dossier's views come first: a picture of everything is hard to read.
    func page(of drawn: PictureBuilder.Picture, by builder: PictureBuilder, theme: Theme) throws -> [UInt8] {
        let ties = Snapshot(drawn.graph, lens: drawn.view.lens).steps.map {
            DiagramPage.Tie(from: $0.from, to: $0.to, claims: $0.claims)
        }
        let views = content.drawsAll ? try drawings(drawn, builder) : []
        var name = content.view ?? "everything"
        while views.contains(where: { $0.name == name }) { name += "-2" }
        let whole = DiagramPage.Drawing(
            name: name, label: content.drawsAll ? "Everything" : drawn.diagram.title, diagram: drawn.diagram)
        let contexts = drawn.hasClaims ? try contexts() : [:]
        func page(_ drawings: [DiagramPage.Drawing]) -> DiagramPage {
            DiagramPage(
                graph: drawn.graph, lens: drawn.view.lens, drawings: drawings, ties: ties, contexts: contexts,
                theme: theme)
        }
        var drawings = views + [whole]
        var pictures: [[UInt8]] = []
        let empty = page(drawings)
        // One deadline for all: each has its share of the time that those before it left.
        var (options, seconds) = (renderer, renderer.timeout)
        for place in drawings.indices {
            options.timeout = seconds / Double(drawings.count - place)
            let (picture, diagram, left) = try options.layingOut(
                drawings[place].diagram, quiet: destination.quiet, note: destination.note
            ) { renderer, diagram, limits throws(RenderError) in
                let dot = written(empty.document(of: diagram))
                return try renderer.renderAndWait(dot, format: .svg, layout: diagram.layoutEngine, limits: limits)
            }
            seconds -= options.timeout - left
            drawings[place].diagram = diagram
            pictures.append(told(picture))
        }
        return page(drawings).html(pictures: pictures)
    }

    /// The views of the dossier that draw something under the options.
    private func drawings(
        _ drawn: PictureBuilder.Picture, _ builder: PictureBuilder
    ) throws -> [DiagramPage.Drawing] {
        try drawn.graph.views.compactMap { named in
            let diagram = try builder.diagram(of: named, like: drawn)
            return diagram.edges.isEmpty
                ? nil : DiagramPage.Drawing(name: named.name, label: diagram.title, diagram: diagram)
        }
    }

    /// The words around the quotes, by claim. A document that is not there, or that is not the one that was quoted, leaves
    /// its quotes alone.
    private func contexts() throws -> [String: [QuoteContext?]] {
        // A pipe cannot be read once more, and its documents have no folder.
        guard files.allSatisfy(GraphLoader.isRegular) else { return [:] }
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
