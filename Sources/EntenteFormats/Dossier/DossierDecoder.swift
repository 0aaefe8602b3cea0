import EntenteBytes
import EntenteModel

/// Trees of text to draft records: understands the fields of a dossier, one record at a time, so that YAML and
/// JSON Lines share it.
struct DossierDecoder {
    static let version = "1"
    static let sections = [
        "entente", "title", "ontology", "documents", "entities", "claims", "relations", "kinds", "rules", "views",
        "same-as", "questions", "story", "balance",
    ]

    var draft = DossierDraft()
    var findings: FindingList

    init(file: String) { findings = FindingList(file: file) }

    /// Decodes a whole dossier from its root mapping.
    mutating func decode(_ root: TextNode) {
        guard let record = RecordReader(root, "a dossier", known: Self.sections, &findings) else { return }
        decodeHeader(record)
        for field in record.entries("kinds", &findings) { decodeKind(field) }
        for field in record.entries("relations", &findings) { decodeRelation(field) }
        for item in record.items("rules", &findings) { decodeRule(item) }
        for field in record.entries("documents", &findings) {
            decodeDocument(field.value, id: field.key, at: field.keyPosition)
        }
        for field in record.entries("entities", &findings) {
            decodeEntity(field.value, id: field.key, at: field.keyPosition)
        }
        for item in record.items("claims", &findings) { decodeClaim(item) }
        for field in record.entries("views", &findings) {
            decodeView(field.value, name: field.key, at: field.keyPosition)
        }
        for item in record.items("same-as", &findings) { decodeIdentity(item) }
        for item in record.items("questions", &findings) { decodeQuestion(item) }
        for item in record.items("story", &findings) { decodeStoryStep(item) }
        if let balance = record.node("balance") { decodeBalance(balance) }
    }

    /// Version, title and ontology of a dossier or of the first line of its JSON Lines form.
    mutating func decodeHeader(_ record: RecordReader) {
        if let version = record.required("entente", &findings), version != Self.version {
            findings.error(
                .formatVersion, at: record.place("entente"), "this dossier has the format version '\(version)'",
                hint: "this program reads version \(Self.version)")
        }
        draft.title = record.text("title", &findings)
        if let name = record.text("ontology", &findings) {
            draft.ontologyName = Placed(value: name, place: place(record.place("ontology")))
        }
    }

    mutating func decodeKind(_ field: TextField) {
        guard let kind = OntologyDecoder.kind(field, &findings) else { return }
        draft.kinds.append(Placed(value: kind, place: place(field.keyPosition)))
    }

    mutating func decodeRelation(_ field: TextField) {
        guard let relation = OntologyDecoder.relation(field, &findings) else { return }
        draft.relations.append(Placed(value: relation, place: place(field.keyPosition)))
    }

    mutating func decodeRule(_ node: TextNode) {
        guard let rule = RuleDecoder.rule(node, &findings) else { return }
        draft.rules.append(Placed(value: rule, place: place(node.position)))
    }

    static let documentFields = [
        "title", "publisher", "published", "file", "sha256", "language", "url", "archived", "accessed", "reliability",
        "rights", "flags", "note",
    ]

    mutating func decodeDocument(_ node: TextNode, id: String, at position: TextPosition) {
        guard checkID(id, at: position),
            let record = RecordReader(node, "document '\(id)'", known: Self.documentFields, &findings)
        else { return }
        var document = Document(id: id)
        document.title = record.text("title", &findings)
        document.publisher = record.text("publisher", &findings)
        document.published = record.period("published", &findings)
        document.file = record.text("file", &findings)
        document.sha256 = record.text("sha256", &findings)
        document.language = record.text("language", &findings)
        document.url = record.text("url", &findings)
        document.archived = record.text("archived", &findings)
        document.accessed = record.date("accessed", &findings)
        document.reliability = record.text("reliability", &findings)
        document.rights = record.text("rights", &findings)
        document.flags = record.texts("flags", &findings)
        document.note = record.text("note", &findings)
        if let hash = document.sha256, hash.utf8.count != 64 || !hash.utf8.allSatisfy(Self.isLowerHex) {
            findings.error(
                .badValue, at: record.place("sha256"), "'sha256' must be 64 digits 0-9 and a-f",
                hint: "'sha256sum FILE' prints it")
            document.sha256 = nil
        }
        draft.documents.append(Placed(value: document, place: place(position)))
    }

    private static func isLowerHex(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte) }

    static let entityFields = ["kind", "name", "aliases", "plural", "article", "flags", "note"]

    mutating func decodeEntity(_ node: TextNode, id: String, at position: TextPosition) {
        guard checkID(id, at: position),
            let record = RecordReader(node, "entity '\(id)'", known: Self.entityFields, &findings),
            let kind = record.required("kind", &findings)
        else { return }
        var entity = Entity(id: id, kind: kind, name: record.text("name", &findings) ?? id)
        entity.isPlural = record.flag("plural", &findings) ?? false
        entity.article = record.choice("article", Article.self, &findings)
        entity.flags = record.texts("flags", &findings)
        entity.note = record.text("note", &findings)
        for item in record.items("aliases", &findings) { entity.aliases += aliases(item) }
        draft.entities.append(Placed(value: entity, place: place(position)))
    }

    private mutating func aliases(_ node: TextNode) -> [Alias] {
        switch node.content {
        case .scalar(let text, _): return [Alias(text)]
        case .sequence:
            findings.error(.badStructure, at: node.position, "an alias is a text or '{ document: text }'")
            return []
        case .mapping(let fields):
            return fields.compactMap { field in
                guard case .scalar(let text, _) = field.value.content else {
                    findings.error(
                        .badStructure, at: field.value.position, "an alias is a text or '{ document: text }'")
                    return nil
                }
                return Alias(text, document: field.key)
            }
        }
    }

    /// Whether an id can be written in a `claim:` line; else a finding.
    mutating func checkID(_ id: String, at position: TextPosition) -> Bool {
        let reserved = ["unknown", "either", "claim"]
        if reserved.contains(id) {
            findings.error(.badID, at: position, "'\(id)' is a word of the format", hint: "choose another id")
            return false
        }
        let isPlain = id.utf8.allSatisfy { 33...126 ~= $0 && $0 != 34 && $0 != 44 && $0 != 58 }
        let isFine =
            !id.isEmpty && id.utf8.count <= 200
            && (isPlain
                || id.unicodeScalars.allSatisfy {
                    !$0.properties.isWhitespace && $0.value >= 32 && $0.value != 127
                        && !"\",:".unicodeScalars.contains($0)
                })
        if !isFine {
            findings.error(
                .badID, at: position, "'\(id)' cannot be an id",
                hint: "use letters, digits, hyphens and the like, without spaces, commas, colons and double quotes")
        }
        return isFine
    }

    func place(_ position: TextPosition) -> Place { Place(file: findings.file, position: position) }
}
