import EntenteBytes

/// One pass over the bytes of a JSON text, by recursive descent with a bounded depth.
struct JSONParser {
    /// A second or later place of a key in one object.
    struct Duplicate {
        var key: String
        var first: TextPosition
        var position: TextPosition
    }

    let bytes: [UInt8]
    var index = 0
    private(set) var duplicates: [Duplicate] = []
    private var depth = 0
    private var places: PlaceCounter

    init(_ bytes: [UInt8], firstLine: Int) {
        self.bytes = bytes
        places = PlaceCounter(line: firstLine)
    }

    /// The one value that the text consists of.
    mutating func document() throws(JSONMistake) -> TextNode {
        skipSpace()
        let node = try value()
        skipSpace()
        guard index == bytes.count else {
            throw mistake("text follows after the end of the JSON value", "take it out; one line holds one value")
        }
        return node
    }

    private mutating func value() throws(JSONMistake) -> TextNode {
        let position = place()
        guard index < bytes.count else { throw truncated("a value is missing") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try nested(at: position) { parser throws(JSONMistake) in try parser.object() }
        case UInt8(ascii: "["): return try nested(at: position) { parser throws(JSONMistake) in try parser.array() }
        case UInt8(ascii: "\""): return TextNode(.scalar(try string(), isPlain: false), at: position)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return TextNode(.scalar(try number(), isPlain: true), at: position)
        default: return TextNode(.scalar(try word(), isPlain: true), at: position)
        }
    }

    private mutating func nested(
        at position: TextPosition, _ body: (inout JSONParser) throws(JSONMistake) -> TextNode.Content
    ) throws(JSONMistake) -> TextNode {
        guard depth < JSONTree.maximumDepth else {
            throw mistake(
                "arrays and objects stand more than \(JSONTree.maximumDepth) deep in each other", "flatten the text",
                code: .tooLarge)
        }
        depth += 1
        index += 1
        let content = try body(&self)
        depth -= 1
        return TextNode(content, at: position)
    }

    private mutating func object() throws(JSONMistake) -> TextNode.Content {
        var fields: [TextField] = []
        // Most objects have a few keys, among which to look is quicker than to hash.
        var known: [String: TextPosition]?
        skipSpace()
        if take(UInt8(ascii: "}")) { return .mapping(fields) }
        while true {
            skipSpace()
            let position = place()
            guard index < bytes.count else { throw truncated("the object is not closed") }
            guard bytes[index] == UInt8(ascii: "\"") else {
                let hint = bytes[index] == UInt8(ascii: "}") ? "take out the comma before '}'" : "put keys into \"…\""
                throw mistake("a key is expected here", hint)
            }
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw expected("':'", after: "the key '\(key)'") }
            skipSpace()
            let value = try value()
            if fields.count == 24, known == nil {
                known = Dictionary(uniqueKeysWithValues: fields.map { ($0.key, $0.keyPosition) })
            }
            let first = known.map { $0[key] } ?? fields.first { $0.key == key }?.keyPosition
            if let first {
                duplicates.append(Duplicate(key: key, first: first, position: position))
            } else {
                known?[key] = position
                fields.append(TextField(key: key, at: position, value: value))
            }
            skipSpace()
            if take(UInt8(ascii: "}")) { return .mapping(fields) }
            guard take(UInt8(ascii: ",")) else { throw expected("',' or '}'", after: "the value of '\(key)'") }
        }
    }

    private mutating func array() throws(JSONMistake) -> TextNode.Content {
        var items: [TextNode] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .sequence(items) }
        while true {
            skipSpace()
            if index < bytes.count, bytes[index] == UInt8(ascii: "]") {
                throw mistake("a value is expected here", "take out the comma before ']'")
            }
            items.append(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return .sequence(items) }
            guard take(UInt8(ascii: ",")) else { throw expected("',' or ']'", after: "a value of the array") }
        }
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }
}

// MARK: - Places and mistakes

extension JSONParser {
    private mutating func place() -> TextPosition { places.position(at: index, in: bytes) }

    func mistake(_ message: String, _ hint: String, code: DiagnosticCode = .badJSON, at offset: Int? = nil)
        -> JSONMistake
    {
        var places = self.places
        let position = places.position(at: offset ?? index, in: bytes)
        return JSONMistake(code: code, message: "this is not JSON: " + message, hint: hint, position: position)
    }

    func truncated(_ message: String) -> JSONMistake {
        var mistake = mistake("the text ends too early; " + message, "complete it; it may have been cut off")
        mistake.isTruncated = true
        return mistake
    }

    private func expected(_ what: String, after place: String) -> JSONMistake {
        guard index < bytes.count else { return truncated("\(what) is expected after \(place)") }
        return mistake("\(what) is expected after \(place)", "check the quotes and commas here")
    }
}

/// Tells line and column of ascending byte offsets in one pass over the bytes.
private struct PlaceCounter {
    private let firstLine: Int
    private var line: Int
    private var column = 1
    private var offset = 0

    init(line: Int) {
        firstLine = line
        self.line = line
    }

    /// The column counts Unicode scalars.
    mutating func position(at target: Int, in bytes: [UInt8]) -> TextPosition {
        if target < offset { self = PlaceCounter(line: firstLine) }
        while offset < min(target, bytes.count) {
            if bytes[offset] == 0x0A {
                line += 1
                column = 1
            } else if bytes[offset] & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
        return TextPosition(line: line, column: column)
    }
}
