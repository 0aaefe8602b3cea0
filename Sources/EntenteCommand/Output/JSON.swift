import EntenteBytes

/// A JSON value that keeps the order of its fields, so that the same answer is the same bytes.
indirect enum JSON {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case array([JSON])
    case object([(String, JSON)])

    static func strings(_ values: [String]) -> JSON { .array(values.map(JSON.string)) }
    static func optional(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
    static func optional(_ value: Int?) -> JSON { value.map(JSON.int) ?? .null }

    /// One line, without a newline at the end.
    var text: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .null: result += "null"
        case .bool(let value): result += value ? "true" : "false"
        case .int(let value): result += String(value)
        case .double(let value): result += value.isFinite ? String(value) : "null"
        case .string(let value): JSONString.append(value, to: &result)
        case .array(let values):
            result += "["
            for (i, value) in values.enumerated() {
                if i > 0 { result += "," }
                value.write(to: &result)
            }
            result += "]"
        case .object(let fields):
            result += "{"
            for (i, field) in fields.enumerated() {
                if i > 0 { result += "," }
                JSONString.append(field.0, to: &result)
                result += ":"
                field.1.write(to: &result)
            }
            result += "}"
        }
    }
}
