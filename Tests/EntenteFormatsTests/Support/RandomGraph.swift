import EntenteModel
import EntenteTestSupport
import Testing

/// The parts of a graph, so that they can be put together in any order.
struct GraphParts {
    var title: String?
    var kinds: [EntityKind] = []
    var relations: [RelationKind] = []
    var rules: [DerivationRule] = []
    var documents: [Document] = []
    var entities: [Entity] = []
    var claims: [Claim] = []
    var views: [View] = []
    var identities: [IdentityCandidate] = []
    var questions: [Question] = []
    var story: [StoryStep] = []
    var balance: [String] = []

    func graph() throws -> RelationGraph {
        var graph = RelationGraph(title: title, ontology: .open)
        for kind in kinds { graph.ontology.define(kind) }
        for relation in relations { graph.ontology.define(relation) }
        graph.ownKinds = kinds
        graph.ownRelations = relations
        graph.ontology.rules += rules
        graph.ownRules = rules
        for document in documents { try graph.add(document) }
        for entity in entities { try graph.add(entity) }
        for claim in claims { try graph.add(claim) }
        graph.views = views
        graph.identities = identities
        graph.questions = questions
        graph.story = story
        graph.balanceIncludes = balance
        return graph
    }

    /// The same parts in another order; questions and the story mean something by theirs.
    func shuffled(using generator: inout SplitMix64) -> GraphParts {
        var parts = self
        parts.kinds.shuffle(using: &generator)
        parts.relations.shuffle(using: &generator)
        parts.documents.shuffle(using: &generator)
        parts.entities.shuffle(using: &generator)
        parts.claims.shuffle(using: &generator)
        parts.views.shuffle(using: &generator)
        parts.identities.shuffle(using: &generator)
        parts.balance.shuffle(using: &generator)
        return parts
    }
}

/// All that a graph holds, in an order of its own, for comparing two graphs.
struct GraphContent: Equatable {
    var title: String?
    var ontology: Ontology
    var kinds: [EntityKind]
    var relations: [RelationKind]
    var documents: [Document]
    var entities: [Entity]
    var claims: [Claim]
    var views: [View]
    var identities: Set<IdentityCandidate>
    var questions: [Question]
    var story: [StoryStep]
    var balance: [String]

    init(_ graph: RelationGraph) {
        title = graph.title
        ontology = graph.ontology
        kinds = graph.ownKinds.sorted { $0.id < $1.id }
        relations = graph.ownRelations.sorted { $0.id < $1.id }
        documents = graph.documents.sorted { $0.id < $1.id }
        entities = graph.entities.sorted { $0.id < $1.id }
        claims = graph.claims.sorted { $0.id < $1.id }
        views = graph.views.sorted { $0.name < $1.name }
        identities = Set(graph.identities)
        questions = graph.questions
        story = graph.story
        balance = graph.balanceIncludes.sorted()
    }
}
