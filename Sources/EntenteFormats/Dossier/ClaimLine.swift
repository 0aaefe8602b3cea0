import EntenteBytes

/// The `claim:` line of a dossier, `SUBJECT RELATION OBJECT`, taken apart but not yet looked up.
struct ClaimLine {
    enum Part {
        case ids([String])
        case claims([String])
        case label(String)
        case unknown
        case either
    }

    private struct Token {
        var text: String
        var offset: Int
    }

    var subject: Part
    var relation: String
    var object: Part
    /// Where the three parts begin: offsets from the line's first character, in Unicode scalars.
    private(set) var offsets: (subject: Int, relation: Int, object: Int)

    struct Mistake: Error {
        var message: String
        var hint: String
        var offset: Int
    }

    private static let form = "a claim has the form 'SUBJECT RELATION OBJECT', for example 'georgia condemns treaty-1'"

    init(parsing line: String) throws(Mistake) {
        let tokens = try Self.tokens(of: line)
        guard tokens.count == 3 else {
            let found = tokens.count == 1 ? "one word" : "\(tokens.count) parts"
            throw Mistake(
                message: tokens.isEmpty ? "the claim is empty" : "the claim has \(found) instead of three parts",
                hint: tokens.count > 3
                    ? Self.form + "; put a label into double quotes, and commas between several objects" : Self.form,
                offset: tokens.count > 3 ? tokens[3].offset : 0)
        }
        offsets = (tokens[0].offset, tokens[1].offset, tokens[2].offset)
        subject = try Self.part(tokens[0])
        relation = tokens[1].text
        object = try Self.part(tokens[2])
        if case .ids(let ids) = subject, ids.count > 1 {
            throw Mistake(
                message: "a claim has one subject", hint: "write one claim for each subject", offset: tokens[0].offset)
        }
        if case .label = subject {
            throw Mistake(message: "a label cannot be the subject of a claim", hint: Self.form, offset: 0)
        }
    }

    /// Words apart from each other by spaces; a comma joins the next word; double quotes hold a label together.
    private static func tokens(of line: String) throws(Mistake) -> [Token] {
        // Most lines are of ASCII alone, in which a byte is a scalar.
        let bytes = Array(line.utf8)
        if bytes.allSatisfy({ $0 < 128 }) {
            return try tokens(
                of: bytes, isSpace: { $0 == 32 || 9...13 ~= $0 }, text: { String(decoding: $0, as: UTF8.self) })
        }
        return try tokens(
            of: line.unicodeScalars.map(\.value),
            isSpace: { Unicode.Scalar($0)?.properties.isWhitespace == true },
            text: { String(decoding: $0, as: UTF32.self) })
    }

    private static func tokens<Unit: FixedWidthInteger>(
        of units: [Unit], isSpace: (Unit) -> Bool, text: (ArraySlice<Unit>) -> String
    ) throws(Mistake) -> [Token] {
        let (quote, comma) = (Unit(34), Unit(44))
        var tokens: [Token] = []
        var i = 0
        var joins = false
        while i < units.count {
            if isSpace(units[i]) {
                i += 1
                continue
            }
            let start = i
            if units[i] == quote {
                i += 1
                while i < units.count, units[i] != quote { i += 1 }
                guard i < units.count else {
                    throw Mistake(
                        message: "the label's double quotes are not closed", hint: "end the label with \"",
                        offset: start)
                }
                i += 1
            } else {
                while i < units.count, !isSpace(units[i]) { i += 1 }
            }
            if joins || units[start] == comma, !tokens.isEmpty {
                tokens[tokens.count - 1].text += text(units[start..<i])
            } else {
                tokens.append(Token(text: text(units[start..<i]), offset: start))
            }
            joins = units[i - 1] == comma
        }
        return tokens
    }

    private static func part(_ token: Token) throws(Mistake) -> Part {
        let text = token.text
        if text.hasPrefix("\"") {
            let label = String(text.dropFirst().dropLast())
            if label.isEmpty {
                throw Mistake(
                    message: "the label is empty", hint: "write words between the quotes", offset: token.offset)
            }
            return .label(label)
        }
        if text == "unknown" { return .unknown }
        if text == "either" { return .either }
        let isClaims = text.hasPrefix("claim:")
        if !isClaims, !text.utf8.contains(UInt8(ascii: ",")) { return .ids([text]) }
        let names = (isClaims ? text.dropFirst(6) : text[...]).split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
        if names.contains("") {
            throw Mistake(
                message: "'\(text)' has an empty place between commas", hint: "take the extra comma out",
                offset: token.offset)
        }
        if let twice = names.enumerated().first(where: { names[..<$0.offset].contains($0.element) }) {
            throw Mistake(message: "'\(twice.element)' is named twice", hint: "name it once", offset: token.offset)
        }
        return isClaims ? .claims(names) : .ids(names)
    }
}
