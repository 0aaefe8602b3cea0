/// Who speaks for whom: organs, offices, spokespersons, aides and leaders, transitively, as far as it is told as a fact.
///
/// Whoever leads something from an office (`with: { office: … }`) and that office are one voice, so that the press
/// service of an office is a voice of its holder; but those who held one office in turn are no voices of each other.
/// Somebody who is said to be his own organ is himself, no more.
package struct VoiceGraph: Sendable {
    private struct Link {
        var to: String
        /// The position of the claim that says so.
        var claim: Int
        /// Whether it joins an office and its holder.
        var isHolding = false
    }

    /// For each entity, those for whom it speaks directly.
    private var principals: [String: [Link]] = [:]
    /// The other way round: for each entity, its direct voices.
    private var voices: [String: [Link]] = [:]

    /// Reads all claims but those of a lens's `withoutClaims`. O(claims).
    package init(_ graph: RelationGraph, without: [String] = []) {
        let left = Set(without.compactMap { graph.claimPosition($0) })
        let isVoice = graph.relationNames.map { graph.ontology.relation($0)?.isVoice ?? false }
        if !isVoice.contains(true) { return }
        for position in 0..<graph.claims.count where isVoice[graph.relationNumber(position)] {
            guard graph.polarity(position) == .affirmed, graph.modality(position) == .actual, !left.contains(position)
            else { continue }
            let claim = graph.claims[position]
            // What follows from voices adds none.
            if claim.isDerived { continue }
            for subject in claim.subject.entityIDs {
                for object in claim.object.entityIDs { add(subject, Link(to: object, claim: position)) }
                for office in claim.qualifier("office") where graph.entity(office) != nil {
                    add(subject, Link(to: office, claim: position, isHolding: true))
                    add(office, Link(to: subject, claim: position, isHolding: true))
                }
            }
        }
    }

    private mutating func add(_ voice: String, _ link: Link) {
        guard voice != link.to else { return }
        principals[voice, default: []].append(link)
        var back = link
        back.to = voice
        voices[link.to, default: []].append(back)
    }

    /// All who are on one side with somebody: who speaks for him, and for whom he speaks, direct or through others.
    package func side(of id: String) -> Set<String> {
        Self.reached([id], along: principals).union(Self.reached([id], along: voices))
    }

    /// Somebody, and all those for whom he speaks, direct or through others. O(entities reached).
    package func principals(of id: String) -> Set<String> {
        Self.reached([id], along: principals)
    }

    /// These entities and all their voices, direct and through others. O(entities reached).
    package func voices(of ids: [String]) -> Set<String> { Self.reached(ids, along: voices) }

    /// For whom an entity speaks, or who speaks for it, with the positions of the claims that lead there.
    package func chains(of id: String, spokenFor: Bool) -> [String: [Int]] {
        var chains = Self.reach([id], along: spokenFor ? principals : voices)
        chains[id] = nil
        return chains
    }

    /// What is reached from some, themselves included.
    private static func reached(_ ids: [String], along links: [String: [Link]]) -> Set<String> {
        var open = ids.map { Step(id: $0, isByHolding: false) }
        var seen = Set(open)
        while let step = open.popLast() {
            for link in links[step.id] ?? [] where !(step.isByHolding && link.isHolding) {
                let further = Step(id: link.to, isByHolding: link.isHolding)
                if seen.insert(further).inserted { open.append(further) }
            }
        }
        return Set(seen.map(\.id))
    }

    /// What is reached, with the claims of a shortest chain to it. Breadth first, in the graph's order.
    private static func reach(_ ids: [String], along links: [String: [Link]]) -> [String: [Int]] {
        var chains = Dictionary(ids.map { ($0, [Int]()) }, uniquingKeysWith: { first, _ in first })
        var open = ids.map { Step(id: $0, isByHolding: false) }
        var seen = Set(open)
        var next = 0
        while next < open.count {
            let step = open[next]
            let chain = chains[step.id] ?? []
            for link in links[step.id] ?? [] where !(step.isByHolding && link.isHolding) {
                if chains[link.to] == nil { chains[link.to] = chain + [link.claim] }
                let further = Step(id: link.to, isByHolding: link.isHolding)
                if seen.insert(further).inserted { open.append(further) }
            }
            next += 1
        }
        return chains
    }

    /// Somebody who is reached, and whether from an office or its holder: from a holder one comes to his office, and not on to
    /// another holder.
    private struct Step: Hashable {
        var id: String
        var isByHolding: Bool
    }
}

/// Somebody who speaks for somebody else, directly or through others, and the claims by which he does.
public struct VoiceTie: Sendable, Hashable {
    /// The entity's id.
    public var entity: String
    /// The ids of the claims of a shortest chain, in the order of the chain.
    public var claims: [String]
}

extension RelationGraph {
    /// Those for whom an entity speaks: by an affirmed claim of a voice relation, directly or through others. Shortest
    /// chains first, then by ids. What one side says twice has one origin. O(claims).
    public func principals(of id: String) -> [VoiceTie] { voiceTies(id, spokenFor: true) }

    /// Those who speak for an entity, like ``principals(of:)``.
    public func spokespeople(of id: String) -> [VoiceTie] { voiceTies(id, spokenFor: false) }

    private func voiceTies(_ id: String, spokenFor: Bool) -> [VoiceTie] {
        VoiceGraph(self).chains(of: id, spokenFor: spokenFor)
            .map { VoiceTie(entity: $0.key, claims: $0.value.map { claims.id($0) }) }
            .sorted { ($0.claims.count, $0.entity) < ($1.claims.count, $1.entity) }
    }
}
