/// The lexical rules of DOT that the writer needs.
/// Source: <https://graphviz.org/doc/info/lang.html> and `lib/cgraph/scan.l` of Graphviz 2.42.
enum DOTSyntax {
    /// Whether an attribute's name needs no quotation marks.
    static func isPlainName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !isDigit(first) else { return false }
        let isWord = name.utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "_") }
        return isWord && !keywords.contains(name.lowercased())
    }

    private static let keywords: Set<String> = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
    }

    /// Writes a quoted string. Only the quotation mark is escaped: all other sequences belong to the value. A long one is
    /// written as the sum of several (`"…" + "…"`), since Graphviz's scanner has room for 16 KiB without a backslash.
    static func quote(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var start = bytes.count
        for byte in text.utf8 {
            let isContinuation = byte & 0xC0 == 0x80
            if bytes.count - start >= longestPiece, !isContinuation, bytes.last != UInt8(ascii: "\\") {
                bytes += "\" + \"".utf8
                start = bytes.count
            }
            if byte == UInt8(ascii: "\"") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let longestPiece = 12_000

    /// Markup with line breaks in very long runs of text, for the same reason as ``quote(_:into:)``: Graphviz leaves them
    /// out of the label.
    static func scannable(_ markup: String) -> String {
        guard markup.utf8.count > longestPiece else { return markup }
        var bytes: [UInt8] = []
        var (run, isInTag, isInEntity) = (0, false, false)
        for byte in markup.utf8 {
            if run >= longestPiece, !isInTag, !isInEntity, byte & 0xC0 != 0x80 {
                bytes.append(UInt8(ascii: "\n"))
                run = 0
            }
            switch byte {
            case UInt8(ascii: "<"): (run, isInTag) = (0, true)
            case UInt8(ascii: ">"): (run, isInTag) = (0, false)
            case UInt8(ascii: "\n"): run = 0
            case UInt8(ascii: "&"): isInEntity = true
            case UInt8(ascii: ";"): isInEntity = false
            default: break
            }
            bytes.append(byte)
            run += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with one more backslash in every odd run of them before a quotation mark or the end, and the number of
    /// such runs. In a quoted string `\\` stands for two backslashes and `\"` for a quotation mark, so that an odd run
    /// cannot be written there.
    static func holdable(_ text: String) -> (text: String, doubled: Int) {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return (text, 0) }
        var result: [UInt8] = []
        var run = 0
        var doubled = 0
        func finishRun() {
            if run % 2 == 1 {
                result.append(UInt8(ascii: "\\"))
                doubled += 1
            }
        }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { finishRun() }
            run = byte == UInt8(ascii: "\\") ? run + 1 : 0
            result.append(byte)
        }
        finishRun()
        return (String(decoding: result, as: UTF8.self), doubled)
    }

    /// Whether the angle brackets of a piece of markup match, as Graphviz's scanner counts them: in comments too.
    static func isBalanced(_ markup: String) -> Bool {
        var depth = 0
        for byte in markup.utf8 {
            if byte == UInt8(ascii: "<") { depth += 1 }
            if byte == UInt8(ascii: ">") { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    /// How the text of an attribute is escaped.
    static func escaping(of attribute: String) -> DOTEscaping {
        if attribute.hasSuffix("tooltip") { return .tooltip }
        if attribute.hasSuffix("URL") || attribute.hasSuffix("href") || attribute.hasSuffix("target") {
            return .escString
        }
        switch attribute {
        case "label", "xlabel", "headlabel", "taillabel", "id": return .escString
        case "class", "stylesheet": return .entities
        default: return .plain
        }
    }
}
