import Foundation
import Testing

/// `render`: every form, its traces back to the claims, and its refusals.
@Suite struct RenderCommandTests {
    private static let svg = Result { try Entente("render", Products.dossier, "--view", "overview", "--to", "svg") }

    @Test func svgHoldsTheClaimsOfItsView() throws {
        let run = try Self.svg.get()
        #expect(run.code == 0, "\(run)")
        #expect(run.text.hasPrefix("<?xml") && run.text.contains("<svg") && run.text.contains("</svg>"))
        for id in ["A54", "A41", "B41", "B34"] {
            let named = run.text.contains(id)
            #expect(named, "\(id) is traceable in the picture")
        }
        let parsed = XMLChecker.isWellFormed(run.output)
        #expect(parsed)
        // The view leaves B23 out.
        #expect(!run.text.contains("B23"))
    }

    @Test func theSuffixSaysTheForm() throws {
        let folder = try TemporaryFolder()
        let magic: [String: [UInt8]] = [
            "x.png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "x.pdf": Array("%PDF-".utf8),
            "x.svg": Array("<?xml".utf8), "x.dot": Array("digraph".utf8), "x.gv": Array("digraph".utf8),
            "x.SVG": Array("<?xml".utf8),
        ]
        for (name, start) in magic.sorted(by: { $0.key < $1.key }) {
            let run = try Entente("render", Products.dossier, "--view", "overview", "-o", folder.path(name), "-q")
            #expect(run.code == 0 && run.output.isEmpty && run.error.isEmpty, "\(run)")
            #expect(try folder.bytes(name).starts(with: start), "\(name)")
        }
        #expect(folder.names == magic.keys.sorted())
        #expect(try folder.bytes("x.svg") == folder.bytes("x.SVG"))
        #expect(try folder.bytes("x.svg") == Self.svg.get().output, "the same bytes to a file and to standard output")
    }

    @Test func dotIsAcceptedByGraphviz() throws {
        let run = try Entente("render", Products.dossier, "--to", "dot", "-q")
        #expect(run.code == 0 && run.error.isEmpty)
        for row in DossierText.shared.rows where ["A41", "A54", "B23", "B38"].contains(row.id) {
            #expect(run.text.contains(row.id), "\(row.id)")
        }
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/dot") else { return }
        let parsed = try Entente.run("/usr/bin/dot", ["-Tcanon"], input: run.output)
        #expect(parsed.code == 0 && parsed.error.isEmpty, "\(parsed.error)")
    }

    /// The overview lists its claims; what follows from claims on the list is drawn, from others not.
    @Test func viewsDrawWhatFollowsFromTheirClaims() throws {
        let plain = try Entente("render", Products.dossier, "--view", "overview", "--to", "dot", "-q")
        #expect(!plain.text.contains("= derived"))
        let run = try Entente("render", Products.dossier, "--view", "overview", "--derived", "--to", "dot", "-q")
        #expect(run.text.contains("= derived") && run.text.contains("=georgia.opposes.russia"))
        #expect(!run.text.contains("=belarus.co-member.russia"), "its premises are not in the view")
    }

    @Test func whatIsNotDrawnIsSaid() throws {
        let run = try Entente("render", Products.dossier, "--to", "dot")
        #expect(run.code == 0)
        #expect(run.error.contains("claims are not drawn:") && run.error.contains("A49:"), "\(run.error)")
        let empty = try Entente(
            "render", Products.dossier, "--to", "dot", "--relations", "diplomatic-relations", "--documents", "doc-A")
        #expect(empty.code == 0 && empty.error.contains("the picture is empty"), "\(empty.error)")
    }

    @Test func captionsNameWhatIsAssumedToBeOne() throws {
        let run = try Entente(
            "render", Products.dossier, "--view", "treaties", "--assume", "same:t-ru-so-2015,t-ru-so-draft-2014",
            "--to",
            "dot")
        let words = run.text.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        let caption =
            "Assuming that the Treaty on Alliance and Integration and the draft treaty on Alliance and Partnership are one."
        #expect(run.code == 0 && words.contains(caption), "\(words)")
    }

    @Test func entitiesWithoutAClaimAreNamed() throws {
        let dossier = """
            entente: 1
            entities:
              a: { kind: state, name: Aland }
              b: { kind: state, name: Bland }
              alone: { kind: state, name: Far away }
            claims:
              - { id: C1, claim: a recognises b }

            """
        let run = try Entente(["render", "-", "--to", "dot"], input: dossier)
        #expect(run.code == 0 && run.error == "one entity that no drawn claim touches is not drawn: alone\n", "\(run)")
        // A view and a lens leave out on purpose.
        #expect(try Entente(["render", "-", "--to", "dot", "--relations", "recognises"], input: dossier).error.isEmpty)
    }

    @Test func lensAndViewGoTogether() throws {
        let run = try Entente(
            "render", Products.dossier, "--view", "overview", "--to", "dot", "-q", "--relations", "recognises,condemns")
        #expect(run.code == 0 && run.text.contains("A41") && !run.text.contains("A54"))
        let dark = try Entente("render", Products.dossier, "--view", "overview", "--to", "dot", "-q", "--theme", "dark")
        let light = try Entente("render", Products.dossier, "--view", "overview", "--to", "dot", "-q")
        #expect(dark.code == 0 && dark.output != light.output)
    }

    @Test func refusals() throws {
        let folder = try TemporaryFolder()
        let cases: [([String], String)] = [
            (["--view", "overvew", "--to", "svg"], "did you mean 'overview'?"),
            (["--view", "nothing at all", "--to", "svg"], "its views are: overview, treaties, voices"),
            (["-o", folder.path("x.xyz")], "end it with .svg"), (["-o", folder.path("picture")], "end it with .svg"),
            (["--theme", "blue", "--to", "svg"], "use one of: light, dark"),
            (["--layout", "dott", "--to", "svg"], "did you mean 'dot'?"),
            (["--notes", "all", "--to", "svg"], "none, sources or full"),
            (["--highlight", "tibilof", "--to", "svg"], "did you mean"),
            (["--timeout", "0", "--to", "svg"], "'0' is no limit of time; choose more than 0"),
            (["--timeout=-1.50", "--to", "dot"], "'-1.50' is no limit of time"),
            (["--timeout", "nan", "--to", "html"], "'nan' is no limit of time"),
            (["--timeout", "inf", "--to", "svg"], "'inf' is no limit of time"),
            (["--timeout", "soon", "--to", "svg"], "'soon' is no limit of time"),
            (["--memory", "0", "--to", "svg"], "choose more than 0"),
            (["--memory=-5", "--to", "svg"], "choose more than 0"),
            (["--dpi", "0", "--to", "png"], "choose 1 to 2400"),
            (["--dpi", "1000000", "--to", "png"], "choose 1 to 2400"),
        ]
        for (options, hint) in cases {
            let run = try Entente(["render", Products.dossier, "-q"] + options)
            #expect(run.code == 64 && run.output.isEmpty, "\(run)")
            #expect(run.error.lowercased().hasPrefix("error: ") && run.error.contains(hint), "\(run)")
        }
        #expect(folder.names.isEmpty)
    }

    /// What a view names is somebody else's word: no file is opened for it.
    @Test func aViewNamesNoThemeFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("secret: words\n", to: "own.yaml")
        for name in ["/etc/passwd", folder.path("own.yaml"), "../own.yaml", "blue"] {
            let dossier = """
                entente: 1
                entities: { a: { kind: state, name: Aland }, b: { kind: state, name: Bland } }
                claims: [ { id: C1, claim: a recognises b } ]
                views: { v: { theme: \(name) } }

                """
            let run = try Entente(["render", "-", "--view", "v", "--to", "dot"], input: dossier)
            #expect(run.code == 64 && run.output.isEmpty, "\(run)")
            #expect(
                run.error.contains("unknown theme '\(name)' of the view 'v'; a view names one of: light, dark, print"))
            #expect(!run.error.contains("secret") && !run.error.contains("root"), "\(run)")
            let over = try Entente(["render", "-", "--view", "v", "--to", "dot", "--theme", "dark"], input: dossier)
            #expect(over.code == 0, "\(over)")
        }
    }

    @Test func aThemeFileIsARegularFile() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path("pipe.yaml"), 0o600) == 0)
        for path in [folder.path("pipe.yaml"), "/dev/zero", folder.path("")] {
            let run = try Entente("render", Products.dossier, "--to", "dot", "-q", "--theme", path)
            #expect(run.code != 0 && run.output.isEmpty && run.error.contains("error: "), "\(run)")
        }
    }

    @Test func aLayoutThatNeedsTooMuchMemoryIsNamedOnce() throws {
        let run = try Entente("render", Products.dossier, "--view", "overview", "--to", "svg", "--memory", "1")
        #expect(run.code != 0)
        let words = "The layout dot needs more than 1 MiB of memory; this is dot with shortcuts."
        #expect(run.error.contains(words), "\(run.error)")
        #expect(!run.error.contains("layout dot the layout") && !run.error.contains("shortcuts the layout"))
    }

    @Test func aLimitOfTimeEndsIt() throws {
        let folder = try TemporaryFolder()
        let run = try Entente(
            "render", Products.dossier, "-o", folder.path("x.svg"), "--timeout", "0.001", "-q")
        #expect(run.code == 75 && run.error.contains("[render-timeout]"), "\(run)")
        #expect(folder.names.isEmpty, "nothing is half-written")
    }

    /// 1,000 nodes at random: `dot` would take a minute.
    @Test func aLayoutThatTakesTooLongGivesWay() throws {
        var seed: UInt64 = 1
        func next() -> UInt64 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (seed >> 33) % 1000
        }
        let list = (0..<2000).map { _ in "\(next()) \(next())\n" }.joined()
        let run = try Entente(
            ["render", "-", "--layout", "dot", "--backbone", "never", "--timeout", "8", "--directed"], input: list)
        #expect(run.code == 0 && run.text.contains("</svg>"), "\(run.error)")
        let words = "The layout dot with shortcuts did not end within 4 s; this is sfdp."
        #expect(run.error.contains(words), "\(run.error)")
        let said = run.text.replacing("&#160;", with: " ").contains("did not end within")
        #expect(said, "the caption says it too")
    }

    /// Without the worker and without `dot` there are still DOT and a clear word about what is missing.
    @Test func withoutAnyRenderer() throws {
        let folder = try TemporaryFolder()
        // Copied by a child: a program that this process has open for writing could not be started.
        _ = try Entente.run("/bin/cp", [Products.entente, folder.path("entente")])
        let nowhere = ["PATH": folder.path("nowhere")]
        let program = folder.path("entente")
        let picture = try Entente.run(
            program, ["render", Products.dossier, "-o", folder.path("x.svg"), "-q"], environment: nowhere)
        #expect(picture.code == 69 && picture.error.contains("[no-render-worker]"), "\(picture)")
        #expect(picture.error.contains("entente-render") && picture.error.contains("dot"))
        #expect(folder.names == ["entente"])
        let dot = try Entente.run(
            program, ["render", Products.dossier, "-o", folder.path("x.dot"), "-q"], environment: nowhere)
        #expect(dot.code == 0 && folder.names == ["entente", "x.dot"])
        let named = try Entente("render", Products.dossier, "--to", "svg", "-q", "--worker", "/nowhere/entente-render")
        #expect(named.code == 69 && named.error.contains("/nowhere/entente-render"), "\(named)")
        for program in ["/bin/false", "/bin/true", "/bin/cat"] {
            let stranger = try Entente("render", Products.dossier, "--to", "svg", "-q", "--worker", program)
            #expect(
                stranger.code == 69 && stranger.error.contains("'\(program)' is not a render worker"), "\(stranger)")
        }
    }

    @Test func aMissingFolderIsNamed() throws {
        let folder = try TemporaryFolder()
        let run = try Entente("render", Products.dossier, "-o", folder.path("no/x.dot"))
        #expect(run.code == 74 && run.error.contains("no/x.dot"), "\(run)")
        #expect(run.error.split(separator: "\n").count == 1, "before anything else is told: \(run.error)")
        #expect(folder.names.isEmpty)
    }

    @Test func colorsOfYourOwn() throws {
        let folder = try TemporaryFolder()
        let own = try folder.write(
            "entente-theme: 1\nbase: dark\nrelations: { condemns: \"#ff00ff\" }\n", to: "my.yaml")
        let run = try Entente(
            "render", Products.dossier, "--view", "overview", "--to", "dot", "--theme", own)
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
        #expect(run.text.contains("#ff00ff") && run.text.contains("bgcolor=\"#14181f\""))
        let misspelt = try folder.write("entente-theme: 1\nrelations: { condems: \"#ff00ff\" }\n", to: "bad.yaml")
        let bad = try Entente("render", Products.dossier, "--to", "dot", "--theme", misspelt)
        #expect(bad.code == 65)
        #expect(bad.error.contains("bad.yaml:2:14: error: there is no relation 'condems'; did you mean 'condemns'?"))
        let paleFile = try folder.write("entente-theme: 1\ncolors: { adverse: \"#ffcccc\" }\n", to: "pale.yaml")
        let pale = try Entente(
            "render", Products.dossier, "--view", "overview", "--to", "dot", "--theme", paleFile)
        #expect(pale.code == 0)
        #expect(pale.error.contains("warning: hard to read, below a contrast of 4.5: adverse on the background: 1.4"))
        let missing = try Entente("render", Products.dossier, "--to", "dot", "--theme", folder.path("none.yaml"))
        #expect(missing.code == 66)
        let unknown = try Entente("render", Products.dossier, "--to", "dot", "--theme", "ligth")
        #expect(unknown.code == 64 && unknown.error.contains("did you mean 'light'?"))
    }
}
