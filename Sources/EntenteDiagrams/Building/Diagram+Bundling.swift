import EntenteModel

extension Diagram {
    /// So many lines may run between two nodes side by side.
    static let parallelLimit = 3

    /// Replaces the lines between a pair of nodes by one with their number, where there are more than a reader can tell
    /// apart. Its line is solid if one of theirs is; its tone is the one that they share.
    mutating func bundleParallelEdges() {
        var pairs: [[String]: [Int]] = [:]
        for (i, edge) in edges.enumerated() { pairs[[edge.from, edge.to].sorted(), default: []].append(i) }
        let crowded = pairs.values.filter { $0.count > Self.parallelLimit }
        guard !crowded.isEmpty else { return }
        var replaced: [Int: Edge] = [:]
        var gone: Set<Int> = []
        for group in crowded {
            replaced[group[0]] = bundle(group.map { edges[$0] })
            gone.formUnion(group.dropFirst())
        }
        edges = edges.indices.compactMap { gone.contains($0) ? nil : replaced[$0] ?? edges[$0] }
    }

    /// One line for several between the same two nodes.
    func bundle(_ parts: [Edge]) -> Edge {
        func union(_ lists: [[String]]) -> [String] {
            var seen: Set<String> = []
            return lists.joined().filter { seen.insert($0).inserted }
        }
        let first = parts[0]
        let tones = Set(parts.map(\.tone))
        let order = Dictionary(uniqueKeysWithValues: notes.enumerated().map { ($1.claim, $0) })
        let claims = union(parts.map(\.claims)).sorted { order[$0] ?? .max < order[$1] ?? .max }
        return Edge(
            id: (["edge"] + claims).joined(separator: "-"), from: first.from, to: first.to,
            relations: union(parts.map(\.relations)), form: .bundle, label: "\(parts.count) relations",
            tone: tones.count == 1 ? first.tone : .neutral,
            modality: parts.map(\.modality).max() ?? .actual, isSymmetric: true,
            isUncertain: parts.allSatisfy(\.isUncertain),
            standing: parts.contains { $0.standing == .disputed }
                ? .disputed : parts.contains { $0.standing == .rejected } ? .rejected : nil,
            claims: claims, deniedBy: union(parts.map(\.deniedBy)),
            denialSources: Set(parts.flatMap(\.denialSources)).sorted(), sources: Set(parts.flatMap(\.sources)).sorted()
        )
    }

    /// Gives the nodes at which party lines end the footnotes of these lines.
    mutating func footnoteParties() {
        var sources: [String: Set<Int>] = [:]
        for edge in edges where edge.form == .party { sources[edge.to, default: []].formUnion(edge.sources) }
        for i in nodes.indices { nodes[i].sources = (sources[nodes[i].id] ?? []).sorted() }
    }
}
