extension Diagram {
    /// Draws boxes as one node each: ties within become a number, several ties to the same other node one line with their
    /// number. A box without ties within or outward is one node too.
    ///
    /// The nodes' ids are `group:` and the label of the box; their edges keep the claims of all ties that they stand for.
    /// Footnotes and notes stay as they are. Linear.
    ///
    /// - Parameter labels: The labels of the boxes; labels that no box has change nothing.
    public mutating func collapse(_ labels: Set<String>) {
        var groupOf: [String: String] = [:]
        for cluster in clusters where labels.contains(cluster.label) {
            for member in cluster.members { groupOf[member] = Self.groupID(cluster.label) }
        }
        guard !groupOf.isEmpty else { return }
        let inner = edges.filter { groupOf[$0.from] != nil && groupOf[$0.from] == groupOf[$0.to] }
        let within = Dictionary(grouping: inner) { groupOf[$0.from] ?? "" }.mapValues {
            $0.map(Self.tieCount).reduce(0, +)
        }
        let groups = clusters.filter { labels.contains($0.label) }
        let collapsed = groups.map { group(of: $0, tiesWithin: within[Self.groupID($0.label)] ?? 0) }
        joinEdges(groupOf)
        nodes = collapsed + nodes.filter { groupOf[$0.id] == nil }
        clusters.removeAll { labels.contains($0.label) }
        footnoteParties()
    }

    /// The kind of such a node, without its number.
    static let groupKind = "group of "

    private static func groupID(_ label: String) -> String { "group:" + label }

    /// A line that stands for several relations counts as so many.
    private static func tieCount(_ edge: Edge) -> Int { edge.form == .bundle ? max(1, edge.parts.count) : 1 }

    private func group(of cluster: Cluster, tiesWithin: Int) -> Node {
        let members = nodes.filter { Set(cluster.members).contains($0.id) }
        var subtitle = members.prefix(3).map(\.name).joined(separator: ", ")
        if members.count > 3 { subtitle += " and \(members.count - 3) more" }
        subtitle += tiesWithin == 1 ? "; 1 tie within" : tiesWithin > 0 ? "; \(tiesWithin) ties within" : ""
        return Node(
            id: Self.groupID(cluster.label), name: cluster.label, subtitle: subtitle, family: .collective,
            kind: Self.groupKind + String(members.count), isMuted: members.allSatisfy(\.isMuted))
    }

    /// Moves the ends of edges to the groups, drops those within one, and joins those of one pair.
    private mutating func joinEdges(_ groupOf: [String: String]) {
        var places: [Pair: [Int]] = [:]
        var moved: [Edge] = []
        for var edge in edges {
            let ends = (groupOf[edge.from], groupOf[edge.to])
            if ends.0 != nil, ends.0 == ends.1 { continue }
            edge.from = ends.0 ?? edge.from
            edge.to = ends.1 ?? edge.to
            if ends.0 != nil || ends.1 != nil { places[Pair(edge.from, edge.to), default: []].append(moved.count) }
            moved.append(edge)
        }
        var joined: [Int: Edge] = [:]
        var gone: Set<Int> = []
        for group in places.values where group.count > 1 {
            var edge = bundle(group.map { moved[$0] })
            edge.label = "\(group.map { Self.tieCount(moved[$0]) }.reduce(0, +)) ties"
            edge.isMuted = group.allSatisfy { moved[$0].isMuted }
            joined[group[0]] = edge
            gone.formUnion(group.dropFirst())
        }
        edges = moved.indices.compactMap { gone.contains($0) ? nil : joined[$0] ?? moved[$0] }
    }
}
