/// Who speaks for whom: organs, offices, spokespersons, aides and leaders, transitively.
///
/// Whoever leads something from an office (`with: { office: … }`) and that office are one voice, so that the press
/// service of an office is a voice of its holder.
package struct VoiceGraph: Sendable {
    /// For each entity, those for whom it speaks directly.
    private var targets: [String: Set<String>] = [:]
    /// The other way round: for each entity, its direct voices.
    private var voices: [String: Set<String>] = [:]

    package init(_ graph: RelationGraph) {
        let isVoice = graph.relationNames.map { graph.ontology.relation($0)?.isVoice ?? false }
        for position in 0..<graph.claims.count where isVoice[graph.relationNumber(position)] {
            guard graph.polarity(position) == .affirmed else { continue }
            let claim = graph.claims[position]
            for subject in claim.subject.entityIDs {
                for object in claim.object.entityIDs { link(subject, to: object) }
                for office in claim.qualifier("office") where graph.entity(office) != nil {
                    link(subject, to: office)
                    link(office, to: subject)
                }
            }
        }
    }

    /// Whether one speaks for the other, in either direction, or they are the same.
    package func areOneSide(_ a: String, _ b: String) -> Bool { a == b || speaks(a, for: b) || speaks(b, for: a) }

    private mutating func link(_ voice: String, to principal: String) {
        targets[voice, default: []].insert(principal)
        voices[principal, default: []].insert(voice)
    }

    /// Whether `voice` speaks for `principal`, directly or through others. O(entities reached).
    private func speaks(_ voice: String, for principal: String) -> Bool {
        targets[voice] != nil && Self.reach([voice], along: targets).contains(principal)
    }

    /// These entities and all their voices, direct and through others. O(entities reached).
    package func voices(of ids: [String]) -> Set<String> { Self.reach(ids, along: voices) }

    private static func reach(_ ids: [String], along links: [String: Set<String>]) -> Set<String> {
        var seen = Set(ids)
        var open = ids
        while let next = open.popLast() {
            for target in links[next] ?? [] where seen.insert(target).inserted { open.append(target) }
        }
        return seen
    }
}
