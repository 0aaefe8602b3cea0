/// What to draw, and nothing of how: nodes, edges, boxes around nodes, the sources and notes behind every edge, and what
/// was left out.
///
/// A diagram is made of a graph and a `View`; a ``Theme`` turns it into a DOT document:
///
/// ```swift
/// let diagram = Diagram(graph: graph, view: view)
/// let text = DOTWriter().write(diagram.dot(theme: .light)).text
/// ```
///
/// Everything in it keeps the ids of entities and claims, so that each arrow can be traced back to quoted words. The
/// order of all lists follows the order of the graph: the same graph and view give an equal diagram.
public struct Diagram: Sendable, Hashable {
    /// The heading. Empty: none.
    public var title: String
    /// A line under the heading that says what the picture is and is not. Empty: none.
    public var caption: String
    /// What is drawn as a shape, in the order of the graph's entities; then documents, labels and the unnamed.
    public var nodes: [Node]
    /// What is drawn as a line, in the order of the first claim of each.
    public var edges: [Edge]
    /// Boxes around nodes; no node is in two.
    public var clusters: [Cluster]
    /// The documents behind the edges, numbered from 1 as the footnotes of the picture.
    public var sources: [Source]
    /// What each drawn claim says, in whose words: a note for each claim of ``edges``, for each that denies or
    /// contradicts one, that one follows from or that a stance is about.
    public var notes: [Note]
    /// The claims that pass the view's lens (and are among the claims that it chooses) but are not drawn, and why.
    public var omissions: [Omission]
    /// The ids of the entities that the view names but that no drawn claim touches. They are not drawn, unless there
    /// are no edges at all.
    public var unconnected: [String]
    /// The ids of the drawn claims of which the dates leave open if they hold at the asked date.
    public var uncertainClaims: Set<String> = []
    /// The name of the layout that the view asks for; `nil`: chosen by size, see ``layoutEngine``.
    public var layout: String?
    /// The name of the theme that the view asks for.
    public var theme: String?
    /// The id of the node that the picture is about, in whose middle it may stand; `nil`: none.
    public var center: String?
    /// Whether lines have marks and no words, however few they are; see ``merge(weight:)``.
    public var isWordless = false
    /// Whether the layout takes shortcuts that cost beauty; see ``withCheaperLayout()``.
    public var hurries = false

    /// A diagram of parts that somebody else chose; ``init(graph:view:selection:highlight:bundling:)`` chooses them.
    public init(
        title: String = "", caption: String = "", nodes: [Node] = [], edges: [Edge] = [], clusters: [Cluster] = [],
        sources: [Source] = [], notes: [Note] = [], omissions: [Omission] = [],
        unconnected: [String] = [], layout: String? = nil, theme: String? = nil
    ) {
        self.title = title
        self.caption = caption
        self.nodes = nodes
        self.edges = edges
        self.clusters = clusters
        self.sources = sources
        self.notes = notes
        self.omissions = omissions
        self.unconnected = unconnected
        self.layout = layout
        self.theme = theme
    }

    /// A box around nodes.
    public struct Cluster: Sendable, Hashable {
        /// The words at its top: a polity's name.
        public var label: String
        /// The ids of its nodes, in the order of ``Diagram/nodes``.
        public var members: [String]

        /// Makes a box.
        public init(label: String, members: [String]) {
            self.label = label
            self.members = members
        }
    }

    /// A document that drawn claims are quoted from.
    public struct Source: Sendable, Hashable {
        /// The footnote's number, from 1.
        public var number: Int
        /// The document's id.
        public var document: String
        /// Who published what, and when: `Agenda.ge, 11 Dec 2014`.
        public var text: String
        /// Where it can be read, if the document tells.
        public var url: String?

        /// Makes a source.
        public init(number: Int, document: String, text: String, url: String? = nil) {
            self.number = number
            self.document = document
            self.text = text
            self.url = url
        }
    }

    /// What one drawn claim says, and in whose words.
    public struct Note: Sendable, Hashable {
        /// The claim's id.
        public var claim: String
        /// The claim in words: `Georgia condemned the draft treaty on Alliance and Partnership`.
        public var sentence: String
        /// Its quotes, with the numbers of their documents in ``Diagram/sources``.
        public var quotes: [Quote]
        /// The names of the speakers, origin first, publisher last.
        public var speakers: [String]
        /// Who says it, through whom, and when it was published, in words: `Dmitry Peskov, reported by Agenda.ge, 11
        /// December 2014`. Empty for a claim without speakers.
        public var source: String
        /// When it is or was so, in short form; `nil`: not told.
        public var date: String?

        /// Words and the number of the document in which they stand.
        public struct Quote: Sendable, Hashable {
            /// The exact words; `nil` where the claim names only the document.
            public var text: String?
            /// The number of the document, from 1.
            public var source: Int
            /// Whether the words were looked for in the document and do not stand there.
            public var isMissing: Bool

            /// Makes a quote, one that was not looked for or was found unless said otherwise.
            public init(text: String?, source: Int, isMissing: Bool = false) {
                self.text = text
                self.source = source
                self.isMissing = isMissing
            }
        }

        /// Makes a note.
        public init(
            claim: String, sentence: String, quotes: [Quote] = [], speakers: [String] = [], source: String = "",
            date: String? = nil
        ) {
            self.claim = claim
            self.sentence = sentence
            self.quotes = quotes
            self.speakers = speakers
            self.source = source
            self.date = date
        }
    }
}
