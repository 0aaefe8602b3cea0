import EntenteBytes
public import EntenteModel

extension DossierWriter {
    /// What of a graph a dossier cannot hold, because its text form has no place for it: each kind of obstacle, with
    /// how often it occurs and the first place. Graphs that were read from dossiers have none; graphs of
    /// other formats may. O(n).
    public func obstacles(in graph: RelationGraph) -> [Loss] {
        var found = Obstacles()
        for id in graph.documents.map(\.id) + graph.entities.map(\.id) + graph.views.map(\.name) where !isID(id) {
            found.add("ids that the text form of a claim cannot hold", at: "'\(id)'")
        }
        if !Ontologies.names.contains(graph.ontology.name) {
            found.add("an ontology that does not come with the program", at: "'\(graph.ontology.name)'")
        }
        for claim in graph.claims {
            let place = "claim '\(claim.id)'"
            if !isID(claim.id) { found.add("claim ids that a dossier cannot hold", at: "'\(claim.id)'") }
            if !isRelation(claim.relation) { found.add("relations of several words", at: place) }
            if !isReadable(claim.subject, asSubject: true) || !isReadable(claim.object, asSubject: false) {
                found.add("labels with double quotes, or lists of too few", at: place)
            }
            if claim.citations.contains(where: { $0.quote == nil }) {
                found.add("citations without a quote", at: place)
            }
            if Set(claim.with.map(\.name)).count < claim.with.count { found.add("a qualifier twice", at: place) }
        }
        return found.losses
    }

    private func isID(_ id: String) -> Bool {
        var decoder = DossierDecoder(file: "")
        return decoder.checkID(id, at: .init(line: 1, column: 1))
    }

    private func isRelation(_ id: String) -> Bool {
        !id.isEmpty && !id.hasPrefix("\"") && !id.hasPrefix(",") && !id.hasSuffix(",")
            && !id.unicodeScalars.contains { $0.properties.isWhitespace }
    }

    private func isReadable(_ participant: Participant, asSubject: Bool) -> Bool {
        switch participant {
        case .entity, .document, .unknown: true
        case .entities(let ids): !asSubject && ids.count > 1
        case .either(let ids): ids.count > 1
        case .claims(let ids): !ids.isEmpty
        case .label(let text): !asSubject && !text.isEmpty && !text.unicodeScalars.contains("\"")
        }
    }
}

/// Obstacles in the order in which they were found, each with its count and first place.
private struct Obstacles {
    private var entries: [(what: String, count: Int, first: String)] = []

    mutating func add(_ what: String, at place: String) {
        if let index = entries.firstIndex(where: { $0.what == what }) {
            entries[index].count += 1
        } else {
            entries.append((what, 1, place))
        }
    }

    var losses: [Loss] {
        entries.map { Loss(what: "\($0.what) (\($0.first)\($0.count > 1 ? " and others" : ""))", count: $0.count) }
    }
}
