/// The claims that pass a lens, by position, in the graph's order.
public struct ClaimSelection: Sendable {
    /// Positions in ``RelationGraph/claims``, ascending.
    public let positions: [UInt32]
    /// Those of ``positions`` that pass only possibly, because their dates leave it open; ascending.
    public let uncertain: [UInt32]

    /// How many claims pass.
    public var count: Int { positions.count }

    /// Whether the claim at a position, which passes, passes for certain. O(log n).
    public func isCertain(_ position: Int) -> Bool {
        var low = 0
        var high = uncertain.count
        while low < high {
            let middle = (low + high) / 2
            if uncertain[middle] < UInt32(position) { low = middle + 1 } else { high = middle }
        }
        return low == uncertain.count || uncertain[low] != UInt32(position)
    }
}

extension RelationGraph {
    /// The claims that pass a lens. Linear in the claims; what a bare claim lacks costs nothing.
    ///
    /// Provenance relations are not dropped here: whether they count as ties is the projection's question.
    /// Ids in the lens that the graph does not know select nothing; see ``unknownIDs(in:)``.
    public func selection(_ lens: Lens) -> ClaimSelection { selection(LensFilter(lens, self)) }

    /// The claims that are weighed under a lens: those that pass its ``Lens/evidence``, where what is said about claims
    /// counts on every day. Linear in the claims.
    ///
    /// A denial of October reaches the announcement that it names also where one asks what held in April: ``Lens/asOf``
    /// says what held, not whom one has heard.
    package func heard(_ lens: Lens) -> ClaimSelection {
        selection(LensFilter(lens.evidence, self, datesSpeechAboutClaims: false))
    }

    private func selection(_ filter: LensFilter) -> ClaimSelection {
        var positions: [UInt32] = []
        var uncertain: [UInt32] = []
        for position in 0..<columns.count {
            switch filter.admits(position) {
            case .no: continue
            case .possibly: uncertain.append(UInt32(position))
            case .yes: break
            }
            positions.append(UInt32(position))
        }
        return ClaimSelection(positions: positions, uncertain: uncertain)
    }

    /// Whether one claim passes a lens.
    public func admits(_ lens: Lens, claimAt position: Int) -> Certainty {
        LensFilter(lens, self).admits(position)
    }

    /// What a lens names that the graph does not know, with a suggestion: a misspelt filter must not look like an
    /// empty answer.
    public func unknownIDs(in lens: Lens) -> [ModelError] {
        var result: [ModelError] = []
        let known = Set(relationNames).union(ontology.relations.keys)
        for id in lens.relations + lens.notRelations where !known.contains(id) {
            let hint = Spelling.suggestion(for: id, in: known)
            result.append(ModelError(.unknownRelation, "unknown relation '\(id)'", hint: hint ?? ""))
        }
        let kinds = Set(ontology.kinds.keys).union(entities.map(\.kind))
        for id in lens.entityKinds where !kinds.contains(id) {
            let hint = Spelling.suggestion(for: id, in: kinds)
            result.append(ModelError(.unknownKind, "unknown kind '\(id)'", hint: hint ?? ""))
        }
        for id in lens.documents where document(id) == nil {
            let hint = Spelling.suggestion(for: id, in: documents.map(\.id))
            result.append(ModelError(.unknownID, "unknown document '\(id)'", hint: hint ?? ""))
        }
        for id in lens.withoutClaims where claimPosition(id) == nil {
            let hint = Spelling.suggestion(for: id, in: claims.map(\.id))
            result.append(ModelError(.unknownID, "unknown claim '\(id)'", hint: hint ?? ""))
        }
        for id in lens.accordingTo + lens.withoutWordOf
        where id != "unknown" && entity(id) == nil && document(id) == nil {
            let hint = Spelling.suggestion(for: id, in: entities.map(\.id))
            result.append(ModelError(.unknownID, "unknown speaker '\(id)'", hint: hint ?? ""))
        }
        return result
    }

    /// These entities, and whoever speaks for them: their organs, offices, spokespersons, aides and leaders by an affirmed
    /// claim of a voice relation, transitively. O(claims).
    public func voices(of ids: [String]) -> Set<String> { VoiceGraph(self).voices(of: ids) }
}
