/// The colors that a theme file gives: a name, the theme that it starts from, and what differs from that.
///
/// Colors are numbers such as `0x0072b2`. What they are the colors of is `EntenteDiagrams`' affair; see `docs/themes.md`.
public struct ThemeFile: Sendable, Hashable {
    /// What the theme is called; the name of the file where it does not say.
    public var name: String
    /// The built-in theme that it starts from.
    public var base: String
    /// The colors of the picture as a whole and of the tones of lines, by role (`background`, `supportive`).
    public var colors: [String: UInt32] = [:]
    /// The colors of shapes, by the id of a kind or the name of a family.
    public var shapes: [String: Shape] = [:]
    /// The colors of lines, by relation.
    public var relations: [String: UInt32] = [:]
    /// The colors of lines, by status (`disputed`, `alleged`).
    public var statuses: [String: UInt32] = [:]

    /// The colors of a shape; what is `nil` stays as in the base.
    public struct Shape: Sendable, Hashable {
        /// Its ground.
        public var fill: UInt32?
        /// Its border.
        public var outline: UInt32?

        /// Makes the colors of a shape.
        public init(fill: UInt32? = nil, outline: UInt32? = nil) {
            self.fill = fill
            self.outline = outline
        }
    }

    /// Makes a theme that differs in nothing yet.
    public init(name: String, base: String) {
        self.name = name
        self.base = base
    }
}
