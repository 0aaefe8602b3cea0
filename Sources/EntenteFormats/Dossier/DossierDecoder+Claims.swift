import EntenteBytes
import EntenteModel

extension DossierDecoder {
    static let claimFields = [
        "id", "claim", "either", "document", "quote", "occurrence", "translation", "citations", "polarity", "modality",
        "says", "said", "valid", "on", "with", "flags", "note",
    ]

    mutating func decodeClaim(_ node: TextNode) {
        guard let record = RecordReader(node, "a claim", known: Self.claimFields, &findings) else { return }
        let id = record.required("id", &findings)
        let text = record.required("claim", &findings)
        let isNamed = id.map { checkID($0, at: record.place("id")) } ?? false
        let line = text.flatMap { claimLine($0, record) }
        var claim = Claim(
            id: isNamed ? id ?? "" : "", subject: .unknown, relation: line?.relation ?? "", object: .unknown)
        claim.polarity = record.choice("polarity", Polarity.self, &findings) ?? .affirmed
        claim.modality = record.choice("modality", Modality.self, &findings) ?? .actual
        claim.says = record.texts("says", &findings)
        claim.said = record.period("said", &findings)
        claim.valid = record.period("valid", &findings)
        claim.on = record.period("on", &findings)
        claim.flags = record.placedTexts("flags", &findings).compactMap { flag, position in
            guard flag == Claim.derivedFlag || flag == Claim.possiblyFlag else { return flag }
            findings.error(
                .badValue, at: position, "the flag '\(flag)' is computed, never typed", hint: "take it out")
            return nil
        }
        claim.note = record.text("note", &findings)
        claim.with = record.entries("with", &findings).compactMap { qualifier($0) }
        let quotes = citations(record)
        claim.citations = quotes.map(\.citation)
        let start = record.place("claim")
        let inset = Self.inset(record.node("claim"))
        let offsets = line?.offsets ?? (subject: 0, relation: 0, object: 0)
        func column(_ offset: Int) -> TextPosition {
            TextPosition(line: start.line, column: start.column + inset + offset)
        }
        let places = ClaimPlaces(
            claim: record.position, line: start, says: record.place("says"), quotes: quotes.map(\.position),
            relation: column(offsets.relation), subject: column(offsets.subject), object: column(offsets.object))
        let draftClaim = DraftClaim(
            claim: claim, line: line, either: record.texts("either", &findings), places: places)
        draft.claims.append(Placed(value: draftClaim, place: place(record.position)))
    }

    /// How far a text begins behind its node: by the quote, if it has one.
    private static func inset(_ node: TextNode?) -> Int {
        if case .scalar(_, isPlain: false)? = node?.content { return 1 }
        return 0
    }

    private mutating func claimLine(_ text: String, _ record: RecordReader) -> ClaimLine? {
        do {
            return try ClaimLine(parsing: text)
        } catch {
            let start = record.place("claim")
            let column = start.column + Self.inset(record.node("claim")) + error.offset
            findings.error(
                .badClaim, at: TextPosition(line: start.line, column: column), error.message, hint: error.hint)
            return nil
        }
    }

    private mutating func qualifier(_ field: TextField) -> Qualifier? {
        switch field.value.content {
        case .scalar(let text, _): return Qualifier(field.key, [text])
        case .sequence(let items):
            var values: [String] = []
            for item in items {
                guard case .scalar(let text, _) = item.content else {
                    findings.error(.badStructure, at: item.position, "a qualifier is a text or a list of texts")
                    return nil
                }
                values.append(text)
            }
            return Qualifier(field.key, values)
        case .mapping:
            findings.error(.badStructure, at: field.value.position, "a qualifier is a text or a list of texts")
            return nil
        }
    }

    private typealias PlacedCitation = (citation: Citation, position: TextPosition)

    private mutating func citations(_ record: RecordReader) -> [PlacedCitation] {
        var result: [PlacedCitation] = []
        if record.node("document") != nil || record.node("quote") != nil {
            result += citation(record, what: "claim")
        }
        for item in record.items("citations", &findings) {
            let fields = ["document", "quote", "occurrence", "translation"]
            guard let inner = RecordReader(item, "a citation", known: fields, &findings) else { continue }
            result += citation(inner, what: "citation")
        }
        return result
    }

    private mutating func citation(_ record: RecordReader, what: String) -> [PlacedCitation] {
        guard let document = record.text("document", &findings) else {
            findings.error(
                .missingField, at: record.place("quote"), "the \(what) has a quote but no document",
                hint: "add 'document:' with the id of the text that the words stand in")
            return []
        }
        let occurrence = record.integer("occurrence", in: 1...1_000_000, &findings) ?? 1
        let translation = record.text("translation", &findings)
        let quotes = record.placedTexts("quote", &findings)
        if quotes.isEmpty {
            findings.error(
                .missingQuote, at: record.place("document"), "the \(what) names a document but quotes nothing from it",
                hint: "add 'quote:' with the exact words")
            return [(Citation(document: document), record.place("document"))]
        }
        return quotes.map { quote in
            let citation = Citation(
                document: document, quote: quote.text, occurrence: occurrence, translation: translation)
            return (citation, quote.position)
        }
    }
}
