extension Execution {
    /// Lets each thread change parts of two arrays, and returns what comes of each: part i is `cuts[i] ..< cuts[i + 1]` of the first together with
    /// `otherCuts[i] ..< otherCuts[i + 1]` of the second.
    ///
    /// - Precondition: Both have as many parts, and each satisfies what `forEachPart(of:cuts:_:)` asks of one.
    @discardableResult
    func forEachPart<First, Second, Result: Sendable>(
        of first: inout [First], cuts: [Int], and second: inout [Second], cuts otherCuts: [Int],
        _ body: @Sendable (Int, inout MutableSpan<First>, inout MutableSpan<Second>) -> Result
    ) throws(AlgorithmError) -> [Result] {
        precondition(cuts.count == otherCuts.count, "There are not as many parts of one array as of the other.")
        precondition(otherCuts.first == 0 && otherCuts.last == second.count, "The parts do not make up the array.")
        for part in otherCuts.indices.dropFirst() {
            precondition(otherCuts[part - 1] <= otherCuts[part], "A part has no end.")
        }
        return try second.withUnsafeMutableBufferPointer { elements throws(AlgorithmError) in
            // The other form says why the address may cross to the other threads.
            let address = elements.baseAddress.map(Int.init(bitPattern:)) ?? 0
            return try forEachPart(of: &first, cuts: cuts) { part, span in
                let own = UnsafeMutableBufferPointer(
                    start: UnsafeMutablePointer<Second>(bitPattern: address).map { $0 + otherCuts[part] },
                    count: otherCuts[part + 1] - otherCuts[part])
                var other = own.mutableSpan
                return body(part, &span, &other)
            }
        }
    }
}
