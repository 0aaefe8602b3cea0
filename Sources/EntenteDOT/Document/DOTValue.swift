/// The value of a DOT attribute. The three forms differ in who is trusted with the markup.
public enum DOTValue: Hashable, Sendable {
    /// Text that must come out as it is: in labels, tooltips, URLs and ids neither backslash sequences (`\N`, `\l`) nor
    /// entities (`&amp;`) are interpreted. Line breaks become centered lines. (In labels of the shapes `record` and
    /// `Mrecord` the characters `{}|<>` still make fields.)
    case text(String)
    /// Text with Graphviz's own escape sequences in force (`\N` the node's name, `\l` a line set left, `\n` a line
    /// break, `\\` a backslash; entities such as `&eacute;`). For constants of the program, not for users' text.
    case escString(String)
    /// An HTML-like label.
    case html(HTMLLabel)

    /// A number, in the shortest form that reads back as the same.
    ///
    /// - Precondition: the number is finite.
    public static func number(_ value: Double) -> DOTValue {
        precondition(value.isFinite, "a DOT attribute cannot be infinite or not a number")
        if value == value.rounded(), abs(value) < 1e15 { return .text(String(Int64(value))) }
        return .text(String(value))
    }
}

extension DOTValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Literal text.
    public init(stringLiteral value: String) {
        self = .text(value)
    }
}

extension DOTValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) {
        self = .text(String(value))
    }

    /// A number.
    public init(floatLiteral value: Double) {
        self = .number(value)
    }

    /// `true` or `false`.
    public init(booleanLiteral value: Bool) {
        self = .text(value ? "true" : "false")
    }
}
