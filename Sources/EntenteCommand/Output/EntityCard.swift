import EntenteModel
import EntenteReasoning

/// `show FILE ENTITY`: names, kind, and the claims in which it takes part, by relation.
struct EntityCard {
    private let graph: RelationGraph
    private let entity: Entity
    private let claims: [Claim]
    private let said: [Claim]

    init(_ graph: RelationGraph, _ entity: Entity, _ selection: ClaimSelection) {
        self.graph = graph
        self.entity = entity
        let all = selection.positions.map { graph.claims[Int($0)] }
        claims = all.filter { claim in
            claim.subject.mentionedEntityIDs.contains(entity.id) || claim.object.mentionedEntityIDs.contains(entity.id)
        }
        said = all.filter { graph.speakers(of: $0).first == entity.id }
    }

    var json: JSON {
        let fields = ClaimJSON(graph)
        return .object([
            ("id", .string(entity.id)), ("kind", .string(entity.kind)), ("name", .string(entity.name)),
            (
                "aliases",
                .array(
                    entity.aliases.map {
                        .object([("text", .string($0.text)), ("document", .optional($0.document))])
                    })
            ),
            ("flags", .strings(entity.flags)), ("note", .optional(entity.note)),
            ("claims", .array(claims.map { .object(fields.fields($0)) })), ("says", .strings(said.map(\.id))),
        ])
    }

    func text(_ style: TextStyle) -> String {
        let kind = graph.ontology.kind(entity.kind)?.name ?? entity.kind
        var lines = ["\(style.bold(entity.name))  (\(entity.id), \(kind))"]
        let names = entity.aliases.map { alias in alias.document.map { "\(alias.text) (in \($0))" } ?? alias.text }
        if !names.isEmpty { lines.append("  also: " + names.joined(separator: "; ")) }
        if let note = entity.note { lines.append("  note: " + note) }
        let narrator = Narrator(graph)
        var relations: [String] = []
        for claim in claims where !relations.contains(claim.relation) { relations.append(claim.relation) }
        for relation in relations.sorted() {
            lines += ["", "  " + style.bold(relation)]
            for claim in claims where claim.relation == relation {
                lines.append("    \(narrator.sentence(claim)). [\(claim.id)] \(style.dim(narrator.source(claim)))")
            }
        }
        if claims.isEmpty { lines += ["", "  No claim under this lens has it as subject or object."] }
        if !said.isEmpty { lines += ["", "  says: " + said.map(\.id).joined(separator: ", ")] }
        return lines.joined(separator: "\n")
    }
}
