extension Execution {
    /// For work on one thread: looks whether the surrounding task was cancelled, and tells the share that is done.
    package func proceed(_ share: Double) throws(AlgorithmError) {
        if isCancellable { try AlgorithmError.checkCancellation() }
        progress?(min(1, share))
    }

    /// For work on one thread over `0 ..< count`: after every so many pieces says how much of the whole is done, where
    /// this is the part of it from one share to another.
    func forEachStretch(
        of count: Int, from start: Double = 0, to end: Double = 1, _ body: (Range<UInt32>) -> Void
    ) throws(AlgorithmError) {
        try proceed(start)
        for first in stride(from: 0, to: count, by: Self.stretch) {
            let last = min(first + Self.stretch, count)
            body(UInt32(first)..<UInt32(last))
            try proceed(start + (end - start) * Double(last) / Double(count))
        }
    }

    /// So many nodes that a look at the clock costs nothing beside them.
    static let stretch = 1 << 16
}

/// Work on one thread in rounds of which nobody knows how many there will be: after t of them the share t / (t + 1) is told.
struct UnboundedProgress {
    let execution: Execution
    private var told = 0.0

    init(_ execution: Execution) throws(AlgorithmError) {
        self.execution = execution
        try execution.proceed(0)
    }

    /// Looks whether the work was cancelled; `rounds` may have a fraction, and may seem to fall.
    mutating func proceed(_ rounds: Double) throws(AlgorithmError) {
        told = max(told, rounds)
        try execution.proceed(told / (told + 1))
    }

    /// All rounds are done.
    func finish() { execution.progress?(1) }
}
