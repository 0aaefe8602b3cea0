public import EntenteDOT
public import EntenteFormats
public import EntenteModel
import EntenteReasoning
import Foundation

/// A diagram as one HTML file that a reader can explore: whoever clicks an arrow sees the sentence behind it.
///
/// The file needs nothing beside it and asks the network for nothing: its Content-Security-Policy names its one script and
/// its one style sheet by their SHA-256 and forbids everything else. Names, quotes and captions stand in it as JSON, with
/// every `<` escaped, and come into view as text only. Addresses of sources become links where they begin with `http://` or
/// `https://`. The same input gives the same bytes.
///
/// All words are made here, by the ``Narrator`` and the status table; the script compares numbers, sets and joins sentences.
///
/// ```swift
/// let page = DiagramPage(graph: graph, view: view, diagram: diagram, ties: ties)
/// let dot = DOTWriter().write(page.drawing).text
/// let svg = try PictureRenderer().renderAndWait(dot, format: .svg, layout: diagram.layoutEngine)
/// let html = page.html(svg: svg.bytes)
/// ```
public struct DiagramPage: Sendable {
    /// Two entities between which a path may go, and the claims that join them: what a search in the page walks on.
    public struct Tie: Sendable, Hashable {
        /// The ids of the two entities, and of the claims.
        public var from, to: String, claims: [String]

        /// A tie from its parts.
        public init(from: String, to: String, claims: [String]) {
            self.from = from
            self.to = to
            self.claims = claims
        }
    }

    let graph: RelationGraph
    let view: View
    let diagram: Diagram
    let ties: [Tie]
    let contexts: [String: [QuoteContext?]]
    private let theme: Theme

    /// A page from what it shows.
    ///
    /// - Parameters:
    ///   - graph: the model.
    ///   - view: the view that the diagram was made of. Its lens says which claims count in the page.
    ///   - diagram: what is drawn.
    ///   - ties: what paths are searched on; none: the page offers no paths.
    ///   - contexts: the words around the quotes, by claim, one for each of its citations; where there are none, the quote
    ///     stands alone.
    ///   - theme: the colors of the picture while the page is light. With ``Theme/dark`` the page begins dark, and is light
    ///     in ``Theme/light``; otherwise it begins as the reader's system has it.
    public init(
        graph: RelationGraph, view: View, diagram: Diagram, ties: [Tie] = [],
        contexts: [String: [QuoteContext?]] = [:], theme: Theme = .light
    ) {
        self.theme = theme
        self.graph = graph
        self.view = view
        self.diagram = diagram
        self.ties = ties
        self.contexts = contexts
    }

    /// The light colors, each of one role only, so that a style sheet can give others.
    var drawnTheme: Theme { (theme == .dark ? .light : theme).distinct }

    /// What to draw for the page: title, sources and legend stand beside the picture as text, and a click
    /// shows the claim, whose card has the links.
    public var drawing: DOTDocument {
        var bare = diagram
        for index in bare.sources.indices { bare.sources[index].url = nil }
        var document = bare.dot(theme: drawnTheme, notes: .none)
        document.attributes["label"] = nil
        document.attributes["tooltip"] = nil
        return document
    }

    /// The file.
    ///
    /// - Parameter svg: ``drawing`` as the renderer drew it.
    public func html(svg: some Sequence<UInt8>) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(PageDataBuilder(self).data()) else {
            preconditionFailure("texts and whole numbers that cannot be encoded")
        }
        let shell = PageShell(
            title: diagram.title.isEmpty ? "Entente" : diagram.title, theme: drawnTheme, beginsDark: theme == .dark,
            // Nothing within may end the element or look like a comment.
            data: String(decoding: json, as: UTF8.self).replacing("<", with: "\\u003c"),
            picture: PagePicture.element(String(decoding: Array(svg), as: UTF8.self)))
        return Array(shell.text.utf8)
    }
}
