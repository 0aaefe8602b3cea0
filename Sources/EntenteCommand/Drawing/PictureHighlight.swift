import EntenteAlgorithms
import EntenteDiagrams
import EntenteModel
import EntenteQuery

/// What stands out: the words of `--highlight`.
struct PictureHighlight {
    /// What the graph that is drawn holds of it.
    var highlight: Diagram.Highlight?

    /// - Parameter id: the entity of a node, by what the network calls it; `nil` where it is not drawn.
    init(_ options: ContentOptions, of source: PictureSource, graph: RelationGraph, id: (String) -> String?) throws {
        let items = try CommaList.split(options.highlight)
        if items.isEmpty { return }
        var highlight = Diagram.Highlight()
        for item in items {
            if graph.claim(item) != nil {
                highlight.claims.insert(item)
            } else if let ends = Self.ends(of: item, graph) {
                let nodes = try Self.path(ends, source)
                highlight.entities.formUnion(nodes.compactMap(id))
                highlight.claims.formUnion(Self.claims(along: nodes, in: graph, source))
            } else {
                highlight.entities.insert(try Self.entity(item, graph))
            }
        }
        self.highlight = highlight
    }

    private static func entity(_ item: String, _ graph: RelationGraph) throws -> String {
        if case .unknown(let near) = graph.entity(named: item), near.isEmpty {
            throw Failure(
                .usage, "'--highlight \(item)': unknown entity or claim",
                hint: Spelling.suggestion(for: item, in: graph.claims.map(\.id))
                    ?? "'entente show FILE' lists the entities, 'entente claims FILE' the claims")
        }
        return try NameResolver(graph).entity(item)
    }

    /// The ends of `a..b`, unless something is called so.
    private static func ends(of item: String, _ graph: RelationGraph) -> (String, String)? {
        if case .entity = graph.entity(named: item) { return nil }
        guard let dots = item.firstRange(of: "..") else { return nil }
        let (from, to) = (String(item[..<dots.lowerBound]), String(item[dots.upperBound...]))
        return from.isEmpty || to.isEmpty ? nil : (from, to)
    }

    /// The path that `entente path` answers first, as what the network calls its nodes.
    private static func path(_ ends: (String, String), _ source: PictureSource) throws -> [String] {
        let network = source.pathNetwork
        let from = try PictureSource.node(ends.0, in: network, option: "--highlight")
        let to = try PictureSource.node(ends.1, in: network, option: "--highlight")
        var found = network.graph.shortestPath(from: from, to: to)?.nodes.map(network.id(of:))
        if case .claims(let graph, let lens) = source.contents, found != nil {
            let snapshot = Snapshot(graph, lens: lens, projection: Projection(isDirected: source.direction ?? false))
            found = snapshot.paths(PathQuery(from: network.id(of: from), to: network.id(of: to))).paths.first?.nodes
        }
        guard let nodes = found else {
            throw Failure(
                .negative, "'--highlight \(ends.0)..\(ends.1)': no path leads from \(ends.0) to \(ends.1)",
                hint: "'entente path' says why")
        }
        return nodes
    }

    /// The claims on which the steps of a path rest, as `path` tells them: what is said not to hold is none of them.
    private static func claims(along path: [String], in graph: RelationGraph, _ source: PictureSource) -> [String] {
        var lens = Lens.everything
        if case .claims(_, let own) = source.contents { lens = own }
        let snapshot = Snapshot(graph, lens: lens, projection: Projection(isDirected: source.direction ?? false))
        return zip(path, path.dropFirst()).flatMap { from, to in
            snapshot.paths(PathQuery(from: from, to: to, maximumHops: 1)).paths.flatMap(\.steps).flatMap(\.claims)
        }
    }
}
