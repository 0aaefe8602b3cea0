/// Who speaks for whom: organs, offices, spokespersons, aides and leaders, transitively.
///
/// Whoever leads something from an office (`with: { office: … }`) and that office are one voice, so that the press
/// service of an office is a voice of its holder. Somebody who is said to be his own organ is himself, no more.
package struct VoiceGraph: Sendable {
    private struct Link {
        var to: String
        /// The position of the claim that says so.
        var claim: Int
    }

    /// For each entity, those for whom it speaks directly.
    private var principals: [String: [Link]] = [:]
    /// The other way round: for each entity, its direct voices.
    private var voices: [String: [Link]] = [:]

    package init(_ graph: RelationGraph) {
        let isVoice = graph.relationNames.map { graph.ontology.relation($0)?.isVoice ?? false }
        if !isVoice.contains(true) { return }
        for position in 0..<graph.claims.count where isVoice[graph.relationNumber(position)] {
            guard graph.polarity(position) == .affirmed else { continue }
            let claim = graph.claims[position]
            // What follows from voices adds none.
            if claim.isDerived { continue }
            for subject in claim.subject.entityIDs {
                for object in claim.object.entityIDs { link(subject, to: object, position) }
                for office in claim.qualifier("office") where graph.entity(office) != nil {
                    link(subject, to: office, position)
                    link(office, to: subject, position)
                }
            }
        }
    }

    private mutating func link(_ voice: String, to principal: String, _ claim: Int) {
        guard voice != principal else { return }
        principals[voice, default: []].append(Link(to: principal, claim: claim))
        voices[principal, default: []].append(Link(to: voice, claim: claim))
    }

    /// Whether one speaks for the other, in either direction, or they are the same.
    package func areOneSide(_ a: String, _ b: String) -> Bool { a == b || speaks(a, for: b) || speaks(b, for: a) }

    /// All who are on one side with somebody: who speaks for him, and for whom he speaks, direct or through others.
    package func side(of id: String) -> Set<String> {
        Self.reached([id], along: principals).union(Self.reached([id], along: voices))
    }

    /// Whether `voice` speaks for `principal`, directly or through others. O(entities reached).
    private func speaks(_ voice: String, for principal: String) -> Bool {
        principals[voice] != nil && Self.reached([voice], along: principals).contains(principal)
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
        var reached = Set(ids)
        var open = ids
        while let id = open.popLast() {
            for link in links[id] ?? [] where reached.insert(link.to).inserted { open.append(link.to) }
        }
        return reached
    }

    /// What is reached, with the claims of a shortest chain to it. Breadth first, in the graph's order.
    private static func reach(_ ids: [String], along links: [String: [Link]]) -> [String: [Int]] {
        var chains = Dictionary(ids.map { ($0, [Int]()) }, uniquingKeysWith: { first, _ in first })
        var open = ids
        var next = 0
        while next < open.count {
            let chain = chains[open[next]] ?? []
            for link in links[open[next]] ?? [] where chains[link.to] == nil {
                chains[link.to] = chain + [link.claim]
                open.append(link.to)
            }
            next += 1
        }
        return chains
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
