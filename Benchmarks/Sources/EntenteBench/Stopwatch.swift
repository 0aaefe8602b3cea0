import Foundation

/// Measures the processor time of this process and the time that passed.
struct Stopwatch {
    private let cpu = nanoseconds(CLOCK_PROCESS_CPUTIME_ID)
    private let wall = nanoseconds(CLOCK_MONOTONIC)

    var reply: Reply {
        Reply(
            cpu: nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, wall: nanoseconds(CLOCK_MONOTONIC) - wall)
    }

    /// The most memory that this program ever held, in bytes. On Linux the figure of `getrusage` may be that of the process
    /// that started it.
    static var peakMemory: Int {
        #if os(macOS)
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #else
            let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
            return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
        #endif
    }
}

private func nanoseconds(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
