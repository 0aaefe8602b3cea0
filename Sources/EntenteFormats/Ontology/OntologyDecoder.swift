import EntenteBytes
import EntenteModel

/// Entity kinds and relation kinds from trees of text: of an ontology file, or of a dossier's own sections.
enum OntologyDecoder {
    static let kindFields = ["name", "plural", "parent", "abstract", "family", "article", "note"]

    static func kind(_ field: TextField, _ findings: inout FindingList) -> EntityKind? {
        guard let record = RecordReader(field.value, "kind '\(field.key)'", known: kindFields, &findings) else {
            return nil
        }
        return EntityKind(
            id: field.key, name: record.text("name", &findings) ?? field.key,
            pluralName: record.text("plural", &findings), parent: record.text("parent", &findings),
            isAbstract: record.flag("abstract", &findings) ?? false, family: record.text("family", &findings),
            article: record.choice("article", Article.self, &findings),
            note: record.text("note", &findings))
    }

    static let relationFields = [
        "domain", "range", "sign", "nature", "symmetric", "transitive", "inverse", "provenance", "stance", "tie",
        "voice", "attitude", "also", "excludes", "words", "plover", "note",
    ]

    static func relation(_ field: TextField, _ findings: inout FindingList) -> RelationKind? {
        let known = relationFields
        guard let record = RecordReader(field.value, "relation '\(field.key)'", known: known, &findings) else {
            return nil
        }
        var relation = RelationKind(id: field.key)
        let domain = record.texts("domain", &findings)
        let range = record.texts("range", &findings)
        relation.domain = domain.isEmpty ? ["any"] : domain
        relation.range = range.isEmpty ? ["any"] : range
        relation.sign = record.integer("sign", in: -1...1, &findings) ?? 0
        if let nature = record.text("nature", &findings) {
            if let known = RelationKind.Nature(rawValue: nature) {
                relation.nature = known
            } else {
                findings.error(
                    .badValue, at: record.place("nature"), "'\(nature)' is no nature",
                    hint: "write event, state or either")
            }
        }
        relation.isSymmetric = record.flag("symmetric", &findings) ?? false
        relation.isTransitive = record.flag("transitive", &findings) ?? false
        relation.inverse = record.text("inverse", &findings)
        relation.isProvenance = record.flag("provenance", &findings) ?? false
        relation.isStance = record.flag("stance", &findings) ?? false
        relation.makesTies = record.flag("tie", &findings) ?? !relation.isStance
        relation.isVoice = record.flag("voice", &findings) ?? false
        relation.isAttitude = record.flag("attitude", &findings) ?? false
        relation.synonyms = record.texts("also", &findings)
        relation.plover = record.text("plover", &findings)
        relation.note = record.text("note", &findings)
        for item in record.items("excludes", &findings) {
            guard let inner = RecordReader(item, "an exclusion", known: ["relation", "object", "own"], &findings),
                let other = inner.required("relation", &findings)
            else { continue }
            relation.excludes.append(
                Exclusion(
                    relation: other, object: inner.text("object", &findings), own: inner.text("own", &findings)))
        }
        if let words = record.node("words") { relation.words = self.words(words, field.key, &findings) }
        return relation
    }

    private static func words(_ node: TextNode, _ id: String, _ findings: inout FindingList) -> RelationWords {
        let known = ["now", "past", "base", "passive"]
        guard let record = RecordReader(node, "the words of '\(id)'", known: known, &findings),
            let now = record.required("now", &findings)
        else { return RelationWords(fromID: id) }
        return RelationWords(
            now: now, past: record.text("past", &findings), base: record.text("base", &findings),
            passive: record.text("passive", &findings))
    }

    /// A whole ontology file.
    static func ontology(_ root: TextNode, _ findings: inout FindingList) -> Ontology? {
        let known = ["entente-ontology", "name", "title", "open", "kinds", "relations", "rules", "note"]
        guard let record = RecordReader(root, "an ontology", known: known, &findings) else { return nil }
        if let version = record.required("entente-ontology", &findings), version != "1" {
            findings.error(
                .formatVersion, at: record.place("entente-ontology"),
                "this ontology has the format version '\(version)'",
                hint: "this program reads version 1")
        }
        guard let name = record.required("name", &findings) else { return nil }
        var ontology = Ontology(name: name, isOpen: record.flag("open", &findings) ?? false)
        for field in record.entries("kinds", &findings) {
            if let kind = kind(field, &findings) { ontology.define(kind) }
        }
        for field in record.entries("relations", &findings) {
            if let relation = relation(field, &findings) { ontology.define(relation) }
        }
        ontology.rules = record.items("rules", &findings).compactMap { RuleDecoder.rule($0, &findings) }
        for problem in ontology.problems() {
            findings.error(
                DiagnosticCode(rawValue: problem.code.rawValue), at: root.position, problem.message, hint: problem.hint)
        }
        return ontology
    }
}
