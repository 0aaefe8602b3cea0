import EntenteAlgorithms
import EntenteTestSupport
import Testing

/// Centralities against NetworkX 3.6.1.
@Suite struct CentralityReferenceTests {
    private let entries: [References.Entry]

    init() throws { entries = try References.load() }

    @Test func degreesAndStrengths() {
        for entry in entries {
            let graph = entry.list(weighted: true).graph
            #expect(agree(graph.degrees().map { Double($0) }, entry.scores("degree")), "\(entry)")
            #expect(agree(graph.strengths(), entry.scores("strength")), "\(entry)")
            #expect(agree(graph.degreeCentrality(), entry.scores("degree_centrality")), "\(entry)")
            guard entry.directed else { continue }
            #expect(agree(graph.degrees(.in).map { Double($0) }, entry.scores("in_degree")), "\(entry)")
            #expect(agree(graph.degrees(.out).map { Double($0) }, entry.scores("out_degree")), "\(entry)")
            #expect(agree(graph.strengths(.in), entry.scores("in_strength")), "\(entry)")
        }
    }

    @Test func closenessAndHarmonic() throws {
        for entry in entries {
            let graph = entry.list().graph
            #expect(try agree(graph.closenessCentrality(), entry.scores("closeness")), "\(entry)")
            #expect(
                try agree(graph.closenessCentrality(wassermanFaust: false), entry.scores("closeness_unimproved")),
                "\(entry)")
            #expect(try agree(graph.harmonicCentrality(), entry.scores("harmonic")), "\(entry)")
        }
    }

    @Test func betweenness() throws {
        for entry in entries {
            let graph = entry.list().graph
            #expect(try agree(graph.betweennessCentrality(), entry.scores("betweenness")), "\(entry)")
            #expect(
                try agree(graph.betweennessCentrality(normalized: false), entry.scores("betweenness_raw")), "\(entry)")
            #expect(
                try agree(graph.betweennessCentrality(endpoints: true), entry.scores("betweenness_endpoints")),
                "\(entry)")
        }
    }

    @Test func weightsAsLengths() throws {
        for entry in entries {
            let graph = entry.list(weighted: true).graph
            #expect(
                try agree(graph.closenessCentrality(weighted: true), entry.scores("closeness_weighted")), "\(entry)")
            #expect(try agree(graph.harmonicCentrality(weighted: true), entry.scores("harmonic_weighted")), "\(entry)")
            #expect(
                try agree(graph.betweennessCentrality(weighted: true), entry.scores("betweenness_weighted")), "\(entry)"
            )
        }
    }

    @Test func pageRank() throws {
        for entry in entries {
            let graph = entry.list(weighted: true).graph
            #expect(try agree(graph.pageRank().scores, entry.scores("pagerank"), to: 1e-8), "\(entry)")
            let weighted = try graph.pageRank(PageRankOptions(weighted: true))
            #expect(agree(weighted.scores, entry.scores("pagerank_weighted"), to: 1e-8), "\(entry)")
            var jumps = [Double](repeating: 0, count: entry.nodes)
            (jumps[0], jumps[2]) = (1, 3)
            let personalized = try graph.pageRank(PageRankOptions(personalization: jumps))
            #expect(agree(personalized.scores, entry.scores("pagerank_personalized"), to: 1e-8), "\(entry)")
        }
    }

    @Test func eigenvectorAndKatz() throws {
        var eigenvectors = 0
        for entry in entries {
            let graph = entry.list().graph
            if let expected = entry.scores("eigenvector") {
                eigenvectors += 1
                let found = try graph.eigenvectorCentrality()
                #expect(found.converged && agree(found.scores, expected, to: 1e-8), "\(entry)")
            }
            let katz = try graph.katzCentrality(KatzOptions(alpha: try #require(entry.number("katz_alpha"))))
            #expect(katz.converged && agree(katz.scores, entry.scores("katz"), to: 1e-8), "\(entry)")
        }
        #expect(eigenvectors >= 5)
    }

    @Test func hubsAndAuthorities() throws {
        var count = 0
        for entry in entries {
            guard let hubs = entry.scores("hubs") else { continue }
            count += 1
            let found = try entry.list().graph.hubsAndAuthorities()
            #expect(found.hubs.converged && agree(found.hubs.scores, hubs, to: 1e-7), "\(entry)")
            #expect(agree(found.authorities.scores, entry.scores("authorities"), to: 1e-7), "\(entry)")
        }
        #expect(count >= 5)
    }

    @Test func coresAndClustering() throws {
        for entry in entries {
            let graph = entry.list().graph
            #expect(try agree(graph.coreNumbers().map { Double($0) }, entry.scores("core")), "\(entry)")
            #expect(try agree(graph.clusteringCoefficients(), entry.scores("clustering")), "\(entry)")
            if let triangles = entry.scores("triangles") {
                #expect(try agree(graph.triangleCounts().map { Double($0) }, triangles), "\(entry)")
            }
            #expect(try agree([graph.transitivity()], [try #require(entry.number("transitivity"))]), "\(entry)")
            #expect(agree([graph.density], [try #require(entry.number("density"))]), "\(entry)")
            if entry.directed {
                #expect(agree([try #require(graph.reciprocity())], [try #require(entry.number("reciprocity"))]))
            }
        }
    }

    @Test func structuralHoles() throws {
        for entry in entries {
            let graph = entry.list(weighted: true).graph
            func values(_ scores: [Double?]) -> [Double] { scores.map { $0 ?? .nan } }
            let plain = try graph.structuralHoles()
            #expect(agree(values(plain.constraints), entry.scores("constraint")), "\(entry)")
            let weighted = try graph.structuralHoles(weighted: true)
            for (found, measure) in [(plain, "effective_size"), (weighted, "effective_size_weighted")] {
                let sizes = zip(found.effectiveSizes, entry.scores(measure) ?? []).filter { !$1.isNaN }
                #expect(sizes.count > 5 && agree(values(sizes.map(\.0)), sizes.map(\.1)), "\(entry)")
            }
            #expect(agree(values(weighted.constraints), entry.scores("constraint_weighted")), "\(entry)")
        }
    }
}
