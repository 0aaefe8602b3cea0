import EntenteDOT
public import EntenteFormats
public import EntenteModel
import EntenteReasoning

/// Writes a whole graph as a drawing in the DOT language, and tells what a drawing cannot hold.
///
/// Every entity is a node, also one without a claim; every relation of a pair a line of its own, however many there are.
/// `DOTGraphReader` reads back the ids, names and families of entities, and the ids, relations, signs, polarity and
/// modality of claims, from the attributes `id`, `class` and `tooltip`. Quotes, speakers and dates are words in tooltips
/// and labels, which nothing reads back; they count as lost. Same graph, same bytes.
///
/// ```swift
/// let drawing = DrawingWriter().write(graph)
/// for loss in drawing.losses { print("lost: \(loss)") }
/// ```
public struct DrawingWriter: Sendable {
    /// The colors.
    public var theme: Theme

    /// A writer; of the light theme unless said otherwise.
    public init(theme: Theme = .light) { self.theme = theme }

    /// The drawing. O(claims + entities).
    public func write(_ graph: RelationGraph) -> Conversion {
        let diagram = Diagram(completely: graph)
        let dot = DOTWriter().write(diagram.dot(theme: theme))
        return Conversion(text: dot.text, losses: losses(graph, diagram, dot.losses))
    }

    private static let kept: Set<GraphFeature> = [
        .title, .entityKinds, .entityNames, .unconnectedEntities, .claimIDs, .modality, .labels, .manyObjects,
        // Told below, for those that have no line.
        .polarity, .claimsAboutClaims, .ambiguity,
    ]

    private func losses(_ graph: RelationGraph, _ diagram: Diagram, _ changes: [DOTLoss]) -> [Loss] {
        // Relations of a graph with an open ontology are defined by what is read back: their sign and symmetry.
        var losses = graph.losses(keeping: graph.ontology.isOpen ? Self.kept.union([.relationDefinitions]) : Self.kept)
        func lose(_ one: String, _ many: String, _ count: Int) {
            if count > 0 { losses.append(Loss(what: English.form(count, one, many), count: count)) }
        }
        let families = graph.entities.count { graph.ontology.family(of: $0.kind) != $0.kind && $0.kind != "entity" }
        lose("kind of an entity, drawn as its family", "kinds of entities, drawn as their families", families)
        let ids = graph.entities.map(\.id) + graph.claims.indices.map { graph.claims.id($0) }
        lose(
            "id of other letters than a class can hold", "ids of other letters than a class can hold",
            ids.count { ElementIDs.name($0) != $0 })
        var weaker = 0
        for edge in diagram.edges where edge.claims.count > 1 {
            weaker += edge.claims.count { graph.claim($0)?.modality != edge.modality }
        }
        lose("modality weaker than another's on its line", "modalities weaker than another's on their line", weaker)
        lose(
            "claim about claims, drawn as a tie to what they are about",
            "claims about claims, drawn as ties to what they are about", diagram.edges.count { $0.form == .stance })
        lose(
            "claim that a drawing has no mark for", "claims that a drawing has no mark for", diagram.omissions.count)
        let changed = Dictionary(grouping: changes, by: \.code.rawValue).sorted { $0.key < $1.key }
        for (code, places) in changed { lose("text changed (\(code))", "texts changed (\(code))", places.count) }
        return losses
    }
}

extension Diagram {
    /// The diagram of all that can be drawn, with nothing joined or left out for the eye's sake.
    init(completely graph: RelationGraph) {
        var lens = Lens()
        lens.withSpeech = true
        var builder = DiagramBuilder(graph: graph, view: View(name: "all", lens: lens))
        builder.isComplete = true
        self = builder.build()
    }
}
