import EntenteModel

/// The sections of a dossier behind its header, in canonical order; their entries in the order of the graph.
///
/// Records are made one at a time when they are written: a graph of millions of claims is not held twice.
enum DossierSections {
    struct Section {
        /// The section's key in YAML.
        var name: String
        /// The record's key in JSON Lines.
        var recordName: String
        /// Whether entries have an id that is, in YAML, the key before them.
        var isKeyed: Bool
        /// What ``record`` takes.
        var positions: Range<Int>
        var record: (Int) -> Record
    }

    /// `id` names the entry for its comments and, in a keyed section, is its key.
    struct Record {
        var id: String?
        var fields: [RecordField]
    }

    static func all(of graph: RelationGraph) -> [Section] {
        [
            keyed("kinds", "kind", graph.ownKinds, DossierRecords.kind),
            keyed("relations", "relation", graph.ownRelations, DossierRecords.relation),
            listed("rules", "rule", graph.ownRules, DossierRecords.rule),
            keyed("documents", "document", graph.documents, DossierRecords.document),
            keyed("entities", "entity", graph.entities, DossierRecords.entity),
            claims(of: graph),
            views(of: graph),
            identities(of: graph),
            listed("questions", "question", graph.questions, DossierRecords.question),
            listed("story", "story", graph.story, DossierRecords.step),
            balance(of: graph),
        ]
    }

    private static func keyed<Value: Identifiable>(
        _ name: String, _ recordName: String, _ values: [Value], _ fields: @escaping (Value) -> [RecordField]
    ) -> Section where Value.ID == String {
        Section(name: name, recordName: recordName, isKeyed: true, positions: values.indices) { position in
            Record(id: values[position].id, fields: fields(values[position]))
        }
    }

    private static func listed<Value>(
        _ name: String, _ recordName: String, _ values: [Value], _ fields: @escaping (Value) -> [RecordField]
    ) -> Section {
        Section(name: name, recordName: recordName, isKeyed: false, positions: values.indices) { position in
            Record(id: String(position), fields: fields(values[position]))
        }
    }

    private static func claims(of graph: RelationGraph) -> Section {
        let claims = graph.claims
        return Section(name: "claims", recordName: "claim", isKeyed: false, positions: claims.indices) { position in
            Record(id: claims.id(position), fields: DossierRecords.claim(claims[position]))
        }
    }

    private static func views(of graph: RelationGraph) -> Section {
        let views = graph.views
        return Section(name: "views", recordName: "view", isKeyed: true, positions: views.indices) { position in
            Record(id: views[position].name, fields: DossierRecords.view(views[position]))
        }
    }

    private static func identities(of graph: RelationGraph) -> Section {
        let pairs = graph.identities
        return Section(name: "same-as", recordName: "same-as", isKeyed: false, positions: pairs.indices) { position in
            let pair = pairs[position]
            return Record(id: pair.first + " " + pair.second, fields: DossierRecords.identity(pair))
        }
    }

    /// One record: a mapping without entries of its own.
    private static func balance(of graph: RelationGraph) -> Section {
        let ids = graph.balanceIncludes
        return Section(
            name: "balance", recordName: "balance", isKeyed: false, positions: 0..<(ids.isEmpty ? 0 : 1)
        ) { _ in Record(id: nil, fields: [RecordField("include", .texts(ids))]) }
    }
}

extension DossierRecords {
    static func header(_ graph: RelationGraph) -> [RecordField] {
        var record = RecordFields()
        record.add("entente", .literal(DossierDecoder.version))
        record.add("title", text: graph.title)
        record.add("ontology", text: graph.ontology.name)
        return record.fields
    }
}
