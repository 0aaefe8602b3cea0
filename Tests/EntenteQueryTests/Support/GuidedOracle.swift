import EntenteModel

@testable import EntenteQuery

/// Answers queries with patterns, timings, weights and modes slowly: every sequence of entities, every choice of claims,
/// every reading of the dates is tried.
struct GuidedOracle {
    let graph: RelationGraph
    let query: PathQuery
    let isDirected: Bool
    let expression: Regex<AnyRegexOutput>?
    private let ties: PathOracle

    init(_ graph: RelationGraph, _ query: PathQuery, isDirected: Bool, expression: String?) throws {
        self.graph = graph
        self.query = query
        self.isDirected = isDirected
        self.expression = try expression.map { try Regex($0) }
        ties = PathOracle(graph, isDirected: isDirected)
    }

    struct Found: Equatable {
        var nodes: [String]
        var length: Int
        var certainty: Certainty?
        /// For each step the claims that some way through the path uses.
        var claims: [[String]]
    }

    /// All paths of at most so many steps, by length, then by ids.
    func paths(maximumHops: Int) -> [Found] {
        let ids = graph.entities.map(\.id)
        var found: [Found] = []
        func extend(_ nodes: [String]) {
            let last = nodes[nodes.count - 1]
            if query.avoiding.contains(last) { return }
            if last == query.to, query.through.map(nodes.contains) ?? true, let path = weighed(nodes) {
                found.append(path)
            }
            if nodes.count > maximumHops { return }
            for id in ids where mayEnter(id, nodes) && !ties.claims(from: last, to: id).isEmpty { extend(nodes + [id]) }
        }
        extend([query.from])
        return found.sorted { a, b in
            a.length != b.length ? a.length < b.length : a.nodes.lexicographicallyPrecedes(b.nodes)
        }
    }

    private func mayEnter(_ id: String, _ nodes: [String]) -> Bool {
        let last = nodes[nodes.count - 1]
        switch query.mode {
        case .walk: return true
        case .acyclic: return !nodes.contains(id)
        case .trail:
            return !zip(nodes, nodes.dropFirst()).contains {
                ($0 == last && $1 == id) || (!isDirected && $0 == id && $1 == last)
            }
        }
    }

    /// The path if some choice of claims fits, weighed over all choices.
    private func weighed(_ nodes: [String]) -> Found? {
        var length: Int?
        var certainty: Certainty?
        var used = [Set<String>](repeating: [], count: nodes.count - 1)
        func choose(_ chosen: [Claim], _ word: String) {
            guard chosen.count < nodes.count - 1 else {
                if let expression, (try? expression.wholeMatch(in: word)) == nil { return }
                let fits = timing(chosen)
                if fits == .no { return }
                certainty = max(certainty ?? .no, fits)
                length = min(length ?? .max, chosen.map(weight).reduce(0, +))
                for (index, claim) in chosen.enumerated() { used[index].insert(claim.id) }
                return
            }
            let (from, to) = (nodes[chosen.count], nodes[chosen.count + 1])
            for claim in ties.claims(from: from, to: to) {
                let letter = DatedClaims.letter(claim.relation, isForward: claim.subject == .entity(from))
                choose(chosen + [claim], word + letter)
            }
        }
        choose([], "")
        return length.map { length in
            Found(
                nodes: nodes, length: length, certainty: query.timing == nil ? nil : certainty,
                claims: used.map { $0.sorted(by: NaturalOrder.precedes) })
        }
    }

    private func weight(_ claim: Claim) -> Int {
        query.isWeighted ? Int(claim.qualifier("weight").first ?? "1") ?? 1 : 1
    }

    private func timing(_ claims: [Claim]) -> Certainty {
        switch query.timing {
        case nil: .yes
        case .coValid: Self.days.map { day in claims.map { holds($0, day) }.min() ?? .yes }.max() ?? .no
        case .inOrder(let allowsUndated): inOrder(claims, allowsUndated)
        }
    }

    /// Days around all dates of the graphs.
    private static let days: [CalendarDate] = (1...10).compactMap { try? CalendarDate(parsing: DatedClaims.date($0)) }

    private func holds(_ claim: Claim, _ day: CalendarDate) -> Certainty {
        graph.claimPosition(claim.id).map { graph.admits(Lens(asOf: day), claimAt: $0) } ?? .no
    }

    private func inOrder(_ claims: [Claim], _ allowsUndated: Bool) -> Certainty {
        let areDated = claims.allSatisfy { $0.on != nil || $0.valid != nil }
        if !areDated, !allowsUndated { return .no }
        // Every reading of the events' dates; of the states' there is only one, unless it is in doubt.
        var readings: [[Int?]] = [[]]
        for claim in claims {
            let options: [Int?] = claim.on.map { on in (0...9).filter { Self.mayBe(on, $0) }.map { $0 } } ?? [nil]
            readings = readings.flatMap { reading in options.map { reading + [$0] } }
        }
        func fits(_ reading: [Int?], surely: Bool) -> Bool {
            var day = 0
            for (claim, event) in zip(claims, reading) {
                if let event {
                    if event < day { return false }
                    day = event
                } else if let valid = claim.valid {
                    guard
                        let next = (day...9).first(where: { next in
                            guard let date = try? CalendarDate(parsing: DatedClaims.date(next + 1)) else {
                                return false
                            }
                            return surely ? valid.holds(on: date) == .yes : valid.holds(on: date) != .no
                        })
                    else { return false }
                    day = next
                }
            }
            return true
        }
        guard readings.contains(where: { fits($0, surely: false) }) else { return .no }
        return areDated && readings.allSatisfy { fits($0, surely: true) } ? .yes : .possibly
    }

    /// Whether an event may have happened on a day (0 is the first of January 2000, which lies before all dates).
    private static func mayBe(_ on: ValidityPeriod, _ day: Int) -> Bool {
        guard let date = try? CalendarDate(parsing: DatedClaims.date(day + 1)) else { return false }
        let day = ValidityPeriod(date)
        return day.happensBefore(on) != .yes && on.happensBefore(day) != .yes
    }
}
