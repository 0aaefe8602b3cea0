/// How long work is carried out: on how many threads, and who hears of its progress. It never changes what comes out.
///
/// Work that takes long is divided into chunks in the same way whatever the number of threads, and the chunks' results are
/// put together in their order: one thread or eight give the same bits. Between chunks it looks whether the surrounding task
/// was cancelled, and then throws ``AlgorithmError`` with the code `cancelled`.
///
/// ```swift
/// let scores = try graph.betweennessCentrality(execution: Execution(threads: 2))
/// ```
public struct Execution: Sendable {
    /// How many threads compute at the same time, at least 1. More than the machine has cores gain nothing.
    public var threads: Int

    /// Hears which share of the work is done, from 0 to 1 and never less than before; one call at a time, on any of the
    /// threads that compute. It should return quickly.
    public var progress: (@Sendable (Double) -> Void)?

    /// False for work that cannot throw.
    var isCancellable = true

    /// - Precondition: `threads` is at least 1.
    public init(threads: Int = 1, progress: (@Sendable (Double) -> Void)? = nil) {
        precondition(threads >= 1, "Work needs a thread.")
        self.threads = threads
        self.progress = progress
    }

    /// One thread, and nobody hears of progress.
    public static let serial = Execution()
}
