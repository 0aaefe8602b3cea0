/// Strings of JSON.
public enum JSONString {
    /// Appends a string with its quotes, escaped as JSON (RFC 8259) asks.
    ///
    /// Characters outside of ASCII stand as themselves, but for control characters, line separators (U+2028, U+2029), at
    /// which some readers break lines, and the byte order mark, which some swallow: those are escaped too. O(length).
    ///
    /// ```swift
    /// var text = ""
    /// JSONString.append("say \"hi\"", to: &text)  // "say \"hi\""
    /// ```
    public static func append(_ string: String, to text: inout String) {
        text += "\""
        if string.utf8.allSatisfy(isPlain) {
            text += string
        } else {
            for scalar in string.unicodeScalars { append(scalar, to: &text) }
        }
        text += "\""
    }

    /// Most strings hold nothing to escape.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
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
}
