import EntenteBytes

/// Records as JSON on one line, without spaces. Characters outside of ASCII stand as themselves.
enum JSONWriter {
    static func append(_ value: RecordValue, to text: inout String) {
        switch value {
        case .text(let string), .token(let string): JSONString.append(string, to: &text)
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
                JSONString.append(field.key, to: &text)
                text += ":"
                append(field.value, to: &text)
            }
            text += "}"
        }
    }
}
