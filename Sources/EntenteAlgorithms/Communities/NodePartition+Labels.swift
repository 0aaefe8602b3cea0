extension NodePartition {
    /// The partition in which nodes with equal labels belong together, whatever the labels. O(V).
    ///
    /// ```swift
    /// NodePartition([7, 7, 3]).labels  // [0, 0, 1]
    /// ```
    public init(_ labels: [UInt32]) {
        var numbers: [UInt32: UInt32] = [:]
        let isSmall = labels.allSatisfy { Int($0) < labels.count }
        self.init(
            naming: isSmall
                ? labels
                : labels.map { label in
                    let number = numbers[label] ?? UInt32(numbers.count)
                    numbers[label] = number
                    return number
                })
    }

    /// Every node alone.
    public init(singletons nodeCount: Int) {
        self.init(naming: Array(0..<UInt32(nodeCount)))
    }
}
