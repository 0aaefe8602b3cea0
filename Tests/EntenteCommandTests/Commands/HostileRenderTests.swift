import Foundation
import Testing

/// Through the whole program: a dossier in which every text is hostile is drawn in every form, and nothing in it becomes
/// markup, a command, a link to elsewhere than the web, or a file that is read.
@Suite struct HostileRenderTests {
    private static let texts = [
        "\"><script>alert(1)</script>", "]]> <![CDATA[ --> <!-- %%{init: {}}%%",
        "\\N \\G \\l \\\\ \\\" \\end{document}",
        "\\input{/etc/passwd} \\immediate\\write18{id} ^^5c", "&amp; &#60; &bogus; & é",
        "{a|b} <IMG SRC=\"/etc/hosts\"/>",
        "\u{202E}שלום\u{2066} e\u{301}\u{302} 👩‍👩‍👧 🇬🇪", "\u{1}\u{7F}\u{85}\u{FFFE} a\nb\r\nc\u{2028}d",
        "' onload='alert(1)", "% # $ _ ~ ^",
        "digraph { a -> b }; // # /* end", String(repeating: "\"<\\&", count: 20_000),
    ]
    private static let urls = [
        "javascript:alert(1)", "file:///etc/passwd", "https://a.example/?a=%41&b_c=#d~$", "data:text/html,x",
    ]

    private static func dossier(_ shift: Int) throws -> [UInt8] {
        func text(_ index: Int) -> String { texts[(index + shift) % texts.count] }
        var records: [[String: Any]] = [["entente": 1, "title": text(0)]]
        for index in 0..<5 {
            records.append([
                "entity": [
                    "id": "e\(index)", "kind": index % 2 == 0 ? "state" : "disputed-polity", "name": text(index),
                ]
            ])
        }
        records.append(["document": ["id": "d", "title": text(5), "url": urls[shift % urls.count]]])
        for (index, claim) in [
            "e0 condemns e1", "e1 recognises e2", "e2 met-with e3", "e3 condemns e4", "e4 recognises e0",
        ].enumerated() {
            records.append(["claim": ["id": "A\(index)", "claim": claim, "document": "d", "quote": text(index + 6)]])
        }
        return try records.flatMap { try Array(JSONSerialization.data(withJSONObject: $0)) + [10] }
    }

    @Test(arguments: texts.indices)
    func everyFormIsDrawn(shift: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write(try Self.dossier(shift), to: "x.jsonl")
        for form in ["svg", "png", "pdf", "dot", "mmd", "tex", "html"] {
            let run = try Entente("render", folder.path("x.jsonl"), "-o", folder.path("x.\(form)"), "-q")
            #expect(run.code == 0 && run.error.isEmpty, "\(form): \(run)")
        }
        let svg = try folder.bytes("x.svg")
        let isWellFormed = XMLChecker.isWellFormed(svg)
        #expect(isWellFormed)
        let text = String(decoding: svg, as: UTF8.self)
        #expect(
            !text.contains("<script") && !text.contains("<image") && !text.contains("href=\"java")
                && !text.contains("href=\"file"))
        #expect(!text.contains("onload=\""))
        for name in ["x.mmd", "x.tex", "x.dot"] {
            let text = try folder.text(name)
            #expect(!text.contains("root:x:0"), "\(name)")
            // A directive of Mermaid may stand anywhere.
            if name == "x.mmd" { #expect(!text.contains("%%{")) }
        }
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/gc") else { return }
        let counts = try Entente.run("/usr/bin/gc", ["-n", "-e", folder.path("x.dot")])
        #expect(counts.code == 0 && counts.text.split(separator: " ").prefix(2) == ["5", "5"], "\(counts)")
    }
}
