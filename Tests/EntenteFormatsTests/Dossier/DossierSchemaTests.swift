import EntenteBytes
import Foundation
import Testing

@testable import EntenteFormats

/// The published JSON Schema, the decoder and the writer know the same fields.
@Suite struct DossierSchemaTests {
    private let definitions: [String: TextNode]
    private let root: TextNode

    init() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../docs/dossier.schema.json").standardizedFileURL
        var findings = FindingList(file: "dossier.schema.json")
        root = try #require(JSONTree.parse(Array(try Data(contentsOf: url)), findings: &findings))
        #expect(findings.findings == [])
        definitions = Self.fields(Self.fields(root)["$defs"])
    }

    private static func fields(_ node: TextNode?) -> [String: TextNode] {
        guard case .mapping(let fields)? = node?.content else { return [:] }
        return Dictionary(uniqueKeysWithValues: fields.map { ($0.key, $0.value) })
    }

    /// What each definition of a record must have.
    private static let known: [String: [String]] = [
        "header": JSONLines.headerFields, "kind": OntologyDecoder.kindFields,
        "relation": OntologyDecoder.relationFields,
        "exclusion": ["relation", "object", "own"], "words": ["now", "past", "base", "passive"],
        "document": DossierDecoder.documentFields, "entity": DossierDecoder.entityFields,
        "claim": DossierDecoder.claimFields, "citation": ["document", "quote", "occurrence", "translation"],
        "rule": RuleDecoder.fields, "view": DossierDecoder.viewFields, "lens": DossierDecoder.lensFields,
        "cluster": ["label", "members"],
        "same-as": ["pair", "verdict", "note"], "question": ["ask", "expect"],
        "story": ["caption", "view", "entities", "claims", "as-of"], "balance": ["include"],
    ]

    @Test(arguments: known.keys.sorted())
    func theSchemaNamesTheFieldsOfTheDecoder(record: String) {
        let properties = Self.fields(Self.fields(definitions[record])["properties"])
        #expect(properties.keys.sorted() == Self.known[record]?.sorted())
    }

    @Test func theSchemaNamesTheSectionsOfTheDecoder() {
        #expect(Self.fields(Self.fields(root)["properties"]).keys.sorted() == DossierDecoder.sections.sorted())
    }

    @Test func theSchemaNamesTheRecordsOfALine() throws {
        guard case .sequence(let lines)? = Self.fields(definitions["line"])["oneOf"]?.content else {
            Issue.record("no lines")
            return
        }
        let records = lines.flatMap { Self.fields(Self.fields($0)["properties"]).keys }
        #expect(records.sorted() == JSONLines.records.sorted())
    }

    @Test func everyReferenceLeadsSomewhere() throws {
        var references: [String] = []
        func collect(_ node: TextNode) {
            switch node.content {
            case .scalar: break
            case .sequence(let items): items.forEach(collect)
            case .mapping(let fields):
                for field in fields {
                    if field.key == "$ref", case .scalar(let text, _) = field.value.content { references.append(text) }
                    collect(field.value)
                }
            }
        }
        collect(root)
        #expect(references.count > 50)
        for reference in Set(references).sorted() {
            var node: TextNode? = root
            for step in reference.split(separator: "/").dropFirst() { node = Self.fields(node)[String(step)] }
            #expect(node != nil, "\(reference)")
        }
    }

    /// A field that is read but never written would be lost by `format`.
    @Test func theWriterWritesEveryFieldOfTheDecoder() throws {
        var written: [String: Set<String>] = [:]
        for seed in 0..<200 {
            for section in DossierSections.all(of: try RandomParts.parts(seed: seed).graph()) {
                for position in section.positions {
                    let fields = section.record(position).fields
                    written[section.recordName, default: []].formUnion(fields.map(\.key))
                    for field in fields {
                        guard case .record(let inner) = field.value, !["with", "kinds"].contains(field.key) else {
                            continue
                        }
                        written[field.key, default: []].formUnion(inner.map(\.key))
                    }
                }
            }
        }
        for (record, fields) in written {
            // The id of an entry is its key, which stands in no list of fields.
            #expect(fields.sorted() == Self.known[record]?.sorted(), "\(record)")
        }
        #expect(written.count == JSONLines.records.count + 2)
    }
}
