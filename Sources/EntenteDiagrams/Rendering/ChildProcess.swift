import Synchronization

/// How a child ended, and what it wrote.
struct ChildEnd: Sendable {
    enum Status: Hashable, Sendable {
        case exited(Int32)
        case signaled(Int32)
    }

    /// Why we killed it.
    enum Stop: Hashable, Sendable {
        case deadline, outputLimit, cancelled
    }

    var status: Status
    /// `nil` if it ended of itself.
    var stop: Stop?
    var output: [UInt8]
    /// Standard error, at most the first 64 KiB.
    var messages: [UInt8]
    /// The most memory that it held at a time, in bytes.
    var peakMemory: Int
}

/// Lets another thread kill a child. A process id is only used as long as the child has not been waited for, since the
/// system may give the id to a new process afterwards.
final class ChildControl: Sendable {
    private struct State {
        var child: Int32?
        var isCancelled = false
    }

    private let state = Mutex(State())

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Kills the child, now or as soon as there is one.
    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            if let child = state.child { Platform.kill(child) }
        }
    }

    func kill() {
        state.withLock { state in
            if let child = state.child { Platform.kill(child) }
        }
    }

    func started(_ child: Int32) {
        state.withLock { state in
            state.child = child
            if state.isCancelled { Platform.kill(child) }
        }
    }

    /// The status of the child if it has ended; after that, it is gone.
    func collect() -> (status: ChildEnd.Status, peakMemory: Int)? {
        state.withLock { state in
            guard let child = state.child, let end = Platform.collect(child) else { return nil }
            state.child = nil
            return end
        }
    }
}

/// Runs a program with bytes on its standard input until it ends, the deadline passes or it is cancelled.
enum ChildProcess {
    /// Blocks the calling thread. The child is always waited for: no zombie is left.
    static func run(
        _ arguments: [String], input: [UInt8], deadline: ContinuousClock.Instant, outputLimit: Int,
        control: ChildControl
    ) throws(RenderError) -> ChildEnd {
        if control.isCancelled { throw RenderJob.cancelled }
        var streams = try ChildStreams()
        let child: Int32
        switch Platform.spawn(arguments, environment: Platform.childEnvironment, streams) {
        case .success(let started): child = started
        case .failure(let failure):
            streams.closeAll()
            throw RenderError(.noWorker, "'\(arguments[0])' could not be started: \(failure.reason)")
        }
        control.started(child)
        streams.closeChildEnds()
        var pump = ChildPump(streams, input: input, outputLimit: outputLimit)
        var stop = pump.run(until: deadline)
        if stop != nil { control.kill() }
        streams.closeAll()

        var pause: UInt32 = 100
        while true {
            if let (status, peakMemory) = control.collect() {
                if control.isCancelled { stop = .cancelled }
                return ChildEnd(
                    status: status, stop: stop, output: pump.output, messages: pump.messages, peakMemory: peakMemory)
            }
            if stop == nil, ContinuousClock.now >= deadline {
                stop = .deadline
                control.kill()
            }
            Platform.pause(microseconds: pause)
            pause = min(pause * 2, 5_000)
        }
    }
}
