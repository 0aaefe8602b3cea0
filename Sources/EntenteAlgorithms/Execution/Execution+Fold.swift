import Synchronization

extension Execution {
    /// Computes `count` parts of a whole as `map` does, and puts them together in the order of their chunks as they come, so
    /// that floating-point sums have the same bits on any number of threads. A part waits only for those before it, and
    /// does not wait in memory until all are done.
    func fold<Scratch, Part: Sendable, Whole: Sendable>(
        _ count: Int, into whole: Whole, scratch: @Sendable @autoclosure () -> Scratch,
        _ body: @Sendable (inout Scratch, Int) -> Part, combine: @Sendable (inout Whole, Part) -> Void
    ) throws(AlgorithmError) -> Whole {
        let state = Mutex((whole: whole, next: 0, waiting: [Int: Part]()))
        _ = try map(count, scratch: scratch()) { own, chunk in
            let part = body(&own, chunk)
            state.withLock { state in
                state.waiting[chunk] = part
                while let part = state.waiting.removeValue(forKey: state.next) {
                    combine(&state.whole, part)
                    state.next += 1
                }
            }
        }
        return state.withLock { $0.whole }
    }

    /// The sums, place by place, of the numbers that the chunks come to, each the change of its scratch's array.
    func sum<Scratch, Number: AdditiveArithmetic & Sendable>(
        _ count: Int, of width: Int, scratch: @Sendable @autoclosure () -> Scratch,
        _ body: @Sendable (inout Scratch, Int) -> [Number]
    ) throws(AlgorithmError) -> [Number] {
        try fold(count, into: [Number](repeating: .zero, count: width), scratch: scratch(), body) { whole, part in
            whole.add(part)
        }
    }

    /// How many chunks to make of `count` equal pieces of work: so many that progress is seen and no thread idles long,
    /// so few that putting them together costs nothing.
    static func chunkCount(_ count: Int) -> Int { min(count, 256) }

    /// The pieces of a chunk, where `count` pieces are divided into as many chunks as `chunkCount(_:)` says.
    static func pieces(ofChunk chunk: Int, among count: Int) -> Range<Int> {
        let chunks = chunkCount(count)
        return count * chunk / chunks..<count * (chunk + 1) / chunks
    }
}

extension Array where Element: AdditiveArithmetic {
    /// Adds another array, place by place.
    mutating func add(_ other: [Element]) {
        for index in other.indices { self[index] += other[index] }
    }
}
