import EntenteModel
import EntenteReasoning

/// What the marks of a diagram mean: one row for each mark that is drawn, and none that is not.
public struct Legend: Sendable, Hashable {
    /// A mark of the picture.
    public enum Mark: Sendable, Hashable {
        /// A shape, perhaps with the dashed outline of a draft.
        case node(NodeFamily, isDraft: Bool)
        /// The same without a fill: all that is told of it holds only possibly at the date.
        case hollow(NodeFamily, isDraft: Bool)
        /// An arrow of a tone, or the line of a mutual relation: with heads at both ends or, where it has no sign, none.
        case arrow(Diagram.Edge.Tone, isOpposing: Bool, isMutual: Bool)
        /// The thick line between a treaty and its parties.
        case party
        /// The dashed or dotted line.
        case line(Diagram.Edge.Line)
        /// The mark at a label that something is denied or contradicted.
        case standing(Diagram.Standing)
        /// The mark at a label that the text says the opposite.
        case negated
        /// Several relations drawn as one line.
        case bundle
        /// The double line of what nobody claims.
        case derived
        /// A word at a label.
        case remark(Diagram.Edge.Remark)
        /// The shape of a kind of entity, or the color of a relation, that a theme tells apart from others of its sort; by id.
        case kind(String, NodeFamily)
        case relation(String)

        /// Whether it is a word beside a line.
        var isWord: Bool {
            if case .remark = self { true } else { false }
        }
    }

    /// A mark and its meaning.
    public struct Row: Sendable, Hashable {
        /// The mark as it is drawn.
        public var mark: Mark
        /// Its meaning in a few words.
        public var meaning: String

        /// Whether everybody understands it.
        fileprivate var isPlain: Bool {
            switch mark {
            case .node: meaning == "entity"
            case .arrow(.neutral, _, _): true
            default: false
            }
        }
    }

    /// The rows: shapes in the order of ``NodeFamily``, then lines, then marks at labels.
    public var rows: [Row]

    /// The legend of what a diagram draws; with a theme also of the kinds and relations that it gives colors of their own.
    public init(of diagram: Diagram, theme: Theme = .light) {
        rows = []
        for family in NodeFamily.allCases {
            for isDraft in [false, true] {
                let both = diagram.nodes.filter { $0.family == family && $0.isDraft == isDraft }
                let (hollow, all) = (both.filter(\.isHollow), both.filter { !$0.isHollow })
                // A draft is told by its outline, whatever its color.
                let plain = all.filter { isDraft || theme.ownKind(of: $0) == nil }
                if let meaning = Self.meaning(of: family, isDraft: isDraft, kinds: Set(plain.map(\.kind))),
                    !plain.isEmpty
                {
                    rows.append(Row(mark: .node(family, isDraft: isDraft), meaning: meaning))
                }
                for id in Set(all.compactMap(theme.ownKind)).sorted() {
                    let row = Row(mark: .kind(id, family), meaning: id.replacing("-", with: " "))
                    if !rows.contains(row) { rows.append(row) }
                }
                if let meaning = Self.meaning(of: family, isDraft: isDraft, kinds: Set(hollow.map(\.kind))),
                    !hollow.isEmpty
                {
                    rows.append(Row(mark: .hollow(family, isDraft: isDraft), meaning: meaning + ", possibly"))
                }
            }
        }
        join(.node(.proposal, isDraft: true), with: .node(.treaty, isDraft: true), as: "draft or proposal")
        join(
            .hollow(.proposal, isDraft: true), with: .hollow(.treaty, isDraft: true), as: "draft or proposal, possibly")
        var marks = Set(diagram.edges.flatMap(Self.marks))
        if !diagram.hasEdgeLabels { marks = marks.filter { !$0.isWord } }
        for row in Self.lines where marks.contains(row.mark) {
            switch row.mark {
            case .remark(.possibly) where diagram.isWordless:
                rows.append(Row(mark: row.mark, meaning: "possibly " + row.meaning))
            case .line(.dashed): rows.append(Row(mark: row.mark, meaning: Self.dashed(diagram.edges)))
            case .bundle where diagram.nodes.contains(where: { $0.kind.hasPrefix(Diagram.groupKind) }):
                rows.append(Row(mark: row.mark, meaning: "several relations, or ties of group members"))
            default: rows.append(row)
            }
        }
        for id in Set(diagram.edges.compactMap(theme.ownRelation)).sorted() {
            rows.append(Row(mark: .relation(id), meaning: id.replacing("-", with: " ")))
        }
        // Of a network of which nothing is told but that there are ties.
        if rows.first?.meaning == "entity" { rows.removeAll { $0.isPlain } }
    }

    /// What of the things that are dashed is drawn: `proposed or unsigned`.
    private static func dashed(_ edges: [Diagram.Edge]) -> String {
        let dashed = (edges + edges.flatMap(\.parts)).filter { $0.line == .dashed }
        let modes = [Modality.proposed, .intended, .expected].filter { mode in
            dashed.contains { $0.modality == mode && ($0.form != .party || mode != .intended) }
        }
        let isUnsigned = dashed.contains { $0.form == .party }
        return English.list(modes.map(\.rawValue) + (isUnsigned ? ["unsigned"] : []), conjunction: "or")
    }

    /// One row for two marks that look alike.
    private mutating func join(_ mark: Mark, with other: Mark, as meaning: String) {
        guard let own = rows.firstIndex(where: { $0.mark == mark }),
            let joint = rows.firstIndex(where: { $0.mark == other })
        else { return }
        rows[joint].meaning = meaning
        rows.remove(at: own)
    }

    /// The row of a mark of a line, or at one.
    static func row(of mark: Mark) -> Row { lines.first { $0.mark == mark } ?? Row(mark: mark, meaning: "") }

    /// The marks of one edge, as the picture shows them.
    static func marks(of edge: Diagram.Edge) -> [Mark] {
        var marks: [Mark] = []
        switch edge.form {
        case .party: marks.append(.party)
        case .bundle: marks.append(.bundle)
        case .annotation where edge.tone == .neutral && !edge.isNegated: break
        case .annotation, .relation, .stance:
            marks.append(.arrow(edge.tone, isOpposing: edge.isOpposing, isMutual: edge.isSymmetric))
        }
        if edge.line != .solid { marks.append(.line(edge.line)) }
        marks += edge.remarks.map { .remark($0) }
        // What a bundle holds is counted at its label, with the signs.
        for edge in [edge] + edge.parts {
            if let standing = edge.standing { marks.append(.standing(standing)) }
            if edge.isNegated { marks.append(.negated) }
            if edge.isDerived { marks.append(.derived) }
        }
        return marks
    }

    /// A shape's kind; of wide families the kind itself, where only one is drawn.
    private static func meaning(of family: NodeFamily, isDraft: Bool, kinds: Set<String>) -> String? {
        if family == .collective, kinds.contains(where: { $0.hasPrefix(Diagram.groupKind) }) {
            return kinds.allSatisfy { $0.hasPrefix(Diagram.groupKind) } ? "group, drawn as one" : "group"
        }
        let kind = kinds.count == 1 ? kinds.first.flatMap { $0.isEmpty ? nil : $0 } : nil
        return meaning(of: family, isDraft: isDraft, kind: kind)
    }

    private static func meaning(of family: NodeFamily, isDraft: Bool, kind: String?) -> String? {
        switch family {
        case .state: "state"
        case .disputedPolity: "disputed polity"
        case .organization: "organization"
        case .person: "person"
        case .office: "office"
        case .collective: "group, members not named"
        case .place: "place"
        case .treaty: isDraft ? "draft" : kind ?? "treaty or law"
        case .proposal: "proposal"
        case .event: isDraft ? "planned event" : "event"
        case .topic: "topic"
        case .other: kind ?? "other"
        case .document: "document"
        case .label: nil
        case .unnamed: "not named in the text"
        }
    }

    /// What can stand in a legend beside shapes, in its order.
    private static let lines: [Row] = [
        Row(mark: .party, meaning: "signed or party to"),
        Row(mark: .arrow(.supportive, isOpposing: false, isMutual: false), meaning: "supportive"),
        Row(mark: .arrow(.supportive, isOpposing: false, isMutual: true), meaning: "supportive, mutual"),
        Row(mark: .arrow(.adverse, isOpposing: true, isMutual: false), meaning: "condemns or denies"),
        Row(mark: .arrow(.adverse, isOpposing: false, isMutual: false), meaning: "adverse"),
        Row(mark: .arrow(.adverse, isOpposing: false, isMutual: true), meaning: "adverse, mutual"),
        Row(mark: .arrow(.neutral, isOpposing: false, isMutual: false), meaning: "neutral"),
        Row(mark: .arrow(.neutral, isOpposing: false, isMutual: true), meaning: "neutral, mutual"),
        Row(mark: .bundle, meaning: "several relations"),
        Row(mark: .derived, meaning: "follows from other claims; nobody says it"),
        Row(mark: .line(.dashed), meaning: ""),
        Row(mark: .line(.dotted), meaning: "alleged"),
        Row(mark: .standing(.disputed), meaning: "disputed: denied by others"),
        Row(mark: .standing(.rejected), meaning: "rejected: alleged and denied"),
        Row(mark: .standing(.inConflict), meaning: "in conflict: another side's claim excludes it"),
        Row(mark: .negated, meaning: "said not to hold"),
        Row(mark: .remark(.possibly), meaning: "at this date; the sources leave it open"),
        Row(mark: .remark(.possible), meaning: "told as possible"),
        Row(mark: .remark(.conditional), meaning: "told under a condition"),
        Row(mark: .remark(.opinion), meaning: "a judgment of the speaker"),
    ]
}
