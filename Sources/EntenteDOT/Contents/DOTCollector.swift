/// Follows a document as Graphviz would, and gathers what comes into being.
struct DOTCollector {
    private let kind: DOTDocument.Kind
    private let isStrict: Bool
    private var nodes: [DOTContents.Node] = []
    private var edges: [DOTContents.Edge] = []
    private var subgraphs: [DOTContents.Subgraph] = []
    private var places: [String: Int] = [:]
    /// The edges that a further statement may mean: all of a strict graph, and those with a key.
    private var known: [EdgeKey: Int] = [:]
    /// What each subgraph with a name has of its own, for when its name comes again.
    private var own: [Int: Defaults] = [:]
    private var byName: [SubgraphKey: Int] = [:]
    private var members: [Set<Int>] = []

    private struct EdgeKey: Hashable {
        let tail: Int
        let head: Int
        let key: String?
    }

    private struct SubgraphKey: Hashable {
        let parent: Int?
        let id: String
    }

    /// The defaults in force in a body.
    private struct Defaults {
        var graph = DOTAttributes()
        var node = DOTAttributes()
        var edge = DOTAttributes()

        subscript(target: DOTDefaultsTarget) -> DOTAttributes {
            get {
                switch target {
                case .graph: graph
                case .node: node
                case .edge: edge
                }
            }
            set {
                switch target {
                case .graph: graph = newValue
                case .node: node = newValue
                case .edge: edge = newValue
                }
            }
        }

        func merging(_ other: Defaults) -> Defaults {
            Defaults(
                graph: graph.merging(other.graph), node: node.merging(other.node), edge: edge.merging(other.edge))
        }
    }

    /// A body that is followed: its statements, how far, and the defaults.
    private struct Frame {
        let subgraph: Int?
        let statements: [DOTStatement]
        var next = 0
        /// Of the body itself.
        var own: Defaults
        /// With those of the bodies around.
        var all: Defaults
    }

    init(kind: DOTDocument.Kind, isStrict: Bool) {
        self.kind = kind
        self.isStrict = isStrict
    }

    mutating func contents(of document: DOTDocument) -> DOTContents {
        let first = Defaults(
            graph: document.attributes, node: document.nodeDefaults, edge: document.edgeDefaults)
        var stack = [Frame(subgraph: nil, statements: document.statements, own: first, all: first)]
        var attributes = document.attributes
        while var frame = stack.popLast() {
            guard frame.next < frame.statements.count else {
                leave(frame, attributes: &attributes)
                continue
            }
            let statement = frame.statements[frame.next]
            frame.next += 1
            var inner: Frame?
            switch statement {
            case .defaults(let target, let list):
                frame.own[target].merge(list)
                frame.all[target].merge(list)
            case .node(let node):
                let place = self.node(node.id, in: frame)
                nodes[place].attributes.merge(node.attributes)
            case .edge(let edge): add(edge, in: frame)
            case .subgraph(let subgraph): inner = enter(subgraph, from: frame)
            }
            stack.append(frame)
            if let inner { stack.append(inner) }
        }
        for (place, nodes) in members.enumerated() { subgraphs[place].nodes = nodes.sorted() }
        return DOTContents(attributes: attributes, nodes: nodes, edges: edges, subgraphs: subgraphs)
    }

    private mutating func enter(_ subgraph: DOTSubgraph, from outer: Frame) -> Frame {
        let key = subgraph.id.map { SubgraphKey(parent: outer.subgraph, id: $0) }
        let place: Int
        if let known = key.flatMap({ byName[$0] }) {
            place = known
        } else {
            place = subgraphs.count
            subgraphs.append(
                DOTContents.Subgraph(id: subgraph.id, parent: outer.subgraph, attributes: [:], nodes: []))
            members.append([])
            if let key { byName[key] = place }
        }
        let here = Defaults(
            graph: subgraph.attributes, node: subgraph.nodeDefaults, edge: subgraph.edgeDefaults)
        let own = self.own[place].map { $0.merging(here) } ?? here
        return Frame(
            subgraph: place, statements: subgraph.statements, own: own, all: outer.all.merging(own))
    }

    private mutating func leave(_ frame: Frame, attributes: inout DOTAttributes) {
        guard let place = frame.subgraph else {
            attributes = frame.all.graph
            return
        }
        own[place] = frame.own
        subgraphs[place].attributes = frame.all.graph
        if let parent = subgraphs[place].parent { members[parent].formUnion(members[place]) }
    }

    private mutating func node(_ id: String, in frame: Frame) -> Int {
        let place: Int
        if let known = places[id] {
            place = known
        } else {
            place = nodes.count
            places[id] = place
            nodes.append(DOTContents.Node(id: id, attributes: frame.all.node))
        }
        if let subgraph = frame.subgraph { members[subgraph].insert(place) }
        return place
    }

    private mutating func add(_ edge: DOTEdge, in frame: Frame) {
        let (tail, head) = (node(edge.tail.node, in: frame), node(edge.head.node, in: frame))
        var (tailPort, headPort) = (edge.tail.portText, edge.head.portText)
        let key = edge.attributes["key"]?.rawText
        let place: Int
        if let known = self.known(tail, head, key) {
            place = known
            if edges[place].tail != tail { swap(&tailPort, &headPort) }
        } else {
            place = edges.count
            edges.append(DOTContents.Edge(tail: tail, head: head, attributes: frame.all.edge))
            if isStrict { known[EdgeKey(tail: tail, head: head, key: nil)] = place }
            if let key { known[EdgeKey(tail: tail, head: head, key: key)] = place }
        }
        if let tailPort { edges[place].attributes["tailport"] = .escString(tailPort) }
        if let headPort { edges[place].attributes["headport"] = .escString(headPort) }
        edges[place].attributes.merge(edge.attributes)
    }

    private func known(_ tail: Int, _ head: Int, _ key: String?) -> Int? {
        guard isStrict || key != nil else { return nil }
        func find(_ tail: Int, _ head: Int) -> Int? {
            key.flatMap { known[EdgeKey(tail: tail, head: head, key: $0)] }
                ?? (isStrict ? known[EdgeKey(tail: tail, head: head, key: nil)] : nil)
        }
        return find(tail, head) ?? (kind == .undirected ? find(head, tail) : nil)
    }
}

extension DOTEndpoint {
    /// `port:compass`, as Graphviz keeps it in `tailport` and `headport`; nil where neither is given.
    var portText: String? {
        switch (port, compass) {
        case (nil, nil): nil
        case (let port?, nil): port
        case (nil, let compass?): compass.rawValue
        case (let port?, let compass?): port + ":" + compass.rawValue
        }
    }
}

extension DOTValue {
    /// The text as a file holds it; for markup, what stands between the outer brackets.
    public var rawText: String {
        switch self {
        case .text(let text), .escString(let text): text
        case .html(let label): label.markup
        }
    }
}
