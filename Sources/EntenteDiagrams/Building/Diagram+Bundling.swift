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
    func bundle(_ lines: [Edge]) -> Edge {
        let parts = lines.flatMap { $0.parts.isEmpty ? [$0] : $0.parts }
        func union(_ lists: [[String]]) -> [String] {
            var seen: Set<String> = []
            return lists.joined().filter { seen.insert($0).inserted }
        }
        func union(_ lists: [[Int]]) -> [Int] { Set(lists.joined()).sorted() }
        let first = lines[0]
        let tones = Set(parts.map(\.tone))
        let order: [String: Int] =
            parts.count == 1 ? [:] : Dictionary(uniqueKeysWithValues: notes.enumerated().map { ($1.claim, $0) })
        let claims = union(parts.map(\.claims)).sorted { order[$0] ?? .max < order[$1] ?? .max }
        return Edge(
            id: (["edge"] + claims).joined(separator: "-"), from: first.from, to: first.to,
            relations: union(parts.map(\.relations)), form: .bundle, label: "\(parts.count) relations",
            detail: Self.contents(of: parts), tone: tones.count == 1 ? first.tone : .neutral,
            modality: parts.map(\.modality).max() ?? .actual, isNegated: parts.allSatisfy(\.isNegated),
            isSymmetric: !lines.allSatisfy { !$0.isSymmetric && ($0.from, $0.to) == (first.from, first.to) },
            isDerived: parts.allSatisfy(\.isDerived), isUncertain: parts.allSatisfy(\.isUncertain), claims: claims,
            deniedBy: union(parts.map(\.deniedBy)), contradictedBy: union(parts.map(\.contradictedBy)),
            contrarySources: union(parts.map(\.contrarySources)), premises: union(parts.map(\.premises)),
            sources: union(parts.map(\.sources)), parts: parts)
    }

    /// What a bundle holds, counted: `2 supportive, 1 adverse; 1 alleged, 1 × disputed`.
    private static func contents(of parts: [Edge]) -> String? {
        let tones = Edge.Tone.allCases.compactMap { tone in
            let count = parts.count { $0.tone == tone }
            return count == 0 ? nil : "\(count) \(tone.rawValue)"
        }
        let halves = [tones.count > 1 ? tones : [], marks(of: parts)].filter { !$0.isEmpty }
        return halves.isEmpty ? nil : halves.map { $0.joined(separator: ", ") }.joined(separator: "; ")
    }

    /// How many of some lines have each mark: `1 alleged`, `1 × disputed`. That all hold only possibly, their line says.
    static func marks(of parts: [Edge]) -> [String] {
        func counts<Mark: Hashable>(_ marks: [Mark], _ mark: (Edge) -> Mark?, _ words: (Mark) -> String) -> [String] {
            let of = parts.compactMap(mark)
            return marks.compactMap { mark in
                let count = of.count { $0 == mark }
                return count == 0 ? nil : "\(count) \(words(mark))"
            }
        }
        let weak = counts(
            Modality.allCases, { $0.modality == .actual ? nil : $0.modality },
            { $0 == .evaluative ? "opinion" : $0.rawValue })
        let negated = counts([true], { $0.isNegated ? true : nil }, { _ in "× negated" })
        let derived = counts([true], { $0.isDerived ? true : nil }, { _ in "= derived" })
        let standings = counts(Standing.allCases, \.standing, \.words)
        let isMixed = parts.contains { !$0.isUncertain }
        let possibly = counts(
            [true], { $0.isUncertain && isMixed ? true : nil }, { _ in Edge.Remark.possibly.rawValue })
        return weak + possibly + negated + derived + standings
    }

    /// Gives the nodes at which party lines end the footnotes of these lines.
    mutating func footnoteParties() {
        var sources: [String: Set<Int>] = [:]
        for edge in edges where edge.form == .party { sources[edge.to, default: []].formUnion(edge.sources) }
        for i in nodes.indices { nodes[i].sources = (sources[nodes[i].id] ?? []).sorted() }
    }
}
