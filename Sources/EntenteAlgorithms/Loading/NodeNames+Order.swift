extension NodeNames {
    /// The names in ascending order, and the new number of each node; `nil` for the numbering if they are in order already.
    ///
    /// Numbers ascend by value, texts byte by byte. For graphs whose nodes shall not depend on the order of the file's rows,
    /// see ``IndexGraph/projected(directed:merging:weighted:numbering:)``. O(n log n) comparisons; the order is the only one,
    /// as no two nodes share a name.
    ///
    /// ```swift
    /// let loaded = try Array("b a\n".utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0) }
    /// loaded.names.ascending().numbering  // [1, 0]
    /// ```
    public func ascending() -> (names: NodeNames, numbering: [UInt32]?) {
        guard case .texts(let bytes, let starts) = storage else { return (self, nil) }
        let keys = (0..<count).map { Key(bytes, starts[$0]..<starts[$0 + 1], node: UInt32($0)) }
        // Most names differ within their first eight bytes.
        let sorted = keys.sorted { left, right in
            if left.head != right.head { return left.head < right.head }
            return bytes[left.range].lexicographicallyPrecedes(bytes[right.range])
        }
        if zip(sorted, sorted.dropFirst()).allSatisfy({ $0.node < $1.node }) { return (self, nil) }
        var (newBytes, newStarts) = ([UInt8](), [0])
        newBytes.reserveCapacity(bytes.count)
        newStarts.reserveCapacity(starts.count)
        var numbering = [UInt32](repeating: 0, count: count)
        for (number, key) in sorted.enumerated() {
            numbering[Int(key.node)] = UInt32(number)
            newBytes.append(contentsOf: bytes[starts[Int(key.node)]..<starts[Int(key.node) + 1]])
            newStarts.append(newBytes.count)
        }
        return (NodeNames(storage: .texts(bytes: newBytes, starts: newStarts)), numbering)
    }

    /// What a name is sorted by: its first eight bytes as a number, filled up with zeros, then all its bytes, since names
    /// may end in zeros too.
    private struct Key {
        var head: UInt64 = 0
        var range: Range<Int>
        var node: UInt32

        init(_ bytes: [UInt8], _ range: Range<Int>, node: UInt32) {
            for place in range.lowerBound..<(range.lowerBound + 8) {
                head = head << 8 | (place < range.upperBound ? UInt64(bytes[place]) : 0)
            }
            self.range = range
            self.node = node
        }
    }
}
