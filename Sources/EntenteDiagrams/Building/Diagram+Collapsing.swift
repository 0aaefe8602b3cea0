import EntenteReasoning

extension Diagram {
    /// Draws boxes as one node each: ties within become a number, and so do those to each other node, as one line. Such a line
    /// has no verb even where it is one tie: what one member does, the group does not. A box without ties within or outward
    /// is one node too.
    ///
    /// The nodes' ids are `group:` and the label of the box, for further boxes of the same label with a number; their edges keep
    /// the claims of all ties that they stand for. Footnotes and notes stay as they are. Linear.
    ///
    /// - Parameter labels: The labels of the boxes; labels that no box has change nothing.
    /// - Returns: The ids of the new nodes by those of the nodes for which they stand.
    @discardableResult
    public mutating func collapse(_ labels: Set<String>) -> [String: String] {
        var groupOf: [String: String] = [:]
        var groups: [(id: String, cluster: Cluster)] = []
        var taken: Set<String> = []
        for cluster in clusters where labels.contains(cluster.label) {
            let id = Self.unused("group:" + cluster.label, &taken)
            groups.append((id, cluster))
            for member in cluster.members { groupOf[member] = id }
        }
        guard !groupOf.isEmpty else { return [:] }
        let inner = edges.filter { groupOf[$0.from] != nil && groupOf[$0.from] == groupOf[$0.to] }
        let within = Dictionary(grouping: inner) { groupOf[$0.from] ?? "" }.mapValues {
            $0.map(Self.tieCount).reduce(0, +)
        }
        let collapsed = groups.map { group($0.id, of: $0.cluster, tiesWithin: within[$0.id] ?? 0) }
        joinEdges(groupOf)
        nodes = collapsed + nodes.filter { groupOf[$0.id] == nil }
        clusters.removeAll { labels.contains($0.label) }
        footnoteParties()
        return groupOf
    }

    /// The kind of such a node, without its number.
    static let groupKind = "group of "

    /// A text, with a number where it is taken: `Country 2`.
    static func unused(_ text: String, _ taken: inout Set<String>) -> String {
        var (unused, number) = (text, 1)
        while !taken.insert(unused).inserted {
            number += 1
            unused = "\(text) \(number)"
        }
        return unused
    }

    /// A line that stands for several relations counts as so many.
    private static func tieCount(_ edge: Edge) -> Int { edge.form == .bundle ? max(1, edge.parts.count) : 1 }

    private func group(_ id: String, of cluster: Cluster, tiesWithin: Int) -> Node {
        let ids = Set(cluster.members)
        let members = nodes.filter { ids.contains($0.id) }
        let kind = Self.groupKind + String(members.count)
        var subtitle = members.prefix(3).map(\.name).joined(separator: ", ")
        if members.count > 3 { subtitle += " and \(members.count - 3) more" }
        if tiesWithin > 0 { subtitle += "; " + "\(tiesWithin) \(English.form(tiesWithin, "tie", "ties")) within" }
        return Node(
            id: id, name: "\(cluster.label) (\(kind))", subtitle: subtitle, family: .collective, kind: kind,
            isMuted: members.allSatisfy(\.isMuted))
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
            for place in edge.parts.indices {
                edge.parts[place].from = groupOf[edge.parts[place].from] ?? edge.parts[place].from
                edge.parts[place].to = groupOf[edge.parts[place].to] ?? edge.parts[place].to
            }
            if ends.0 != nil || ends.1 != nil { places[Pair(edge.from, edge.to), default: []].append(moved.count) }
            moved.append(edge)
        }
        var joined: [Int: Edge] = [:]
        var gone: Set<Int> = []
        for group in places.values {
            var edge = bundle(group.map { moved[$0] })
            let count = group.map { Self.tieCount(moved[$0]) }.reduce(0, +)
            edge.label = "\(count) \(English.form(count, "tie", "ties"))"
            if group.count == 1 { edge.id = moved[group[0]].id }
            if count == 1 { edge.tone = .neutral }
            edge.isMuted = group.allSatisfy { moved[$0].isMuted }
            joined[group[0]] = edge
            gone.formUnion(group.dropFirst())
        }
        edges = moved.indices.compactMap { gone.contains($0) ? nil : joined[$0] ?? moved[$0] }
    }
}
