import EntenteModel

/// A path looked at once more, claim by claim.
extension PathWorld {
    /// For each step the ties, by their places in the snapshot's table, that some way through the whole path can use.
    func usableTies<Clock: PathClock>(_ clock: Clock, _ nodes: [UInt32]) -> [[Int]] {
        let steps = Array(zip(nodes, nodes.dropFirst()))
        // What each beginning leaves open, whatever its length.
        var values: [[Int: Clock.Value]] = [[start(at: nodes[0]): clock.start]]
        for (source, target) in steps {
            var next: [Int: Clock.Value] = [:]
            for tie in snapshot.tieRange(source, target) {
                for (place, value) in values[values.count - 1] {
                    guard let value = clock.advanced(value, by: snapshot.ties[tie].claim) else { continue }
                    for place in places(after: place, by: tie, from: source, to: target) {
                        next[place] = next[place].map { clock.merged(values: $0, value) } ?? value
                    }
                }
            }
            values.append(next)
        }
        var bounds: [Int: Clock.Bound] = [:]
        for place in finalPlaces { bounds[place] = clock.end }
        var result: [[Int]] = []
        for (index, (source, target)) in steps.enumerated().reversed() {
            var before: [Int: Clock.Bound] = [:]
            var used: [Int] = []
            for tie in snapshot.tieRange(source, target) {
                let claim = snapshot.ties[tie].claim
                var isUsed = false
                for (place, value) in values[index] {
                    for next in places(after: place, by: tie, from: source, to: target) {
                        guard let rest = bounds[next], let bound = clock.retreated(rest, by: claim) else { continue }
                        before[place] = before[place].map { clock.merged(bounds: $0, bound) } ?? bound
                        if clock.joins(value, bound) { isUsed = true }
                    }
                }
                if isUsed { used.append(tie) }
            }
            bounds = before
            result.append(used)
        }
        return result.reversed()
    }

    /// What the whole path leaves open of time; `nil` if no way through it fits the clock.
    func outcome<Clock: PathClock>(_ clock: Clock, _ nodes: [UInt32]) -> Clock.Value? {
        var states = [PathState<Clock>(place: start(at: nodes[0]), length: 0, value: clock.start)]
        for (source, target) in zip(nodes, nodes.dropFirst()) {
            states = self.states(clock, states, from: source, to: target).map {
                PathState(place: $0.place, length: 0, value: $0.value)
            }
        }
        let values = states.filter { accepts($0.place) }.map(\.value)
        return values.dropFirst().reduce(values.first) { merged, value in merged.map { clock.merged(values: $0, value) }
        }
    }

    /// A claim for each step, in order of time, with as few undated ones as can be; `nil` if there are none.
    func witness(_ clock: InOrder, _ nodes: [UInt32]) -> [UInt32]? {
        struct Key: Hashable { var place: Int, undated: Int }
        struct Way { var day: Int, claims: [UInt32] }
        var ways = [Key(place: start(at: nodes[0]), undated: 0): Way(day: clock.start, claims: [])]
        for (source, target) in zip(nodes, nodes.dropFirst()) {
            var next: [Key: Way] = [:]
            for tie in snapshot.tieRange(source, target) {
                let claim = snapshot.ties[tie].claim
                for (key, way) in ways {
                    guard let day = clock.advanced(way.day, by: claim) else { continue }
                    for place in places(after: key.place, by: tie, from: source, to: target) {
                        let key = Key(place: place, undated: key.undated + (clock.spans[claim] == nil ? 1 : 0))
                        let way = Way(day: day, claims: way.claims + [claim])
                        if let other = next[key], !isBefore(way.day, way.claims, other.day, other.claims) { continue }
                        next[key] = way
                    }
                }
            }
            ways = next
        }
        let whole = ways.filter { accepts($0.key.place) }
        let fewest = whole.keys.map(\.undated).min()
        return whole.filter { $0.key.undated == fewest }.values
            .min { isBefore($0.day, $0.claims, $1.day, $1.claims) }?.claims
    }

    /// Earlier first; of equals the one whose ids come first, so that the order of the file decides nothing.
    private func isBefore(_ day: Int, _ claims: [UInt32], _ other: Int, _ others: [UInt32]) -> Bool {
        if day != other { return day < other }
        let ids = { (claims: [UInt32]) in claims.map { snapshot.graph.claims.id(Int($0)) } }
        return ids(claims).lexicographicallyPrecedes(ids(others), by: NaturalOrder.precedes)
    }

    private func places(after place: Int, by tie: Int, from source: UInt32, to target: UInt32) -> [Int] {
        automaton.successors[place >> 1].filter { takes(tie, from: source, to: target, by: $0) }
            .map { self.place($0, after: place, at: target) }
    }
}

extension Snapshot {
    /// How the dates of a path lie, one claim for each step.
    func orderTiming(_ world: PathWorld, _ nodes: [UInt32], _ clock: InOrder) -> PathTiming? {
        var strict = clock
        strict.isStrict = true
        let sure = world.witness(strict, nodes)
        guard let claims = sure ?? world.witness(clock, nodes) else { return nil }
        let dates = claims.map { claim in
            clock.spans[claim].map { span in
                let detail = graph.detail(Int(claim))
                return PathTiming.Date(
                    claim: graph.claims.id(Int(claim)),
                    period: detail?.on ?? detail?.valid ?? ValidityPeriod(days: span.possible), isState: !span.isEvent)
            }
        }
        return PathTiming(certainty: sure == nil ? .possibly : .yes, dates: dates, common: [])
    }

    /// When all steps of a path hold together.
    func commonTiming(_ world: PathWorld, _ nodes: [UInt32], _ clock: CoValid) -> PathTiming? {
        var strict = clock
        strict.isStrict = true
        let sure = world.outcome(strict, nodes)
        guard let days = sure ?? world.outcome(clock, nodes) else { return nil }
        return PathTiming(
            certainty: sure == nil ? .possibly : .yes, dates: [], common: days.ranges.map { ValidityPeriod(days: $0) })
    }
}
