import Dispatch
import Synchronization

extension Execution {
    /// Computes `count` results, chunk by chunk, each thread with a scratch of its own, and returns them in the order of
    /// their chunks. A chunk should be work for a good part of a millisecond at least.
    ///
    /// A result may depend on its chunk only, not on what an earlier chunk left in the scratch: which thread takes which
    /// chunk is a matter of chance.
    func map<Scratch, Result: Sendable>(
        _ count: Int, scratch: @Sendable @autoclosure () -> Scratch,
        _ body: @Sendable (inout Scratch, Int) -> Result
    ) throws(AlgorithmError) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: count))
        try perform(count) { take in
            guard var chunk = take() else { return }
            var own = scratch()
            while true {
                let result = body(&own, chunk)
                results.withLock { $0[chunk] = result }
                guard let next = take() else { return }
                chunk = next
            }
        }
        return results.withLock { $0.map { $0! } }
    }

    /// As the other form, for work that needs no scratch.
    func map<Result: Sendable>(
        _ count: Int, _ body: @Sendable (Int) -> Result
    ) throws(AlgorithmError) -> [Result] {
        try map(count, scratch: ()) { (_: inout Void, chunk) in body(chunk) }
    }

    /// Lets each thread change parts of an array, and returns what comes of each: part i is `cuts[i] ..< cuts[i + 1]`.
    ///
    /// - Precondition: `cuts` begins with 0, ends with the array's count and never descends.
    @discardableResult
    func forEachPart<Element, Result: Sendable>(
        of array: inout [Element], cuts: [Int],
        _ body: @Sendable (Int, inout MutableSpan<Element>) -> Result
    ) throws(AlgorithmError) -> [Result] {
        precondition(cuts.first == 0 && cuts.last == array.count, "The parts do not make up the array.")
        for part in cuts.indices.dropFirst() {
            precondition(cuts[part - 1] <= cuts[part], "A part has no end.")
        }
        return try array.withUnsafeMutableBufferPointer { elements throws(AlgorithmError) in
            // The address crosses to the other threads. Cuts that never descend within the array keep the parts disjoint,
            // and nobody else reaches the array before all are done.
            let address = elements.baseAddress.map(Int.init(bitPattern:)) ?? 0
            return try map(cuts.count - 1) { part in
                let own = UnsafeMutableBufferPointer(
                    start: UnsafeMutablePointer<Element>(bitPattern: address).map { $0 + cuts[part] },
                    count: cuts[part + 1] - cuts[part])
                var span = own.mutableSpan
                return body(part, &span)
            }
        }
    }

    /// Runs `worker` on up to `threads` threads, each with a function that hands out the chunks `0 ..< count`.
    private func perform(
        _ count: Int, _ worker: @Sendable (_ take: @Sendable () -> Int?) -> Void
    ) throws(AlgorithmError) {
        let next = Atomic<Int>(0)
        let isCancelled = Atomic<Bool>(false)
        let told = Mutex(-1)
        @Sendable func take() -> Int? {
            // Only the thread that called belongs to the task; it is one of those that compute.
            if isCancellable, Task.isCancelled { isCancelled.store(true, ordering: .relaxed) }
            if isCancelled.load(ordering: .relaxed) { return nil }
            let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
            if let progress, chunk <= count {
                told.withLock { last in
                    guard chunk > last else { return }
                    last = chunk
                    progress(count == 0 ? 1 : Double(chunk) / Double(count))
                }
            }
            return chunk < count ? chunk : nil
        }
        let workers = min(threads, count)
        if workers <= 1 {
            worker(take)
        } else {
            DispatchQueue.concurrentPerform(iterations: workers) { _ in worker(take) }
        }
        if isCancelled.load(ordering: .relaxed), next.load(ordering: .relaxed) <= count {
            throw .cancelled
        }
    }
}
