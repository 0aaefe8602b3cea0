/// A graph or subgraph while it is read.
struct DOTBody {
    var id: String?
    var isStrict = false
    private var attributes = DOTAttributes()
    private var nodeDefaults = DOTAttributes()
    private var edgeDefaults = DOTAttributes()
    private var statements: [DOTStatement] = []
    /// The nodes of a subgraph, by the numbers of their names.
    var members: Set<UInt32> = []
    /// The members of the subgraphs with names: the same name again is the same subgraph.
    private(set) var named: [String: Set<UInt32>] = [:]
    /// The statement in hand, if it names nodes.
    var chain: DOTChain?

    /// Defaults; what stands before all other statements is kept apart.
    mutating func add(_ list: DOTAttributes, to target: DOTDefaultsTarget) {
        guard statements.isEmpty else {
            statements.append(.defaults(target, list))
            return
        }
        switch target {
        case .graph: attributes.merge(list)
        case .node: nodeDefaults.merge(list)
        case .edge: edgeDefaults.merge(list)
        }
    }

    mutating func mention(_ node: UInt32, isNew: Bool, isNested: Bool, as id: String) {
        if isNested { members.insert(node) }
        if isNew { chain!.parts.append(.newNode(id)) }
    }

    /// Takes in a subgraph that was read, as an end of the chain.
    mutating func adopt(_ body: DOTBody, members: [UInt32], names: DOTTextTable) {
        self.members.formUnion(body.members)
        if let id = body.id { named[id] = body.members }
        chain!.parts.append(.subgraph(body.subgraph))
        chain!.append(members.map { DOTEndpoint(names[$0]) }, isSubgraph: true)
    }

    /// Makes statements of the chain; false if the attributes have nothing to belong to.
    mutating func finishChain(_ attributes: DOTAttributes) -> Bool {
        guard let chain else { return true }
        self.chain = nil
        return chain.finish(attributes, into: &statements)
    }

    func document(kind: DOTDocument.Kind) -> DOTDocument {
        DOTDocument(
            id: id, kind: kind, isStrict: isStrict, attributes: attributes, nodeDefaults: nodeDefaults,
            edgeDefaults: edgeDefaults, statements: statements)
    }

    private var subgraph: DOTSubgraph {
        DOTSubgraph(
            id: id, attributes: attributes, nodeDefaults: nodeDefaults, edgeDefaults: edgeDefaults,
            statements: statements)
    }
}

/// A statement of nodes and edges while it is read: `a, b -> {c d} -> e`.
struct DOTChain {
    /// What comes into being on the way, in order.
    enum Part {
        case newNode(String)
        case subgraph(DOTSubgraph)
    }

    /// Where the statement begins.
    let offset: Int
    var parts: [Part] = []
    private var groups: [[DOTEndpoint]] = []
    private var hasSubgraph = false
    private var hasList = false

    init(offset: Int) {
        self.offset = offset
    }

    mutating func append(_ ends: [DOTEndpoint], isSubgraph: Bool = false) {
        groups.append(ends)
        if isSubgraph { hasSubgraph = true } else if ends.count > 1 { hasList = true }
    }

    /// Appends the statements that the chain stands for; false if the attributes have nothing to belong to.
    func finish(_ attributes: DOTAttributes, into statements: inout [DOTStatement]) -> Bool {
        if groups.count == 1, !hasSubgraph {
            for end in groups[0] { statements.append(.node(DOTNode(end.node, attributes))) }
            return true
        }
        // An edge makes its ends in their order; other orders are made plain before.
        if hasSubgraph || hasList {
            for part in parts {
                switch part {
                case .newNode(let id): statements.append(.node(DOTNode(id)))
                case .subgraph(let subgraph): statements.append(.subgraph(subgraph))
                }
            }
        }
        for (tails, heads) in zip(groups, groups.dropFirst()) {
            for tail in tails {
                for head in heads { statements.append(.edge(DOTEdge(tail, head, attributes))) }
            }
        }
        return groups.count > 1
    }
}
