/// Random orders and numbers that depend on the seed alone, not on the version of the standard library.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195, Figure 17 (the generator).
struct NodeShuffler {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but without, `bound`. The bias is below 2⁻³² for the bounds of node ids.
    mutating func number(below bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number from 0 up to, but without, 1.
    mutating func fraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// The nodes `0 ..< count` in random order (Fisher and Yates).
    mutating func order(_ count: Int) -> [UInt32] {
        var order = Array(0..<UInt32(count))
        var last = count - 1
        while last > 0 {
            order.swapAt(last, number(below: last + 1))
            last -= 1
        }
        return order
    }

    /// The nodes `0 ..< count` in random order, but for runs of up to 64 that follow each other in a large graph: their rows
    /// stand side by side in memory.
    mutating func runs(_ count: Int) -> [UInt32] {
        let length = max(1, min(64, count / 1024))
        if length == 1 { return order(count) }
        var nodes: [UInt32] = []
        nodes.reserveCapacity(count)
        for run in order((count + length - 1) / length) {
            let first = Int(run) * length
            nodes.append(contentsOf: UInt32(first)..<UInt32(min(first + length, count)))
        }
        return nodes
    }
}
