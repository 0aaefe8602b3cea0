extension RelationGraph {
    /// The graph with only those words that a lens hears: a claim that several documents tell loses the citations of those
    /// that the lens leaves out, so that nothing is quoted that was not yet published or that nobody was to be heard with. A
    /// claim that loses all keeps them; it does not pass the lens. O(claims).
    public func citing(onlyHeardBy lens: Lens) -> RelationGraph {
        if lens.knownBy == nil, lens.documents.isEmpty, lens.accordingTo.isEmpty, lens.withoutWordOf.isEmpty {
            return self
        }
        let filter = LensFilter(lens, self)
        var graph = self
        for position in 0..<claims.count {
            guard let detail = detail(position), detail.citations.count > 1 else { continue }
            let heard = detail.citations.filter { filter.hears($0, isOwnVoice: detail.says.isEmpty) }
            if !heard.isEmpty, heard.count < detail.citations.count { graph.setCitations(heard, ofClaimAt: position) }
        }
        return graph
    }
}
