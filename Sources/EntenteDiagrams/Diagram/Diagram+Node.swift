extension Diagram {
    /// A shape of the picture.
    public struct Node: Sendable, Hashable, Identifiable {
        /// The id of the entity or document; for labels and the unnamed an id with a colon, which no entity can have.
        public var id: String
        /// The words within it.
        public var name: String
        /// A smaller line under the name: a title, a stage, a kind. Computed from claims. `nil`: none.
        public var subtitle: String?
        /// Which kind of shape it is.
        public var family: NodeFamily
        /// The kind in words, for the tooltip: `disputed polity`.
        public var kind: String
        /// The id of the kind and of those above it, the narrowest first; empty for what is no entity.
        public var lineage: [String]
        /// Whether it is a draft, a proposal or a plan: drawn with a dashed outline.
        public var isDraft: Bool
        /// The numbers of the documents behind the party lines that end here: these lines have no label of their own.
        public var sources: [Int]
        /// Whether a highlight leaves it in the background.
        public var isMuted: Bool
        /// Whether the dates of all claims that are drawn at it leave open if they hold at the asked date.
        public var isUncertain = false

        /// Whether it is drawn without a fill: it is there only as claims put it there, and of all of them it is open.
        var isHollow: Bool { isUncertain && family.isMadeByClaims }

        /// Makes a node.
        public init(
            id: String, name: String, subtitle: String? = nil, family: NodeFamily = .other, kind: String = "",
            lineage: [String] = [], isDraft: Bool = false, sources: [Int] = [], isMuted: Bool = false
        ) {
            self.id = id
            self.name = name
            self.subtitle = subtitle
            self.family = family
            self.kind = kind
            self.lineage = lineage
            self.isDraft = isDraft
            self.sources = sources
            self.isMuted = isMuted
        }
    }
}

/// The kinds of shapes. The first twelve are the families of an ontology's entity kinds, by name.
public enum NodeFamily: String, Sendable, Hashable, CaseIterable {
    /// A state that its peers take for one.
    case state
    /// A polity whose statehood is disputed.
    case disputedPolity = "disputed-polity"
    /// A body, a human being, a post, a group without names.
    case organization, person, office, collective
    /// Where, what is signed, what is put forward, what happens, what it is about, anything else.
    case place, treaty, proposal, event, topic, other
    /// A document of the dossier.
    case document
    /// Words that a claim gives to something: a status, a characterization.
    case label
    /// Somebody or something that the text does not name.
    case unnamed

    /// Whether it is there only as claims put it there, as a treaty is.
    var isMadeByClaims: Bool { self == .treaty || self == .proposal || self == .event }
}
