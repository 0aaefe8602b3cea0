import EntenteBytes
import EntenteModel

/// Rows that tell more than a triple.
extension TableFileReader {
    mutating func addClaim(_ row: [CSVField], to builder: inout ForeignGraphBuilder) throws(BadRow) {
        let given = claimID(row)
        // A row that adds a citation must not end the claim; any other must, so that its id counts as taken.
        if given == nil || given != pending?.claim.id { flush(into: &builder) }
        let subjectText = try end(.source, row)
        let objectText = try end(.target, row)
        var claim = Claim(id: given ?? "", subject: .unknown, relation: "", object: .unknown)
        claim.polarity = try choice(.polarity, row, Polarity.affirmed)
        claim.modality = try choice(.modality, row, Modality.actual)
        claim.said = try period(.said, row)
        claim.on = try period(.on, row)
        claim.valid = try layout[.valid] == nil ? span(row) : period(.valid, row)
        claim.with = qualifiers(row)
        claim.flags = CellList.items(of: text(.flags, row) ?? "")
        claim.note = text(.note, row)
        // Only now may the row leave traces in the graph.
        claim.relation = relation(row, &builder).id
        do {
            claim.subject = try participant(subjectText, row, .source, &builder)
            claim.object = try participant(objectText, row, .target, &builder)
            claim.citations = try citation(row, &builder).map { [$0] } ?? []
            claim.says = try speakers(row, &builder)
        } catch {
            throw bad(error, row[0])
        }
        try keep(claim, row, &builder)
    }

    /// Makes the claim the pending one, or adds its citation to the one that is.
    private mutating func keep(
        _ claim: Claim, _ row: [CSVField], _ builder: inout ForeignGraphBuilder
    ) throws(BadRow) {
        let position = rows.position(row[layout[.id] ?? layout[.source] ?? 0])
        if let known = pending, known.claim.id == claim.id {
            var bare = known.claim
            bare.citations = claim.citations
            guard bare == claim, !claim.citations.isEmpty else {
                throw BadRow(
                    code: .duplicateID, position: position,
                    message: "the claim id '\(claim.id)' is taken by the row before",
                    hint: "give one of the two another id; a row that only adds a citation must repeat all else",
                    severity: .error)
            }
            pending?.claim.citations += claim.citations
            let quotePlace = place(.quote, row)
            pending?.places.quotes.append(quotePlace)
            return
        }
        var claim = claim
        if claim.id.isEmpty {
            claim.id = builder.nextClaimID()
        } else if builder.hasClaim(claim.id) {
            throw BadRow(
                code: .duplicateID, position: position, message: "the claim id '\(claim.id)' is taken",
                hint: "give one of the two another id", severity: .error)
        }
        let places = ClaimPlaces(
            claim: position, line: position, says: place(.says, row), quotes: [place(.quote, row)],
            relation: place(.relation, row), subject: place(.source, row), object: place(.target, row))
        pending = PendingClaim(claim: claim, places: places)
    }

    // MARK: Cells

    /// The text of a cell as it stands; `nil` if it is empty or there is no such column.
    private func text(_ field: TableLayout.Field, _ row: [CSVField]) -> String? {
        guard let column = layout[field] else { return nil }
        let text = rows.text(row[column])
        return text.isEmpty ? nil : text
    }

    /// The text of a cell without spaces around it.
    private func word(_ field: TableLayout.Field, _ row: [CSVField]) -> String? {
        guard let text = text(field, row).map(trimmed), !text.isEmpty else { return nil }
        return text
    }

    private func place(_ field: TableLayout.Field, _ row: [CSVField]) -> TextPosition {
        rows.position(row[layout[field] ?? layout[.source] ?? 0])
    }

    private func claimID(_ row: [CSVField]) -> String? {
        guard let id = word(.id, row) else { return nil }
        return CellID.isValid(id) ? id : CellID.slug(id)
    }

    private func choice<Value: RawRepresentable & CaseIterable>(
        _ field: TableLayout.Field, _ row: [CSVField], _ absent: Value
    ) throws(BadRow) -> Value where Value.RawValue == String {
        guard var word = word(field, row)?.lowercased() else { return absent }
        // A list of claims marks what the lens is not sure of: "actual (possibly)".
        if word.hasSuffix(" (possibly)") { word = String(word.dropLast(" (possibly)".count)) }
        if let value = Value(rawValue: word) { return value }
        let all = Value.allCases.map(\.rawValue)
        throw BadRow(
            code: .badValue, position: place(field, row), message: "'\(word)' is no \(field)",
            hint: Spelling.suggestion(for: word, in: all) ?? "write one of: " + all.joined(separator: ", ")
                + "; or call the column 'with:\(field)' to keep it as it is")
    }

    private func period(_ field: TableLayout.Field, _ row: [CSVField]) throws(BadRow) -> ValidityPeriod? {
        guard let word = word(field, row) else { return nil }
        do {
            return try ValidityPeriod(parsing: word)
        } catch {
            throw BadRow(
                code: .badDate, position: place(field, row), message: "'\(field)': \(error.message)",
                hint: error.hint ?? "")
        }
    }

    /// The period of the columns `start` and `end`.
    private func span(_ row: [CSVField]) throws(BadRow) -> ValidityPeriod? {
        var field = TableLayout.Field.start
        do throws(DateError) {
            let start = try TableSurvey.bound(word(.start, row) ?? "")
            field = .end
            let end = try TableSurvey.bound(word(.end, row) ?? "")
            return start == .unknown && end == .unknown ? nil : try ValidityPeriod(from: start, to: end)
        } catch {
            throw BadRow(
                code: .badDate, position: place(field, row), message: "'\(field)': \(error.message)",
                hint: error.hint ?? "")
        }
    }

    private func qualifiers(_ row: [CSVField]) -> [Qualifier] {
        var result: [Qualifier] = []
        if let weight = word(.weight, row) { result.append(Qualifier("weight", [weight])) }
        if layout[.document] == nil || word(.document, row) == nil {
            if let quote = text(.quote, row) { result.append(Qualifier("quote", [quote])) }
        }
        for extra in layout.extras {
            let text = rows.text(row[extra.column])
            guard !text.isEmpty else { continue }
            let values = extra.isList ? CellList.items(of: text) : [text]
            // The columns 'weight' and 'with:weight' are of one name.
            if let index = result.firstIndex(where: { $0.name == extra.name }) {
                result[index].values += values
            } else {
                result.append(Qualifier(extra.name, values))
            }
        }
        return result
    }

    // MARK: Participants, speakers, citations

    private mutating func participant(
        _ text: String, _ row: [CSVField], _ field: TableLayout.Field, _ builder: inout ForeignGraphBuilder
    ) throws(ModelError) -> Participant {
        guard layout.isClaimsTable else { return .entity(try builder.entityID(text)) }
        if text == "unknown" { return .unknown }
        if text == "either" { return try either(row, field, &builder) }
        if text.hasPrefix("claim:"), text != "claim:" {
            return .claims(text.dropFirst(6).split(separator: ",").map { trimmed(String($0)) })
        }
        if text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 1 {
            return .label(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst().dropLast())))
        }
        if let id = builder.documentID(text) { return .document(id) }
        let names = text.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
        guard field == .target, names.count > 1 else { return .entity(try builder.entityID(text)) }
        return .entities(try ids(names, &builder))
    }

    /// Whom an ambiguous participant may mean; unknown if the table does not say.
    private mutating func either(
        _ row: [CSVField], _ field: TableLayout.Field, _ builder: inout ForeignGraphBuilder
    ) throws(ModelError) -> Participant {
        let names = CellList.items(of: text(.either, row) ?? "").map(trimmed).filter { !$0.isEmpty }
        guard names.count > 1 else {
            warn(
                .badValue, row[layout[field] ?? 0], "the table does not say whom 'either' may mean; read as 'unknown'",
                hint: "list the ids in a column 'either', with semicolons")
            return .unknown
        }
        return .either(try ids(names, &builder))
    }

    private func ids(_ names: [String], _ builder: inout ForeignGraphBuilder) throws(ModelError) -> [String] {
        var result: [String] = []
        for name in names { result.append(try builder.entityID(name)) }
        return result
    }

    private func citation(_ row: [CSVField], _ builder: inout ForeignGraphBuilder) throws(ModelError) -> Citation? {
        guard let name = word(.document, row), let id = builder.documentID(name) else { return nil }
        if let publisher = word(.publisher, row) { try builder.setPublisher(publisher, of: name) }
        return Citation(
            document: id, quote: text(.quote, row), occurrence: max(1, word(.occurrence, row).flatMap { Int($0) } ?? 1),
            translation: text(.translation, row))
    }

    /// The speakers that a row reports. A column `speakers` holds the whole chain, which ends with the publisher.
    private func speakers(_ row: [CSVField], _ builder: inout ForeignGraphBuilder) throws(ModelError) -> [String] {
        if let says = word(.says, row) { return try speakers(CellList.chain(of: says), &builder) }
        guard let text = word(.speakers, row) else { return [] }
        var chain = CellList.chain(of: text)
        if let document = word(.document, row), let last = chain.last {
            // A document without a publisher speaks itself.
            if last != document { try builder.setPublisher(last, of: document) }
            let lastID = last == document ? nil : try builder.entityID(last)
            if lastID == nil || builder.publisher(of: document) == lastID { chain.removeLast() }
        }
        return try speakers(chain, &builder)
    }

    private func speakers(_ names: [String], _ builder: inout ForeignGraphBuilder) throws(ModelError) -> [String] {
        var result: [String] = []
        for name in names {
            if name == "unknown" {
                result.append(name)
            } else if let document = builder.documentID(name) {
                result.append(document)
            } else {
                result.append(try builder.entityID(name))
            }
        }
        return result
    }
}
