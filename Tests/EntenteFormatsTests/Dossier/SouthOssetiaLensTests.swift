import EntenteModel
import Testing

@testable import EntenteFormats

/// Lenses on the dossier of the two articles select exactly the right claims.
@Suite struct SouthOssetiaLensTests {
    private let graph: RelationGraph

    init() throws { graph = try SouthOssetia().graph }

    private func ids(_ lens: Lens) -> [String] {
        graph.selection(lens).positions.map { graph.claims.id(Int($0)) }.sorted(by: NaturalOrder.precedes)
    }

    @Test func pointsOfView() {
        #expect(
            ids(Lens(accordingTo: ["russia"])) == ["B38", "B39", "B40", "B41", "B42", "B48", "B57"], "its spokesman")
        #expect(ids(Lens(accordingTo: ["peskov"])) == ids(Lens(accordingTo: ["russia"])))
        #expect(
            ids(Lens(accordingTo: ["georgia"])) == ["A43", "A45", "A46", "A48", "A49", "A50", "A51"],
            "the ministry and the minister's speaker; the outlet that reports Georgia's view is not Georgia")
        #expect(ids(Lens(accordingTo: ["so-constitution"])) == ["B13", "B14"])
        let others = ids(Lens(withoutWordOf: ["russia"]))
        #expect(others.count == 117)
        #expect(Set(others).isDisjoint(with: ["B38", "B40", "B41"]))
    }

    @Test func speakersOfSouthOssetiaSpeakForIt() {
        let voices = graph.voices(of: ["south-ossetia"])
        for voice in ["tibilov", "so-press-service", "office-head-so", "rec-ru", "so-mod"] {
            #expect(voices.contains(voice), "\(voice)")
        }
        for stranger in ["peskov", "skakov", "surkov", "georgia", "interfax"] { #expect(!voices.contains(stranger)) }
        let said = ids(Lens(accordingTo: ["south-ossetia"]))
        #expect(said.contains("B34") && said.contains("A07") && said.contains("B63"))
        #expect(!said.contains("B38") && !said.contains("B16"))
    }

    /// What a page computes from bounds, for each day on which an answer changes and the days beside it.
    @Test func boundsAgreeWithLenses() throws {
        let windows = graph.claims.indices.map { graph.window(ofClaimAt: $0) }
        let days = Set(windows.flatMap { $0.changes + $0.publications }.flatMap { [$0 - 1, $0, $0 + 1] }).sorted()
        #expect(days.count > 20)
        for day in days {
            let date = try #require(CalendarDate(dayNumber: day))
            for position in graph.claims.indices {
                #expect(windows[position].holds(on: day) == graph.admits(Lens(asOf: date), claimAt: position))
                #expect(windows[position].isKnown(by: day) == graph.admits(Lens(knownBy: date), claimAt: position))
            }
        }
    }

    @Test func knownTime() throws {
        let inTime = graph.selection(Lens(knownBy: try CalendarDate(parsing: "2014-12-11")))
        #expect(inTime.count == 61, "the first article, and all of it for certain")
        #expect(inTime.uncertain.isEmpty)
        #expect(graph.selection(Lens(knownBy: try CalendarDate(parsing: "2014-12-10"))).count == 0)
        let later = graph.selection(Lens(knownBy: try CalendarDate(parsing: "2015-12")))
        #expect(later.count == 124)
        #expect(later.uncertain.count == 63, "when the second one was published is open")
    }

    @Test func validTime() throws {
        func certainty(_ id: String, _ date: String) throws -> Certainty {
            let position = try #require(graph.claimPosition(id))
            return graph.admits(Lens(asOf: try CalendarDate(parsing: date)), claimAt: position)
        }
        #expect(try certainty("A54", "2007") == .no)
        #expect(try certainty("A54", "2009") == .yes)
        #expect(try certainty("A53", "2010") == .possibly, "recognised at some time after the war")
        #expect(try certainty("A22", "2014-11-15") == .possibly)
        #expect(try certainty("A22", "2014-12") == .yes)
        #expect(try certainty("A24", "2015-03-15") == .possibly, "only the signing is told")
        #expect(
            try certainty("A02", "2014-12-10") == .no, "a state that the publisher tells, as of the day of the report")
        #expect(try certainty("A35", "2014-12-10") == .possibly, "a state that somebody told before the report")
        #expect(try certainty("B43", "2015-02") == .no)
        #expect(try certainty("B43", "2015-04") == .yes)
        #expect(try certainty("B38", "2015-10-01") == .no, "the next day")
        #expect(try certainty("B38", "2015-11-01") == .yes)
        #expect(try certainty("B07", "2015-09") == .no)
        #expect(try certainty("B07", "2020") == .possibly)
    }

    @Test func documentsRelationsAndKinds() {
        #expect(ids(Lens(documents: ["doc-B"])).allSatisfy { $0.hasPrefix("B") })
        #expect(ids(Lens(documents: ["doc-B"])).count == 63)
        #expect(ids(Lens(relations: ["condemns"])) == ["A27", "A28", "A41", "A48"])
        #expect(ids(Lens(modalities: [.proposed], documents: ["doc-A"])) == ["A08", "A09", "A15", "A57"])
        #expect(
            ids(Lens(relations: ["recognises", "diplomatic-relations"], entityKinds: ["polity"])) == [
                "A52", "A53", "B41", "B42",
            ])
    }
}
