import EntenteModel

/// The colors of a picture. Shapes, arrowheads and line styles are the same in every theme, so that no meaning hangs on
/// color alone.
public struct Theme: Sendable, Hashable {
    /// The colors of a shape.
    public struct Paint: Sendable, Hashable {
        /// The ground of the shape, and of the words in it.
        public var fill: Color
        /// Its border.
        public var outline: Color

        /// Makes the colors of a shape.
        public init(fill: Color, outline: Color) {
            self.fill = fill
            self.outline = outline
        }
    }

    /// The name by which a view asks for it.
    public var name: String
    /// The ground of the picture, and of the labels of lines.
    public var background: Color
    /// Names and titles.
    public var text: Color
    /// Subtitles, dates, footnotes, the caption.
    public var secondaryText: Color
    /// Lines and labels of supportive relations.
    public var supportive: Color
    /// Lines and labels of adverse relations.
    public var adverse: Color
    /// Lines of relations without a sign; their labels are in ``secondaryText``.
    public var neutral: Color
    /// Lines in the background of a highlight; their labels are in ``mutedText``.
    public var muted: Color
    /// Words in the background of a highlight.
    public var mutedText: Color
    /// Shapes in the background of a highlight.
    public var mutedPaint: Paint
    /// The boxes around nodes.
    public var cluster: Paint
    /// Shapes by family; families that are not listed take ``NodeFamily/other``.
    public var paints: [NodeFamily: Paint]
    /// Shapes of drafts and plans, where they differ from those of their family.
    public var draftPaints: [NodeFamily: Paint]
    /// Shapes of single kinds of entities and the kinds below them, by id; they go before those of the family.
    public var kinds: [String: Paint] = [:]
    /// Lines and labels of single relations, by id; they go before the tone.
    public var relations: [String: Color] = [:]
    /// Lines and labels of claims of a status; they go before the relation. The mark of a standing takes the color too.
    public var statuses: [Status: Color] = [:]

    /// How a claim is told and what is said against it: what a theme can give a color of its own.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// See ``Diagram/Standing``.
        case disputed, rejected
        case inConflict = "in-conflict"
        /// The text says that it does not hold; it follows from other claims.
        case negated, derived
        /// The modalities, but the actual.
        case alleged, proposed, intended, expected, possible, conditional, evaluative
    }

    /// The colors of a node's shape.
    public func paint(of node: Diagram.Node) -> Paint {
        ownKind(of: node).flatMap { kinds[$0] } ?? paint(of: node.family, isDraft: node.isDraft)
    }

    /// The kind for which the theme gives a node a shape of its own.
    func ownKind(of node: Diagram.Node) -> String? { node.lineage.first { kinds[$0] != nil } }

    /// The relation for which the theme gives an edge a color of its own.
    func ownRelation(of edge: Diagram.Edge) -> String? {
        guard edge.form != .bundle, status(of: edge) == nil else { return nil }
        return edge.relations.first { relations[$0] != nil }
    }

    /// The color of an edge's line.
    public func line(of edge: Diagram.Edge) -> Color { ownColor(of: edge) ?? line(edge.tone) }

    /// The color of an edge's words.
    public func words(of edge: Diagram.Edge) -> Color { ownColor(of: edge) ?? words(edge.tone) }

    /// The color of the mark of a standing. A conflict is no denial, and has not its color.
    public func words(_ standing: Diagram.Standing) -> Color {
        Status(rawValue: standing.rawValue).flatMap { statuses[$0] } ?? (standing == .inConflict ? text : adverse)
    }

    private func ownColor(of edge: Diagram.Edge) -> Color? {
        status(of: edge) ?? ownRelation(of: edge).flatMap { relations[$0] }
    }

    /// The color that the theme gives the first of an edge's statuses that it has one for.
    private func status(of edge: Diagram.Edge) -> Color? {
        let all: [Status?] = [
            edge.standing.flatMap { Status(rawValue: $0.rawValue) }, edge.isNegated ? .negated : nil,
            edge.isDerived ? .derived : nil, Status(rawValue: edge.modality.rawValue),
        ]
        return all.compactMap { $0 }.lazy.compactMap { statuses[$0] }.first
    }

    /// The colors of a shape of a family.
    public func paint(of family: NodeFamily, isDraft: Bool = false) -> Paint {
        (isDraft ? draftPaints[family] : nil) ?? paints[family] ?? paints[.other]
            ?? Paint(fill: background, outline: text)
    }

    /// The color of lines of a tone.
    public func line(_ tone: Diagram.Edge.Tone) -> Color {
        switch tone {
        case .supportive: supportive
        case .adverse: adverse
        case .neutral: neutral
        }
    }

    /// The color of the words of a tone.
    public func words(_ tone: Diagram.Edge.Tone) -> Color {
        tone == .neutral ? secondaryText : line(tone)
    }

    /// A theme by the name that a view or a command gives; `nil` if there is none of this name.
    public static func named(_ name: String) -> Theme? {
        all.first { $0.name == name }
    }

    /// The names of the themes.
    public static var names: [String] { all.map(\.name) }

    /// The themes that come with the program.
    public static let all: [Theme] = [light, dark, print]
}
