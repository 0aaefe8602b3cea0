import EntenteModel

/// Who speaks for whom: organs, offices, spokespersons, aides and leaders, transitively.
///
/// Whoever leads something from an office (`with: { office: … }`) and that office are one voice, so that the press
/// service of an office is a voice of its holder.
struct VoiceGraph: Sendable {
    /// For each entity, those for whom it speaks directly.
    private var targets: [String: Set<String>] = [:]

    init(_ graph: RelationGraph) {
        let isVoice = graph.relationNames.map { graph.ontology.relation($0)?.isVoice ?? false }
        for position in 0..<graph.claims.count where isVoice[graph.relationNumber(position)] {
            guard graph.polarity(position) == .affirmed else { continue }
            let claim = graph.claims[position]
            for subject in claim.subject.entityIDs {
                targets[subject, default: []].formUnion(claim.object.entityIDs)
                for office in claim.qualifier("office") where graph.entity(office) != nil {
                    targets[subject, default: []].insert(office)
                    targets[office, default: []].insert(subject)
                }
            }
        }
    }

    /// Whether one speaks for the other, in either direction, or they are the same.
    func areOneSide(_ a: String, _ b: String) -> Bool { a == b || speaks(a, for: b) || speaks(b, for: a) }

    /// Whether `voice` speaks for `principal`, directly or through others. O(voices reached).
    func speaks(_ voice: String, for principal: String) -> Bool {
        guard targets[voice] != nil else { return false }
        var seen: Set<String> = [voice]
        var open = [voice]
        while let next = open.popLast() {
            for target in targets[next] ?? [] {
                if target == principal { return true }
                if seen.insert(target).inserted { open.append(target) }
            }
        }
        return false
    }
}
