public import EntenteModel

extension RelationGraph {
    /// What is said where a limit ended the derivation.
    public static let incompleteDerivation = "incomplete: more ties follow than are derived"

    /// The graph with what follows under a lens added as claims: flagged `derived` (and `possibly`), without words of
    /// anybody, with the rule and the premises as qualifiers; the premises of further ways are qualifiers of the same name. The
    /// second part is `nil`, or says that a limit was hit.
    ///
    /// - Parameter ways: So many ways in which a tie follows are told.
    public func withDerivedTies(_ lens: Lens, ways: Int = 1) -> (graph: RelationGraph, incomplete: String?) {
        let derivation = Derivation(self, lens: lens, ways: ways)
        var graph = self
        for tie in derivation.ties {
            var claim = Claim(
                id: tie.id, subject: .entity(tie.subject), relation: tie.relation, object: .entity(tie.object),
                modality: tie.strength,
                with: [Qualifier("rule", [tie.rule])] + ([tie.premises] + tie.others).map { Qualifier("premises", $0) },
                flags: [Claim.derivedFlag] + (tie.isCertain ? [] : [Claim.possiblyFlag]))
            while graph.claim(claim.id) != nil { claim.id += "'" }
            do { try graph.add(claim) } catch { preconditionFailure("a derived tie does not fit the graph: \(error)") }
        }
        return (graph, derivation.isComplete ? nil : Self.incompleteDerivation)
    }
}
