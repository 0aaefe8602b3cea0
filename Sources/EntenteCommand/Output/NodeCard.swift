import EntenteAlgorithms
import EntenteQuery

/// `show FILE NODE` for a file of edges: a node and its neighbors.
struct NodeCard {
    private let network: Network
    private let node: UInt32

    init(_ network: Network, _ node: UInt32) {
        self.network = network
        self.node = node
    }

    private func neighbors(_ slice: ArraySlice<UInt32>) -> [String] {
        var previous: UInt32?
        return slice.compactMap { other in
            defer { previous = other }
            return other == previous ? nil : network.id(of: other)
        }
    }

    private var lists: [(key: String, title: String, ids: [String])] {
        let graph = network.graph
        guard graph.isDirected else { return [("neighbors", "tied to", neighbors(graph.neighbors(of: node)))] }
        return [
            ("to", "leads to", neighbors(graph.neighbors(of: node))),
            ("from", "from", neighbors(graph.inNeighbors(of: node))),
        ]
    }

    var json: JSON {
        .object([("id", .string(network.id(of: node)))] + lists.map { ($0.key, JSON.strings($0.ids)) })
    }

    /// More than this nobody reads; JSON has all.
    private static let readable = 100

    func text(_ style: TextStyle) -> String {
        let rows = lists.map { list in
            let rest = list.ids.count - Self.readable
            let names = list.ids.prefix(Self.readable).joined(separator: ", ") + (rest > 0 ? " … and \(rest) more" : "")
            return (list.title, list.ids.isEmpty ? "nobody" : "\(list.ids.count): \(names)")
        }
        return style.bold(network.id(of: node)) + "\n" + FieldList.text(rows, width: 10, style)
    }
}
