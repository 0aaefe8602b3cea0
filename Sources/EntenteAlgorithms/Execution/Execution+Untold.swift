extension Execution {
    /// The same threads, for one pass of many: only the whole has a progress to tell.
    var untold: Execution { Execution(threads: threads) }
}
