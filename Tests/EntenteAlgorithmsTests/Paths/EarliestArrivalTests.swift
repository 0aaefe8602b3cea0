import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct EarliestArrivalTests {
    @Test func degenerateGraphs() {
        let loop = EdgeList.selfLoop.graph.earliestArrivals(from: 0, during: [3...3])
        #expect(loop.times == [.min] && loop.path(to: 0)?.steps == [] && loop.path(to: 0)?.arrival == nil)
        let apart = EdgeList(nodeCount: 2, edges: []).graph.earliestArrivals(from: 1, during: [], within: 7...9)
        #expect(apart.times == [nil, 7] && apart.path(to: 0) == nil && apart.path(to: 1)?.nodes == [1])
    }

    @Test func examplesByHand() {
        let path = EdgeList.path(3, directed: true).graph
        #expect(path.earliestArrivals(from: 0, during: [5...5, 3...9]).times == [.min, 5, 5])
        #expect(path.earliestArrivals(from: 0, during: [5...5, 3...9], order: .increasing).times == [.min, 5, 6])
        #expect(path.earliestArrivals(from: 0, during: [5...5, 3...4]).times == [.min, 5, nil])
        #expect(path.earliestArrivals(from: 0, during: [5...5, 5...5], order: .increasing).times == [.min, 5, nil])
        #expect(path.earliestArrivals(from: 0, during: [1...9, 1...9], within: 4...5).times == [4, 4, 4])
        #expect(path.earliestArrivals(from: 0, during: [1...9, 6...9], within: 4...5).times == [4, 4, nil])
        #expect(path.earliestArrivals(from: 2, during: [1...9, 1...9]).times == [nil, nil, .min])
        // The end of time does not overflow.
        let last: [ClosedRange<Int64>] = [.max ... .max, .max ... .max]
        #expect(path.earliestArrivals(from: 0, during: last, order: .increasing).times == [.min, .max, nil])
        #expect(path.earliestArrivals(from: 0, during: last).times == [.min, .max, .max])
    }

    @Test func aLaterEdgeMayBeTheEarlierWay() {
        // 0 meets 2 in year 9; by way of 1, in years 2 and 3; of the two edges from 0 to 1 the second is too late.
        let graph = IndexGraph(
            nodeCount: 3, edges: [(0, 2), (0, 1), (0, 1), (1, 2)], directed: false, keepsEdgeIDs: true)
        let found = graph.earliestArrivals(from: 0, during: [9...9, 2...2, 4...4, 3...3])
        let path = found.path(to: 2)
        #expect(path?.nodes == [0, 1, 2] && path?.arrival == 3 && path?.steps.map(\.edge) == [1, 3])
        #expect(path?.steps.map(\.time) == [2, 3])
    }

    /// All sequences of edges in time, each edge as early as possible; that is right, as later is never better.
    private func bruteForce(
        _ list: EdgeList, _ periods: [ClosedRange<Int64>], from source: UInt32, _ order: StepOrder,
        _ window: ClosedRange<Int64>
    ) -> [Int64?] {
        var times = [Int64?](repeating: nil, count: list.nodeCount)
        times[Int(source)] = window.lowerBound
        // For every moment: who is reached by then, step by step.
        for moment in window {
            var changed = true
            while changed {
                changed = false
                for (edge, ends) in list.edges.enumerated() where periods[edge].contains(moment) {
                    let ways = [(ends.source, ends.target), (ends.target, ends.source)]
                    for (from, to) in ways.prefix(list.directed ? 1 : 2) {
                        guard let before = times[Int(from)], times[Int(to)] == nil else { continue }
                        let isInTime = order == .nonDecreasing || before < moment || from == source
                        if isInTime {
                            times[Int(to)] = moment
                            changed = true
                        }
                    }
                }
            }
        }
        return times
    }

    @Test(arguments: 0..<400) func agreesWithStepsFromMomentToMoment(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 9)
        let periods = list.edges.map { _ in
            let start = Int64.random(in: 0...12, using: &random)
            return start...(start + (Bool.random(using: &random) ? 0 : .random(in: 0...4, using: &random)))
        }
        let source = UInt32.random(in: 0..<UInt32(list.nodeCount), using: &random)
        let begin = Int64.random(in: 0...5, using: &random)
        let window = begin...(begin + .random(in: 0...12, using: &random))
        for order in StepOrder.allCases {
            let found = list.graph.earliestArrivals(from: source, during: periods, order: order, within: window)
            #expect(found.times == bruteForce(list, periods, from: source, order, window))
            for node in 0..<UInt32(list.nodeCount) {
                guard let path = found.path(to: node) else { continue }
                #expect((path.arrival ?? window.lowerBound) == found.times[Int(node)] && path.nodes.last == node)
                #expect(Set(path.nodes).count == path.nodes.count)
                var (place, time) = (source, window.lowerBound)
                for (number, step) in path.steps.enumerated() {
                    let ends = list.edges[Int(step.edge)]
                    let leads = ends == (place, step.node) || !list.directed && ends == (step.node, place)
                    #expect(leads && periods[Int(step.edge)].contains(step.time) && window.contains(step.time))
                    #expect(order == .increasing && number > 0 ? step.time > time : step.time >= time)
                    (place, time) = (step.node, step.time)
                }
            }
        }
    }

    @Test(arguments: 0..<60) func withoutLimitsOfTimeItIsReachability(seed: Int) throws {
        let list = EdgeList.random(seed: seed)
        let always = [ClosedRange<Int64>](repeating: 0...1_000, count: list.edges.count)
        let found = list.graph.earliestArrivals(from: 0, during: always, order: .increasing, within: 0...2_000)
        let hops = try list.graph.hopDistances(from: [0])
        for node in hops.indices {
            // One hop at moment 0, and every further one a moment later.
            let expected = hops[node] == IndexGraph.unreachable ? nil : Int64(max(hops[node], 1)) - 1
            #expect(found.times[node] == expected)
        }
    }
}
