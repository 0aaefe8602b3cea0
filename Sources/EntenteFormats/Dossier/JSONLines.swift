import EntenteBytes
import EntenteModel

/// The streaming form of a dossier: one JSON object a line. The first line is the header
/// (`{"entente":1,"title":…,"ontology":…}`), each further one a record under its kind (`{"claim":{"id":"A41",…}}`),
/// with the fields that it has in YAML and its id among them.
///
/// A broken line is reported and the next one read. Beside the drafts, memory is needed for one line at a time.
/// A whole dossier written as one JSON object, on one line or several, is read too.
enum JSONLines {
    static let headerFields = ["entente", "title", "ontology"]
    /// Records that have an id, which in YAML is the key before them.
    static let namedRecords = ["kind", "relation", "document", "entity", "view"]
    static let records = namedRecords + ["rule", "claim", "same-as", "question", "story", "balance"]

    static func decode(_ text: String, _ decoder: inout DossierDecoder) {
        var reader = LineReader()
        var number = 0
        var rest = text.utf8[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            let line = Array(rest[..<end])
            number += 1
            if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                if !reader.hasBegun, readWhole(line, number, text, &decoder) { return }
                guard reader.read(line, number, &decoder) else { return }
            }
            rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
        }
    }
}

// MARK: - One object

extension JSONLines {
    /// Reads the text as one JSON object, if that is what its first line begins, and says whether it did.
    private static func readWhole(
        _ line: [UInt8], _ number: Int, _ text: String, _ decoder: inout DossierDecoder
    ) -> Bool {
        var parser = JSONParser(line, firstLine: number)
        do {
            guard isWhole(try parser.document()) else { return false }
        } catch {
            // A cut-off line of many, or the first line of one object?
            guard error.isTruncated, nextLine(after: number, in: text)?.first != UInt8(ascii: "{") else { return false }
        }
        guard let root = JSONTree.parse(Array(text.utf8), findings: &decoder.findings) else { return true }
        if isWhole(root) || root.field("entente") != nil {
            decoder.decode(root)
        } else {
            reportForeign(root, &decoder)
        }
        return true
    }

    /// Whether an object has sections of a dossier, and is neither a header nor a record.
    private static func isWhole(_ node: TextNode) -> Bool {
        guard case .mapping(let fields) = node.content else { return false }
        let hasVersion = node.field("entente") != nil
        return fields.contains { field in
            guard DossierDecoder.sections.contains(field.key), !headerFields.contains(field.key) else { return false }
            // `story`, `same-as` and `balance` name sections and records; a record is an object that stands alone.
            if case .mapping = field.value.content, records.contains(field.key) { return hasVersion }
            return true
        }
    }

    /// The first line after a number that is not blank, without leading space.
    private static func nextLine(after number: Int, in text: String) -> Substring.UTF8View? {
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropFirst(number) {
            let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            if !content.isEmpty { return content }
        }
        return nil
    }

    fileprivate static func reportForeign(_ node: TextNode, _ decoder: inout DossierDecoder) {
        decoder.findings.error(
            .notADossier, at: node.position, "this is not a dossier: it has none of the fields of one",
            hint: "a dossier in JSON Lines begins with {\"entente\":1}; '--from FORMAT' reads other formats")
    }
}

extension TextNode {
    /// The value of a mapping's field.
    fileprivate func field(_ key: String) -> TextNode? {
        guard case .mapping(let fields) = content else { return nil }
        return fields.first { $0.key == key }?.value
    }
}

// MARK: - Lines

/// What is known of a JSON Lines file while its lines are read.
private struct LineReader {
    private(set) var hasBegun = false
    private var hasHeader = false
    /// The first line of each named record: `entity georgia`.
    private var lines: [String: Int] = [:]

    /// Whether to go on with the next line.
    mutating func read(_ line: [UInt8], _ number: Int, _ decoder: inout DossierDecoder) -> Bool {
        let isFirst = !hasBegun
        hasBegun = true
        guard let node = JSONTree.parse(line, firstLine: number, findings: &decoder.findings) else { return true }
        guard case .mapping(let fields) = node.content else {
            decoder.findings.error(
                .badStructure, at: node.position, "a line must hold an object, not \(node.shape)",
                hint: "write, for example, {\"claim\":{…}}")
            return true
        }
        if fields.contains(where: { $0.key == "entente" }) {
            readHeader(node, isFirst, &decoder)
            return true
        }
        if isFirst, !fields.contains(where: { JSONLines.records.contains($0.key) }) {
            JSONLines.reportForeign(node, &decoder)
            return false
        }
        if !hasHeader {
            hasHeader = true
            decoder.findings.error(
                .missingField, at: node.position, "the file does not begin with a header",
                hint: "begin with the line {\"entente\":1}")
        }
        readRecord(node, fields, &decoder)
        return true
    }

    private mutating func readHeader(_ node: TextNode, _ isFirst: Bool, _ decoder: inout DossierDecoder) {
        guard isFirst else {
            decoder.findings.error(
                .badStructure, at: node.position, "a header stands amid the records",
                hint: "keep the first one; several files are read as one graph")
            return
        }
        hasHeader = true
        let known = JSONLines.headerFields
        if let record = RecordReader(node, "the header", known: known, &decoder.findings) {
            decoder.decodeHeader(record)
        }
    }

    private mutating func readRecord(_ node: TextNode, _ fields: [TextField], _ decoder: inout DossierDecoder) {
        guard fields.count == 1, let field = fields.first else {
            decoder.findings.error(
                .badStructure, at: node.position, "a line holds one record, and this has \(fields.count)",
                hint: "write each record on a line of its own")
            return
        }
        switch field.key {
        case "claim": decoder.decodeClaim(field.value)
        case "rule": decoder.decodeRule(field.value)
        case "same-as": decoder.decodeIdentity(field.value)
        case "question": decoder.decodeQuestion(field.value)
        case "story": decoder.decodeStoryStep(field.value)
        case "balance": decoder.decodeBalance(field.value)
        case _ where JSONLines.namedRecords.contains(field.key): readNamed(field, &decoder)
        default:
            decoder.findings.error(
                .unknownField, at: field.keyPosition, "there is no record '\(field.key)'",
                hint: Spelling.suggestion(for: field.key, in: JSONLines.records)
                    ?? "the records are: " + JSONLines.records.joined(separator: ", "))
        }
    }

    /// A record whose `id` is, in YAML, the key before it.
    private mutating func readNamed(_ field: TextField, _ decoder: inout DossierDecoder) {
        guard case .mapping(let fields) = field.value.content else {
            decoder.findings.error(
                .badStructure, at: field.value.position, "'\(field.key)' must be an object, not \(field.value.shape)")
            return
        }
        guard let idField = fields.first(where: { $0.key == "id" }), !idField.value.isAbsent else {
            decoder.findings.error(
                .missingField, at: field.value.position, "the \(field.key) has no 'id'", hint: "add \"id\"")
            return
        }
        guard case .scalar(let id, _) = idField.value.content else {
            decoder.findings.error(.badStructure, at: idField.value.position, "'id' must be a text")
            return
        }
        let position = idField.value.position
        if let first = lines.updateValue(position.line, forKey: "\(field.key) \(id)") {
            lines["\(field.key) \(id)"] = first
            decoder.findings.error(
                .duplicateID, at: position, "the \(field.key) '\(id)' stands here twice; first in line \(first)",
                hint: "keep one of the two")
            return
        }
        let node = TextNode(.mapping(fields.filter { $0.key != "id" }), at: field.value.position)
        switch field.key {
        case "kind": decoder.decodeKind(TextField(key: id, at: position, value: node))
        case "relation": decoder.decodeRelation(TextField(key: id, at: position, value: node))
        case "document": decoder.decodeDocument(node, id: id, at: position)
        case "entity": decoder.decodeEntity(node, id: id, at: position)
        default: decoder.decodeView(node, name: id, at: position)
        }
    }
}
