import EntenteDiagrams
import EntenteFormats
import EntenteModel
import Testing

@Suite(.enabled(if: RenderTestSupport.engines.first != nil, "no Graphviz"))
struct TikZWriterTests {
    typealias Support = DiagramTestSupport

    /// What turns a document into a PDF, if TeX is installed.
    static let compiler = ["/usr/bin/lualatex", "/usr/local/bin/lualatex"].first { RenderTestSupport.isExecutable($0) }

    private func tikz(_ diagram: Diagram, theme: Theme = .light) async throws -> Conversion {
        let renderer = PictureRenderer(engine: try #require(RenderTestSupport.engines.first))
        return diagram.tikz(
            try await renderer.placement(diagram.placementDOT(), layout: diagram.layoutEngine), theme: theme)
    }

    @Test(arguments: ["overview", "treaties", "voices"], Theme.all)
    func theDossierIsADocument(view: String, theme: Theme) async throws {
        let diagram = Diagram(graph: Support.dossier, view: Support.view(view))
        let conversion = try await tikz(diagram, theme: theme)
        let inspector = TeXInspector(conversion.text)
        #expect(inspector.problems == [])
        #expect(inspector.nodes >= diagram.nodes.count && inspector.lines == diagram.edges.count)
        #expect(conversion.losses.map(\.what) == ["notes on claims, which are comments"])
        #expect(conversion.text.contains("% A") && conversion.text.hasPrefix("% !TeX program = pdflatex\n"))
    }

    @Test(arguments: 0..<40)
    func whateverTheNamesAre(seed: UInt64) async throws {
        var hostile = HostileGraph(seed: seed)
        let diagram = try hostile.diagram()
        let conversion = try await tikz(diagram)
        let inspector = TeXInspector(conversion.text)
        #expect(inspector.problems == [])
        #expect(inspector.nodes >= diagram.nodes.count && inspector.lines == diagram.edges.count)
        #expect(!conversion.losses.contains { $0.what.contains("without a place") })
    }

    @Test(.enabled(if: compiler != nil, "lualatex is not installed"), arguments: [0, 7, 13] as [UInt64])
    func texMakesAPictureOfIt(seed: UInt64) async throws {
        var hostile = HostileGraph(seed: seed)
        let diagram =
            seed == 0 ? Diagram(graph: Support.dossier, view: Support.view("overview")) : try hostile.diagram()
        let folder = RenderTestSupport.temporaryPath("tex-\(seed)")
        _ = RenderTestSupport.shell("mkdir '\(folder)'")
        defer { _ = RenderTestSupport.shell("rm -r '\(folder)'") }
        #expect(RenderTestSupport.makeExecutable("\(folder)/x.tex", try await tikz(diagram).text))
        let run = try #require(
            RenderTestSupport.shell(
                "cd '\(folder)' && HOME=. TEXMFVAR=./var \(Self.compiler ?? "") -interaction=nonstopmode -halt-on-error "
                    + "-no-shell-escape x.tex 2>&1 && head -c 5 x.pdf"))
        #expect(run.code == 0 && run.text.hasSuffix("%PDF-"), "\(run.text.suffix(1_500))")
    }

    /// Every line of a document without a theme's colors, by hand.
    @Test func aSmallPictureByHand() async throws {
        let claim = try Support.claim("A1", "georgia", "condemns", "treaty", on: "2014-12-11")
        let text = try await tikz(Diagram(graph: try Support.graph([claim]))).text
        for part in [
            "\\documentclass[tikz,border=10bp]{standalone}", "\\definecolor{adverse}{HTML}{C44500}",
            "{\\textbf{Georgia}};", "{Treaty of Alliance};", "\\draw[adverse,line width=1.8bp,-{Bar[",
            "{\\color{adverse}condemns}", "\\textsuperscript{1}", "  % A1: Georgia condemn",
        ] {
            #expect(text.contains(part), "\(part)\n\(text)")
        }
    }

    @Test func placesAreThoseOfTheLayout() async throws {
        let diagram = Diagram(
            nodes: [.init(id: "a", name: "A"), .init(id: "b", name: "B")],
            edges: [.init(id: "e", from: "a", to: "b", relations: ["r"], label: "meets", claims: ["A1"])])
        let renderer = PictureRenderer(engine: try #require(RenderTestSupport.engines.first))
        let placement = try await renderer.placement(diagram.placementDOT())
        let (a, b) = (try #require(placement.boxes["entity-a"]), try #require(placement.boxes["entity-b"]))
        #expect(a.center.x < b.center.x && abs(a.center.y - b.center.y) < 1 && a.width > 10 && a.height > 10)
        let line = try #require(placement.lines["e"])
        #expect(line.curve.count % 3 == 1 && line.start == nil && line.label != nil)
        #expect(abs((line.end?.x ?? 0) - (b.center.x - b.width / 2)) < 2)
        #expect(placement.width >= b.center.x && placement.height > a.height - 1)
        // What is not placed is told.
        let lost = diagram.tikz(try await renderer.placement("digraph { x }"))
        #expect(lost.losses.map(\.description) == ["2 nodes without a place", "1 line without a place"])
    }
}
