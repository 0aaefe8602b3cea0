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

    /// The colors of a node's shape.
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
