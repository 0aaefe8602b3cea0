public import EntenteAlgorithms

extension Network {
    /// Weighs the signed ties of a network: the sign of an edge is that of its weight, and all edges are positive where
    /// there are no weights.
    ///
    /// Direction does not count. A pair with edges of both signs is ambivalent: it is listed, and left out of the triangles
    /// and of the division. For that the network must keep parallel edges. The answer names no claims.
    /// - Complexity: linear but for the frustration index, which is a search with a bound of work; where it does not come
    ///   to an end, ``BalanceAnswer/isExact`` is false.
    /// - Throws: `AlgorithmError`: `unusable-weight` for a weight that is not a number; `cancelled`.
    public func balance(execution: Execution = .serial) throws(AlgorithmError) -> BalanceAnswer {
        let signed = try graph.signedTies()
        let triangles = signed.triangles()
        let division = try signed.frustration(execution: execution)
        func tie(_ pair: NodePair, _ sign: Int) -> BalanceAnswer.Tie {
            BalanceAnswer.Tie(a: id(of: pair.first), b: id(of: pair.second), sign: sign, claims: [], isDerived: false)
        }
        let camps = [division.camps.first, division.camps.second].filter { !$0.isEmpty }
            .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count }
        return BalanceAnswer(
            ties: zip(signed.pairs, signed.isNegative).map { tie($0, $1 ? -1 : 1) },
            ambivalent: signed.ambivalent.map { tie($0, 0) }, balancedTriads: triangles.balanced,
            unbalancedTriads: triangles.unbalanced, frustration: division.upperBound,
            frustrationLowerBound: division.lowerBound, blocs: camps.map { $0.map(id) })
    }
}
