import EntenteBytes
import EntenteTestSupport
import Synchronization
import Testing

@testable import EntenteAlgorithms

/// No score depends on the number of threads, not in its last bit.
struct ThreadCountTests {
    private typealias Measure = @Sendable (IndexGraph, Execution) throws -> [Double]

    private static let measures: [(String, Measure)] = [
        ("betweenness", { try $0.betweennessCentrality(execution: $1) }),
        ("endpoints", { try $0.betweennessCentrality(normalized: false, endpoints: true, execution: $1) }),
        ("weighted betweenness", { try $0.betweennessCentrality(weighted: true, execution: $1) }),
        ("sampled", { try $0.sampledBetweennessCentrality(sampleCount: 40, seed: 1, execution: $1).scores }),
        ("edges", { try $0.edgeBetweennessCentrality(execution: $1).map(\.score) }),
        ("weighted edges", { try $0.edgeBetweennessCentrality(weighted: true, execution: $1).map(\.score) }),
        ("closeness", { try $0.closenessCentrality(execution: $1) }),
        ("weighted closeness", { try $0.closenessCentrality(weighted: true, execution: $1) }),
        ("harmonic", { try $0.harmonicCentrality(execution: $1) }),
        ("weighted harmonic", { try $0.harmonicCentrality(weighted: true, execution: $1) }),
        ("eccentricity", { try $0.eccentricities(execution: $1).map(Double.init) }),
        ("eigenvector", { try $0.eigenvectorCentrality(execution: $1).scores }),
        ("hubs", { try $0.hubsAndAuthorities(execution: $1).hubs.scores }),
        ("Katz", { try $0.katzCentrality(KatzOptions(alpha: 0.01), execution: $1).scores }),
        ("triangles", { [Double(try $0.triangleCount(execution: $1))] }),
        ("triangles of nodes", { try $0.triangleCounts(execution: $1).map(Double.init) }),
        ("clustering", { try $0.clusteringCoefficients(execution: $1) }),
        ("transitivity", { [try $0.transitivity(execution: $1)] }),
        ("weak components", { try $0.weakComponents(execution: $1).labels.map(Double.init) }),
        ("strong components", { try $0.strongComponents(execution: $1).labels.map(Double.init) }),
        ("cores", { try $0.coreNumbers(execution: $1).map(Double.init) }),
        ("distances", { try $0.weightedDistances(from: 0, execution: $1) }),
        ("diameter", { [Double(try $0.diameter(execution: $1)?.hops ?? 0)] }),
        (
            "biconnected components",
            { try $0.biconnectedComponents(execution: $1).components.flatMap { $0.map(Double.init) } }
        ),
        ("Louvain", { try $0.louvainCommunities(execution: $1).partition.labels.map(Double.init) }),
        ("Leiden", { try $0.leidenCommunities(execution: $1).partition.labels.map(Double.init) }),
        ("labels", { try $0.labelPropagationCommunities(execution: $1).partition.labels.map(Double.init) }),
        ("positions", { try $0.positionSimilarities(to: 0, execution: $1) { $0.kendallsTauB }.map { $0 ?? .nan } }),
        ("frustration", { [Double(try $0.signedTies().frustration(workLimit: 100_000, execution: $1).upperBound)] }),
    ]

    private func graph(directed: Bool) -> IndexGraph {
        var random = SplitMix64(seed: directed ? 1 : 2)
        let list = EdgeList.randomMultigraph(nodes: 600, edges: 2_400, directed: directed, using: &random)
        return list.randomlyWeighted(using: &random).graph
    }

    @Test(arguments: [false, true])
    func sameBitsOnAnyNumberOfThreads(directed: Bool) throws {
        let graph = graph(directed: directed)
        for (name, measure) in Self.measures {
            let bits = try measure(graph, .serial).map(\.bitPattern)
            for threads in [2, 3] {
                #expect(try measure(graph, Execution(threads: threads)).map(\.bitPattern) == bits, "\(name)")
            }
        }
    }

    @Test func progressEndsAtOneAndNeverFalls() throws {
        let graph = graph(directed: false)
        for (name, measure) in Self.measures {
            let heard = Mutex<[Double]>([])
            _ = try measure(graph, Execution(threads: 2) { share in heard.withLock { $0.append(share) } })
            let shares = heard.withLock { $0 }
            #expect(shares.last == 1 && shares == shares.sorted(), "\(name)")
        }
    }

    @Test func cancelledTasksStop() async {
        let graph = graph(directed: false)
        for (name, measure) in Self.measures {
            let code = await Task {
                withUnsafeCurrentTask { $0?.cancel() }
                do {
                    _ = try measure(graph, .serial)
                    return nil as DiagnosticCode?
                } catch {
                    return (error as? AlgorithmError)?.code
                }
            }.value
            #expect(code == .cancelled, "\(name)")
        }
    }
}
