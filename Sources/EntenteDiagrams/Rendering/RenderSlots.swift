import Synchronization

/// Lets a limited number of tasks in at a time; the others wait in order.
final class RenderSlots: Sendable {
    private struct State {
        var free: Int
        var waiting: [(id: UInt64, continuation: CheckedContinuation<Bool, Never>)] = []
        /// Waiters whose cancellation came before they began to wait.
        var abandoned: Set<UInt64> = []
        var nextID: UInt64 = 0
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(free: max(1, count)))
    }

    /// Waits for a place; false, without a place, if the task is cancelled first.
    func enter() async -> Bool {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        // A cancellation that comes when the place is already taken leaves a mark that nobody waits for.
        defer { state.withLock { _ = $0.abandoned.remove(id) } }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = state.withLock { state in
                    if state.abandoned.contains(id) { return false }
                    if state.free > 0 {
                        state.free -= 1
                        return true
                    }
                    state.waiting.append((id, continuation))
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            abandon(id)
        }
    }

    /// Gives the place to the next.
    func leave() {
        let next = state.withLock { state in
            if state.waiting.isEmpty {
                state.free += 1
                return nil as CheckedContinuation<Bool, Never>?
            }
            return state.waiting.removeFirst().continuation
        }
        next?.resume(returning: true)
    }

    private func abandon(_ id: UInt64) {
        let waiter = state.withLock { state in
            guard let place = state.waiting.firstIndex(where: { $0.id == id }) else {
                state.abandoned.insert(id)
                return nil as CheckedContinuation<Bool, Never>?
            }
            return state.waiting.remove(at: place).continuation
        }
        waiter?.resume(returning: false)
    }
}
