extension Diagram {
    /// What a picture puts in the foreground: the rest is drawn in gray.
    public struct Highlight: Sendable, Hashable {
        /// Ids of entities.
        public var entities: Set<String>
        /// Ids of claims. Their edges stand out, and so do the ends of these edges.
        public var claims: Set<String>

        /// Makes a highlight. Without claims, the edges between highlighted entities stand out.
        public init(entities: some Sequence<String> = [], claims: some Sequence<String> = []) {
            self.entities = Set(entities)
            self.claims = Set(claims)
        }
    }

    /// Puts the edges and nodes of a highlight in the foreground, and the others in the background.
    mutating func apply(_ highlight: Highlight) {
        var lit = highlight.entities
        for i in edges.indices {
            let edge = edges[i]
            let isLit =
                highlight.claims.isEmpty
                ? highlight.entities.contains(edge.from) && highlight.entities.contains(edge.to)
                : edge.claims.contains(where: highlight.claims.contains)
            edges[i].isMuted = !isLit
            if isLit { lit.formUnion([edge.from, edge.to]) }
        }
        for i in nodes.indices { nodes[i].isMuted = !lit.contains(nodes[i].id) }
    }
}
