/// Records as JSON on one line, without spaces. Characters outside of ASCII stand as themselves.
enum JSONWriter {
    static func append(_ value: RecordValue, to text: inout String) {
        switch value {
        case .text(let string), .token(let string): append(string, to: &text)
        case .literal(let string): text += string
        case .list(let items):
            text += "["
            for (i, item) in items.enumerated() {
                if i > 0 { text += "," }
                append(item, to: &text)
            }
            text += "]"
        case .record(let fields):
            text += "{"
            for (i, field) in fields.enumerated() {
                if i > 0 { text += "," }
                append(field.key, to: &text)
                text += ":"
                append(field.value, to: &text)
            }
            text += "}"
        }
    }

    /// A string with its quotes. Line separators (U+2028, U+2029) are escaped beside what JSON asks for, since some
    /// readers break lines at them.
    static func append(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
