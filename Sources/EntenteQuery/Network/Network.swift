public import EntenteAlgorithms
public import EntenteModel

/// Nodes with names and the edges between them: what measures are asked of, whether it was frozen from claims or read
/// from a file of plain topology.
///
/// Nodes are in ascending order of their ids, numbers by value and texts byte by byte. So the order of the file's rows
/// makes no difference, and where algorithms take the first of several nodes it is the first by id.
///
/// ```swift
/// let loaded = try LoadedTopology(contentsOf: "friends.el")
/// Network([loaded], directed: false).ranking(by: .betweenness)
/// ```
public struct Network: Sendable {
    /// The edges between the nodes.
    public let graph: IndexGraph
    private let names: Names

    private enum Names: Sendable {
        /// The position in the graph's entities of each node, ascending by id.
        case entities(RelationGraph, [UInt32])
        case file(NodeNames)
    }

    /// How many nodes there are, and how many edges: pairs where parallel ones are merged.
    public var size: (nodes: Int, edges: Int) { (graph.nodeCount, graph.edgeCount) }

    init(graph: IndexGraph, entities: [UInt32], of relations: RelationGraph) {
        self.graph = graph
        names = .entities(relations, entities)
    }

    init(graph: IndexGraph, names: NodeNames) {
        self.graph = graph
        self.names = .file(names)
    }

    /// What a node is called in answers for machines: the entity's id, the name in the file.
    public func id(of node: UInt32) -> String {
        switch names {
        case .entities(let relations, let entities): relations.entities[Int(entities[Int(node)])].id
        case .file(let names): names[node]
        }
    }

    /// What a node is called in answers for people.
    public func name(of node: UInt32) -> String {
        switch names {
        case .entities(let relations, let entities): relations.entities[Int(entities[Int(node)])].name
        case .file(let names): names[node]
        }
    }

    /// The node of that id; `nil` if there is none, as of an entity without a tie. O(log nodes) for entities and numbers,
    /// O(bytes of all names) for texts.
    public func node(of id: String) -> UInt32? {
        switch names {
        case .file(let names): return names.node(named: id)
        case .entities(let relations, let entities):
            guard let wanted = relations.entityIndex(id) else { return nil }
            var (low, high) = (0, entities.count)
            while low < high {
                let middle = (low + high) / 2
                let other = relations.entities[Int(entities[middle])].id
                if other.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
            }
            return low < entities.count && Int(entities[low]) == wanted ? UInt32(low) : nil
        }
    }

    /// What a user means: by id, else by name without regard to case. O(names).
    ///
    /// Of entities, all that the graph has are found, also those without a tie.
    public func match(_ text: String) -> NameMatch {
        switch names {
        case .entities(let relations, _): return relations.entity(named: text)
        case .file(let names):
            if names.node(named: text) != nil { return .entity(text) }
            let all = (0..<UInt32(names.count)).lazy.map { names[$0] }
            let folded = text.lowercased()
            let same = all.filter { $0.lowercased() == folded }
            if same.count == 1 { return .entity(same[same.startIndex]) }
            if !same.isEmpty { return .ambiguous(Array(same)) }
            return .unknown(suggestions: Spelling.nearest(to: text, in: all))
        }
    }
}
