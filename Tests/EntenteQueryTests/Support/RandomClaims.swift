import EntenteModel
import EntenteTestSupport

/// Small graphs with every kind of claim that a projection must treat in its own way.
enum RandomClaims {
    static let ontology: Ontology = {
        var ontology = Ontology(name: "random")
        for kind in [EntityKind(id: "state", name: "state"), EntityKind(id: "topic", name: "topic")] {
            ontology.define(kind)
        }
        for relation in [
            RelationKind(id: "helps", sign: 1), RelationKind(id: "harms", sign: -1), RelationKind(id: "near"),
            RelationKind(id: "meets", isSymmetric: true), RelationKind(id: "allied", sign: 1, isSymmetric: true),
            RelationKind(id: "quotes", isProvenance: true),
            RelationKind(id: "denies", isStance: true, makesTies: false),
            RelationKind(id: "mentions", makesTies: false),
        ] { ontology.define(relation) }
        return ontology
    }()

    static func graph(seed: UInt64, entities: Int = 7, claims: Int = 14) throws -> RelationGraph {
        var random = SplitMix64(seed: seed)
        var graph = RelationGraph(ontology: ontology)
        // Ids whose order is not the order in which they are declared.
        let ids = (0..<entities).map { "n\($0)" }.shuffled(using: &random)
        for (i, id) in ids.enumerated() {
            try graph.add(Entity(id: id, kind: i == 0 ? "topic" : "state", name: id))
        }
        let relations = [
            "helps", "harms", "near", "meets", "allied", "helps", "harms", "near", "quotes", "denies", "mentions",
        ]
        for number in 1...claims {
            let subject = ids.randomElement(using: &random) ?? "n0"
            let objects = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                ids.randomElement(using: &random) ?? "n0"
            }
            let object: Participant =
                switch Int.random(in: 0..<12, using: &random) {
                case 0: .unknown
                case 1: .label("x")
                case 2: .either(objects)
                case 3, 4: .entities(objects)
                default: .entity(objects[0])
                }
            try graph.add(
                Claim(
                    id: "C\(number)",
                    subject: Int.random(in: 0..<15, using: &random) == 0 ? .unknown : .entity(subject),
                    relation: relations.randomElement(using: &random) ?? "near", object: object,
                    polarity: Int.random(in: 0..<8, using: &random) == 0 ? .negated : .affirmed,
                    modality: Bool.random(using: &random)
                        ? .actual : Modality.allCases.randomElement(using: &random) ?? .actual))
        }
        return graph
    }
}
