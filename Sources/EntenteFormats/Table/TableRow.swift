import EntenteModel

/// The cells of one claim.
struct TableRow {
    let claim: Claim
    let marks: TablePlan.Marks?

    func cell(_ column: TablePlan.Column, _ citation: Citation?, in graph: RelationGraph) -> String {
        switch column {
        case .id: claim.id
        case .subject: claim.subject.description
        case .relation: claim.relation
        case .object: claim.object.description
        case .polarity: claim.polarity.rawValue
        case .modality: claim.modality.rawValue
        case .direction: marks?.direction ?? ""
        case .sign: marks?.sign ?? ""
        case .says: CellList.text(ofChain: claim.says)
        case .said: claim.said?.description ?? ""
        case .on: claim.on?.description ?? ""
        case .valid: claim.valid?.description ?? ""
        case .either: either
        case .document: citation?.document ?? ""
        case .publisher: citation.flatMap { graph.document($0.document)?.publisher } ?? ""
        case .quote: citation?.quote ?? ""
        case .occurrence: citation.map { $0.occurrence == 1 ? "" : "\($0.occurrence)" } ?? ""
        case .translation: citation?.translation ?? ""
        case .flags: CellList.text(of: claim.flags)
        case .note: claim.note ?? ""
        case .subjectKind: entity(claim.subject, graph).map(\.kind) ?? ""
        case .subjectName: entity(claim.subject, graph).map(\.name) ?? ""
        case .objectKind: entity(claim.object, graph).map(\.kind) ?? ""
        case .objectName: entity(claim.object, graph).map(\.name) ?? ""
        case .qualifier(let name): CellList.text(of: claim.with.filter { $0.name == name }.flatMap(\.values))
        }
    }

    private var either: String {
        for case .either(let ids) in [claim.subject, claim.object] { return CellList.text(of: ids) }
        return ""
    }

    private func entity(_ participant: Participant, _ graph: RelationGraph) -> Entity? {
        if case .entity(let id) = participant { return graph.entity(id) }
        return nil
    }
}
