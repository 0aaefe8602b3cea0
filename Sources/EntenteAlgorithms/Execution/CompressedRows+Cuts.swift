extension CompressedRows {
    /// Cuts the nodes into at most `parts` ranges with about as many slots and nodes each: part i is `cuts[i] ..<
    /// cuts[i + 1]`. The cuts depend on the graph and on `parts` alone.
    func cuts(parts: Int) -> [Int] {
        let nodeCount = offsets.count - 1
        let work = neighbors.count + nodeCount
        var cuts = [0]
        var last = 0
        for part in 1..<max(parts, 2) where part < parts {
            let goal = work / parts * part
            var (low, high) = (last, nodeCount)
            while low < high {
                let middle = (low + high) / 2
                if Int(offsets[middle]) + middle < goal { low = middle + 1 } else { high = middle }
            }
            if low > last { cuts.append(low) }
            last = low
        }
        if nodeCount > last || cuts.count == 1 { cuts.append(nodeCount) }
        return cuts
    }
}
