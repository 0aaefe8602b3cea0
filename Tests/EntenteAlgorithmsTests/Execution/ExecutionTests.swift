import EntenteTestSupport
import Synchronization
import Testing

@testable import EntenteAlgorithms

struct ExecutionTests {
    @Test(arguments: [1, 2, 5])
    func resultsStandInTheOrderOfTheirChunks(threads: Int) throws {
        let execution = Execution(threads: threads)
        #expect(try execution.map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
        #expect(try execution.map(0) { $0 }.isEmpty)
        #expect(try execution.map(1) { $0 } == [0])
        let results = try execution.map(50, scratch: [Int]()) { (scratch: inout [Int], chunk) in
            scratch.append(chunk)
            return scratch.last! + 1
        }
        #expect(results == Array(1...50))
    }

    @Test(arguments: [1, 3])
    func everyPartIsChangedOnce(threads: Int) throws {
        var array = [Int](repeating: 0, count: 10)
        try Execution(threads: threads).forEachPart(of: &array, cuts: [0, 3, 3, 9, 10]) { part, span in
            for index in span.indices { span[index] += part + 1 }
        }
        #expect(array == [1, 1, 1, 3, 3, 3, 3, 3, 3, 4])
    }

    @Test(arguments: [1, 3])
    func partsOfTwoArraysBelongTogether(threads: Int) throws {
        var (few, many) = ([Int](repeating: 0, count: 3), [Int](repeating: 0, count: 7))
        try Execution(threads: threads).forEachPart(of: &few, cuts: [0, 1, 1, 3], and: &many, cuts: [0, 2, 4, 7]) {
            part, few, many in
            for index in few.indices { few[index] += many.count }
            for index in many.indices { many[index] += part + 1 }
        }
        #expect(few == [2, 3, 3])
        #expect(many == [1, 1, 2, 2, 3, 3, 3])
    }

    @Test(arguments: [1, 4])
    func progressNeverFallsAndEndsAtOne(threads: Int) throws {
        let heard = Mutex<[Double]>([])
        let execution = Execution(threads: threads) { share in heard.withLock { $0.append(share) } }
        _ = try execution.map(20) { $0 }
        let shares = heard.withLock { $0 }
        #expect(shares == shares.sorted())
        #expect(shares.last == 1)
    }

    /// Each kind of search for paths stops when its task is cancelled, and tells how far it has come.
    @Test func searchesForPathsStop() async {
        let graph = EdgeList.complete(9).graph
        typealias Search = @Sendable (Execution) throws -> Int
        let passing = PathConstraints(through: 4)
        let searches: [Search] = [
            { execution in
                try graph.shortestSimplePaths(from: 0, to: 8, count: 500, execution: execution).paths.count
            },
            { execution in
                try graph.shortestSimplePaths(from: 0, to: 8, count: 500, constraints: passing, execution: execution)
                    .paths.count
            },
            { execution in
                try graph.allSimplePaths(from: 0, to: 8, execution: execution).paths.count
            },
            { execution in
                try graph.shortestWeightedSimplePaths(from: 0, to: 8, count: 500, execution: execution).paths.count
            },
            { execution in
                try graph.shortestWeightedSimplePaths(
                    from: 0, to: 8, count: 500, constraints: passing, execution: execution
                ).paths.count
            },
            { execution in
                Int(
                    try graph.allShortestPaths(from: 0, to: 8, constraints: passing, execution: execution).count)
            },
        ]
        for search in searches {
            let heard = Mutex<[Double]>([])
            let execution = Execution { share in heard.withLock { $0.append(share) } }
            #expect(throws: Never.self) { try search(execution) }
            let shares = heard.withLock { $0 }
            #expect(!shares.isEmpty && shares == shares.sorted() && shares.allSatisfy { 0...1 ~= $0 })
            let error = await Task {
                withUnsafeCurrentTask { $0?.cancel() }
                do {
                    _ = try search(.serial)
                    return nil as AlgorithmError?
                } catch {
                    return error as? AlgorithmError
                }
            }.value
            #expect(error?.code == .cancelled)
        }
    }

    @Test(arguments: [1, 2])
    func cancellingStopsBetweenChunks(threads: Int) async {
        let done = Mutex(0)
        let error = await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            do throws(AlgorithmError) {
                _ = try Execution(threads: threads).map(1000) { _ in done.withLock { $0 += 1 } }
                return nil as AlgorithmError?
            } catch {
                return error
            }
        }.value
        #expect(error?.code == .cancelled)
        #expect(done.withLock { $0 } < 1000)
    }

    @Test(arguments: 0..<50)
    func cutsCoverAllNodes(seed: Int) {
        let graph = EdgeList.random(seed: seed).graph
        for parts in [1, 2, 3, 8, 100] {
            let cuts = graph.outRows.cuts(parts: parts)
            #expect(cuts.first == 0 && cuts.last == graph.nodeCount)
            #expect(cuts == cuts.sorted() && cuts.count <= parts + 1 && cuts.count >= 2)
        }
    }
}
