import Dispatch
import Synchronization

/// Lets a limited number of renders in at a time; the others wait in order, tasks and blocked threads in one line.
///
/// Who is let in begins on the thread that gives a place back, or at once. So no render waits for a thread of the tasks,
/// all of which may be blocked by others that wait for their turn.
final class RenderSlots: Sendable {
    private struct State {
        var free: Int
        var waiting: [(number: UInt64, begin: @Sendable (Bool) -> Void)] = []
        /// Waiters whose cancellation came before they began to wait.
        var abandoned: Set<UInt64> = []
        var last: UInt64 = 0
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(free: max(1, count)))
    }

    /// A number with which to wait, and to stop waiting.
    func number() -> UInt64 {
        state.withLock { state in
            state.last += 1
            return state.last
        }
    }

    /// Calls with true when there is a place, with false, without a place, if the number is abandoned first. Must not block.
    func enter(_ number: UInt64, _ begin: @escaping @Sendable (Bool) -> Void) {
        let answer: Bool? = state.withLock { state in
            if state.abandoned.contains(number) { return false }
            if state.free > 0 {
                state.free -= 1
                return true
            }
            state.waiting.append((number, begin))
            return nil
        }
        if let answer { begin(answer) }
    }

    /// Waits for a place on the calling thread.
    func enterAndWait() {
        let isIn = DispatchSemaphore(value: 0)
        enter(number()) { _ in isIn.signal() }
        isIn.wait()
    }

    /// Gives the place to the next.
    func leave() {
        let next = state.withLock { state in
            if state.waiting.isEmpty {
                state.free += 1
                return nil as (@Sendable (Bool) -> Void)?
            }
            return state.waiting.removeFirst().begin
        }
        next?(true)
    }

    /// Stops waiting; of who is in already, it is remembered until ``forget(_:)``.
    func abandon(_ number: UInt64) {
        let waiter = state.withLock { state in
            guard let place = state.waiting.firstIndex(where: { $0.number == number }) else {
                state.abandoned.insert(number)
                return nil as (@Sendable (Bool) -> Void)?
            }
            return state.waiting.remove(at: place).begin
        }
        waiter?(false)
    }

    /// Nobody will come with this number any more.
    func forget(_ number: UInt64) {
        state.withLock { _ = $0.abandoned.remove(number) }
    }
}
