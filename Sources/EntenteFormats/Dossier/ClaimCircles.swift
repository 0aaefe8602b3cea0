/// Circles among claims about claims.
enum ClaimCircles {
    /// Every claim that is part of a circle, a circle at a time, each beginning with its first claim in `order`. A claim
    /// about itself is no circle here. Iterative depth-first search, O(claims + references).
    static func find(in references: [String: [String]], order: [String]) -> [[String]] {
        var state: [String: Int] = [:]  // 1: on the stack; 2: done
        var circles: [[String]] = []
        for start in order where references[start] != nil && state[start] == nil {
            var stack: [(id: String, next: Int)] = [(start, 0)]
            state[start] = 1
            while let top = stack.last {
                let targets = references[top.id] ?? []
                guard top.next < targets.count else {
                    state[top.id] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let target = targets[top.next]
                if target == top.id { continue }
                if state[target] == 1, let from = stack.firstIndex(where: { $0.id == target }) {
                    circles.append(stack[from...].map(\.id))
                } else if state[target] == nil, references[target] != nil {
                    state[target] = 1
                    stack.append((target, 0))
                }
            }
        }
        return circles
    }
}
