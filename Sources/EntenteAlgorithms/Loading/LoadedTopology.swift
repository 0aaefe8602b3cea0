/// A graph read from a file of plain topology, and what its nodes are called there.
///
/// For graphs without claims: every edge is two ids and perhaps a weight, none becomes an object of its own. Read from
/// bytes, which `MappedFile` maps or inflates:
///
/// ```swift
/// let loaded = try Array("a b\nb c\n".utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0, directed: false) }
/// loaded.graph.nodeCount  // 3
/// loaded.names[2]  // "c"
/// ```
public struct LoadedTopology: Sendable {
    /// Parallel edges and self-loops are kept as they stand in the file.
    public let graph: IndexGraph
    /// The name of each node.
    public let names: NodeNames
}

/// The names of the nodes of a file: numbers, or texts kept as one run of bytes.
public struct NodeNames: Sendable {
    enum Storage: Sendable {
        /// `first`, `first + 1` and so on.
        case range(first: Int, count: Int)
        /// Ascending.
        case numbers([UInt32])
        /// UTF-8; the name of a node ends where the next one's begins.
        case texts(bytes: [UInt8], starts: [Int])
    }

    let storage: Storage

    /// How many nodes there are.
    public var count: Int {
        switch storage {
        case .range(_, let count): count
        case .numbers(let numbers): numbers.count
        case .texts(_, let starts): starts.count - 1
        }
    }

    /// The name of a node. O(length of the name).
    /// - Precondition: The node exists.
    public subscript(node: UInt32) -> String {
        let node = Int(node)
        precondition(node < count, "There is no node \(node).")
        switch storage {
        case .range(let first, _): return String(first + node)
        case .numbers(let numbers): return String(numbers[node])
        case .texts(let bytes, let starts):
            return String(decoding: bytes[starts[node]..<starts[node + 1]], as: UTF8.self)
        }
    }

    /// The node of that name, byte for byte; `nil` if there is none. O(log V) for numbers, O(bytes of all names) for texts.
    public func node(named name: String) -> UInt32? {
        switch storage {
        case .range(let first, let count):
            guard let number = Int(name), String(number) == name, number >= first, number < first + count else {
                return nil
            }
            return UInt32(number - first)
        case .numbers(let numbers):
            guard let number = UInt32(name), String(number) == name else { return nil }
            let place = numbers.firstPlace(notBelow: number)
            return place < numbers.count && numbers[place] == number ? UInt32(place) : nil
        case .texts(let bytes, let starts):
            let wanted = Array(name.utf8)
            return (0..<count).first { node in
                starts[node + 1] - starts[node] == wanted.count
                    && bytes[starts[node]..<starts[node + 1]].elementsEqual(wanted)
            }.map { UInt32($0) }
        }
    }
}

extension [UInt32] {
    /// In an ascending array, the first place whose value is not below `value`.
    func firstPlace(notBelow value: UInt32) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
