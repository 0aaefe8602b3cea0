import EntenteDiagrams
import EntenteModel
import Testing

/// Boxes of polities and of groups.
@Suite struct ClusterTests {
    typealias Support = DiagramTestSupport

    private func clusters(_ claims: [Claim], _ clustering: View.Clustering) throws -> [Diagram.Cluster] {
        Diagram(graph: try Support.graph(claims), view: View(name: "v", clusters: clustering)).clusters
    }

    @Test func belongingIsTransitive() throws {
        let clusters = try clusters(
            [
                Support.claim("A1", "peskov", "spokesperson-for", "kremlin"),
                Support.claim("A2", "kremlin", "office-of", "russia"),
                Support.claim("A3", "georgia", "condemns", "treaty"),
                Support.claim("A4", "abkhazia", "part-of", "georgia"),
            ], .polity)
        #expect(clusters == [.init(label: "Russia", members: ["russia", "peskov", "kremlin"])])
    }

    @Test func whoServesTwoOrOnlyPerhapsStandsInNone() throws {
        let twice = try clusters(
            [
                Support.claim("A1", "peskov", "official-of", "russia"),
                Support.claim("A2", "peskov", "official-of", "georgia"),
            ], .polity)
        #expect(twice.isEmpty)
        #expect(try clusters([Support.claim("A1", "peskov", "official-of", "russia", .alleged)], .polity).isEmpty)
        let negated = try Support.claim("A1", "peskov", "official-of", "russia", polarity: .negated)
        #expect(try clusters([negated], .polity).isEmpty)
    }

    @Test func aCircleOfServiceEnds() throws {
        let clusters = try clusters(
            [
                Support.claim("A1", "peskov", "works-for", "tibilov"),
                Support.claim("A2", "tibilov", "works-for", "peskov"),
                Support.claim("A3", "tibilov", "leads", "abkhazia"),
            ], .polity)
        #expect(clusters.map(\.members) == [["abkhazia", "tibilov", "peskov"]])
    }

    @Test func groupsOfAViewHoldWhatIsDrawn() throws {
        let groups = [
            View.Group(label: "One", members: ["georgia", "russia", "mfa"]),
            View.Group(label: "Two", members: ["georgia", "treaty"]), View.Group(label: "None", members: ["mfa"]),
        ]
        let clusters = try clusters([Support.claim("A1", "georgia", "condemns", "treaty")], .groups(groups))
        #expect(clusters == [.init(label: "One", members: ["georgia"]), .init(label: "Two", members: ["treaty"])])
    }
}
