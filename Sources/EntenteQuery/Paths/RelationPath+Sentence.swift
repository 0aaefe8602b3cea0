public import EntenteModel
public import EntenteReasoning

extension RelationPath {
    /// The path as a `Narrator` tells it.
    public var plain: PlainPath {
        let dates = timing?.dates ?? []
        let steps = steps.enumerated().map { index, step in
            PlainStep(
                from: step.from, to: step.to,
                groups: step.relations.map { relation in
                    let speaker =
                        relation.relation == Snapshot.speech ? (relation.isForward ? step.from : step.to) : nil
                    return PlainStep.Group(claims: relation.claims, speaker: speaker)
                }, strength: step.strength, sign: step.sign, isCertain: step.isCertain,
                date: (dates.indices.contains(index) ? dates[index] : nil).map {
                    PlainStep.Date($0.period, $0.isState ? .state : .event)
                })
        }
        return PlainPath(
            from: nodes.first ?? "", to: nodes.last ?? "", steps: steps,
            timing: timing.map { $0.common.isEmpty ? .inOrder : .together($0.common) },
            isTimingCertain: timing?.certainty != .possibly, length: length)
    }

    /// The path in one paragraph, each statement with the ids of its claims in brackets; with the names and the denials of a
    /// point of view, if the path was found under one. O(claims).
    public func sentence(in graph: RelationGraph, lens: Lens = .everything) -> String {
        Narrator(graph, lens: lens).telling(StatusTable(graph, lens: lens).objected(plain))
    }
}
