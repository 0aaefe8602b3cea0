import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct CommunityDetectionTests {
    enum Method: CaseIterable {
        case louvain, unrefinedLouvain, leiden, labels

        func communities(
            _ graph: IndexGraph, seed: UInt64 = 0, resolution: Double = 1, weighted: Bool = true,
            tolerance: Double? = nil
        ) throws -> CommunityResult {
            let options = ModularityOptions(
                resolution: resolution, weighted: weighted, seed: seed, tolerance: tolerance)
            switch self {
            case .louvain: return try graph.louvainCommunities(options: options)
            case .unrefinedLouvain: return try graph.louvainCommunities(options: options, refined: false)
            case .leiden: return try graph.leidenCommunities(options: options)
            case .labels:
                return try graph.labelPropagationCommunities(options: .init(weighted: weighted, seed: seed))
            }
        }
    }

    @Test(arguments: Method.allCases) func degenerateGraphs(method: Method) throws {
        let empty = try method.communities(IndexGraph(nodeCount: 0, edges: [], directed: false))
        #expect(empty.partition.count == 0 && empty.modularity == nil && empty.converged)
        let lone = try method.communities(IndexGraph(nodeCount: 3, edges: [(1, 1)], directed: true))
        #expect(lone.partition.count == 3 && lone.converged)
        let zero = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [0], directed: false)
        #expect(try method.communities(zero).partition.count == 2)
        let parallel = IndexGraph(nodeCount: 2, edges: [(0, 1), (0, 1)], directed: false)
        #expect(try method.communities(parallel).partition.count == 1)
    }

    @Test(arguments: Method.allCases) func cliquesInARingAreFound(method: Method) throws {
        let (cliques, size): (UInt32, UInt32) = (6, 5)
        var edges: [(UInt32, UInt32)] = []
        for clique in 0..<cliques {
            for a in 0..<size { for b in 0..<a { edges.append((clique * size + b, clique * size + a)) } }
            edges.append((clique * size, (clique + 1) % cliques * size + 1))
        }
        for directed in [false, true] {
            let graph = IndexGraph(nodeCount: Int(cliques * size), edges: edges, directed: directed)
            for seed in 0..<8 {
                let result = try method.communities(graph, seed: UInt64(seed))
                #expect(result.converged)
                if method == .labels { continue }
                #expect(result.partition == NodePartition((0..<(cliques * size)).map { $0 / size }), "\(seed)")
            }
        }
    }

    @Test(arguments: 0..<200) func noPartitionBeatsTheBestAndTheAnswerIsConsistent(seed: Int) throws {
        let test = EdgeList.communityCase(seed: seed)
        let best = test.bestModularity()
        for method in Method.allCases {
            let result = try method.communities(test.graph, seed: UInt64(seed))
            #expect(result == (try method.communities(test.graph, seed: UInt64(seed))))
            let matrix = test.modularity(result.partition.labels)
            #expect((matrix == nil) == (result.modularity == nil))
            guard let matrix, let found = result.modularity, let best else { continue }
            #expect(abs(matrix - found) < 1e-12)
            #expect(found <= best + 1e-12)
            if method != .labels { #expect(found >= best - 0.12, "\(method) \(test)") }
        }
    }

    @Test(arguments: 0..<150) func communitiesOfLeidenAreConnectedAndCannotMerge(seed: Int) throws {
        let test = EdgeList.communityCase(seed: seed, maximumNodes: 40)
        for resolution in [0, 0.5, 1, 3] {
            let result = try Method.leiden.communities(test.graph, seed: 5, resolution: resolution, tolerance: 0)
            #expect(test.areConnected(result.partition), "\(resolution) \(test)")
            #expect(result.converged)
            guard let found = result.modularity else { continue }
            // No two communities gain by merging, none by leaving one node out: what every local optimum keeps.
            for a in 0..<UInt32(result.partition.count) {
                for b in 0..<a {
                    let merged = result.partition.labels.map { $0 == a ? b : $0 }
                    let other = try #require(
                        try test.graph.modularity(of: NodePartition(merged), resolution: resolution))
                    #expect(other <= found + 1e-6)
                }
            }
        }
    }

    @Test(arguments: 0..<200) func refiningLouvainNeverLoses(seed: Int) throws {
        let test = EdgeList.communityCase(seed: seed, maximumNodes: 30)
        for resolution in [0, 1, 2.5] {
            let plain = try Method.unrefinedLouvain.communities(test.graph, seed: 3, resolution: resolution)
            let refined = try Method.louvain.communities(test.graph, seed: 3, resolution: resolution)
            #expect(plain.iterations == refined.iterations && plain.residual == refined.residual)
            guard let found = refined.modularity, let before = plain.modularity else { continue }
            #expect(found >= before - 1e-12, "\(resolution) \(test)")
        }
    }

    @Test func refiningGainsInAGraphWithoutClearCommunities() throws {
        var random = SplitMix64(seed: 1)
        let list = EdgeList.randomMultigraph(nodes: 300, edges: 1_500, directed: false, using: &random)
        for seed in 0..<5 {
            let plain = try Method.unrefinedLouvain.communities(list.graph, seed: UInt64(seed))
            let refined = try Method.louvain.communities(list.graph, seed: UInt64(seed))
            #expect(try #require(refined.modularity) > (try #require(plain.modularity)) + 0.003, "\(seed)")
        }
    }

    @Test(arguments: 0..<100) func labelsAreStableAndStayInTheirComponent(seed: Int) throws {
        let test = EdgeList.communityCase(seed: seed, maximumNodes: 20)
        let result = try Method.labels.communities(test.graph, seed: UInt64(seed))
        let labels = result.partition.labels
        guard result.converged else { return }
        for node in 0..<UInt32(test.nodeCount) {
            var sums: [UInt32: Double] = [:]
            for ((a, b), weight) in zip(test.edges, test.weights ?? []) where a != b {
                if a == node { sums[labels[Int(b)], default: 0] += weight }
                if b == node { sums[labels[Int(a)], default: 0] += weight }
            }
            if let most = sums.values.max() { #expect(sums[labels[Int(node)]] == most) }
        }
    }

    @Test func asGoodAsTheBestOfNetworkX() throws {
        for entry in try CommunityReferences.load() {
            for method in [Method.louvain, .unrefinedLouvain, .leiden] {
                for (weighted, reference) in [(true, entry.louvain), (false, entry.louvainUnweighted)] {
                    let found = try (0..<20).compactMap { seed in
                        try method.communities(entry.graph, seed: UInt64(seed), weighted: weighted).modularity
                    }
                    #expect(try #require(found.max()) >= reference - 0.005, "\(entry.name) \(method)")
                }
            }
        }
    }

    @Test func theKarateClubReachesItsOptimum() throws {
        let entry = try #require(try CommunityReferences.load().first { $0.name == "karate club" })
        for seed in 0..<10 {
            let result = try Method.leiden.communities(entry.graph, seed: UInt64(seed), weighted: false)
            // The optimum, 0.41978961, is proved in U. Brandes et al., "On modularity clustering", 2008.
            #expect(abs(try #require(result.modularity) - 0.4197896120973046) < 1e-12)
            #expect(result.partition.count == 4)
        }
    }

    @Test func aLimitOfRoundsIsObeyedAndTold() throws {
        let entry = try #require(try CommunityReferences.load().first { $0.name == "les miserables" })
        let options = ModularityOptions(maximumIterations: 1)
        let louvain = try entry.graph.louvainCommunities(options: options)
        #expect(louvain.iterations == 1 && !louvain.converged && louvain.residual > 0)
        #expect(try entry.graph.leidenCommunities(options: options).iterations == 1)
    }
}
