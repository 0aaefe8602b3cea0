import EntenteAlgorithms
import EntenteModel
import EntenteQuery

/// What a picture is made of, as the networks that its choices look at: the same ones as in `rank`, `groups` and `path`.
struct PictureSource {
    enum Contents {
        /// Claims, and the lens under which they count.
        case claims(RelationGraph, Lens)
        /// Edges without claims.
        case edges([LoadedTopology])
    }

    var contents: Contents
    /// What was said about directions; `nil`: nothing.
    var direction: Bool?
    /// Whether weights are asked for.
    var isWeighted = false

    var hasClaims: Bool {
        if case .claims = contents { true } else { false }
    }

    /// The network of merged ties, in the direction that was asked for, else as the files say.
    func network(
        directed: Bool? = nil, weighted: Bool? = nil, parallel: ParallelTies = .merge
    ) -> Network {
        let isWeighted = weighted ?? self.isWeighted
        switch contents {
        case .claims(let graph, let lens):
            let projection = Projection(
                isDirected: directed ?? direction ?? graph.isDirectedTable, parallel: parallel, isWeighted: isWeighted)
            return Snapshot(graph, lens: lens, projection: projection).network
        case .edges(let files):
            return Network(files, directed: directed ?? direction, parallel: parallel, weighted: isWeighted)
        }
    }

    /// The network of the signs of ties.
    var signedNetwork: Network {
        switch contents {
        case .claims(let graph, let lens): graph.signedNetwork(lens)
        case .edges(let files): Network(files, directed: direction ?? false, parallel: .keep, weighted: true)
        }
    }

    /// Ties read both ways, as `path` reads them unless told otherwise.
    var pathNetwork: Network { network(directed: direction ?? false, weighted: false) }

    /// The node that a user means in a network; wrong use if it is unknown, or has no tie.
    static func node(_ text: String, in network: Network, option: String) throws -> UInt32 {
        if let node = try LoadedNetwork(network: network, claims: nil).node(text) { return node }
        throw Failure(.usage, "'\(option) \(text)': it has no tie that passes the lens")
    }

    /// Edges without claims as a graph of one relation: those of a part, or all. Entities have the names of nodes as ids.
    static func graph(of files: [LoadedTopology], direction: Bool?, part: Excerpt?) throws -> RelationGraph {
        let hasWeights = files.contains { $0.graph.hasWeights }
        let network = Network(files, directed: direction, parallel: .keep, weighted: hasWeights)
        let edges = network.graph
        var graph = RelationGraph()
        graph.ontology.define(relation(isSymmetric: !edges.isDirected))
        let nodes = part?.nodes ?? Array(0..<UInt32(edges.nodeCount))
        for node in nodes {
            try graph.add(Entity(id: network.id(of: node), kind: "entity", name: network.name(of: node)))
        }
        let isKept = Set(nodes)
        for node in nodes {
            let row = edges.neighbors(of: node)
            for place in row.indices where edges.isDirected || row[place] >= node {
                let other = row[place]
                guard isKept.contains(other), part?.pairs?.contains(NodePair(node, other)) ?? true else { continue }
                var claim = Claim(
                    id: "c\(graph.claims.count + 1)", subject: .entity(network.id(of: node)), relation: tie,
                    object: .entity(network.id(of: other)))
                if hasWeights {
                    let weight = edges.weights(of: node)[place]
                    claim.with = [Qualifier("weight", [Int(exactly: weight).map(String.init) ?? String(weight)])]
                }
                try graph.add(claim)
            }
        }
        return graph
    }

    private static let tie = "tied-to"

    private static func relation(isSymmetric: Bool) -> RelationKind {
        RelationKind(id: tie, isSymmetric: isSymmetric, words: RelationWords(fromID: tie))
    }
}
