/// When an iterative method stops.
public struct IterationOptions: Sendable, Hashable {
    /// The residual at which the scores count as converged; above 0. What the residual is, each method says.
    public var tolerance: Double
    /// The most iterations, at least 0.
    public var maximumIterations: Int

    /// Options; without arguments a residual of 10⁻¹², and 10,000 iterations.
    public init(tolerance: Double = 1e-12, maximumIterations: Int = 10_000) {
        self.tolerance = tolerance
        self.maximumIterations = maximumIterations
    }

    func check() throws(AlgorithmError) {
        try AlgorithmError.require(tolerance > 0, "the tolerance \(tolerance) is not above 0", hint: "1e-12 is usual")
        try AlgorithmError.require(
            maximumIterations >= 0, "\(maximumIterations) iterations are fewer than none", hint: "allow at least 0")
    }
}

/// Scores that an iterative method came to, and how far it got.
public struct IterativeScores: Sendable, Hashable {
    /// One score per node. Not an answer if the method did not converge.
    public let scores: [Double]
    /// How many iterations were done.
    public let iterations: Int
    /// How much the last iteration still changed: the sum of the absolute changes of all scores.
    public let residual: Double
    /// Whether the residual fell to the tolerance.
    public let converged: Bool

    /// Repeats `step`, which makes new scores from old ones, until they stop changing. Throws if an option is out of its
    /// range, or the surrounding task was cancelled.
    ///
    /// Residuals fall by about the same factor each time, so the progress is the logarithm's.
    static func iterate(
        from start: [Double], _ options: IterationOptions, execution: Execution = .serial,
        step: (_ old: [Double], _ new: inout [Double]) throws(AlgorithmError) -> Void
    ) throws(AlgorithmError) -> IterativeScores {
        try options.check()
        var told = 0.0
        var (old, new) = (start, start)
        var (iterations, residual) = (0, start.isEmpty ? 0 : Double.infinity)
        while residual > options.tolerance, iterations < options.maximumIterations {
            try AlgorithmError.checkCancellation()
            try step(old, &new)
            iterations += 1
            residual = 0
            for node in new.indices { residual += abs(new[node] - old[node]) }
            swap(&old, &new)
            // Scores that grow beyond all bounds never settle.
            if !residual.isFinite { break }
            if let progress = execution.progress, residual > options.tolerance, options.tolerance < 1 {
                told = max(
                    told, Platform.naturalLogarithm(min(1, residual)) / Platform.naturalLogarithm(options.tolerance))
                progress(told)
            }
        }
        execution.progress?(1)
        return IterativeScores(
            scores: old, iterations: iterations, residual: residual, converged: residual <= options.tolerance)
    }
}
