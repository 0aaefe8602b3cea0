extension Execution {
    /// Carries out work on one thread that nobody can cancel, for functions that cannot throw.
    package static func unstoppable<Result>(_ work: (Execution) throws(AlgorithmError) -> Result) -> Result {
        var execution = Execution.serial
        execution.isCancellable = false
        do {
            return try work(execution)
        } catch {
            preconditionFailure("Work that cannot be cancelled was cancelled.")
        }
    }
}
