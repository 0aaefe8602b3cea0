import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteQuery

@Suite struct SnapshotArrivalsTests {
    /// Whom a path in order of time leads to is whom there is an arrival at, and no earlier day is to be had.
    @Test(arguments: 1...120 as ClosedRange<UInt64>)
    func agreesWithPathsInOrder(seed: UInt64) throws {
        let graph = try DatedClaims.graph(seed: seed)
        let ids = graph.entities.map(\.id)
        let snapshot = Snapshot(graph, projection: Projection(isDirected: seed % 3 == 0))
        let avoided = seed % 4 == 0 ? [ids[ids.count - 1]] : []
        for allowsUndated in [false, true] {
            let arrivals = snapshot.arrivals(from: ids[0], avoiding: avoided, allowingUndated: allowsUndated)
            let reached = ids.dropFirst().filter { id in
                let query = PathQuery(
                    from: ids[0], to: id, avoiding: avoided, timing: .inOrder(allowingUndated: allowsUndated))
                return !snapshot.paths(query).paths.isEmpty
            }
            #expect(Set(arrivals.map(\.id)) == Set(reached))
            let days = earliestDays(snapshot, from: ids[0], avoiding: avoided, allowsUndated)
            for arrival in arrivals {
                let day = try #require(days[arrival.id])
                #expect(arrival.day == (day == .min ? nil : ValidityPeriod(days: day...day)), "\(arrival)")
                #expect(arrival.steps.last?.to == arrival.id && !arrival.steps.map(\.to).contains(ids[0]))
            }
            let order = arrivals.map { days[$0.id] ?? .max }
            #expect(order == order.sorted())
        }
    }

    /// The earliest day at each entity, by going over all ties until nothing changes.
    private func earliestDays(
        _ snapshot: Snapshot, from source: String, avoiding avoided: [String], _ allowsUndated: Bool
    ) -> [String: Int] {
        guard !avoided.contains(source) else { return [:] }
        var days = [source: Int.min]
        var isChanging = true
        while isChanging {
            isChanging = false
            for (low, high, range) in snapshot.pairs {
                for tie in snapshot.ties[range] {
                    for (from, to) in [(low, high), (high, low)] where snapshot.leads(tie, from: from, to: to) {
                        let undated = allowsUndated ? Int.min...Int.max : nil
                        guard let day = days[snapshot.id(of: from)], !avoided.contains(snapshot.id(of: to)),
                            let span = ClaimSpan.dated(snapshot.graph, Int(tie.claim))?.possible ?? undated
                        else { continue }
                        let next = max(day, span.lowerBound)
                        guard next <= span.upperBound, next < days[snapshot.id(of: to)] ?? .max else { continue }
                        days[snapshot.id(of: to)] = next
                        isChanging = true
                    }
                }
            }
        }
        return days
    }

    @Test func nobodyIsReachedFromWhomNothingJoins() throws {
        let graph = try DatedClaims.graph(seed: 1)
        let id = graph.entities[0].id
        #expect(Snapshot(graph).arrivals(from: id, avoiding: [id]).isEmpty)
        #expect(Snapshot(graph).arrivals(from: "nobody").isEmpty)
    }
}
