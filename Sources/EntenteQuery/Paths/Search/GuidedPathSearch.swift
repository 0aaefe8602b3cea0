import EntenteAlgorithms

/// Yields paths under a pattern and a clock, best first: by length, then by node ids.
///
/// Beginnings of paths wait in a heap under the least length that a rest can give them, and grow by one step at a time.
/// A beginning is a sequence of nodes, and knows all places of the pattern and all times in which its claims leave it,
/// so that no sequence comes twice. For walks the bounds are exact, so that each beginning that grows ends in an answer.
/// For paths that may not come back they are not, and the search may have to try exponentially many beginnings (under a
/// pattern the question is NP-hard: A. O. Mendelzon and P. T. Wood, "Finding regular simple paths in graph databases",
/// SIAM Journal on Computing 24(6), 1995, doi:10.1137/S009753979122370X): `effort` bounds it.
///
/// P. E. Hart, N. J. Nilsson and B. Raphael, "A formal basis for the heuristic determination of minimum cost paths", IEEE
/// Transactions on Systems Science and Cybernetics 4(2), 1968, doi:10.1109/TSSC.1968.300136.
struct GuidedPathSearch<Clock: PathClock> {
    let world: PathWorld
    let clock: Clock
    private let question: Question
    private var bounds: PathBounds<Clock>
    /// With lengths other than steps: the steps that a rest takes at least.
    private var hopBounds: PathBounds<Clock>?
    private var heap = MinimumHeap<Beginning>()
    private var grown = 0
    private var work = 0
    /// The beginning that grew last, and how often since the last answer another one than its own growth came next.
    private var latest: [UInt32] = []
    private var jumps = 0
    /// Whether the search gave up, so that paths may be missing.
    private(set) var isExhausted = false

    struct Question {
        var source: UInt32
        var target: UInt32
        var avoided: Set<UInt32>
        var mode: PathQuery.Mode
        var maximumHops: Int?
        var effort: Int
    }

    private struct Beginning: Comparable {
        /// The least length of a path that begins so.
        var bound: Double
        var isExact: Bool
        var nodes: [UInt32]
        var state: [PathState<Clock>]
        /// Whether the bound takes into account that the path may not come back.
        var isVerified = false
        /// Whether it is a whole path.
        var isWhole = false

        static func < (left: Beginning, right: Beginning) -> Bool {
            left.bound != right.bound ? left.bound < right.bound : left.nodes.lexicographicallyPrecedes(right.nodes)
        }
        static func == (left: Beginning, right: Beginning) -> Bool {
            left.bound == right.bound && left.nodes == right.nodes
        }
    }

    init(_ world: PathWorld, _ clock: Clock, _ question: Question) {
        self.world = world
        self.clock = clock
        self.question = question
        bounds = PathBounds(world, clock, to: question.target, avoiding: question.avoided)
        if question.maximumHops != nil, !world.lengths.isEmpty {
            let steps = PathWorld(world.snapshot, world.automaton, through: world.through, lengths: [])
            hopBounds = PathBounds(steps, clock, to: question.target, avoiding: question.avoided)
        }
        if question.avoided.contains(question.source) || question.avoided.contains(question.target) { return }
        let state = PathState<Clock>(place: world.start(at: question.source), length: 0, value: clock.start)
        push(Beginning(bound: 0, isExact: false, nodes: [question.source], state: [state]))
    }

    /// The next path with its length; `nil` if there is none or the search gave up.
    mutating func next(_ execution: Execution) throws(AlgorithmError) -> (nodes: [UInt32], length: Double)? {
        while !isExhausted, var best = heap.pop() {
            try execution.proceed(Double(grown) / Double(question.effort))
            if best.isWhole {
                jumps = 0
                return (best.nodes, best.bound)
            }
            if bounds.work + work > question.effort * 100 { isExhausted = true }
            if !best.isExact {
                settle(&best)
                if best.bound < .infinity { heap.push(best) }
                continue
            }
            if isDoubtful(best) {
                best.isVerified = true
                let bound = verifiedBound(best)
                if bound > best.bound {
                    best.bound = bound
                    if bound < .infinity, isWithinHops(best) { heap.push(best) }
                    continue
                }
            }
            if !best.nodes.dropLast().elementsEqual(latest) { jumps += 1 }
            latest = best.nodes
            grow(best)
        }
        return nil
    }
}

// MARK: - Growing

extension GuidedPathSearch {
    /// Makes the bound of a beginning exact.
    private mutating func settle(_ beginning: inout Beginning) {
        let node = beginning.nodes[beginning.nodes.count - 1]
        while true {
            let least = bounds.least(from: node, after: beginning.state)
            beginning.bound = least.length
            beginning.isExact = least.isExact
            if least.isExact { return }
            // Another beginning may be better by now; it comes first then.
            if let other = heap.first, other < beginning { return }
            if world.lengths.isEmpty, let most = question.maximumHops, least.length > Double(most) {
                beginning.bound = .infinity
                return
            }
            _ = bounds.grow()
        }
    }

    private mutating func push(_ beginning: Beginning) {
        grown += 1
        if grown > question.effort {
            isExhausted = true
            return
        }
        if beginning.nodes.last == question.target {
            let lengths = beginning.state.filter { [world] in world.accepts($0.place) }.map(\.length)
            if let length = lengths.min() {
                var whole = beginning
                whole.bound = length
                whole.isWhole = true
                heap.push(whole)
            }
            // It may not come back.
            if question.mode == .acyclic { return }
        }
        heap.push(beginning)
    }

    private mutating func grow(_ beginning: Beginning) {
        let last = beginning.nodes[beginning.nodes.count - 1]
        for neighbor in world.snapshot.indexGraph.neighbors(of: last)
        where !question.avoided.contains(neighbor) && mayEnter(neighbor, after: beginning.nodes) {
            let state = world.states(clock, beginning.state, from: last, to: neighbor)
            work += 1
            if state.isEmpty { continue }
            let least = bounds.least(from: neighbor, after: state)
            guard least.length < .infinity else { continue }
            let next = Beginning(
                bound: max(least.length, beginning.bound), isExact: least.isExact,
                nodes: beginning.nodes + [neighbor], state: state)
            if isWithinHops(next) { push(next) }
            if isExhausted { return }
        }
    }

    private func mayEnter(_ node: UInt32, after nodes: [UInt32]) -> Bool {
        switch question.mode {
        case .walk: return true
        case .acyclic: return !nodes.contains(node)
        case .trail:
            let last = nodes[nodes.count - 1]
            let isDirected = world.snapshot.projection.isDirected
            return !zip(nodes, nodes.dropFirst()).contains { a, b in
                (a == last && b == node) || (!isDirected && a == node && b == last)
            }
        }
    }

    private mutating func isWithinHops(_ beginning: Beginning) -> Bool {
        guard let most = question.maximumHops else { return true }
        guard hopBounds != nil else { return beginning.bound <= Double(most) }
        let node = beginning.nodes[beginning.nodes.count - 1]
        let left = Double(most - (beginning.nodes.count - 1))
        let states = beginning.state.map { PathState<Clock>(place: $0.place, length: 0, value: $0.value) }
        while let least = hopBounds?.least(from: node, after: states), least.length <= left {
            if least.isExact { return true }
            _ = hopBounds?.grow()
        }
        return false
    }
}

// MARK: - Not coming back

extension GuidedPathSearch {
    /// How often the search may jump between beginnings before they are looked at more closely.
    private static var patience: Int { 256 }

    private func isDoubtful(_ beginning: Beginning) -> Bool {
        question.mode == .acyclic && !beginning.isVerified && jumps > Self.patience && beginning.nodes.count > 1
    }

    /// The least length of a path that begins so and does not touch its own nodes again. Without a pattern it is the
    /// length of such a path, so that the search cannot go astray any more.
    private mutating func verifiedBound(_ beginning: Beginning) -> Double {
        let node = beginning.nodes[beginning.nodes.count - 1]
        let blocked = question.avoided.union(beginning.nodes.dropLast())
        var bounds = PathBounds(world, clock, to: question.target, avoiding: blocked)
        defer { work += bounds.work }
        while true {
            let least = bounds.least(from: node, after: beginning.state)
            if least.isExact { return max(least.length, beginning.bound) }
            guard bounds.grow() else { return .infinity }
        }
    }
}

extension PathWorld {
    /// What a step leaves open: for each place the shortest lengths and the times that they leave, none of which another
    /// makes needless; by place, then by length.
    func states<Clock: PathClock>(
        _ clock: Clock, _ before: [PathState<Clock>], from source: UInt32, to target: UInt32
    ) -> [PathState<Clock>] {
        var result: [PathState<Clock>] = []
        for tie in snapshot.tieRange(source, target) {
            let claim = snapshot.ties[tie].claim
            for state in before {
                guard let value = clock.advanced(state.value, by: claim) else { continue }
                for position in automaton.successors[state.place >> 1]
                where takes(tie, from: source, to: target, by: position) {
                    let next = PathState<Clock>(
                        place: place(position, after: state.place, at: target), length: state.length + length(tie),
                        value: value)
                    insert(next, into: &result, clock)
                }
            }
        }
        return result
    }

    private func insert<Clock: PathClock>(
        _ state: PathState<Clock>, into states: inout [PathState<Clock>], _ clock: Clock
    ) {
        func covers(_ a: PathState<Clock>, _ b: PathState<Clock>) -> Bool {
            a.place == b.place && a.length <= b.length && clock.merged(values: a.value, b.value) == a.value
        }
        if states.contains(where: { covers($0, state) }) { return }
        var state = state
        if let same = states.firstIndex(where: { $0.place == state.place && $0.length == state.length }) {
            state.value = clock.merged(values: states[same].value, state.value)
            states.remove(at: same)
        }
        states.removeAll { covers(state, $0) }
        states.append(state)
    }
}
