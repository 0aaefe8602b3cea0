extension Execution {
    /// The same threads, for one pass of many: only the whole has a progress to tell.
    package var untold: Execution {
        var untold = self
        untold.progress = nil
        return untold
    }
}
