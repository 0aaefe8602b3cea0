import Foundation
import Synchronization

/// A bar on standard error for work that takes long, where somebody is looking.
final class ProgressBar: Sendable {
    private struct State {
        var start = ContinuousClock.now
        var lastDrawn: ContinuousClock.Instant?
        /// Whether the work is over; what a thread tells late is not drawn any more.
        var isOver = false
    }

    private let state = Mutex(State())

    /// Whether standard error is a terminal that can move back to the begin of a line.
    static var hasViewer: Bool { isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

    /// Draws the share that is done, once the work has taken half a second, and then ten times a second.
    func show(_ share: Double) {
        state.withLock { state in
            let now = ContinuousClock.now
            guard !state.isOver, now - state.start > .milliseconds(500) else { return }
            if let last = state.lastDrawn, now - last < .milliseconds(100) { return }
            state.lastDrawn = now
            Terminal.draw("\r" + Self.line(share))
        }
    }

    /// Takes the bar away for good.
    func clear() {
        state.withLock { state in
            if !state.isOver, state.lastDrawn != nil { Terminal.draw("\r" + String(repeating: " ", count: 40) + "\r") }
            state.isOver = true
        }
    }

    static func line(_ share: Double) -> String {
        let share = min(1, max(0, share))
        let full = Int(share * 30)
        let percent = String(Int(share * 100))
        return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: 30 - full) + "] "
            + String(repeating: " ", count: max(0, 3 - percent.count)) + percent + "%"
    }
}
