import EntenteModel

/// Entities, documents and claims as records, with the fields in the order of the canonical form and defaults left out.
/// The one place that knows what a dossier's records look like when written; YAML and JSON Lines share it.
enum DossierRecords {
    static func document(_ document: Document) -> [RecordField] {
        var record = RecordFields()
        record.add("title", text: document.title)
        record.add("publisher", text: document.publisher)
        record.add("published", token: document.published?.description)
        record.add("file", text: document.file)
        record.add("sha256", token: document.sha256)
        record.add("language", text: document.language)
        record.add("url", text: document.url)
        record.add("archived", text: document.archived)
        record.add("accessed", token: document.accessed?.description)
        record.add("reliability", text: document.reliability)
        record.add("rights", text: document.rights)
        record.add("flags", texts: document.flags)
        record.add("note", text: document.note)
        return record.fields
    }

    static func entity(_ entity: Entity) -> [RecordField] {
        var record = RecordFields()
        record.add("kind", text: entity.kind)
        if !entity.name.isSameText(as: entity.id) { record.add("name", text: entity.name) }
        let aliases = entity.aliases.map { alias in
            alias.document.map { .record([RecordField($0, .text(alias.text))]) } ?? RecordValue.text(alias.text)
        }
        if !aliases.isEmpty { record.add("aliases", .list(aliases)) }
        record.add("plural", flag: entity.isPlural)
        record.add("article", text: entity.article?.rawValue)
        record.add("flags", texts: entity.flags)
        record.add("note", text: entity.note)
        return record.fields
    }

    static func claim(_ claim: Claim) -> [RecordField] {
        var record = RecordFields()
        record.add("id", text: claim.id)
        record.add("claim", text: "\(claim.subject) \(claim.relation) \(claim.object)")
        for case .either(let ids) in [claim.subject, claim.object] { record.add("either", texts: ids) }
        if claim.polarity != .affirmed { record.add("polarity", text: claim.polarity.rawValue) }
        if claim.modality != .actual { record.add("modality", text: claim.modality.rawValue) }
        addCitations(claim.citations, to: &record)
        record.add("says", oneOrMore: claim.says)
        record.add("said", token: claim.said?.description)
        record.add("valid", token: claim.valid?.description)
        record.add("on", token: claim.on?.description)
        if !claim.with.isEmpty {
            record.add("with", .record(claim.with.map { RecordField($0.name, values($0.values)) }))
        }
        record.add("flags", texts: claim.flags)
        record.add("note", text: claim.note)
        return record.fields
    }

    private static func values(_ values: [String]) -> RecordValue {
        values.count == 1 ? .text(values[0]) : .texts(values)
    }

    /// Quotes that share all but their words stand in the claim itself; others under `citations`.
    private static func addCitations(_ citations: [Citation], to record: inout RecordFields) {
        guard let first = citations.first else { return }
        let isUniform = citations.allSatisfy {
            $0.document == first.document && $0.occurrence == first.occurrence && $0.translation == first.translation
                && ($0.quote != nil || citations.count == 1)
        }
        if isUniform {
            addCitation(first, quotes: citations.compactMap(\.quote), to: &record)
        } else {
            let items = citations.map { citation in
                var inner = RecordFields()
                addCitation(citation, quotes: citation.quote.map { [$0] } ?? [], to: &inner)
                return RecordValue.record(inner.fields)
            }
            record.add("citations", .list(items))
        }
    }

    private static func addCitation(_ citation: Citation, quotes: [String], to record: inout RecordFields) {
        record.add("document", text: citation.document)
        record.add("quote", oneOrMore: quotes)
        if citation.occurrence != 1 { record.add("occurrence", .literal(String(citation.occurrence))) }
        record.add("translation", text: citation.translation)
    }
}

extension String {
    /// Whether two texts have the same bytes; `==` also holds of texts that only look the same.
    func isSameText(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
