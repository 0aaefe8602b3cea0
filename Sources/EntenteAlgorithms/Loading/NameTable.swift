/// Gives each distinct text a number, in the order of first appearance; keeps the texts as one run of bytes.
struct NameTable {
    private var bytes: [UInt8] = []
    private var starts = [0]
    /// Open addressing: 1 + the number of a text, 0 where nothing is.
    private var slots = [UInt32](repeating: 0, count: 1024)
    /// The hash of each text, for growing and for quick comparison.
    private var hashes: [UInt64] = []

    var count: Int { hashes.count }

    var names: NodeNames { NodeNames(storage: .texts(bytes: bytes, starts: starts)) }

    /// The number of a text; `nil` if there are too many.
    mutating func node(_ source: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt32? {
        let text = UnsafeRawBufferPointer(rebasing: source[range])
        return node(text, hash: Self.hash(text))
    }

    /// The numbers here of all texts of another table, in its order; `nil` if there are too many.
    mutating func nodes(of other: NameTable) -> [UInt32]? {
        var nodes: [UInt32] = []
        nodes.reserveCapacity(other.count)
        for index in 0..<other.count {
            let found = other.bytes.withUnsafeBytes { bytes in
                let text = UnsafeRawBufferPointer(rebasing: bytes[other.starts[index]..<other.starts[index + 1]])
                return node(text, hash: other.hashes[index])
            }
            guard let found else { return nil }
            nodes.append(found)
        }
        return nodes
    }

    /// The names as numbers, if all of them are plain ones.
    func plainNumbers() -> [UInt32]? {
        bytes.withUnsafeBytes { bytes in
            let cursor = TopologyCursor(bytes, file: nil)
            var numbers: [UInt32] = []
            for node in 0..<count {
                guard let number = cursor.plainNumber(starts[node]..<starts[node + 1]) else { return nil }
                numbers.append(number)
            }
            return numbers
        }
    }

    private mutating func node(_ text: UnsafeRawBufferPointer, hash: UInt64) -> UInt32? {
        var slot = Int(truncatingIfNeeded: hash >> 16) & (slots.count - 1)
        while slots[slot] != 0 {
            let node = Int(slots[slot] - 1)
            if hashes[node] == hash, bytes[starts[node]..<starts[node + 1]].elementsEqual(text) {
                return UInt32(node)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard hashes.count < Int(UInt32.max) - 1 else { return nil }
        bytes.append(contentsOf: text)
        starts.append(bytes.count)
        hashes.append(hash)
        slots[slot] = UInt32(hashes.count)
        if 2 * hashes.count > slots.count { grow() }
        return UInt32(hashes.count - 1)
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: 2 * slots.count)
        for (node, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash >> 16) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = UInt32(node + 1)
        }
        slots = larger
    }

    /// FNV-1a with a last mixing, so that the middle bits are good.
    ///
    /// Source: G. Fowler, L. C. Noll, K.-P. Vo, draft-eastlake-fnv.
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
}
