/// A named selection of a graph and how to draw it: `views:` in a dossier, `render --view`.
public struct View: Sendable, Hashable {
    /// How entities are grouped into boxes.
    public enum Clustering: Sendable, Hashable {
        case none
        /// By the polity that an entity belongs to, as far as the drawn claims tell.
        case polity
        case groups([Group])
    }

    public struct Group: Sendable, Hashable {
        public var label: String
        public var members: [String]

        public init(label: String, members: [String]) {
            self.label = label
            self.members = members
        }
    }

    public var name: String
    public var title: String?
    public var caption: String?
    public var lens: Lens
    /// Only these entities; `nil`: all that the claims need.
    public var entities: [String]?
    /// Without these entities.
    public var omit: [String]
    /// Only these claims; `nil`: all that pass the lens.
    public var claims: [String]?
    public var clusters: Clustering
    public var layout: String?
    public var theme: String?

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
