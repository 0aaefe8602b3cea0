import Foundation
import Testing

/// `render -o story.html`. How the page behaves is tested in a browser: `make test-page`.
@Suite struct RenderPageTests {
    @Test func thePageHoldsPictureQuotesAndStory() throws {
        let folder = try TemporaryFolder()
        let run = try Entente("render", Products.dossier, "--view", "overview", "-o", folder.path("story.html"), "-q")
        #expect(run.code == 0 && run.output.isEmpty && run.error.isEmpty, "\(run)")
        let page = try folder.text("story.html")
        #expect(page.hasPrefix("<!doctype html>"))
        let holdsPicture =
            page.contains("<g id=\"edge&#45;A41&#45;A48\"") && page.contains("\"element\":\"edge-A41-A48\"")
        #expect(holdsPicture)
        let holdsContext =
            page.contains("Meanwhile, in the interview Tibilov stated ")
            && page.contains("In October 2015 the press service")
        #expect(holdsContext, "the words before a quote, a caption")
        let again = try Entente("render", Products.dossier, "--view", "overview", "--to", "html", "-q")
        #expect(again.output == Array(page.utf8), "the same bytes to a file and to standard output")
    }

    /// Options do what they do for every picture of the page.
    @Test func optionsHoldForEveryView() throws {
        let run = try Entente(
            "render", Products.dossier, "--parallel", "merge", "--clusters", "kind", "--at-least", "actual", "--to",
            "html",
            "-q")
        #expect(run.code == 0, "\(run.error)")
        let captions = run.text.matches(of: /"caption":"([^"]*)","edges"/).map { String($0.1) }
        #expect(captions.count == 4, "\(captions)")
        for caption in captions {
            #expect(caption.contains("Each line: all ties of the two."), "\(caption)")
            #expect(caption.contains("Only: at least actual."), "\(caption)")
        }
        #expect(run.text.ranges(of: "id=\"cluster&#45;1\"").count == 4)
    }

    @Test func aTitleOfOnesOwn() throws {
        let run = try Entente(
            ["render", "-", "--title", "Pacts & wars", "--to", "html", "-q"], input: "source,target\na,b\n")
        #expect(run.code == 0 && run.text.contains("<title>Pacts &amp; wars</title>"), "\(run.error)")
        let view = try Entente("render", Products.dossier, "--view", "overview", "--title", "Mine", "--to", "dot", "-q")
        #expect(view.text.contains("<b>Mine</b>"), "\(view.error)")
    }

    @Test func withoutDocumentsQuotesStandAlone() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Products.dossier, encoding: .utf8)
        let file = try folder.write(text, to: "moved.yaml")
        let run = try Entente("render", file, "--view", "overview", "--to", "html", "-q")
        #expect(run.code == 0, "\(run.error)")
        #expect(run.text.contains("Official Tbilisi condemns Russian-Tskhinvali draft treaty"))
        #expect(!run.text.contains("Meanwhile, in the interview"))
        let piped = try Entente("render", "-", "--view", "overview", "--to", "html", "-q", input: Array(text.utf8))
        #expect(piped.output == run.output)
    }

    @Test func aStoryThatNamesWhatIsNotThereIsRefused() throws {
        let text = """
            entente: 1
            entities: { a: { kind: state }, b: { kind: state } }
            claims: [{ id: K1, claim: a recognises b }]
            story: [{ caption: One, claims: [K2], view: v, entities: [c] }]

            """
        let run = try Entente("check", "-", input: Array(text.utf8))
        #expect(run.code == 1)
        for words in ["names the claim 'K2'", "names the view 'v'", "names the entity 'c'"] {
            #expect(run.text.contains(words) || run.error.contains(words), "\(run)")
        }
    }
}
