import EntenteBytes
import EntenteModel

/// Reads the fields of one mapping and reports what is wrong with them: unknown fields, wrong shapes, bad dates.
struct RecordReader {
    let what: String
    let position: TextPosition
    private let fields: [TextField]

    /// `nil`, with a finding, if the node is no mapping. `known` are the fields that this record may have.
    init?(_ node: TextNode, _ what: String, known: [String], _ findings: inout FindingList) {
        self.what = what
        position = node.position
        guard case .mapping(let fields) = node.content else {
            findings.error(
                .badStructure, at: node.position, "\(what) must be a mapping (key: value), not \(node.shape)")
            return nil
        }
        self.fields = fields
        for field in fields where !known.contains(field.key) {
            findings.error(
                .unknownField, at: field.keyPosition, "\(what) has no field '\(field.key)'",
                hint: Spelling.suggestion(for: field.key, in: known)
                    ?? "its fields are: " + known.joined(separator: ", "))
        }
    }

    func node(_ key: String) -> TextNode? {
        guard let value = fields.first(where: { $0.key == key })?.value, !value.isAbsent else { return nil }
        return value
    }

    /// Where a field is written; the record's own place if it is not there.
    func place(_ key: String) -> TextPosition { fields.first { $0.key == key }?.value.position ?? position }

    func text(_ key: String, _ findings: inout FindingList) -> String? {
        guard let value = node(key) else { return nil }
        guard case .scalar(let text, _) = value.content else {
            findings.error(.badStructure, at: value.position, "'\(key)' must be a text, not \(value.shape)")
            return nil
        }
        return text
    }

    func required(_ key: String, _ findings: inout FindingList) -> String? {
        if node(key) == nil {
            findings.error(
                .missingField, at: position, "\(what) has no '\(key)'",
                hint: key == "entente" ? "add 'entente: 1'" : "add '\(key):'")
            return nil
        }
        return text(key, &findings)
    }

    /// One text or a list of texts.
    func texts(_ key: String, _ findings: inout FindingList) -> [String] {
        placedTexts(key, &findings).map(\.text)
    }

    func placedTexts(_ key: String, _ findings: inout FindingList) -> [(text: String, position: TextPosition)] {
        guard let value = node(key) else { return [] }
        switch value.content {
        case .scalar(let text, _): return [(text, value.position)]
        case .mapping:
            findings.error(.badStructure, at: value.position, "'\(key)' must be a text or a list of texts")
            return []
        case .sequence(let items):
            var result: [(String, TextPosition)] = []
            for item in items {
                if case .scalar(let text, _) = item.content {
                    result.append((text, item.position))
                } else {
                    findings.error(
                        .badStructure, at: item.position, "'\(key)' must be a list of texts, and this is \(item.shape)")
                }
            }
            return result
        }
    }

    func items(_ key: String, _ findings: inout FindingList) -> [TextNode] {
        guard let value = node(key) else { return [] }
        if case .sequence(let items) = value.content { return items }
        findings.error(
            .badStructure, at: value.position, "'\(key)' must be a list, not \(value.shape)",
            hint: "begin each entry with '- '")
        return []
    }

    func entries(_ key: String, _ findings: inout FindingList) -> [TextField] {
        guard let value = node(key) else { return [] }
        if case .mapping(let fields) = value.content { return fields }
        findings.error(
            .badStructure, at: value.position, "'\(key)' must be a mapping of ids, not \(value.shape)",
            hint: "write each entry as 'id: { … }'")
        return []
    }

    func flag(_ key: String, _ findings: inout FindingList) -> Bool? {
        guard let text = text(key, &findings) else { return nil }
        switch text {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            findings.error(.badValue, at: place(key), "'\(key)' is '\(text)'", hint: "write true or false")
            return nil
        }
    }

    func integer(_ key: String, in range: ClosedRange<Int>, _ findings: inout FindingList) -> Int? {
        guard let text = text(key, &findings) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        findings.error(
            .badValue, at: place(key), "'\(key)' is '\(text)'",
            hint: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Value.Type, _ findings: inout FindingList
    ) -> Value? where Value.RawValue == String {
        guard let text = text(key, &findings) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let all = Value.allCases.map(\.rawValue)
        findings.error(
            .badValue, at: place(key), "'\(text)' is no \(key)",
            hint: Spelling.suggestion(for: text, in: all) ?? "write one of: " + all.joined(separator: ", "))
        return nil
    }

    func period(_ key: String, _ findings: inout FindingList) -> ValidityPeriod? {
        guard let text = text(key, &findings) else { return nil }
        do {
            return try ValidityPeriod(parsing: text)
        } catch {
            findings.error(.badDate, at: place(key), "'\(key)': \(error.message)", hint: error.hint ?? "")
            return nil
        }
    }

    func date(_ key: String, _ findings: inout FindingList) -> CalendarDate? {
        guard let text = text(key, &findings) else { return nil }
        do {
            return try CalendarDate(parsing: text)
        } catch {
            findings.error(.badDate, at: place(key), "'\(key)': \(error.message)", hint: error.hint ?? "")
            return nil
        }
    }
}
