import EntenteModel

/// Goes over the claims of a selection and gathers their ties, as columns of graph entity positions.
///
/// Rules P1, P2: affirmed claims of every modality; no stances; no provenance relations without speech; nothing that
/// touches a label, a topic, a document, a claim, the unknown or the ambiguous.
struct TieGatherer {
    private(set) var lows: [UInt32] = []
    private(set) var highs: [UInt32] = []
    private(set) var ties: [Tie] = []
    private let graph: RelationGraph
    private let withSpeech: Bool
    private let makesTies: [Bool]
    private let isSymmetric: [Bool]
    private let isNode: [Bool]

    init(_ graph: RelationGraph, withSpeech: Bool) {
        self.graph = graph
        self.withSpeech = withSpeech
        let kinds = graph.relationNames.map { graph.ontology.relation($0) ?? RelationKind(id: $0) }
        makesTies = kinds.map { $0.makesTies && !$0.isStance && (withSpeech || !$0.isProvenance) }
        isSymmetric = kinds.map(\.isSymmetric)
        isNode = graph.entities.map { !graph.ontology.isKind($0.kind, a: "topic") }
    }

    mutating func gather(_ selection: ClaimSelection) {
        if !withSpeech {
            lows.reserveCapacity(selection.count)
            highs.reserveCapacity(selection.count)
            ties.reserveCapacity(selection.count)
        }
        for position in selection.positions { gather(Int(position)) }
    }

    private mutating func gather(_ position: Int) {
        guard graph.polarity(position) == .affirmed else { return }
        let relation = graph.relationNumber(position)
        if makesTies[relation] {
            let direction: Tie.Direction = isSymmetric[relation] ? .both : .forward
            let subject = graph.subjectTerm(position)
            let object = graph.objectTerm(position)
            if let a = subject.entityIndex, let b = object.entityIndex {
                add(a, b, position, direction)
            } else if let a = subject.entityIndex, case .other(let index) = object.unpacked,
                case .entities(let ids) = graph.otherParticipant(index)
            {
                for b in entities(ids) { add(a, b, position, direction) }
            }
        }
        if withSpeech { gatherSpeech(position) }
    }

    /// Joins the origin of a claim to the claim's participants.
    private mutating func gatherSpeech(_ position: Int) {
        let claim = graph.claims[position]
        guard let speaker = graph.speakers(of: claim).first, let a = graph.entityIndex(speaker) else { return }
        for b in entities(claim.subject.entityIDs + claim.object.entityIDs) {
            add(a, b, position, .forward, isSpeech: true)
        }
    }

    /// The positions of entities, each once.
    private func entities(_ ids: [String]) -> [Int] {
        var seen: Set<Int> = []
        return ids.compactMap { graph.entityIndex($0) }.filter { seen.insert($0).inserted }
    }

    private mutating func add(_ a: Int, _ b: Int, _ claim: Int, _ direction: Tie.Direction, isSpeech: Bool = false) {
        guard a != b, isNode[a], isNode[b] else { return }
        lows.append(UInt32(min(a, b)))
        highs.append(UInt32(max(a, b)))
        let turned: Tie.Direction = direction == .both ? .both : (a < b ? .forward : .backward)
        ties.append(Tie(claim: UInt32(claim), direction: turned, isSpeech: isSpeech))
    }
}
