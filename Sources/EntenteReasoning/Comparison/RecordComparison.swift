import EntenteModel

/// Compares the records of two files by their ids.
struct RecordComparison {
    /// By kind, then in natural order of ids.
    private(set) var changes: [RecordChange] = []
    private let first: RelationGraph
    private let second: RelationGraph

    /// - Parameters:
    ///   - told: the ids of claims of which the comparison says already that only one side has them, or that they go by
    ///     another id in the other.
    init(
        _ first: (graph: RelationGraph, claims: [Claim]), _ second: (graph: RelationGraph, claims: [Claim]),
        told: (first: Set<String>, second: Set<String>)
    ) {
        (self.first, self.second) = (first.graph, second.graph)
        compareClaims(first.claims, second.claims, told)
        compare(.document, first.graph.documents, second.graph.documents) { $0.fields }
        compare(.entity, first.graph.entities, second.graph.entities) { $0.fields }
    }

    private mutating func compareClaims(
        _ one: [Claim], _ other: [Claim], _ told: (first: Set<String>, second: Set<String>)
    ) {
        let (mine, theirs) = (Set(one.map(\.id)), Set(other.map(\.id)))
        var found: [RecordChange] = []
        // What only goes by another id is the same claim; of several, each has one twin.
        var contents: [[String?]: Int] = [:]
        func content(_ claim: Claim, _ graph: RelationGraph) -> [String?] { claim.fields(graph.ontology).map(\.value) }
        let fresh = other.filter { !mine.contains($0.id) }
        for claim in fresh { contents[content(claim, second), default: 0] += 1 }
        for claim in one {
            if theirs.contains(claim.id) {
                guard let after = second.claim(claim.id), after != claim else { continue }
                let fields = Self.differences(claim.fields(first.ontology), after.fields(second.ontology))
                if !fields.isEmpty {
                    found.append(RecordChange(kind: .claim, id: claim.id, fate: .changed, fields: fields))
                }
                continue
            }
            let key = content(claim, first)
            if let twins = contents[key], twins > 0 {
                contents[key] = twins - 1
            } else if !told.first.contains(claim.id) {
                found.append(RecordChange(kind: .claim, id: claim.id, fate: .removed))
            }
        }
        for claim in fresh.reversed() {
            let key = content(claim, second)
            guard let left = contents[key], left > 0 else { continue }
            contents[key] = left - 1
            if !told.second.contains(claim.id) {
                found.append(RecordChange(kind: .claim, id: claim.id, fate: .added))
            }
        }
        changes += found.sorted { NaturalOrder.precedes($0.id, $1.id) }
    }

    private mutating func compare<Record: Identifiable & Hashable>(
        _ kind: RecordChange.Kind, _ one: [Record], _ other: [Record], _ fields: (Record) -> [RecordField]
    ) where Record.ID == String {
        let others = Dictionary(other.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(one.map(\.id))
        var found = other.filter { !known.contains($0.id) }
            .map { RecordChange(kind: kind, id: $0.id, fate: .added) }
        for record in one {
            guard let after = others[record.id] else {
                found.append(RecordChange(kind: kind, id: record.id, fate: .removed))
                continue
            }
            if after == record { continue }
            let fields = Self.differences(fields(record), fields(after))
            if !fields.isEmpty {
                found.append(RecordChange(kind: kind, id: record.id, fate: .changed, fields: fields))
            }
        }
        changes += found.sorted { NaturalOrder.precedes($0.id, $1.id) }
    }

    private static func differences(_ before: [RecordField], _ after: [RecordField]) -> [RecordChange.Field] {
        zip(before, after).compactMap { old, new in
            old.value == new.value
                ? nil : RecordChange.Field(name: old.name, before: old.value, after: new.value)
        }
    }
}

/// A field of a record as text; what has no value has none.
struct RecordField {
    var name: String
    var value: String?

    init(_ name: String, _ value: String?) { (self.name, self.value) = (name, value) }

    /// Of a set: its order is no difference.
    init(_ name: String, set values: [String]) {
        self.init(name, values.isEmpty ? nil : values.sorted(by: NaturalOrder.precedes).joined(separator: ", "))
    }
}

extension Claim {
    fileprivate func fields(_ ontology: Ontology) -> [RecordField] {
        var ends = [subject.settled, object.settled]
        if ontology.relation(relation)?.isSymmetric == true { ends.sort() }
        let words = with.map { "\($0.name): \($0.values.joined(separator: ", "))" }
        return [
            RecordField("subject", ends[0]), RecordField("relation", relation), RecordField("object", ends[1]),
            RecordField("polarity", polarity.rawValue), RecordField("modality", modality.rawValue),
            RecordField("quote", set: citations.map(\.text)),
            RecordField("says", says.isEmpty ? nil : says.joined(separator: " > ")),
            RecordField("said", said?.description), RecordField("valid", valid?.description),
            RecordField("on", on?.description),
            RecordField("with", words.isEmpty ? nil : words.sorted().joined(separator: "; ")),
            RecordField("flags", set: flags), RecordField("note", note),
        ]
    }
}

extension Participant {
    /// In words that the order of a list does not change.
    fileprivate var settled: String {
        switch self {
        case .entities(let ids): ids.sorted(by: NaturalOrder.precedes).joined(separator: ", ")
        case .either(let ids): "either " + ids.sorted(by: NaturalOrder.precedes).joined(separator: ", ")
        case .claims(let ids): "claim:" + ids.sorted(by: NaturalOrder.precedes).joined(separator: ",")
        case .entity, .document, .label, .unknown: description
        }
    }
}

extension Citation {
    /// Without the place of the quote, which is computed.
    fileprivate var text: String {
        let place = occurrence == 1 ? "" : " (occurrence \(occurrence))"
        return document + (quote.map { " «\($0)»" } ?? "") + place + (translation.map { " = «\($0)»" } ?? "")
    }
}

extension Document {
    fileprivate var fields: [RecordField] {
        [
            RecordField("title", title), RecordField("publisher", publisher),
            RecordField("published", published?.description), RecordField("file", file), RecordField("sha256", sha256),
            RecordField("language", language), RecordField("url", url), RecordField("archived", archived),
            RecordField("accessed", accessed?.description), RecordField("reliability", reliability),
            RecordField("rights", rights), RecordField("flags", set: flags), RecordField("note", note),
        ]
    }
}

extension Entity {
    fileprivate var fields: [RecordField] {
        [
            RecordField("kind", kind), RecordField("name", name),
            RecordField("aliases", set: aliases.map { $0.text + ($0.document.map { " (in \($0))" } ?? "") }),
            RecordField("plural", isPlural ? "true" : nil), RecordField("article", article?.rawValue),
            RecordField("flags", set: flags), RecordField("note", note),
        ]
    }
}
