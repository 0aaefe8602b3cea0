public import EntenteAlgorithms
public import EntenteModel
import EntenteReasoning

extension RelationGraph {
    /// Weighs the signed ties among polities under a lens (rule P7): affirmed actual claims of relations with a sign, and
    /// what follows from claims by the ontology's rules. Nodes are the polities, and whom the dossier includes under
    /// `balance:`; without an ontology, everybody.
    ///
    /// A pair with both signs is ambivalent: it is listed, and left out of the triangles and of the division.
    /// - Complexity: linear but for the frustration index, which is a search with a bound of work; where it does not come
    ///   to an end, ``BalanceAnswer/isExact`` is false.
    /// - Throws: `AlgorithmError` `cancelled`.
    public func balance(
        _ lens: Lens = .everything, execution: Execution = .serial
    ) throws(AlgorithmError) -> BalanceAnswer {
        let pairs = SignedPairs(self, lens)
        var answer = try pairs.network(of: self).balance(execution: execution)
        answer.ties = answer.ties.map(pairs.withClaims)
        answer.ambivalent = answer.ambivalent.map(pairs.withClaims)
        answer.isDerivationComplete = pairs.isComplete
        return answer
    }

    /// The network of the signed ties that ``balance(_:execution:)`` weighs: undirected, with weights 1 and −1, and both edges between
    /// an ambivalent pair.
    public func signedNetwork(_ lens: Lens = .everything) -> Network { SignedPairs(self, lens).network(of: self) }
}
