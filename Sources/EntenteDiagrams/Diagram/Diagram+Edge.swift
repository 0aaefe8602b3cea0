public import EntenteModel

extension Diagram {
    /// A line of the picture: claims of one relation between two nodes.
    public struct Edge: Sendable, Hashable, Identifiable {
        /// What kind of line it is.
        public enum Form: Sendable, Hashable {
            /// An arrow, or a plain line for a symmetric relation.
            case relation
            /// The thick line between a treaty and who signed it or is party to it.
            case party
            /// A stand on another claim: from who takes it to what that claim is about.
            case stance
            /// The thin line to words or to the unnamed.
            case annotation
            /// Several relations of one pair as one line.
            case bundle
        }

        /// What a relation means for the two ends; shown by color and by arrowhead.
        public enum Tone: String, Sendable, Hashable, CaseIterable {
            /// The relation's sign is positive.
            case supportive
            /// The relation's sign is negative, or it is a denial.
            case adverse
            /// The relation has no sign, or the text says that it does not hold.
            case neutral
        }

        /// How the line is drawn.
        public enum Line: String, Sendable, Hashable, CaseIterable {
            /// Everything else.
            case solid
            /// Proposed, unsigned, intended or expected.
            case dashed
            /// Alleged.
            case dotted
        }

        /// The place of the edge in the picture, stable as long as its claims are: `edge-A41-A48`.
        public var id: String
        /// The node at which the line begins.
        public var from: String
        /// The node at which the line ends.
        public var to: String
        /// The ids of the relations that it stands for.
        public var relations: [String]
        /// What kind of line it is.
        public var form: Form
        /// The relation in words; empty for party lines.
        public var label: String
        /// A second line of the label: what is denied, or who says it. `nil`: none.
        public var detail: String?
        /// When, in short form; `nil`: not told.
        public var date: String?
        /// What the relation means for its ends.
        public var tone: Tone
        /// The strongest modality among the claims.
        public var modality: Modality
        /// Whether the text says that the relation does not hold.
        public var isNegated: Bool
        /// Whether the relation has no direction: heads at both ends if it has a sign, else none.
        public var isSymmetric: Bool
        /// Whether it disapproves of or rejects its object: the arrowhead is a bar.
        public var isOpposing: Bool
        /// Whether its dates leave open if it holds at the asked date: all its claims pass only possibly.
        public var isUncertain: Bool
        /// What others say against it; `nil`: nothing.
        public var standing: Standing?
        /// The ids of the claims that it stands for, in the order of the graph. Never empty.
        public var claims: [String]
        /// The ids of the claims that deny one of these.
        public var deniedBy: [String]
        /// The numbers of the documents behind ``deniedBy``, ascending.
        public var denialSources: [Int]
        /// The numbers of the documents behind the claims, and behind those that a stance is about, ascending; empty only
        /// for claims without a document.
        public var sources: [Int]
        /// Whether a highlight leaves it in the background.
        public var isMuted: Bool
        /// How thick it is, in points; `nil`: as its form asks.
        public var thickness: Double?

        /// Makes an edge.
        public init(
            id: String, from: String, to: String, relations: [String], form: Form = .relation, label: String = "",
            detail: String? = nil, date: String? = nil, tone: Tone = .neutral, modality: Modality = .actual,
            isNegated: Bool = false, isSymmetric: Bool = false, isOpposing: Bool = false, isUncertain: Bool = false,
            standing: Standing? = nil, claims: [String] = [], deniedBy: [String] = [], denialSources: [Int] = [],
            sources: [Int] = [], isMuted: Bool = false
        ) {
            self.id = id
            self.from = from
            self.to = to
            self.relations = relations
            self.form = form
            self.label = label
            self.detail = detail
            self.date = date
            self.tone = tone
            self.modality = modality
            self.isNegated = isNegated
            self.isSymmetric = isSymmetric
            self.isOpposing = isOpposing
            self.isUncertain = isUncertain
            self.standing = standing
            self.claims = claims
            self.deniedBy = deniedBy
            self.denialSources = denialSources
            self.sources = sources
            self.isMuted = isMuted
        }

        /// How the line is drawn: dashed for what is proposed, intended or expected, dotted for what is alleged. Other
        /// weak modalities are told in words, see ``remark``.
        public var line: Line {
            switch modality {
            case .proposed, .intended, .expected: .dashed
            case .alleged: .dotted
            case .actual, .conditional, .possible, .evaluative: .solid
            }
        }

        /// The words for a modality that no line tells, and for an open date: `possible`, `conditional`, `opinion`, `possibly`.
        public var remark: String? {
            let mode: String? =
                switch modality {
                case .possible: "possible"
                case .conditional: "conditional"
                case .evaluative: "opinion"
                case .actual, .expected, .intended, .proposed, .alleged: nil
                }
            let words = [mode, isUncertain ? "possibly" : nil].compactMap { $0 }
            return words.isEmpty ? nil : words.joined(separator: ", ")
        }
    }

    /// What others say against a claim.
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// Somebody denies or contradicts it.
        case disputed
        /// It was alleged, and denied.
        case rejected
    }
}
