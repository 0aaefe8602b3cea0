/// How a text is written in YAML so that it reads back as the same text, here and in readers of YAML 1.1 and 1.2 that
/// take `NO` for false, `1:30` for 90 and `2014-12-11` for a date: plain where that is safe, else in quotes, on one line.
/// One text does not: a byte order mark (U+FEFF) at its start is dropped by the YAML library when it reads.
enum YAMLScalar {
    enum Context {
        case block
        /// Within `[…]` or `{…}`, where commas and brackets have a meaning.
        case flow
    }

    /// The text as a scalar. `fixed`: its field fixes how it is read (a date, a hash), so only the syntax can ask for
    /// quotes. O(length).
    static func written(_ text: String, in context: Context, fixed: Bool = false) -> String {
        let scalars = Array(text.unicodeScalars)
        if !scalars.allSatisfy(isShown) { return doubleQuoted(scalars) }
        if isPlain(scalars, context), fixed || !resolves(scalars) { return text }
        let needsEscapes = scalars.contains { $0 == "\"" || $0 == "\\" }
        return scalars.contains("'") && !needsEscapes ? doubleQuoted(scalars) : singleQuoted(scalars)
    }

    /// The lines of a text that can stand as a literal block (`|`), and the block's mark; `nil` if it cannot.
    static func literalBlock(_ text: String) -> (mark: String, lines: [String])? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.contains("\n"), scalars.allSatisfy({ $0 == "\n" || isShown($0) }) else { return nil }
        var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        let endsOpen = lines.last?.isEmpty == true
        if endsOpen { lines.removeLast() }
        guard let first = lines.first, !first.isEmpty, first.first != " ", lines.last?.isEmpty == false,
            lines.allSatisfy({ $0.last != " " })
        else { return nil }
        return (endsOpen ? "|" : "|-", lines.map(string))
    }

    // MARK: Plain?

    private static func isPlain(_ scalars: [Unicode.Scalar], _ context: Context) -> Bool {
        guard let first = scalars.first, let last = scalars.last, !isBlank(first), !isBlank(last) else { return false }
        if "?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
        if first == "-", scalars.count == 1 || isBlank(scalars[1]) || scalars.starts(with: "---".unicodeScalars) {
            return false
        }
        if last == ":" { return false }
        for (i, scalar) in scalars.enumerated() {
            if context == .flow, ",[]{}:?".unicodeScalars.contains(scalar) { return false }
            if scalar == ":", isBlank(scalars[i + 1]) { return false }
            if scalar == "#", i > 0, isBlank(scalars[i - 1]) { return false }
        }
        return true
    }

    /// Space and its likes: a YAML reader only means the first, but the others are invisible at the ends too.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// Whether a YAML reader could take the plain text for something else than a text.
    private static func resolves(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let first = scalars.first else { return true }
        if words.contains(string(scalars).lowercased()) { return true }
        if first == "-" || first == "=" || first == "<" || first == "~" { return true }
        guard isDigit(first) || first == "+" || first == "." else { return false }
        // Numbers of all bases, sexagesimal numbers, dates, times.
        return scalars.allSatisfy { isDigit($0) || "abcdefABCDEFoOxX_.,:+-tTzZ ".unicodeScalars.contains($0) }
    }

    private static let words: Set<String> = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf", ".nan",
    ]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    // MARK: Quoted

    private static func singleQuoted(_ scalars: [Unicode.Scalar]) -> String {
        var result = "'"
        for scalar in scalars {
            result.unicodeScalars.append(scalar)
            if scalar == "'" { result += "'" }
        }
        return result + "'"
    }

    private static func doubleQuoted(_ scalars: [Unicode.Scalar]) -> String {
        var result = "\""
        for scalar in scalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where isShown(scalar): result.unicodeScalars.append(scalar)
            default: result += escape(scalar)
            }
        }
        return result + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let (mark, width) = scalar.value < 0x100 ? ("\\x", 2) : scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return mark + String(repeating: "0", count: width - digits.count) + digits
    }

    /// Whether a character may stand in a file as itself: printable in the sense of YAML, no line break of any kind,
    /// and none of the marks that make a line look different from what it says (bidirectional overrides).
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
            0x10000...0x10FFFF:
            true
        default: false
        }
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}
