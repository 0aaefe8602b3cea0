/// The markup of an HTML-like label, built so that users' text cannot become markup.
///
/// Literals are markup; what is interpolated is escaped, unless it is itself an `HTMLLabel`:
///
/// ```swift
/// let name = "R&D <unit>"
/// let label: HTMLLabel = "<b>\(name)</b><br/>\(HTMLLabel.lines("two\nlines"))"
/// // <b>R&amp;D &lt;unit&gt;</b><br/>two<br/>lines
/// ```
///
/// Graphviz refuses an element without content (`<b></b>`), and then drops the whole label; see ``isEmpty``.
/// Source: <https://graphviz.org/doc/info/shapes.html#html>
public struct HTMLLabel: Hashable, Sendable {
    /// The markup between the outer angle brackets of the DOT file.
    public private(set) var markup: String

    /// Takes markup as it is: only for markup that the program made.
    public init(markup: String) {
        self.markup = markup
    }

    /// Text, escaped. Line breaks and tabs become spaces; more than `limit` characters are cut with an ellipsis.
    public static func text(_ text: String, limit: Int = .max) -> HTMLLabel {
        HTMLLabel(markup: escaped(limit == .max ? text : DOTWriter.shortened(text, to: limit)))
    }

    /// Text, escaped, its line breaks kept as `<br/>`; with an alignment (`LEFT`, `RIGHT`), every line ends with one.
    public static func lines(_ text: String, align: Alignment? = nil, limit: Int = .max) -> HTMLLabel {
        let text = limit == .max ? text : DOTWriter.shortened(text, to: limit)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { escaped(String($0)) }
        guard let align else { return HTMLLabel(markup: lines.joined(separator: "<br/>")) }
        return HTMLLabel(markup: lines.map { $0 + "<br align=\"\(align.rawValue)\"/>" }.joined())
    }

    /// The side at which a line of a label stands.
    public enum Alignment: String, Hashable, Sendable {
        /// The left side.
        case left
        /// The right side.
        case right
        /// The middle.
        case center
    }

    /// Whether there is no markup at all: Graphviz refuses an empty HTML label.
    public var isEmpty: Bool { markup.isEmpty }

    /// Appends markup.
    public static func += (label: inout HTMLLabel, other: HTMLLabel) {
        label.markup += other.markup
    }

    /// Two pieces of markup, one after the other.
    public static func + (first: HTMLLabel, second: HTMLLabel) -> HTMLLabel {
        HTMLLabel(markup: first.markup + second.markup)
    }

    /// Text in which `&`, `<`, `>`, `"` and `'` are written as entities, and backslashes (`\N` is the node's name in
    /// markup too) are doubled; fit for content and for attribute values.
    public static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in DOTText(text).scalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\n": result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension [HTMLLabel] {
    /// The pieces as one, with a separator between them.
    public func joined(separator: HTMLLabel = "") -> HTMLLabel {
        HTMLLabel(markup: map(\.markup).joined(separator: separator.markup))
    }
}

extension HTMLLabel: ExpressibleByStringInterpolation {
    /// Markup of the program.
    public init(stringLiteral value: String) {
        self.init(markup: value)
    }

    /// Markup of the program, with values in it.
    public init(stringInterpolation: StringInterpolation) {
        self.init(markup: stringInterpolation.markup)
    }

    /// Collects literal markup and escaped values.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var markup = ""

        /// Prepares for a literal of this length.
        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Appends literal markup.
        public mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        /// Appends text, escaped.
        public mutating func appendInterpolation(_ text: some StringProtocol) {
            markup += HTMLLabel.escaped(String(text))
        }

        /// Appends a number.
        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            markup += String(number)
        }

        /// Appends a number.
        public mutating func appendInterpolation(_ number: Double) {
            markup += HTMLLabel.escaped(String(number))
        }

        /// Appends markup as it is.
        public mutating func appendInterpolation(_ label: HTMLLabel) {
            markup += label.markup
        }
    }
}
