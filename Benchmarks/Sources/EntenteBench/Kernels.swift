import Entente

/// What can be measured. Each call does the work and gives a function that turns the result into numbers; only the work is
/// measured.
enum Kernels {
    typealias Kernel = @Sendable (IndexGraph, Request) throws -> () -> [Double]

    static let all: [String: Kernel] = [
        "bfs": { graph, request in
            let found = try (request.sources ?? []).map {
                try graph.hopDistances(from: [$0], execution: request.execution)
            }
            return { found.flatMap { $0.map { $0 == IndexGraph.unreachable ? .infinity : Double($0) } } }
        },
        "sssp": { graph, request in
            let found = try (request.sources ?? []).map {
                try graph.weightedDistances(from: $0, execution: request.execution)
            }
            return { found.flatMap(\.self) }
        },
        "pagerank": { graph, request in
            let iteration = IterationOptions(
                tolerance: .leastNormalMagnitude, maximumIterations: request.iterations ?? 0)
            let found = try graph.pageRank(PageRankOptions(iteration: iteration), execution: request.execution)
            return { found.scores }
        },
        "components_weak": { graph, _ in labels(try graph.weakComponents()) },
        "components_strong": { graph, _ in labels(try graph.strongComponents()) },
        "triangles": { graph, request in
            let found = try graph.triangleCount(execution: request.execution)
            return { [Double(found)] }
        },
        "cores": { graph, _ in
            let found = try graph.coreNumbers()
            return { found.map { Double($0) } }
        },
        "betweenness": { graph, request in
            let found = try graph.betweennessCentrality(normalized: false, execution: request.execution)
            return { found }
        },
        "betweenness_sources": { graph, request in
            let found = try sampled(graph, request)
            let scale = Double(found.sampleCount) / Double(graph.nodeCount)
            return { found.scores.map { $0 * scale } }
        },
        // Which sources the kernel above takes, for those that must be told.
        "sample": { graph, request in
            let found = try sampled(graph, request)
            return { found.sources.map { Double($0) } }
        },
        "closeness": { graph, request in
            let found = try graph.closenessCentrality(execution: request.execution)
            return { found }
        },
        "harmonic": { graph, request in
            let found = try graph.harmonicCentrality(execution: request.execution)
            return { found }
        },
        "simple_paths": { graph, request in
            let found = (request.pairs ?? []).map {
                graph.shortestSimplePaths(from: $0[0], to: $0[1], count: request.count ?? 1)
            }
            return { found.flatMap(\.paths).map { Double($0.nodes.count - 1) } }
        },
        "eigenvector": { graph, request in
            let found = try graph.eigenvectorCentrality(
                options: IterationOptions(tolerance: request.tolerance ?? 1e-9, maximumIterations: 10_000),
                execution: request.execution)
            return { found.scores }
        },
        "louvain": { graph, _ in labels(try graph.louvainCommunities().partition) },
        "leiden": { graph, _ in labels(try graph.leidenCommunities().partition) },
    ]

    private static func labels(_ partition: NodePartition) -> () -> [Double] {
        { partition.labels.map { Double($0) } }
    }

    private static func sampled(_ graph: IndexGraph, _ request: Request) throws -> SampledScores {
        try graph.sampledBetweennessCentrality(
            sampleCount: request.count ?? 1, seed: 1, normalized: false, execution: request.execution)
    }
}
