/// A value of a record ready to be written, in YAML or JSON.
enum RecordValue: Hashable {
    /// Any text; quoted in YAML wherever another reader could take it for something else.
    case text(String)
    /// A text that cannot be mistaken because of its field: a date, a hash. Not quoted in YAML if the syntax allows it.
    case token(String)
    /// A number or a truth value, as JSON writes it.
    case literal(String)
    case list([RecordValue])
    case record([RecordField])

    static func texts(_ texts: [String]) -> RecordValue { .list(texts.map { .text($0) }) }
}

/// One field of a record, in the order in which it is written.
struct RecordField: Hashable {
    var key: String
    var value: RecordValue

    init(_ key: String, _ value: RecordValue) {
        self.key = key
        self.value = value
    }
}

/// Fields in order; what is absent or empty is left out.
struct RecordFields {
    private(set) var fields: [RecordField] = []

    mutating func add(_ key: String, _ value: RecordValue) { fields.append(RecordField(key, value)) }
    mutating func add(_ key: String, text: String?) { if let text { add(key, .text(text)) } }
    mutating func add(_ key: String, token: String?) { if let token { add(key, .token(token)) } }
    mutating func add(_ key: String, texts: [String]) { if !texts.isEmpty { add(key, .texts(texts)) } }
    mutating func add(_ key: String, flag: Bool) { if flag { add(key, .literal("true")) } }

    /// One text stands alone, several in a list.
    mutating func add(_ key: String, oneOrMore texts: [String]) {
        if texts.count == 1 { add(key, .text(texts[0])) } else { add(key, texts: texts) }
    }
}
