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
/// All words are made here, by the `Narrator` and the status table; the script compares numbers, sets and joins sentences.
///
/// ```swift
/// let page = DiagramPage(graph: graph, drawings: [.init(name: "all", diagram: diagram)])
/// let dot = DOTWriter().write(page.documents[0]).text
/// let svg = try PictureRenderer().renderAndWait(dot, format: .svg, layout: diagram.layoutEngine)
/// let html = page.html(pictures: [svg.bytes])
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

    /// One of the page's pictures.
    public struct Drawing: Sendable, Hashable {
        /// What the page's addresses call it: the name of the view.
        public var name: String
        /// By which words a reader chooses it.
        public var label: String
        /// What is drawn.
        public var diagram: Diagram

        /// A picture from its parts; without other words a reader chooses it by its name.
        public init(name: String, label: String? = nil, diagram: Diagram) {
            self.name = name
            self.label = label ?? name
            self.diagram = diagram
        }
    }

    let graph: RelationGraph
    let lens: Lens
    /// The pictures, in the order of ``documents``.
    public let drawings: [Drawing]
    let ties: [Tie]
    let contexts: [String: [QuoteContext?]]
    private let theme: Theme

    /// A page from what it shows.
    ///
    /// - Parameters:
    ///   - graph: the model.
    ///   - lens: which claims count in the page.
    ///   - drawings: the pictures, of this graph and under this lens or a narrower one, each with a name of its own. The first
    ///     one is shown at first; the reader chooses. A step of the story that names a view shows the picture of this name.
    ///   - ties: what paths are searched on; none: the page offers no paths.
    ///   - contexts: the words around the quotes, by claim, one for each of its citations; where there are none, the quote
    ///     stands alone.
    ///   - theme: the colors of the pictures while the page is light. With ``Theme/dark`` the page begins dark, and is light
    ///     in ``Theme/light``; otherwise it begins as the reader's system has it.
    /// - Precondition: there is a drawing.
    public init(
        graph: RelationGraph, lens: Lens = .everything, drawings: [Drawing], ties: [Tie] = [],
        contexts: [String: [QuoteContext?]] = [:], theme: Theme = .light
    ) {
        precondition(!drawings.isEmpty, "a page without a picture")
        self.graph = graph
        self.lens = lens
        self.drawings = drawings
        self.ties = ties
        self.contexts = contexts
        self.theme = theme
    }

    var title: String { graph.title ?? drawings[0].diagram.title }

    /// The light colors, each of one role only, so that a style sheet can give others.
    var drawnTheme: Theme { (theme == .dark ? .light : theme).distinct }

    /// What to draw, one document for each of the drawings: title, sources and legend stand beside the picture as text, and
    /// a click shows the claim, whose card has the links.
    public var documents: [DOTDocument] { drawings.map { document(of: $0.diagram) } }

    /// One of the ``documents``: what to draw for a diagram of the page.
    public func document(of diagram: Diagram) -> DOTDocument {
        var bare = diagram
        for index in bare.sources.indices { bare.sources[index].url = nil }
        var document = bare.dot(theme: drawnTheme, notes: .none)
        document.attributes["label"] = nil
        document.attributes["tooltip"] = nil
        return document
    }

    /// The file.
    ///
    /// - Parameter pictures: the ``documents`` as SVG, in their order.
    public func html(pictures: [[UInt8]]) -> [UInt8] {
        precondition(pictures.count == drawings.count, "a picture for each drawing")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(PageDataBuilder(self).data()) else {
            preconditionFailure("texts and whole numbers that cannot be encoded")
        }
        let shell = PageShell(
            title: title.isEmpty ? "Entente" : Self.inOrder(title), theme: drawnTheme, beginsDark: theme == .dark,
            // Nothing within may end the element or look like a comment.
            data: Self.inOrder(String(decoding: json, as: UTF8.self)).replacing("<", with: "\\u003c"),
            pictures: pictures.map { PagePicture.element(String(decoding: $0, as: UTF8.self)) })
        return Array(shell.text.utf8)
    }

    /// A text without the marks that turn the direction of writing: one in a name would turn the sentence around it.
    private static func inOrder(_ text: String) -> String {
        var scalars = text.unicodeScalars
        scalars.removeAll { 0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value }
        return String(scalars)
    }
}
