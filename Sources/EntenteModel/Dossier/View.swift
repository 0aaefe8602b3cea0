/// A named selection of a graph and how to draw it: `views:` in a dossier, `render --view`.
public struct View: Sendable, Hashable {
    /// How entities are grouped into boxes.
    public enum Clustering: Sendable, Hashable {
        case none
        /// By the polity that an entity belongs to, as far as the drawn claims tell.
        case polity
        case groups([Group])
    }

    /// Entities in one box.
    public struct Group: Sendable, Hashable {
        /// What the box is called.
        public var label: String
        /// The ids of its entities.
        public var members: [String]

        /// A box and what is in it.
        public init(label: String, members: [String]) {
            self.label = label
            self.members = members
        }
    }

    /// What `--view` calls it; unique in the dossier.
    public var name: String
    /// The title above the picture.
    public var title: String?
    /// The sentence below the picture.
    public var caption: String?
    /// Which claims count.
    public var lens: Lens
    /// Only these entities; `nil`: all that the claims need.
    public var entities: [String]?
    /// Without these entities.
    public var omit: [String]
    /// Only these claims; `nil`: all that pass the lens.
    public var claims: [String]?
    /// How entities are grouped into boxes.
    public var clusters: Clustering
    /// The layout of Graphviz (`dot`, `neato`…); `nil`: the drawing chooses.
    public var layout: String?
    /// The name of the theme; `nil`: the standard one.
    public var theme: String?

    /// A view; without more than its name everything, drawn as usual.
    public init(
        name: String, title: String? = nil, caption: String? = nil, lens: Lens = Lens(), entities: [String]? = nil,
        omit: [String] = [], claims: [String]? = nil, clusters: Clustering = .none, layout: String? = nil,
        theme: String? = nil
    ) {
        self.name = name
        self.title = title
        self.caption = caption
        self.lens = lens
        self.entities = entities
        self.omit = omit
        self.claims = claims
        self.clusters = clusters
        self.layout = layout
        self.theme = theme
    }
}
