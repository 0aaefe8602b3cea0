/// Finds every triangle of a graph once.
///
/// The nodes are renamed by falling degree, and of each row the smaller names are kept: no row is then longer than √(2E),
/// and what is looked up most, the nodes of large degree, lies close together in memory (T. Schank and D. Wagner, "Finding,
/// counting and listing all triangles in large graphs", WEA 2005, doi:10.1007/11427186_54, algorithm *forward*).
struct TriangleKernel {
    /// The old names of the nodes.
    private let names: [UInt32]
    private let offsets: [UInt32]
    private let neighbors: [UInt32]
    /// How many edges each slot stands for, 1 or 2; empty where it is 1 for all.
    private let multiplicities: [UInt8]

    /// - Parameter rows: The neighbors of each node, in both rows of each edge, without self-loops; a neighbor may stand
    ///   twice, for two edges.
    init(_ rows: CompressedRows, execution: Execution) throws(AlgorithmError) {
        let nodeCount = rows.offsets.count - 1
        let degrees = (0..<UInt32(nodeCount)).map { rows.slots(of: $0).count }
        // Counting sort: by falling degree, then by node.
        var starts = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
        for degree in degrees { starts[degree] += 1 }
        var sum = 0
        for degree in starts.indices.reversed() { (starts[degree], sum) = (sum, sum + starts[degree]) }
        var (names, places) = ([UInt32](repeating: 0, count: nodeCount), [UInt32](repeating: 0, count: nodeCount))
        for node in 0..<nodeCount {
            let place = starts[degrees[node]]
            starts[degrees[node]] += 1
            names[place] = UInt32(node)
            places[node] = UInt32(place)
        }
        let (order, newNames) = (names, places)
        let cuts = Self.cuts(of: order) { degrees[Int($0)] }
        let parts = try execution.untold.map(cuts.count - 1) { part in
            Self.renamed(rows, order[cuts[part]..<cuts[part + 1]], newNames)
        }
        var (offsets, neighbors, multiplicities) = ([UInt32(0)], [UInt32](), [UInt8]())
        offsets.reserveCapacity(nodeCount + 1)
        neighbors.reserveCapacity(rows.neighbors.count / 2)
        for part in parts {
            let base = UInt32(neighbors.count)
            for end in part.offsets.dropFirst() { offsets.append(base + end) }
            neighbors += part.neighbors
        }
        if parts.contains(where: \.hasDoubles) { for part in parts { multiplicities += part.multiplicities } }
        (self.names, self.offsets, self.neighbors) = (order, offsets, neighbors)
        self.multiplicities = multiplicities
    }

    /// The number of triangles of different nodes.
    func count(execution: Execution) throws(AlgorithmError) -> Int {
        let cuts = cuts
        return try execution.map(cuts.count - 1, scratch: [UInt8](repeating: 0, count: names.count)) { marks, part in
            count(cuts[part]..<cuts[part + 1], &marks)
        }.reduce(0, +)
    }

    /// For each node the number of triangles it belongs to, each counted as often as edges can be chosen for its sides.
    func countsByNode(execution: Execution) throws(AlgorithmError) -> [Int] {
        let cuts = cuts
        let byPlace = try execution.sum(
            cuts.count - 1, of: names.count, scratch: [UInt8](repeating: 0, count: names.count)
        ) { marks, part in
            countsByPlace(cuts[part]..<cuts[part + 1], &marks)
        }
        var result = [Int](repeating: 0, count: names.count)
        for (place, name) in names.enumerated() { result[Int(name)] = byPlace[place] }
        return result
    }

    /// Parts with about as many slots each, for threads to share out. The work of a part differs, so there are many.
    private var cuts: [Int] {
        Self.cuts(of: Array(names.indices)) { Int(offsets[$0 + 1] - offsets[$0]) }
    }

    private static func cuts<Node>(of order: [Node], _ work: (Node) -> Int) -> [Int] {
        let goal = order.reduce(0) { $0 + work($1) + 1 } / 64 + 1
        var (cuts, sum) = ([0], 0)
        for (place, node) in order.enumerated() {
            sum += work(node) + 1
            if sum >= goal {
                cuts.append(place + 1)
                sum = 0
            }
        }
        if cuts.last != order.count { cuts.append(order.count) }
        return cuts
    }

    /// The rows of some nodes, renamed, of their neighbors those with smaller names.
    private static func renamed(
        _ rows: CompressedRows, _ names: ArraySlice<UInt32>, _ places: [UInt32]
    ) -> (offsets: [UInt32], neighbors: [UInt32], multiplicities: [UInt8], hasDoubles: Bool) {
        var (offsets, neighbors, multiplicities) = ([UInt32(0)], [UInt32](), [UInt8]())
        var hasDoubles = false
        for place in names.indices {
            var previous = UInt32.max
            for neighbor in rows.neighbors[rows.slots(of: names[place])] where places[Int(neighbor)] < place {
                if neighbor == previous {
                    multiplicities[multiplicities.count - 1] += 1
                    hasDoubles = true
                    continue
                }
                previous = neighbor
                neighbors.append(places[Int(neighbor)])
                multiplicities.append(1)
            }
            offsets.append(UInt32(neighbors.count))
        }
        return (offsets, neighbors, multiplicities, hasDoubles)
    }

    /// The number of triangles in which one of these nodes has the greatest name.
    private func count(_ nodes: Range<Int>, _ marks: inout [UInt8]) -> Int {
        let (offsets, neighbors) = (offsets.span, neighbors.span)
        var mark = marks.mutableSpan
        var count = 0
        for node in nodes {
            let row = Int(offsets[node])..<Int(offsets[node + 1])
            if row.count < 2 { continue }
            for slot in row { mark[Int(neighbors[slot])] = 1 }
            for slot in row {
                let second = Int(neighbors[slot])
                var found = 0
                for next in Int(offsets[second])..<Int(offsets[second + 1]) {
                    found &+= Int(mark[Int(neighbors[next])])
                }
                count += found
            }
            for slot in row { mark[Int(neighbors[slot])] = 0 }
        }
        return count
    }

    /// What these triangles add to the count of each node.
    private func countsByPlace(_ nodes: Range<Int>, _ marks: inout [UInt8]) -> [Int] {
        // All of a triangle's nodes have smaller names than the end of the range.
        var counts = [Int](repeating: 0, count: nodes.upperBound)
        let (offsets, neighbors, multiplicities) = (offsets.span, neighbors.span, multiplicities.span)
        let isSimple = multiplicities.isEmpty
        var mark = marks.mutableSpan
        var byPlace = counts.mutableSpan
        for node in nodes {
            let row = Int(offsets[node])..<Int(offsets[node + 1])
            if row.count < 2 { continue }
            for slot in row { mark[Int(neighbors[slot])] = isSimple ? 1 : multiplicities[slot] }
            var own = 0
            for slot in row {
                let second = Int(neighbors[slot])
                let nexts = Int(offsets[second])..<Int(offsets[second + 1])
                var both = 0
                if isSimple {
                    // Adding a mark of 0 is cheaper than to guess whether it is 1.
                    for next in nexts {
                        let (third, found) = (Int(neighbors[next]), Int(mark[Int(neighbors[next])]))
                        byPlace[third] &+= found
                        both &+= found
                    }
                } else {
                    let factor = Int(multiplicities[slot])
                    for next in nexts {
                        let (third, found) = (Int(neighbors[next]), Int(mark[Int(neighbors[next])]))
                        let ways = factor * found * Int(multiplicities[next])
                        byPlace[third] &+= ways
                        both &+= ways
                    }
                }
                byPlace[second] += both
                own += both
            }
            byPlace[node] += own
            for slot in row { mark[Int(neighbors[slot])] = 0 }
        }
        return counts
    }
}
