import EntenteModel

/// Finds pairs of claims that cannot both hold and that different sides make.
///
/// Affirmed and negated actual claims of one triple (that something may not come is no contradiction to its coming); or two affirmed actual claims on one subject that the ontology says exclude
/// each other. Claims whose periods do not overlap do not conflict. That an expert doubts what a party says is tension,
/// not conflict: it is none of these.
struct ConflictFinder {
    let graph: RelationGraph
    let index: RelationshipIndex
    let voices: VoiceGraph

    struct Pair {
        var first: Int
        var second: Int
    }

    /// The pairs by position, each once. O(claims + pairs looked at).
    func pairs() -> [Pair] {
        negations() + exclusions()
    }

    private func negations() -> [Pair] {
        var result: [Pair] = []
        for entry in index.entries where entry.count > 1 {
            let facts = entry.filter { graph.modality($0) == .actual }
            let affirmed = facts.filter { graph.polarity($0) == .affirmed }
            let negated = facts.filter { graph.polarity($0) == .negated }
            for first in affirmed {
                for second in negated where areOpposed(first, second) {
                    result.append(Pair(first: first, second: second))
                }
            }
        }
        return result
    }

    private func exclusions() -> [Pair] {
        let excludes = graph.relationNames.map { graph.ontology.relation($0)?.excludes ?? [] }
        let isInvolved = Set(excludes.flatMap { $0.map(\.relation) })
        // Claims by subject, only of relations that somebody excludes.
        var bySubject: [UInt32: [Int]] = [:]
        for position in 0..<graph.claims.count {
            guard isInvolved.contains(graph.relationNames[graph.relationNumber(position)]), isFact(position) else {
                continue
            }
            bySubject[graph.subjectTerm(position).raw, default: []].append(position)
        }
        if bySubject.isEmpty { return [] }
        var result: [Pair] = []
        for position in 0..<graph.claims.count where isFact(position) {
            for exclusion in excludes[graph.relationNumber(position)] {
                if let own = exclusion.own, words(position) != own { continue }
                for other in bySubject[graph.subjectTerm(position).raw] ?? [] where other != position {
                    guard graph.relationNames[graph.relationNumber(other)] == exclusion.relation else { continue }
                    if let object = exclusion.object, words(other) != object { continue }
                    if graph.objectTerm(other).raw == graph.objectTerm(position).raw { continue }
                    if areOpposed(position, other) { result.append(Pair(first: position, second: other)) }
                }
            }
        }
        return result
    }

    private func isFact(_ position: Int) -> Bool {
        graph.polarity(position) == .affirmed && graph.modality(position) == .actual
    }

    /// The object as the ontology names it: an id, or the words of a label.
    private func words(_ position: Int) -> String {
        switch graph.claims[position].object {
        case .entity(let id), .document(let id): id
        case .label(let text): text
        default: ""
        }
    }

    /// Whether two claims come from different sides and may be about one time.
    private func areOpposed(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (graph.claims[first], graph.claims[second])
        guard let one = graph.speakers(of: a).first, let other = graph.speakers(of: b).first else { return false }
        if voices.areOneSide(one, other) { return false }
        if let p = a.valid, let q = b.valid, p.overlaps(q) == .no { return false }
        return true
    }
}
