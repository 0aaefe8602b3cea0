import EntenteDOT
import EntenteFormats
import EntenteModel
import EntenteReasoning
import Foundation
import Testing

@testable import EntenteDiagrams

/// The page as text: its data, its policy, and that nothing in a dossier becomes markup.
@Suite struct DiagramPageTests {
    typealias Support = DiagramTestSupport

    private func page(_ graph: RelationGraph, _ view: View = View(name: "all")) -> DiagramPage {
        DiagramPage(
            graph: graph, lens: view.lens,
            drawings: [.init(name: view.name, diagram: Diagram(graph: graph, view: view))])
    }

    private func text(_ page: DiagramPage, svg: String = "<?xml?><svg viewBox=\"0 0 1 1\"></svg>\n") -> String {
        String(decoding: page.html(pictures: page.drawings.map { _ in Array(svg.utf8) }), as: UTF8.self)
    }

    /// The parts between tags, in order.
    private func parts(_ text: String, _ open: String, _ close: String) -> [String] {
        text.components(separatedBy: open).dropFirst().map { $0.components(separatedBy: close)[0] }
    }

    private func data(_ text: String) throws -> [String: Any] {
        let json = try #require(parts(text, "<script type=\"application/json\" id=\"data\">", "</script>").first)
        return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    @Test func theSameInputGivesTheSameBytes() {
        #expect(text(page(Support.dossier)) == text(page(Support.dossier)))
    }

    @Test func thePolicyNamesTheScriptAndTheStyle() throws {
        let text = text(page(Support.dossier))
        let policy = try #require(parts(text, "Content-Security-Policy\" content=\"", "\"").first)
        let script = try #require(parts(text, "<script>", "</script>").first)
        let style = try #require(parts(text, "<style>", "</style>").first)
        #expect(parts(text, "<script>", "</script>").count == 1 && parts(text, "<style>", "</style>").count == 1)
        let sources = "script-src '\(ContentHash(of: script.utf8).contentSecuritySource)'"
        #expect(policy.contains(sources))
        #expect(policy.contains("style-src '\(ContentHash(of: style.utf8).contentSecuritySource)'"))
        #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
    }

    /// The page's own code neither makes markup of text nor reaches for the network.
    @Test func theScriptMakesNoMarkup() throws {
        let script = try #require(parts(text(page(Support.dossier)), "<script>", "</script>").first)
        for word in [
            "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(", "fetch(", "XMLHttp",
            "import(",
        ] {
            let isThere = script.contains(word)
            #expect(!isThere, "\(word)")
        }
    }

    @Test func everyClaimOfTheLensIsThereOnce() throws {
        let data = try data(text(page(Support.dossier, Support.view("overview"))))
        let claims = try #require(data["claims"] as? [[String: Any]])
        #expect(claims.compactMap { $0["id"] as? String } == Support.dossier.claims.map(\.id))
        let pictures = try #require(data["pictures"] as? [[String: Any]])
        let edges = try #require(pictures[0]["edges"] as? [[String: Any]])
        #expect(edges.contains { ($0["claims"] as? [String]) == ["A41", "A48"] })
    }

    /// Of what follows each way is there, with the claims of all.
    @Test func whatFollowsHasItsWays() throws {
        let graph = try Support.graph([
            Support.claim("A1", "georgia", "condemns", "treaty"), Support.claim("A2", "russia", "party-to", "treaty"),
            Support.claim("A3", "georgia", "condemns", "draft"), Support.claim("A4", "russia", "party-to", "draft"),
        ]).withDerivedTies(.everything, ways: 8).graph
        let claims = try #require(try data(text(page(graph)))["claims"] as? [[String: Any]])
        let ways = claims.compactMap { $0["ways"] as? [[String]] }
        #expect(ways == [[], [], [], [], [["A1", "A2"], ["A3", "A4"]]])
    }

    /// Under a lens the other claims are gone, but for those without which the rest is not understood.
    @Test func whatDeniesIsKept() throws {
        var view = View(name: "x")
        view.lens.modalities = [.alleged]
        let claims = try #require(try data(text(page(Support.dossier, view)))["claims"] as? [[String: Any]])
        let counting = claims.filter { $0["counts"] as? Bool == true }.compactMap { $0["id"] as? String }
        let others = claims.filter { $0["counts"] as? Bool == false }.compactMap { $0["id"] as? String }
        #expect(counting == ["A29", "A30", "A43"])
        #expect(others.contains("A31"), "the denial of A29")
        #expect(!others.contains("B40"))
    }

    /// What was not known by a day is not in the page of that day.
    @Test func thePageKnowsNoMoreThanItsLens() throws {
        var graph = try Support.graph(
            [
                Support.claim("K1", "georgia", "condemns", "treaty"),
                Support.claim("K2", "russia", "condemns", "draft", document: "d3"),
            ],
            documents: [
                Document(
                    id: "d3", title: "Later", published: ValidityPeriod(try CalendarDate(parsing: "2015-10-20")),
                    note: "N")
            ])
        graph.story = [
            StoryStep(caption: "Then", entities: ["georgia", "russia"], claims: ["K1"]),
            StoryStep(caption: "Later", claims: ["K1", "K2"]), StoryStep(caption: "Nothing"),
        ]
        var view = View(name: "x")
        view.lens.knownBy = try CalendarDate(parsing: "2014-12-20")
        let data = try data(text(page(graph, view)))
        func all(_ key: String, _ name: String) throws -> [String] {
            try #require(data[key] as? [[String: Any]]).compactMap { $0[name] as? String }
        }
        #expect(try all("entities", "id") == ["georgia", "agenda", "treaty"])
        #expect(try all("documents", "id") == ["d1"])
        #expect(try all("story", "caption") == ["Then"])
        #expect(try #require(data["story"] as? [[String: Any]])[0]["entities"] as? [String] == ["georgia"])
    }

    @Test func marksThatTurnTheDirectionAreLeftOut() throws {
        var people = Support.people
        people[0].name = "Oster\u{202E}mark\u{2066}"
        let text = text(
            page(try Support.graph([Support.claim("K1", "georgia", "condemns", "treaty")], entities: people)))
        let claims = try #require(try data(text)["claims"] as? [[String: Any]])
        #expect(claims[0]["sentence"] as? String == "Ostermark condemned the Treaty of Alliance")
        #expect(!text.contains("\u{202E}"))
    }

    @Test func hostileTextsStayText() throws {
        let evil = "</script><script>alert(1)</script><!-- <b>\u{2028}&amp;\"'"
        var graph = RelationGraph(title: evil, ontology: .open)
        for id in ["a", "b"] { try graph.add(Entity(id: id, kind: "thing", name: evil, note: evil)) }
        try graph.add(Document(id: "d", title: evil, url: "javascript:alert(1)", note: evil))
        try graph.add(
            Claim(
                id: "c<1>", subject: .entity("a"), relation: "x</script>", object: .entity("b"),
                citations: [Citation(document: "d", quote: evil)], note: evil))
        graph.story = [StoryStep(caption: evil, claims: ["c<1>"])]
        let text = text(page(graph))
        #expect(parts(text, "<script", ">").count == 2, "the data and the script, nothing else")
        #expect(!text.contains("alert(1)</script>"))
        let data = try data(text)
        #expect(data["title"] as? String == evil, "the data give the title back as it was")
        let documents = try #require(data["documents"] as? [[String: Any]])
        #expect(documents[0]["url"] == nil, "no scheme but http and https")
    }

    @Test func onlyThePictureIsTakenFromTheRenderer() {
        let text = text(page(Support.dossier), svg: "<?xml v?><!DOCTYPE svg><svg id=\"x\">y</svg><p>z</p>")
        #expect(
            text.contains("<svg id=\"x\">y</svg>") && !text.contains("<!DOCTYPE svg>") && !text.contains("<p>z</p>"))
    }

    @Test func theDrawingHasNoHeadingAndNoLinks() {
        let dot = DOTWriter().write(page(Support.dossier).documents[0]).text
        #expect(!dot.contains("edgeURL") && !dot.contains("not a statement of fact"))
        #expect(dot.contains("claim-A41"))
    }

    @Test func theStoryShowsAtTheLastDayOfItsDate() throws {
        var graph = try Support.graph([])
        graph.story = [StoryStep(caption: "C", asOf: try CalendarDate(parsing: "2015-03"))]
        let story = try #require(try data(text(page(graph)))["story"] as? [[String: Any]])
        #expect(story[0]["date"] as? String == "2015-03-31" && story[0]["words"] as? String == "March 2015")
    }

    /// The first picture stands in the page, the others wait.
    @Test func severalPicturesAreOnePage() throws {
        let drawings = ["treaties", "overview"].map {
            DiagramPage.Drawing(name: $0, diagram: Diagram(graph: Support.dossier, view: Support.view($0)))
        }
        let page = DiagramPage(graph: Support.dossier, drawings: drawings)
        let svgs = ["<svg>one</svg>", "<svg>two</svg>"].map { Array($0.utf8) }
        let text = String(decoding: page.html(pictures: svgs), as: UTF8.self)
        #expect(text.contains("<div id=\"ui-canvas\" class=\"drawn\"><svg>one</svg></div>"))
        #expect(text.contains("<template id=\"ui-drawing-1\"><svg>two</svg></template>"))
        let pictures = try #require(try data(text)["pictures"] as? [[String: Any]])
        #expect(pictures.compactMap { $0["view"] as? String } == ["treaties", "overview"])
    }

    @Test func anEmptyGraphIsAPage() throws {
        let data = try data(text(page(RelationGraph())))
        #expect((data["claims"] as? [Any])?.isEmpty == true)
    }
}
