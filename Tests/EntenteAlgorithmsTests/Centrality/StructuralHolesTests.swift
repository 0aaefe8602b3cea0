import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct StructuralHolesTests {
    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.empty.graph.structuralHoles().constraints.isEmpty)
        for list in [EdgeList.singleNode, .selfLoop] {
            #expect(try list.graph.structuralHoles() == list.graph.structuralHoles(weighted: true))
            #expect(try list.graph.structuralHoles().constraints == [nil])
            #expect(try list.graph.structuralHoles().effectiveSizes == [nil])
        }
    }

    @Test func examplesByHand() throws {
        let star = try EdgeList.star(leaves: 2).graph.structuralHoles()
        #expect(star.constraints == [0.5, 1, 1] && star.effectiveSizes == [2, 1, 1])
        // In a triangle each contact holds half directly and a quarter through the other: (1/2 + 1/4)² twice.
        let triangle = try EdgeList.complete(3).graph.structuralHoles()
        #expect(triangle.constraints == [1.125, 1.125, 1.125])
        // Borgatti: contacts less twice their ties per contact, 2 − 2 · 1 / 2.
        #expect(triangle.effectiveSizes == [1, 1, 1])
    }

    @Test func directionAndSelfLoopsMakeNoDifference() throws {
        let edges: [(UInt32, UInt32)] = [(0, 1), (2, 1), (2, 0), (3, 2), (3, 4)]
        let plain = try EdgeList(nodeCount: 5, edges: edges).graph.structuralHoles()
        #expect(try EdgeList(nodeCount: 5, edges: edges, directed: true).graph.structuralHoles() == plain)
        #expect(try EdgeList(nodeCount: 5, edges: edges + [(2, 2)]).graph.structuralHoles() == plain)
    }

    /// The formulas, term by term.
    @Test(arguments: 0..<200) func agreesWithTheFormulas(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 10).randomlyWeighted(using: &random)
        let count = list.nodeCount
        for weighted in [false, true] {
            var mutual = [[Double]](repeating: .init(repeating: 0, count: count), count: count)
            for (edge, ends) in list.edges.enumerated() where ends.source != ends.target {
                let weight = weighted ? list.weights?[edge] ?? 1 : 1
                mutual[Int(ends.source)][Int(ends.target)] += weight
                mutual[Int(ends.target)][Int(ends.source)] += weight
            }
            let found = try list.graph.structuralHoles(weighted: weighted)
            for i in 0..<count {
                let contacts = (0..<count).filter { mutual[i][$0] > 0 }
                guard !contacts.isEmpty else {
                    #expect(found.constraints[i] == nil && found.effectiveSizes[i] == nil)
                    continue
                }
                func p(_ a: Int, _ b: Int) -> Double { mutual[a][b] / mutual[a].reduce(0, +) }
                func m(_ a: Int, _ b: Int) -> Double { mutual[a][b] / mutual[a].reduce(0, max) }
                let constraint = contacts.reduce(0.0) { sum, j in
                    let part = p(i, j) + contacts.reduce(0) { $0 + p(i, $1) * p($1, j) }
                    return sum + part * part
                }
                let size = contacts.reduce(0.0) { sum, j in sum + 1 - contacts.reduce(0) { $0 + p(i, $1) * m(j, $1) } }
                #expect(agree([found.constraints[i] ?? .nan, found.effectiveSizes[i] ?? .nan], [constraint, size]))
            }
        }
    }
}
