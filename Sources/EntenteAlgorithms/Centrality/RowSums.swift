/// The product of a graph's adjacency matrix with a vector: what most iterative methods spend their time on.
struct RowSums {
    private let rows: CompressedRows
    private let isWeighted: Bool
    /// The parts that threads share out.
    private let cuts: [Int]

    /// - Parameters:
    ///   - rows: The rows to sum over.
    ///   - weighted: Whether each slot counts with its weight, if it has one, instead of 1.
    init(_ rows: CompressedRows, weighted: Bool) {
        self.rows = rows
        isWeighted = weighted && !rows.weights.isEmpty
        cuts = rows.cuts(parts: max(1, min(64, rows.neighbors.count / 16_384)))
    }

    /// For each node the sum of its neighbors' values, parallel edges counting each.
    func sums(of values: [Double], into sums: inout [Double]) {
        var sums = sums.mutableSpan
        add(values, from: 0, &sums)
    }

    /// The same on several threads.
    func sums(of values: [Double], into sums: inout [Double], execution: Execution) throws(AlgorithmError) {
        try execution.untold.forEachPart(of: &sums, cuts: cuts) { part, sums in
            add(values, from: cuts[part], &sums)
        }
    }

    /// The sums of the nodes from `first` on.
    private func add(_ values: [Double], from first: Int, _ sums: inout MutableSpan<Double>) {
        let (offsets, neighbors, values) = (rows.offsets.span, rows.neighbors.span, values.span)
        let weights = rows.weights.span
        var slot = Int(offsets[first])
        for place in sums.indices {
            let end = Int(offsets[first + place + 1])
            var sum = 0.0
            if isWeighted {
                while slot < end {
                    sum += weights[slot] * values[Int(neighbors[slot])]
                    slot += 1
                }
            } else {
                while slot < end {
                    sum += values[Int(neighbors[slot])]
                    slot += 1
                }
            }
            sums[place] = sum
        }
    }

    /// For each node the sum of its slots.
    var totals: [Double] {
        (0..<UInt32(rows.offsets.count - 1)).map { node in
            let slots = rows.slots(of: node)
            return isWeighted ? rows.weights[slots].reduce(0, +) : Double(slots.count)
        }
    }
}

extension Array where Element == Double {
    /// Divides by the Euclidean norm, unless all values are 0.
    mutating func normalizeEuclidean() {
        // Scaled by the largest value, so that no square overflows or vanishes.
        let largest = reduce(0) { Swift.max($0, abs($1)) }
        guard largest > 0, largest.isFinite else { return }
        let norm = largest * reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
        for index in indices { self[index] /= norm }
    }

    /// Divides by the sum, unless it is 0.
    mutating func normalizeSum() {
        let sum = reduce(0, +)
        guard sum != 0, sum.isFinite else { return }
        for index in indices { self[index] /= sum }
    }
}
