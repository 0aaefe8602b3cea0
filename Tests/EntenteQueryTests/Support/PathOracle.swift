import EntenteModel
import EntenteQuery

/// Answers path queries slowly, straight from the claims: every simple path is tried.
struct PathOracle {
    let graph: RelationGraph
    let isDirected: Bool
    /// The claims that pass the lens, in order.
    let claims: [Claim]

    init(_ graph: RelationGraph, lens: Lens = .everything, isDirected: Bool = false) {
        self.graph = graph
        self.isDirected = isDirected
        claims = graph.selection(lens).positions.map { graph.claims[Int($0)] }
    }

    /// A claim as a tie: the entity it leads from, and those it leads to.
    private func ends(_ claim: Claim) -> (from: String, to: [String], isSymmetric: Bool)? {
        let kind = graph.ontology.relation(claim.relation) ?? RelationKind(id: claim.relation)
        guard claim.polarity == .affirmed, !kind.isStance, !kind.isProvenance, kind.makesTies,
            case .entity(let subject) = claim.subject
        else { return nil }
        func isNode(_ id: String) -> Bool {
            graph.entity(id).map { !graph.ontology.isKind($0.kind, a: "topic") } ?? false
        }
        let objects = claim.object.entityIDs.filter { isNode($0) && $0 != subject }
        return isNode(subject) && !objects.isEmpty ? (subject, objects, kind.isSymmetric) : nil
    }

    /// The claims that a step from one entity to another can use.
    func claims(from source: String, to target: String) -> [Claim] {
        claims.filter { claim in
            guard let ends = ends(claim) else { return false }
            if ends.from == source, ends.to.contains(target) { return true }
            return (!isDirected || ends.isSymmetric) && ends.from == target && ends.to.contains(source)
        }
    }

    /// The weakest step of a path, each counting its strongest claim.
    private func strength(_ path: [String]) -> Modality {
        zip(path, path.dropFirst()).compactMap { claims(from: $0, to: $1).map(\.modality).max() }.min() ?? .actual
    }

    /// All simple paths, by length, then the strongest first, then by ids.
    func paths(
        from source: String, to target: String, through: String? = nil, avoiding: [String] = [], maximumHops: Int? = nil
    ) -> [[String]] {
        let ids = graph.entities.map(\.id)
        var found: [[String]] = []
        func extend(_ path: [String]) {
            guard let last = path.last, !avoiding.contains(last) else { return }
            if last == target {
                if through.map(path.contains) ?? true { found.append(path) }
                return
            }
            if path.count - 1 == maximumHops { return }
            for id in ids where !path.contains(id) && !claims(from: last, to: id).isEmpty { extend(path + [id]) }
        }
        extend([source])
        return found.map { (path: $0, strength: strength($0)) }.sorted { a, b in
            if a.path.count != b.path.count { return a.path.count < b.path.count }
            if a.strength != b.strength { return a.strength > b.strength }
            for (x, y) in zip(a.path, b.path) where x != y { return x.utf8.lexicographicallyPrecedes(y.utf8) }
            return false
        }.map(\.path)
    }

    /// What the signed actual claims of a step agree on.
    func sign(_ claims: [Claim]) -> Int? {
        let signs = Set(
            claims.filter { $0.modality == .actual }.compactMap { graph.ontology.relation($0.relation)?.sign }
                .filter { $0 != 0 })
        return signs.count > 1 ? nil : signs.first ?? 0
    }
}
