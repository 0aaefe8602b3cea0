/// Cuts DOT text into tokens.
struct DOTScanner {
    /// What the scanner itself finds wrong; reading goes on.
    struct Mistake {
        var message: String
        var hint: String
        var offset: Int
        var isWarning = false
    }

    let bytes: [UInt8]
    private(set) var index = 0
    var texts = DOTTextTable()
    private(set) var mistakes: [Mistake] = []
    private var scratch: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    mutating func takeMistakes() -> [Mistake] {
        defer { mistakes = [] }
        return mistakes
    }

    /// Goes behind the next line break or brace, where reading may go on after a mistake.
    mutating func skipLine() {
        while index < bytes.count, ![0x0A, 0x7B, 0x7D].contains(bytes[index]) { index += 1 }
    }

    mutating func next() -> DOTToken {
        skipBlanks()
        let start = index
        guard start < bytes.count else { return DOTToken(kind: .end, offset: start) }
        let byte = bytes[start]
        if Self.classes[Int(byte)] == .letter { return word(from: start) }
        switch byte {
        case UInt8(ascii: "\""): return quoted(from: start)
        case UInt8(ascii: "<"): return markup(from: start)
        case UInt8(ascii: "-"):
            if start + 1 < bytes.count {
                if bytes[start + 1] == UInt8(ascii: ">") { return punctuation(.arrow, start, length: 2) }
                if bytes[start + 1] == UInt8(ascii: "-") { return punctuation(.line, start, length: 2) }
            }
            return number(from: start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return number(from: start)
        case UInt8(ascii: "{"): return punctuation(.openBrace, start)
        case UInt8(ascii: "}"): return punctuation(.closeBrace, start)
        case UInt8(ascii: "["): return punctuation(.openBracket, start)
        case UInt8(ascii: "]"): return punctuation(.closeBracket, start)
        case UInt8(ascii: "="): return punctuation(.equals, start)
        case UInt8(ascii: ";"): return punctuation(.semicolon, start)
        case UInt8(ascii: ","): return punctuation(.comma, start)
        case UInt8(ascii: ":"): return punctuation(.colon, start)
        case UInt8(ascii: "+"): return punctuation(.plus, start)
        default: return stray(at: start)
        }
    }

    private mutating func punctuation(_ kind: DOTToken.Kind, _ start: Int, length: Int = 1)
        -> DOTToken
    {
        index = start + length
        return DOTToken(kind: kind, offset: start)
    }

    private mutating func stray(at start: Int) -> DOTToken {
        let character = Character(Unicode.Scalar(bytes[start]))
        mistakes.append(
            Mistake(
                message: "'\(character)' means nothing here",
                hint: "put names with such characters in quotation marks",
                offset: start))
        return punctuation(.stray, start)
    }

    // MARK: Between the tokens

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D, 0x0B, 0x0C: index += 1
            case UInt8(ascii: "#"): skipToLineEnd()
            case UInt8(ascii: "/"):
                let second = index + 1 < bytes.count ? bytes[index + 1] : 0
                if second == UInt8(ascii: "/") {
                    skipToLineEnd()
                } else if second == UInt8(ascii: "*") {
                    skipComment()
                } else {
                    return
                }
            // A byte order mark of a file that was appended to another.
            case 0xEF
            where index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
                index += 3
            default: return
            }
        }
    }

    private mutating func skipToLineEnd() {
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    }

    private mutating func skipComment() {
        let start = index
        index += 2
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
                index += 2
                return
            }
            index += 1
        }
        index = bytes.count
        mistakes.append(
            Mistake(message: "the comment has no end", hint: "close it with '*/'", offset: start))
    }

    // MARK: Words

    private mutating func word(from start: Int) -> DOTToken {
        var end = start + 1
        while end < bytes.count, Self.classes[Int(bytes[end])] != .other { end += 1 }
        index = end
        if let keyword = keyword(start..<end) { return DOTToken(kind: keyword, offset: start) }
        return DOTToken(kind: .word, text: texts.number(bytes[start..<end]), offset: start)
    }

    private func keyword(_ range: Range<Int>) -> DOTToken.Kind? {
        func matches(_ word: StaticString) -> Bool {
            word.withUTF8Buffer { letters in
                for (place, letter) in letters.enumerated()
                where bytes[range.lowerBound + place] | 0x20 != letter {
                    return false
                }
                return true
            }
        }
        switch range.count {
        case 4: return matches("node") ? .node : matches("edge") ? .edge : nil
        case 5: return matches("graph") ? .graph : nil
        case 6: return matches("strict") ? .strict : nil
        case 7: return matches("digraph") ? .digraph : nil
        case 8: return matches("subgraph") ? .subgraph : nil
        default: return nil
        }
    }

    /// `-?(d+(.d*)?|.d+)`.
    private mutating func number(from start: Int) -> DOTToken {
        var end = start
        if bytes[end] == UInt8(ascii: "-") { end += 1 }
        let whole = end
        while end < bytes.count, Self.classes[Int(bytes[end])] == .digit { end += 1 }
        var digits = end - whole
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
            let point = end
            end += 1
            while end < bytes.count, Self.classes[Int(bytes[end])] == .digit { end += 1 }
            digits += end - point - 1
        }
        guard digits > 0 else { return stray(at: start) }
        index = end
        if end < bytes.count, Self.classes[Int(bytes[end])] == .letter {
            mistakes.append(
                Mistake(
                    message: "the name begins with a number, and Graphviz reads it as two names",
                    hint: "put it in quotation marks, or a space between the two", offset: start,
                    isWarning: true))
        }
        return DOTToken(kind: .word, text: texts.number(bytes[start..<end]), offset: start)
    }

    private mutating func quoted(from start: Int) -> DOTToken {
        var end = start + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
            end += 1
        }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
            index = end + 1
            return DOTToken(
                kind: .word, text: texts.number(bytes[(start + 1)..<end]), isQuoted: true, offset: start)
        }
        // Only a quotation mark, another backslash and a line break have a meaning behind a backslash.
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: bytes[(start + 1)..<end])
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            let byte = bytes[end]
            end += 1
            guard byte == UInt8(ascii: "\\"), end < bytes.count else {
                scratch.append(byte)
                continue
            }
            switch bytes[end] {
            case UInt8(ascii: "\""):
                scratch.append(UInt8(ascii: "\""))
                end += 1
            case UInt8(ascii: "\\"):
                scratch.append(contentsOf: [byte, byte])
                end += 1
            case 0x0A: end += 1
            case 0x0D where end + 1 < bytes.count && bytes[end + 1] == 0x0A: end += 2
            default: scratch.append(byte)
            }
        }
        if end == bytes.count {
            mistakes.append(
                Mistake(message: "the quoted name has no end", hint: "close it with '\"'", offset: start))
        }
        index = min(end + 1, bytes.count)
        return DOTToken(kind: .word, text: texts.number(scratch[...]), isQuoted: true, offset: start)
    }

    private mutating func markup(from start: Int) -> DOTToken {
        var depth = 1
        var end = start + 1
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: "<") { depth += 1 }
            if bytes[end] == UInt8(ascii: ">") {
                depth -= 1
                if depth == 0 { break }
            }
            end += 1
        }
        if end == bytes.count {
            mistakes.append(
                Mistake(message: "the HTML label has no end", hint: "give every '<' its '>'", offset: start)
            )
        }
        index = min(end + 1, bytes.count)
        return DOTToken(kind: .html, text: texts.number(bytes[(start + 1)..<end]), offset: start)
    }

    /// Joins quoted strings that stand beside each other with `+`.
    mutating func joined(_ first: UInt32, _ second: UInt32) -> UInt32 {
        texts.number(Array((texts[first] + texts[second]).utf8)[...])
    }

    private enum ByteClass: UInt8 { case other, letter, digit }

    private static let classes: [ByteClass] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"), 0x80...:
            .letter
        default: .other
        }
    }
}
