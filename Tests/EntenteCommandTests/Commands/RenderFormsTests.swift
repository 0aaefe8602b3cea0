import Foundation
import Testing

/// `render`: text for Mermaid and TikZ, resolutions, the desktop's viewer, and what is in a PDF.
@Suite struct RenderFormsTests {
    private static let overview = ["render", Products.dossier, "--view", "overview"]

    @Test(arguments: [("x.mmd", "mermaid", "---\ntitle: \""), ("x.tex", "tikz", "% !TeX program = pdflatex\n")])
    func textForOthers(name: String, form: String, start: String) throws {
        let folder = try TemporaryFolder()
        let file = try Entente(Self.overview + ["-o", folder.path(name)])
        #expect(file.code == 0 && file.output.isEmpty, "\(file)")
        #expect(file.error.contains("notes on claims, which are comments") && file.error.contains("lost: "), "\(file)")
        let printed = try Entente(Self.overview + ["--to", form, "-q"])
        #expect(printed.code == 0 && printed.error.isEmpty)
        #expect(try folder.bytes(name) == printed.output && printed.text.hasPrefix(start), "\(printed)")
        for id in ["A54", "A41", "B41"] { #expect(printed.text.contains(id)) }
        let contradiction = try Entente(Self.overview + ["--to", "svg", "-o", folder.path(name)])
        #expect(contradiction.code == 64 && contradiction.error.contains("says \(form), and '--to' says svg"))
    }

    /// Mermaid needs no renderer; the places of TikZ do.
    @Test func withoutARenderer() throws {
        let mermaid = try Entente(Self.overview + ["--to", "mermaid", "-q", "--worker", "/nowhere/x"])
        #expect(mermaid.code == 0)
        let tikz = try Entente(Self.overview + ["--to", "tikz", "-q", "--worker", "/nowhere/x"])
        #expect(tikz.code == 69 && tikz.error.contains("[no-render-worker]"), "\(tikz)")
    }

    @Test func resolution() throws {
        let folder = try TemporaryFolder()
        func width(_ dpi: String...) throws -> Int {
            let run = try Entente(Self.overview + ["-o", folder.path("x.png"), "-q"] + dpi)
            #expect(run.code == 0, "\(run)")
            return try folder.bytes("x.png")[16..<20].reduce(0) { $0 << 8 | Int($1) }
        }
        let (normal, double) = (try width(), try width("--dpi", "192"))
        #expect(normal > 500 && abs(double - 2 * normal) <= 2)
        let svg = try Entente(Self.overview + ["--to", "svg", "--dpi", "300"])
        #expect(svg.code == 0 && svg.error.contains("'--dpi' makes no difference: svg has no pixels"), "\(svg.error)")
        #expect(try Entente(Self.overview + ["--to", "png", "--dpi", "2401"]).code == 64)
    }

    @Test func theViewerGetsTheWrittenFile() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "#!/bin/sh\necho \"$#\" \"$1\" > '\(folder.path("seen"))'\nhead -c 5 \"$1\" >> '\(folder.path("seen"))'\n",
            to: "xdg-open")
        try FileManager.default.copyItem(atPath: folder.path("xdg-open"), toPath: folder.path("open"))
        for name in ["xdg-open", "open"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path(name))
        }
        let path = ["PATH": folder.path + ":/usr/bin:/bin"]
        let run = try Entente.run(
            Products.entente, Self.overview + ["-o", "./-x.svg", "--open", "-q"], environment: path, folder: folder.path
        )
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
        let seen = try folder.text("seen")
        #expect(seen.hasPrefix("1 /") && seen.hasSuffix("/-x.svg\n<?xml"), "\(seen)")

        try folder.write("#!/bin/sh\nexit 3\n", to: "xdg-open")
        try folder.write("#!/bin/sh\nexit 3\n", to: "open")
        let failing = try Entente.run(
            Products.entente, Self.overview + ["-o", folder.path("y.svg"), "--open", "-q"], environment: path)
        #expect(failing.code == 69 && failing.error.contains("is written, but") && failing.error.contains("code 3"))
        let none = try Entente.run(
            Products.entente, Self.overview + ["-o", folder.path("z.svg"), "--open", "-q"],
            environment: ["PATH": folder.path("nowhere")])
        #expect(none.code == 69 && none.error.contains("not on PATH; open the file yourself"), "\(none)")
        #expect(folder.names.contains("z.svg"), "the picture is written all the same")

        let printed = try Entente(Self.overview + ["--to", "svg", "--open"])
        #expect(printed.code == 64 && printed.error.contains("name one with '-o'"))
        // What is refused is neither written nor shown.
        try FileManager.default.removeItem(atPath: folder.path("seen"))
        let refused = try Entente.run(
            Products.entente, Self.overview + ["-o", folder.path("w.svg"), "--open", "--timeout", "0.001"],
            environment: path)
        #expect(refused.code == 75 && !folder.names.contains("w.svg") && !folder.names.contains("seen"))
    }

    /// A PDF holds its fonts and says which letters its glyphs are, so that its text can be searched and copied.
    @Test func thePDFHoldsFontsAndText() throws {
        let folder = try TemporaryFolder()
        #expect(try Entente(Self.overview + ["-o", folder.path("x.pdf"), "-q"]).code == 0)
        let text = String(decoding: try folder.bytes("x.pdf"), as: UTF8.self)
        #expect(text.contains("/FontFile") && text.contains("/ToUnicode"))
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else { return }
        let words = try Entente.run("/usr/bin/pdftotext", ["-layout", folder.path("x.pdf"), "-"])
        for word in ["Georgia", "South Ossetia", "Leonid Tibilov", "condemns", "Agenda.ge"] {
            #expect(words.text.contains(word), "\(word)")
        }
    }
}
