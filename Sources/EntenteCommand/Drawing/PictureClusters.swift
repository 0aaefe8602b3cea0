import EntenteDiagrams
import EntenteModel
import EntenteQuery
import EntenteReasoning

/// Boxes around the nodes of a picture, as a grouping of the whole network says.
struct PictureClusters {
    /// How nodes are put into boxes.
    enum Method: Hashable {
        case none
        /// By the polity that they belong to.
        case polity
        case kind
        case grouping(GroupingMethod)

        /// Groups that share nodes have no boxes, and there are none to be given.
        private static let groupings = GroupingMethod.allCases.filter { $0 != .biconnected && $0 != .given }

        static let names = ["none", "polity", "kind"] + groupings.map(\.rawValue)

        init?(_ name: String) {
            switch name {
            case "none": self = .none
            case "polity": self = .polity
            case "kind": self = .kind
            default:
                guard let grouping = Self.groupings.first(where: { $0.rawValue == name }) else { return nil }
                self = .grouping(grouping)
            }
        }
    }

    var clustering: View.Clustering
    /// For the caption; `nil`: nothing.
    var words: String?

    /// - Parameter id: the entity of a node, by what the network calls it.
    init(_ name: String, of source: PictureSource, graph: RelationGraph, id: (String) -> String?) throws {
        guard let method = Method(name) else {
            throw Failure(
                .usage, "'--clusters \(name)' is not known",
                hint: Spelling.suggestion(for: name, in: Method.names) ?? "use one of: "
                    + Method.names.joined(separator: ", "))
        }
        switch method {
        case .none: clustering = .none
        case .polity: clustering = .polity
        case .kind: clustering = .groups(Self.kinds(of: graph))
        case .grouping(let method):
            let network = method == .blocs ? source.signedNetwork : source.network()
            let grouping = try network.grouping(by: method)
            let groups = grouping.groups.enumerated().filter { $1.count > 1 }
            clustering = .groups(
                groups.map { place, members in
                    let number = grouping.cores.map { $0[place] } ?? place + 1
                    return View.Group(
                        label: "\(method.noun) \(number)", members: members.compactMap { id(network.id(of: $0)) })
                })
            words = Self.words(grouping, boxes: groups.count)
        }
    }

    private static func kinds(of graph: RelationGraph) -> [View.Group] {
        var members: [String: [String]] = [:]
        for entity in graph.entities { members[entity.kind, default: []].append(entity.id) }
        let kinds = members.keys.sorted().map { (id: $0, name: graph.ontology.kind($0)?.name ?? $0) }
        let uses = Dictionary(kinds.map { ($0.name, 1) }, uniquingKeysWith: +)
        return kinds.map { kind in
            let label = English.capitalized(kind.name) + (uses[kind.name] == 1 ? "" : " (\(kind.id))")
            return View.Group(label: label, members: members[kind.id] ?? [])
        }
    }

    private static func words(_ grouping: Grouping, boxes: Int) -> String {
        var words = "Boxes: \(grouping.method.plural)"
        if let modularity = grouping.modularity {
            words += " (\(grouping.method.rawValue), modularity \(Rounded.text(modularity)))"
        }
        if let frustration = grouping.frustration {
            words += " (\(English.count(frustration.upperBound, "tie")) out of place)"
        }
        return words + (grouping.converged ? "." : "; incomplete: the search was cut short.")
    }
}

extension GroupingMethod {
    /// What one of the groups is called.
    fileprivate var noun: String {
        switch self {
        case .components: "Component"
        case .strong: "Strong component"
        case .biconnected: "Block"
        case .cores: "Core"
        case .leiden, .louvain, .labels: "Community"
        case .blocs: "Bloc"
        case .given: "Group"
        }
    }

    fileprivate var plural: String {
        switch self {
        case .components: "components"
        case .strong: "strong components"
        case .biconnected: "blocks"
        case .cores: "core numbers"
        case .leiden, .louvain, .labels: "communities"
        case .blocs: "the two camps of the signs"
        case .given: "groups"
        }
    }
}
