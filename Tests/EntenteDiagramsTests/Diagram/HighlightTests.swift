import EntenteDiagrams
import EntenteModel
import Testing

@Suite struct HighlightTests {
    typealias Support = DiagramTestSupport

    private func diagram(_ highlight: Diagram.Highlight?) throws -> Diagram {
        let graph = try Support.graph([
            Support.claim("A1", "georgia", "condemns", "treaty"), Support.claim("A2", "russia", "party-to", "treaty"),
        ])
        return Diagram(graph: graph, highlight: highlight)
    }

    @Test func claimsLightTheirEdgesAndEnds() throws {
        let diagram = try diagram(.init(claims: ["A1"]))
        #expect(diagram.edges.map(\.isMuted) == [false, true])
        #expect(diagram.nodes.filter { !$0.isMuted }.map(\.id) == ["georgia", "treaty"])
        let dot = Support.dot(diagram)
        #expect(dot.contains(Theme.light.muted.description))
        #expect(dot.contains("muted"))
    }

    @Test func entitiesLightWhatLiesBetweenThem() throws {
        let diagram = try diagram(.init(entities: ["russia", "treaty"]))
        #expect(diagram.edges.map(\.isMuted) == [true, false])
        #expect(diagram.nodes.filter { !$0.isMuted }.map(\.id) == ["russia", "treaty"])
    }

    @Test func withoutAHighlightNothingIsMuted() throws {
        let diagram = try diagram(nil)
        #expect(!diagram.edges.contains(where: \.isMuted) && !diagram.nodes.contains(where: \.isMuted))
    }
}
