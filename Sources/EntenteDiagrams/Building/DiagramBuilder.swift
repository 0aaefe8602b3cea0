import EntenteModel
import EntenteReasoning

/// Turns the claims of a graph that a view chooses into the parts of a diagram.
struct DiagramBuilder {
    let graph: RelationGraph
    let view: View
    /// Whether nothing is joined and nothing left out that can be drawn: each entity, and each relation by itself.
    var isComplete = false
    /// Whether many lines between two become one; see ``Diagram/bundleParallelEdges()``.
    var bundles = true
    /// What of the view is asked for; `nil`: all.
    var selection: Diagram.Selection?
    /// Finds the words, with the names that the view's lens makes its speakers use.
    let narrator: Narrator
    /// What is denied and contradicted among the claims that the lens hears.
    let status: StatusTable

    /// Whether the view restricts neither claims nor entities nor relations: a picture of everything.
    let isEverything: Bool
    /// The entities that the view names, and those that it leaves out.
    private let shown: Set<String>?
    private let left: Set<String>

    var edges: [EdgeDraft] = []
    var edgeIndex: [EdgeDraft.Key: Int] = [:]
    var omissions: [Diagram.Omission] = []
    /// The nodes beside entities, in the order met.
    var extraNodes: [Diagram.Node] = []
    var usedNodes: Set<String> = []
    /// Those of them that a claim touches which holds for certain.
    var certainNodes: Set<String> = []
    /// The claims, drawn or ``known``, that pass only possibly.
    var uncertainClaims: Set<String> = []
    var extraIDs: Set<String> = []
    /// Claims that may tell about what is drawn: see ``collectKnown()``.
    var known: [Claim] = []

    init(graph: RelationGraph, view: View) {
        self.graph = graph
        self.view = view
        narrator = Narrator(graph, lens: view.lens)
        status = StatusTable(graph, lens: view.lens)
        shown = view.entities.map { Set($0) }
        left = Set(view.omit)
        isEverything = view.claims == nil && view.entities == nil && view.lens.relations.isEmpty
    }

    mutating func build() -> Diagram {
        let selection = graph.selection(view.lens)
        var chosen = view.claims.map { Set($0) }
        for position in selection.positions.map({ Int($0) }) {
            let claim = graph.claims[position]
            // No view can name what follows: it is drawn with its premises, which stand before it in the graph.
            if claim.isDerived, chosen?.isSuperset(of: premises(of: claim)) == true { chosen?.insert(claim.id) }
            if chosen?.contains(claim.id) == false { continue }
            add(claim, isCertain: selection.isCertain(position))
        }
        let entities = drawnEntities()
        known = knownClaims(about: Set(entities.map(\.id)))

        var diagram = Diagram(layout: view.layout, theme: view.theme)
        diagram.nodes = entities.map(node) + extraNodes.filter { usedNodes.contains($0.id) }
        diagram.omissions = omissions
        diagram.unconnected =
            edges.isEmpty
            ? [] : graph.entities.map(\.id).filter { isNamed($0) && !usedNodes.contains($0) }
        let noted = notedClaims()
        diagram.sources = sources(of: noted)
        let numbers = Dictionary(uniqueKeysWithValues: diagram.sources.map { ($0.document, $0.number) })
        diagram.notes = noted.map { note(on: $0, numbers: numbers) }
        diagram.edges = edges.map { finished($0, numbers: numbers) }
        if !isComplete, bundles { diagram.bundleParallelEdges() }
        diagram.uncertainClaims = uncertainClaims.intersection(diagram.edges.flatMap(\.claims))
        diagram.footnoteParties()
        diagram.clusters = clusters(of: diagram.nodes)
        diagram.title = view.title ?? graph.title ?? ""
        diagram.caption = view.caption ?? defaultCaption(sourceCount: diagram.sources.count)
        return diagram
    }

    // MARK: Nodes

    /// Whether the view lets an entity be drawn.
    func isShown(_ id: String) -> Bool {
        !left.contains(id) && (shown?.contains(id) ?? true)
    }

    /// The entities of the edges, in the order of the graph; without edges, those that the view names. Of a selection all.
    private func drawnEntities() -> [Entity] {
        if let selection {
            return graph.entities.filter { selection.entities.contains($0.id) || usedNodes.contains($0.id) }
        }
        return graph.entities.filter {
            isComplete ? isShown($0.id) : edges.isEmpty ? isNamed($0.id) : usedNodes.contains($0.id)
        }
    }

    private func isNamed(_ id: String) -> Bool { shown?.contains(id) ?? false && !left.contains(id) }

    private func defaultCaption(sourceCount: Int) -> String {
        switch sourceCount {
        case 0: ""
        case 1: "Claims made in one document; not a statement of fact or of law."
        default: "Claims made in \(sourceCount) documents; not a statement of fact or of law."
        }
    }

    // MARK: Claims

    /// The claims behind the edges, those that deny or contradict them, those that they follow from and those that
    /// stances are about, in the order of the graph, each once.
    private func notedClaims() -> [Claim] {
        var seen: Set<String> = []
        var claims: [(position: Int, claim: Claim)] = []
        let drawn = edges.flatMap(\.claims)
        let others =
            drawn.flatMap { status.denials(of: $0.id) + premises(of: $0) } + status.conflicts(of: drawn.map(\.id))
        for claim in drawn + (others + edges.flatMap(\.key.about)).compactMap({ graph.claim($0) })
        where seen.insert(claim.id).inserted {
            claims.append((graph.claimPosition(claim.id) ?? .max, claim))
        }
        return claims.sorted { $0.position < $1.position }.map(\.claim)
    }

    /// The claims that tell about these entities, and the stances on claims, as far as time, speakers and documents of
    /// the lens let them pass. The lens's choice of relations and modalities is about what to draw, not about what is
    /// known: a treaty does not become unsigned because signatures are not drawn.
    private mutating func knownClaims(about entities: Set<String>) -> [Claim] {
        var result: [Claim] = []
        let claims = graph.claims
        let selection = graph.selection(view.lens.evidence)
        for position in selection.positions.map({ Int($0) }) {
            let claim = claims[position]
            let isAbout =
                claim.subject.entityIDs.contains(where: entities.contains)
                || claim.object.entityIDs.contains(where: entities.contains)
            guard isAbout || !claim.object.claimIDs.isEmpty else { continue }
            result.append(claim)
            if !selection.isCertain(position) { uncertainClaims.insert(claim.id) }
        }
        return result
    }

    /// The claims from which a derived one follows.
    func premises(of claim: Claim) -> [String] { claim.isDerived ? claim.qualifier("premises") : [] }
}
