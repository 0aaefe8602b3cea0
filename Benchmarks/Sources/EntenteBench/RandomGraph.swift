/// A random simple graph, the same for the same name on every machine.
///
/// No self-loops, no parallel edges (whichever way they lead), no node without an edge: so every reader of the file sees
/// the same nodes. Node ids are shuffled, and edges stand in random order.
struct RandomGraph {
    private(set) var edges: [Edge] = []
    private var pairs: Set<Edge> = []
    private var random: SplitMix64

    struct Edge: Hashable {
        var source: UInt32
        var target: UInt32

        var ascending: Edge { source < target ? self : Edge(source: target, target: source) }
    }

    /// Edges for each node of the large graphs, as Graph500 has it.
    static let edgeFactor = 16

    private init(reserving count: Int) {
        random = SplitMix64(seed: 1)
        edges.reserveCapacity(count)
        pairs.reserveCapacity(count)
    }

    /// The graph called `kronecker-S`, `uniform-S` or `attachment-S` (about 2^S nodes), or `small` (5,000 nodes, 40,000
    /// edges); `nil` for other names.
    init?(named name: String) {
        let parts = name.split(separator: "-")
        let scale = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
        let nodeCount = UInt32(1) << UInt32(clamping: scale)
        self.init(reserving: name == "small" ? 40_000 : Self.edgeFactor * Int(nodeCount))
        switch (parts.first, scale) {
        case ("small", 0): addUniform(nodeCount: 5000, edgeCount: 40_000)
        case ("kronecker", 4...24): addKronecker(scale: scale)
        case ("uniform", 6...24): addUniform(nodeCount: nodeCount, edgeCount: Self.edgeFactor * Int(nodeCount))
        case ("attachment", 6...24): addAttachment(nodeCount: nodeCount)
        default: return nil
        }
        pairs = []
        shuffleNodes()
        edges.shuffle(using: &random)
    }

    /// The unit interval, without 1.
    private mutating func fraction() -> Double { Double(random.next() >> 11) * 0x1p-53 }

    /// False where the edge is a loop or is there already.
    @discardableResult
    private mutating func add(_ source: UInt32, _ target: UInt32) -> Bool {
        let edge = Edge(source: source, target: target)
        guard source != target, pairs.insert(edge.ascending).inserted else { return false }
        edges.append(edge)
        return true
    }

    /// Each edge falls `scale` times into one of the four quadrants of the matrix, with the probabilities of Graph500.
    ///
    /// Source: Graph500, "Benchmark specification", 2010: A = 0.57, B = C = 0.19. Repeated edges and loops are left out.
    private mutating func addKronecker(scale: Int) {
        for _ in 0..<Self.edgeFactor << scale {
            var (source, target): (UInt32, UInt32) = (0, 0)
            for _ in 0..<scale {
                let place = fraction()
                source = source << 1 | (place >= 0.57 + 0.19 ? 1 : 0)
                target = target << 1 | ((0.57..<0.57 + 0.19).contains(place) || place >= 0.57 + 0.19 * 2 ? 1 : 0)
            }
            add(source, target)
        }
    }

    private mutating func addUniform(nodeCount: UInt32, edgeCount: Int) {
        while edges.count < edgeCount {
            add(.random(in: 0..<nodeCount, using: &random), .random(in: 0..<nodeCount, using: &random))
        }
    }

    /// Each new node takes `edgeFactor` neighbors, in proportion to their degrees.
    ///
    /// Source: A.-L. Barabási, R. Albert, "Emergence of scaling in random networks", 1999, doi:10.1126/science.286.5439.509.
    private mutating func addAttachment(nodeCount: UInt32) {
        let first = UInt32(Self.edgeFactor)
        for node in 0..<first { add(node, first) }
        for node in first + 1..<nodeCount {
            let ends = 2 * edges.count
            var missing = Self.edgeFactor
            while missing > 0 {
                let end = Int.random(in: 0..<ends, using: &random)
                if add(node, end & 1 == 0 ? edges[end / 2].source : edges[end / 2].target) { missing -= 1 }
            }
        }
    }

    /// Gives the nodes that have an edge the ids `0 ..< count`, in random order.
    private mutating func shuffleNodes() {
        var nodes = Array(Set(edges.lazy.map(\.source)).union(edges.lazy.map(\.target))).sorted()
        nodes.shuffle(using: &random)
        var ids = [UInt32](repeating: 0, count: Int(nodes.max() ?? 0) + 1)
        for (id, node) in nodes.enumerated() { ids[Int(node)] = UInt32(id) }
        for edge in edges.indices {
            edges[edge] = Edge(source: ids[Int(edges[edge].source)], target: ids[Int(edges[edge].target)])
        }
    }

    /// One edge for each line, with a whole weight from 1 to 255 where wanted.
    mutating func edgeList(weighted: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(edges.count * 18)
        for edge in edges {
            text.append(contentsOf: "\(edge.source) \(edge.target)".utf8)
            if weighted { text.append(contentsOf: " \(1 + random.next() % 255)".utf8) }
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }
}
