import EntenteDOT
import EntenteFormats
import EntenteReasoning

/// The words of a diagram as plain lines, for the forms that are written rather than drawn: each escapes them in its way.
struct PlainWords {
    let diagram: Diagram
    private let notes: [String: Diagram.Note]

    init(_ diagram: Diagram) {
        self.diagram = diagram
        notes = Dictionary(
            diagram.notes.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Nodes

    func name(_ node: Diagram.Node) -> [String] {
        var lines = Typography.plainLines(
            node.name, or: node.id.isEmpty ? "—" : node.id, width: 26, limit: 120)
        if node.family == .label {
            lines[0] = "“" + lines[0]
            lines[lines.count - 1] += "”"
        }
        return lines
    }

    /// The smaller lines below the name; footnotes stand behind the last.
    func subtitle(_ node: Diagram.Node) -> [String] {
        var lines = node.subtitle.map { Typography.plainLines($0, or: "—", width: 30, limit: 90) } ?? []
        let footnotes = Typography.footnotes(node.sources)
        if footnotes.isEmpty { return lines }
        if lines.isEmpty { return [footnotes] }
        lines[lines.count - 1] += " " + footnotes
        return lines
    }

    func label(_ cluster: Diagram.Cluster) -> [String] {
        Typography.plainLines(cluster.label, or: "—", width: 40, limit: 80)
    }

    // MARK: Lines

    /// The relation, crossed out if it is said not to hold.
    func relation(_ edge: Diagram.Edge) -> [String] {
        let words = (edge.isNegated ? ["×"] : []) + (edge.label.isEmpty ? [] : [edge.label])
        return words.isEmpty
            ? [] : Typography.plainLines(words.joined(separator: " "), or: "—", width: 30, limit: 90)
    }

    /// How sure, when, and the footnotes; empty if nothing of it is told.
    func facts(_ edge: Diagram.Edge) -> String {
        edge.facts.map { [$0.words, $0.footnotes].filter { !$0.isEmpty }.joined(separator: " ") }.joined(
            separator: "; ")
    }

    /// That others deny or contradict it.
    func standing(_ edge: Diagram.Edge) -> String? {
        edge.standing.map { $0.words + Typography.footnotes(edge.contrarySources) }
    }

    func detail(_ edge: Diagram.Edge) -> [String] {
        edge.detail.map { Typography.plainLines($0, or: "—", width: 32, limit: 120) } ?? []
    }

    /// The claims behind a line, those that they follow from and those against them, with quotes and speakers: one text
    /// each.
    func comments(_ edge: Diagram.Edge) -> [String] {
        edge.claims.map { Note.text(notes[$0], claim: $0) }
            + edge.premises.map { "follows from " + Note.text(notes[$0], claim: $0) }
            + edge.deniedBy.map { "denied by " + Note.text(notes[$0], claim: $0) }
            + edge.contradictedBy.map { "in conflict with " + Note.text(notes[$0], claim: $0) }
    }

    // MARK: Heading

    static let sourceLimit = 12

    /// Documents beyond those that are listed; `nil` if all are.
    var furtherSources: String? {
        let more = diagram.sources.count - Self.sourceLimit
        return more > 0 ? "… and \(English.count(more, "more document"))" : nil
    }

    // MARK: Losses

    /// What neither of these forms has a place for: notes are comments, lines cannot be clicked.
    var losses: [Loss] {
        let links = diagram.edges.count { edge in
            edge.sources.count == 1
                && diagram.sources.contains { $0.number == edge.sources[0] && $0.url != nil }
        }
        return Self.losses([
            (
                "note on a claim, which is a comment", "notes on claims, which are comments",
                diagram.notes.count
            ),
            ("link of a line", "links of lines", links),
        ])
    }

    static func losses(_ counted: [(one: String, many: String, count: Int)]) -> [Loss] {
        counted.filter { $0.count > 0 }.map {
            Loss(what: English.form($0.count, $0.one, $0.many), count: $0.count)
        }
    }
}

extension Unicode.Scalar {
    /// Whether it has a place on the line: it neither ends the line, nor hides, nor turns the direction of what follows.
    var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
