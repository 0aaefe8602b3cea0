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
        /// When, each time with the documents that tell it; two times at most, then an ellipsis. Empty: not told.
        public var dates: [Dated]
        /// What the relation means for its ends.
        public var tone: Tone
        /// The strongest modality among the claims.
        public var modality: Modality
        /// Whether the text says that the relation does not hold.
        public var isNegated: Bool
        /// Whether the relation has no direction: heads at both ends if it has a sign, else none.
        public var isSymmetric: Bool
        /// Whether the relation itself is a plan or a wish, so that no word need say so.
        public var isAttitude: Bool
        /// Whether nobody says it but it follows from other claims: see ``premises``.
        public var isDerived: Bool
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
        /// The ids of the claims of another side that cannot hold beside one of these.
        public var contradictedBy: [String]
        /// The numbers of the documents behind ``deniedBy`` and ``contradictedBy``, ascending.
        public var contrarySources: [Int]
        /// The ids of the claims from which derived ones of these follow.
        public var premises: [String]
        /// The numbers of the documents behind the claims, their ``premises`` and those that a stance is about, ascending;
        /// empty only for claims without a document.
        public var sources: [Int]
        /// The lines that a bundle stands for; empty for other lines.
        public var parts: [Edge]
        /// Whether a highlight leaves it in the background.
        public var isMuted: Bool
        /// How thick it is, in points; `nil`: as its form asks.
        public var thickness: Double?

        /// Makes an edge.
        public init(
            id: String, from: String, to: String, relations: [String], form: Form = .relation, label: String = "",
            detail: String? = nil, dates: [Dated] = [], tone: Tone = .neutral, modality: Modality = .actual,
            isNegated: Bool = false, isSymmetric: Bool = false, isAttitude: Bool = false, isDerived: Bool = false,
            isOpposing: Bool = false, isUncertain: Bool = false, standing: Standing? = nil, claims: [String] = [],
            deniedBy: [String] = [], contradictedBy: [String] = [], contrarySources: [Int] = [],
            premises: [String] = [], sources: [Int] = [], parts: [Edge] = [], isMuted: Bool = false
        ) {
            self.id = id
            self.from = from
            self.to = to
            self.relations = relations
            self.form = form
            self.label = label
            self.detail = detail
            self.dates = dates
            self.tone = tone
            self.modality = modality
            self.isNegated = isNegated
            self.isSymmetric = isSymmetric
            self.isAttitude = isAttitude
            self.isDerived = isDerived
            self.isOpposing = isOpposing
            self.isUncertain = isUncertain
            self.standing = standing
            self.claims = claims
            self.deniedBy = deniedBy
            self.contradictedBy = contradictedBy
            self.contrarySources = contrarySources
            self.premises = premises
            self.sources = sources
            self.parts = parts
            self.isMuted = isMuted
        }

        /// A time in short form, and the documents that tell it.
        public struct Dated: Sendable, Hashable {
            /// `Nov 2014`, `since Mar 2015`.
            public var text: String
            /// The numbers of the documents, ascending.
            public var sources: [Int]

            /// Makes a time.
            public init(_ text: String, sources: [Int] = []) {
                self.text = text
                self.sources = sources
            }
        }

        /// The times in a line, without their documents; `nil`: not told.
        public var date: String? { dates.isEmpty ? nil : dates.map(\.text).joined(separator: "; ") }

        /// The numbers of the documents that tell none of ``dates``.
        public var undatedSources: [Int] {
            let dated = Set(dates.flatMap(\.sources))
            return sources.filter { !dated.contains($0) }
        }

        /// Gives the documents other numbers; those without one are left out.
        mutating func renumber(_ numbers: [Int: Int]) {
            func renumbered(_ sources: [Int]) -> [Int] { Set(sources.compactMap { numbers[$0] }).sorted() }
            sources = renumbered(sources)
            contrarySources = renumbered(contrarySources)
            for i in dates.indices { dates[i].sources = renumbered(dates[i].sources) }
            for i in parts.indices { parts[i].renumber(numbers) }
        }

        /// How the line is drawn: dashed for what is proposed, intended or expected, dotted for what is alleged. Other
        /// weak modalities are told in words, see ``remarks``.
        public var line: Line {
            switch modality {
            case .proposed, .intended, .expected: .dashed
            case .alleged: .dotted
            case .actual, .conditional, .possible, .evaluative: .solid
            }
        }

        /// What the label says in a word since no line tells it: a modality, an open date.
        public enum Remark: String, Sendable, Hashable, CaseIterable {
            /// Which of those that are dashed alike.
            case proposed, intended, expected
            /// Told as possible; under a condition; as a judgment of the speaker.
            case possible, conditional, opinion
            /// The dates leave open whether it holds at the asked date.
            case possibly
        }

        /// The words that the label needs. Relations that are plans themselves, and lines without a label, are told to be
        /// proposed or intended by their dashes alone.
        public var remarks: [Remark] {
            let isTold = isAttitude || form == .party || form == .bundle
            let mode: Remark? =
                switch modality {
                case .proposed: isTold ? nil : .proposed
                case .intended: isTold ? nil : .intended
                case .expected: form == .party || form == .bundle ? nil : .expected
                case .possible: .possible
                case .conditional: .conditional
                case .evaluative: .opinion
                case .actual, .alleged: nil
                }
            return [mode, isUncertain ? .possibly : nil].compactMap { $0 }
        }
    }

    /// What others say against a claim, the gravest first.
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// Somebody denies it.
        case disputed
        /// It was alleged, and denied.
        case rejected
        /// Nobody denies it in words, but another side claims what cannot hold beside it; neither wins.
        case inConflict = "in-conflict"
    }
}
