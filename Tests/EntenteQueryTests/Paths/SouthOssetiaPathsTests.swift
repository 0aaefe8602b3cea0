import EntenteAlgorithms
import EntenteModel
import Testing

@testable import EntenteQuery

/// Paths in the dossier of the two articles.
@Suite struct SouthOssetiaPathsTests {
    private let graph: RelationGraph

    init() throws { graph = try southOssetia() }

    private func paths(_ query: PathQuery, _ lens: Lens = .everything) -> [RelationPath] {
        Snapshot(graph, lens: lens).paths(query).paths
    }

    /// `node claims node claims node`.
    private func told(_ path: RelationPath) -> String {
        path.nodes[0] + path.steps.map { " \($0.claims.joined(separator: ",")) \($0.to)" }.joined()
    }

    @Test func georgiaToTibilov() {
        let query = PathQuery(from: "georgia", to: "tibilov", selection: .allShortest)
        let answer = paths(query)
        #expect(
            answer.map(told) == [
                "georgia A04,A06 south-ossetia A02,B07,B17 tibilov", "georgia A54 russia A01,A26,B39 tibilov",
            ])
        #expect(answer.map(\.weakest) == [.actual, .intended])
        #expect(answer.map(\.sign) == [0, 0])
        #expect(answer[0].steps[0].sign == -1, "breakaway-from; part-of is neutral")
        #expect(answer[0].steps[0].relations.map(\.relation) == ["breakaway-from", "part-of"])
        #expect(answer[0].steps[0].relations.map(\.isForward) == [false, false])
        #expect(
            answer[0].sentence(in: graph)
                == "Georgia is connected to Leonid Tibilov in 2 steps: South Ossetia is a breakaway region of Georgia [A06]; "
                + "South Ossetia is part of Georgia [A04] — Leonid Tibilov leads South Ossetia as de facto President [A02], "
                + "as its head [B07] and as President [B17]."
        )
    }

    /// The words of a path found under a point of view are those of that view, as in the program.
    @Test func wordsOfAPointOfView() throws {
        let lens = Lens(accordingTo: ["agenda-ge"], atLeast: .actual)
        let path = try #require(paths(PathQuery(from: "georgia", to: "tibilov"), lens).first)
        #expect(
            path.sentence(in: graph, lens: lens)
                == "Georgia is connected to Leonid Tibilov in 2 steps: Tskhinvali is a breakaway region of Georgia [A06]; "
                + "Tskhinvali is part of Georgia [A04] — Leonid Tibilov leads Tskhinvali as de facto President [A02].")
        #expect(path.sentence(in: graph).contains("South Ossetia is part of Georgia"))
    }

    @Test func filters() {
        let actual = Lens(atLeast: .actual)
        #expect(
            paths(PathQuery(from: "georgia", to: "tibilov", selection: .allShortest), actual).map(told)
                == ["georgia A04,A06 south-ossetia A02,B07,B17 tibilov"])
        #expect(
            paths(PathQuery(from: "georgia", to: "tibilov", avoiding: ["south-ossetia"], selection: .allShortest)).map(
                told)
                == ["georgia A54 russia A01,A26,B39 tibilov"])
        #expect(
            paths(
                PathQuery(from: "georgia", to: "tibilov", selection: .allShortest),
                Lens(relations: ["part-of", "leads"])
            )
            .map(told) == ["georgia A04 south-ossetia A02,B07,B17 tibilov"])
        #expect(paths(PathQuery(from: "georgia", to: "tibilov", maximumHops: 1)).isEmpty)
        let through = paths(PathQuery(from: "georgia", to: "tibilov", through: "putin")).first
        #expect(through?.nodes == ["georgia", "russia", "putin", "tibilov"])
        #expect(through?.steps.last?.claims == ["B03"])
    }

    @Test func fivePaths() {
        let five = paths(PathQuery(from: "georgia", to: "tibilov", selection: .first(5)))
        #expect(five.count == 5)
        #expect(five.map(\.hops) == five.map(\.hops).sorted())
        #expect(five.prefix(2).map(\.hops) == [2, 2])
        #expect(Set(five.map(\.nodes)).count == 5)
        #expect(five.allSatisfy { Set($0.nodes).count == $0.nodes.count })
    }

    @Test func skakovIsReachedBySpeechOnly() {
        for target in ["russia", "georgia", "tibilov"] { #expect(paths(PathQuery(from: "skakov", to: target)).isEmpty) }
        #expect(paths(PathQuery(from: "skakov", to: "ras")).map(told) == ["skakov B18 ios-ras B19 ras"])
        let speech = paths(PathQuery(from: "skakov", to: "russia"), Lens(withSpeech: true))
        #expect(speech.map(told) == ["skakov B21,B24,B26 russia"], "what he negates joins nobody")
        #expect(speech.first?.steps.first?.relations.map(\.relation) == ["says"])
    }

    @Test func trapsStayOutOfThePaths() {
        let snapshot = Snapshot(graph)
        for id in [
            "culture", "education", "referendum-question", "doc-A", "interfax", "agenda-ge", "presser-kereselidze",
        ] {
            #expect(snapshot.node(of: id) == nil, "\(id)")
        }
        // A49 is ambiguous, B20 negated, A46 a negated forecast.
        let community = paths(PathQuery(from: "intl-community", to: "t-ru-so-draft-2014"))
        #expect(community.allSatisfy { $0.hops > 1 })
        #expect(
            Snapshot(graph).paths(PathQuery(from: "georgia", to: "georgia-territories")).paths.map(told) == [
                "georgia A41,A48 t-ru-so-draft-2014 A43 georgia-territories"
            ])
        #expect(
            paths(PathQuery(from: "georgia", to: "georgia-territories"), Lens(atLeast: .actual)).isEmpty, "alleged only"
        )
    }

    @Test func everyClaimOfATieIsListedAndEveryNodeIsAnEntity() {
        let snapshot = Snapshot(graph)
        #expect(snapshot.indexGraph.nodeCount > 40)
        #expect(!snapshot.indexGraph.isDirected)
        let oracle = PathOracle(graph)
        for from in graph.entities.map(\.id) {
            guard let node = snapshot.node(of: from) else { continue }
            for other in snapshot.indexGraph.neighbors(of: node) {
                let to = snapshot.id(of: other)
                let step = snapshot.paths(PathQuery(from: from, to: to)).paths.first?.steps.first
                #expect(step?.claims == oracle.claims(from: from, to: to).map(\.id).sorted(by: NaturalOrder.precedes))
            }
        }
    }

    @Test func asOfADateThePathMayBeOpen() throws {
        let lens = Lens(asOf: try CalendarDate(parsing: "2014-12-11"))
        let answer = paths(PathQuery(from: "georgia", to: "tibilov", selection: .allShortest), lens)
        #expect(
            answer.map(told).contains("georgia A04,A06 south-ossetia A02,B07,B17 tibilov") == false, "doc-B came later")
        #expect(answer.map(told).contains("georgia A04,A06 south-ossetia A02 tibilov"))
        let recognition = paths(
            PathQuery(from: "russia", to: "abkhazia"),
            Lens(asOf: try CalendarDate(parsing: "2010"), relations: ["recognises"]))
        #expect(recognition.map(\.isCertain) == [false], "some time after the war: possibly")
    }
}
