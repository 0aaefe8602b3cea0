import ArgumentParser
import EntenteAlgorithms
import Foundation

/// How long work is carried out, and what is told of it.
struct RunOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("So many threads; otherwise one for each core. The answer is the same.", valueName: "n"))
    var threads: Int?

    @Flag(name: .long, help: "Print the times of loading and computing on standard error, as JSON.")
    var time = false

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("'--threads \(threads)': work needs a thread") }
    }

    /// As many as were asked for, else one for each core.
    var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

    /// Carries out work on so many threads, with a bar where somebody looks.
    func perform<Result>(quiet: Bool, _ work: (Execution) throws -> Result) rethrows -> Result {
        let bar = ProgressBar()
        defer { bar.clear() }
        var execution = Execution(threads: threadCount)
        if !quiet, ProgressBar.hasViewer { execution.progress = { @Sendable share in bar.show(share) } }
        return try work(execution)
    }
}

/// Measures the parts of a command: elapsed time, and processor time of all threads.
struct Stopwatch {
    private var laps: [(name: String, cpu: Double, wall: Double)] = []

    /// Runs a part and remembers how long it took.
    mutating func measure<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
        let start = Self.now()
        let result = try body()
        let end = Self.now()
        laps.append((name, end.cpu - start.cpu, end.wall - start.wall))
        return result
    }

    /// `{"load":{"cpu":…,"wall":…},"kernel":…}` in seconds.
    var json: JSON {
        .object(laps.map { ($0.name, .object([("cpu", .double($0.cpu)), ("wall", .double($0.wall))])) })
    }

    private static func now() -> (cpu: Double, wall: Double) {
        (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
