/// Strings, numbers and the three words of JSON.
extension JSONParser {
    /// A string without its quotes, escapes resolved. The parser stands at the opening quote.
    mutating func string() throws(JSONMistake) -> String {
        index += 1
        var text = ""
        var start = index
        while true {
            guard index < bytes.count else { throw truncated("a string is not closed") }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                let part = try characters(from: start, to: index)
                index += 1
                if byte == UInt8(ascii: "\"") { return text.isEmpty ? part : text + part }
                text += part
                text.unicodeScalars.append(try escape())
                start = index
            } else if byte < 0x20 {
                let name = byte == 0x0A ? "a line break" : "the control character 0x" + Self.hexadecimal(byte)
                throw mistake("\(name) stands in a string", "write it as an escape (\\n, \\t, \\u0007)")
            } else {
                index += 1
            }
        }
    }

    private func characters(from start: Int, to end: Int) throws(JSONMistake) -> String {
        guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
            throw mistake("a string holds bytes that are not UTF-8", "save the file as UTF-8", at: start)
        }
        return text
    }

    /// What follows a backslash.
    private mutating func escape() throws(JSONMistake) -> Unicode.Scalar {
        guard index < bytes.count else { throw truncated("a string is not closed") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default:
            throw mistake(
                "there is no such escape in a string", "write a backslash itself as \\\\", at: index - 2)
        }
    }

    /// The scalar of `\uXXXX`, or of a surrogate pair of two such.
    private mutating func unicodeEscape() throws(JSONMistake) -> Unicode.Scalar {
        let start = index - 2
        let unit = try hexadecimalDigits()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let hint = "write the character itself, or both halves: \\uD83D\\uDE00"
        guard unit < 0xDC00 else {
            throw mistake("the second half of a surrogate pair stands alone", hint, at: start)
        }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            throw mistake("the first half of a surrogate pair stands alone", hint, at: start)
        }
        index += 2
        let low = try hexadecimalDigits()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        else { throw mistake("the first half of a surrogate pair stands alone", hint, at: start) }
        return scalar
    }

    private mutating func hexadecimalDigits() throws(JSONMistake) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard index < bytes.count else { throw truncated("a string is not closed") }
            let digit: UInt8
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[index] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[index] - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[index] - UInt8(ascii: "A") + 10
            default: throw mistake("\\u needs four hexadecimal digits", "write, for example, \\u00e9")
            }
            value = value << 4 | UInt16(digit)
            index += 1
        }
        return value
    }

    /// The text of a number, as written: however large it is, nothing is rounded.
    mutating func number() throws(JSONMistake) -> String {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let integer = digits()
        if integer == 0 { throw malformedNumber("a digit is missing", start) }
        if integer > 1, bytes[index - integer] == UInt8(ascii: "0") {
            throw malformedNumber("a number cannot begin with 0", start)
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            if digits() == 0 { throw malformedNumber("digits are missing after the point", start) }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            if digits() == 0 { throw malformedNumber("digits are missing in the exponent", start) }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        return index - start
    }

    private func malformedNumber(_ message: String, _ start: Int) -> JSONMistake {
        index < bytes.count
            ? mistake(message, "put quotes around it if it is a text", at: start) : truncated(message)
    }

    /// `true`, `false` or `null`.
    mutating func word() throws(JSONMistake) -> String {
        for word in ["true", "false", "null"] {
            let utf8 = Array(word.utf8)
            let rest = bytes[index...]
            if rest.starts(with: utf8) {
                index += utf8.count
                return word
            }
            if !rest.isEmpty, utf8.starts(with: rest) { throw truncated("'\(word)' is cut off") }
        }
        let byte = bytes[index]
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ",") {
            throw mistake("a value is expected here", "write null where there is none")
        }
        throw mistake("no value can begin with this character", "put texts into double quotes")
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0" + text : text
    }
}
