import EntenteDOT
import Testing

@Suite("Writing DOT")
struct DOTWriterTests {
    private func node(_ attributes: DOTAttributes, id: String = "a") -> DOTWriter.Output {
        DOTWriter().write(DOTDocument(id: "g", statements: [.node(DOTNode(id, attributes))]))
    }

    /// What stands between the brackets of the only node.
    private func line(_ attributes: DOTAttributes) -> String {
        let text = node(attributes).text
        return String(text.dropFirst("digraph \"g\" {\n    \"a\" [".count).dropLast("];\n}\n".count))
    }

    @Test("writes every kind of statement in order, everything quoted")
    func wholeDocument() {
        var document = DOTDocument(id: "two \"words\"", kind: .undirected, isStrict: true)
        document.attributes = ["rankdir": "LR", "pad": 0.35]
        document.nodeDefaults = ["shape": "box", "penwidth": 2]
        document.edgeDefaults = ["odd name": true]
        document.statements = [
            .node(DOTNode("n1")),
            .subgraph(.cluster("x", ["label": "X"], statements: [.node(DOTNode("n2", ["label": ""]))])),
            .defaults(.edge, ["color": "#0072b2"]),
            .edge(DOTEdge(DOTEndpoint("n1", port: "p", compass: .southWest), "n2", ["weight": 3])),
            .subgraph(DOTSubgraph(attributes: ["rank": "same"])),
        ]
        let expected = """
            strict graph "two \\"words\\"" {
                graph [rankdir="LR", pad="0.35"];
                node [shape="box", penwidth="2"];
                edge ["odd name"="true"];
                "n1";
                subgraph "cluster_x" {
                    graph [label="X"];
                    "n2" [label=""];
                }
                edge [color="#0072b2"];
                "n1":"p":sw -- "n2" [weight="3"];
                subgraph {
                    graph [rank="same"];
                }
            }

            """
        #expect(DOTWriter().write(document).text == expected)
        #expect(DOTWriter().write(document).losses == [])
    }

    @Test("an empty document")
    func empty() {
        #expect(DOTWriter().write(DOTDocument()).text == "digraph {\n}\n")
    }

    @Test("text is escaped for the attribute that it stands in")
    func escaping() {
        #expect(line(["label": "a \"b\" \\N \\"]) == #"label="a \"b\" \\N \\""#)
        #expect(line(["tooltip": "\\G"]) == #"tooltip="\\\\G""#)
        #expect(line(["label": "one\ntwo\r\nthree\u{2028}four"]) == #"label="one\ntwo\nthree\nfour""#)
        #expect(line(["label": "&lt; R&D"]) == #"label="&amp;lt; R&amp;D""#)
        #expect(line(["URL": "http://x/?a=1&b=2"]) == #"URL="http://x/?a=1&amp;b=2""#)
        #expect(line(["color": "a\nb"]) == #"color="a b""#)
        #expect(line(["label": .escString("\\N\\l&eacute;\"")]) == #"label="\N\l&eacute;\"""#)
    }

    @Test("markup is told from text by its form")
    func markup() {
        #expect(line(["label": .html("<b>x</b>")]) == "label=<\n<b>x</b>>")
        #expect(line(["label": "<b>x</b>"]) == "label=\"<b>x</b>\"")
    }

    @Test("a backslash that DOT cannot hold is doubled and reported")
    func trailingBackslash() {
        let output = node(["color": "a\\", "class": "b\\\"c", "shape": "d\\\\"])
        #expect(output.text.contains(#"color="a\\", class="b\\\"c", shape="d\\""#))
        #expect(output.losses.map(\.code) == [.doubledBackslash, .doubledBackslash])
        #expect(output.losses.first?.place == "node a, color")
    }

    @Test("control characters are left out and reported")
    func controlCharacters() {
        let output = node(["label": "a\0b\u{7}\tc\u{FFFE}", "tooltip": .html("<b>\u{1}x</b>")])
        #expect(output.text.contains("label=\"ab c\", tooltip=<\n<b>x</b>>"))
        #expect(output.losses.map(\.code) == [.controlCharacters, .controlCharacters])
        #expect(output.losses.first?.message == "3 control characters left out")
    }

    @Test("markup that would break the file is left out and reported", arguments: ["", "<b", "b>", "<!-- x", "a>b<c"])
    func badMarkup(markup: String) {
        let output = node(["label": .html(HTMLLabel(markup: markup)), "color": "red"])
        #expect(output.text.contains("\"a\" [color=\"red\"];"))
        #expect(output.losses.map(\.code) == [.malformedMarkup])
    }

    @Test("brackets in a comment of markup must match too: Graphviz counts them")
    func comments() {
        #expect(node(["label": .html("x<!-- < > -->y")]).losses == [])
        #expect(node(["label": .html("x<!-- > > -->y")]).losses.map(\.code) == [.malformedMarkup])
    }

    @Test("lengths are bounded")
    func lengths() {
        let writer = DOTWriter(options: .init(maximumTextLength: 5, maximumMarkupLength: 10))
        let attributes: DOTAttributes = ["label": "ééééééé", "xlabel": "ééééé", "id": .html("<b>12345678</b>")]
        let output = writer.write(DOTDocument(statements: [.node(DOTNode("a", attributes))]))
        #expect(output.text.contains("label=\"éééé…\", xlabel=\"ééééé\"]"))
        #expect(output.losses.map(\.code) == [.textTooLong, .markupTooLong])
    }

    @Test(
        "a text is cut by bytes too: one character can have any size",
        arguments: [
            ("abcdef", 5, "abcd…"), ("abcde", 5, "abcde"), ("", 5, ""), ("日本語日本", 5, "日本語日本"),
            ("e" + String(repeating: "\u{301}", count: 40), 5, "e\u{301}\u{301}\u{301}…"),
            ("ab" + String(repeating: "\u{301}", count: 40), 5, "a…"), ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 9, "👩‍👩‍👧…"), ("abc", 1, "…"),
        ])
    func sizes(text: String, limit: Int, expected: String) {
        #expect(Array(DOTWriter.shortened(text, to: limit).utf8) == Array(expected.utf8))
        #expect(DOTWriter.shortened(text, to: limit).utf8.count <= max(4 * limit, 4))
    }

    /// Graphviz's scanner has room for 16 KiB without a backslash.
    @Test("long texts are read by Graphviz and by us", arguments: ["x", "日", "\\", "\"", "é&"])
    func longTexts(piece: String) throws {
        let text = String(repeating: piece, count: 16_000 / piece.count)
        let name = "n" + String(repeating: piece == "\\" ? "m" : piece, count: 13_000)
        let document = DOTDocument(statements: [.node(DOTNode(name, ["comment": .text(text), "label": .text(text)]))])
        let output = DOTWriter().write(document)
        let own = try #require(DOTReader().read(Array(output.text.utf8)).documents.first).contents()
        let theirs = try Graphviz.read(Array(output.text.utf8))
        #expect(theirs.messages == "" && theirs.graphs.first?.nodes.count == 1)
        #expect(own.nodes.count == 1 && own.nodes[0].attributes["comment"] == .escString(text))
    }

    @Test("long markup is read by Graphviz and by us", arguments: ["x", "日", "<", "&é ", "<b>x</b>"])
    func longMarkup(piece: String) throws {
        let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
        let label = piece == "<b>x</b>" ? HTMLLabel(markup: text) : .text(text)
        let document = DOTDocument(statements: [.node(DOTNode("n", ["label": .html(label)]))])
        let output = DOTWriter().write(document)
        #expect(output.losses.isEmpty)
        let theirs = try Graphviz.read(Array(output.text.utf8))
        #expect(theirs.messages == "" && theirs.graphs.first?.nodes.count == 1)
        let own = try #require(DOTReader().read(Array(output.text.utf8)).documents.first).contents()
        guard case .html(let read)? = own.nodes[0].attributes["label"] else {
            Issue.record("no markup")
            return
        }
        #expect(read.markup.replacing("\n", with: "") == label.markup)
    }

    @Test("ids that DOT cannot hold are changed, and stay different")
    func ids() {
        let ids = ["a\u{1}", "a", "a\u{2}", "a_2", "b\\", "b\\\\", "c\nd", "e\\N", "é\u{0}", "e\u{301}\u{0}"]
        let document = DOTDocument(statements: ids.map { .node(DOTNode($0)) })
        let output = DOTWriter().write(document)
        let lines = output.text.split(separator: "\n").dropFirst().dropLast().map { $0.dropFirst(4) }
        let expected = [
            "\"a_3\";", "\"a\";", "\"a_4\";", "\"a_2\";", "\"b\\\\_2\";", "\"b\\\\\";", "\"c d\";", "\"e\\N\";",
            "\"é\";", "\"e\u{301}\";",
        ]
        #expect(lines.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
        #expect(output.losses.allSatisfy { $0.code == .changedID })
        #expect(output.losses.count == 6)
    }

    @Test("an id that is changed has the same name everywhere, and is reported once")
    func changedOnce() {
        let document = DOTDocument(statements: [.node(DOTNode("a\0")), .edge(DOTEdge("a\0", "b"))])
        let output = DOTWriter().write(document)
        #expect(output.text.contains("    \"a\";\n    \"a\" -> \"b\";\n"))
        #expect(output.losses.count == 1)
    }

    @Test("deep nesting is flattened, without a crash")
    func nesting() {
        var inner = DOTSubgraph(statements: [.node(DOTNode("deep"))])
        for level in 0..<1_000 { inner = DOTSubgraph(id: "s\(level)", statements: [.subgraph(inner)]) }
        let output = DOTWriter().write(DOTDocument(statements: [.subgraph(inner)]))
        #expect(output.text.contains("\"deep\";"))
        #expect(output.text.utf8.count { $0 == UInt8(ascii: "{") } == 201)
        #expect(output.losses.map(\.code) == [.flattenedSubgraph])
    }

    @Test("numbers are written in their shortest form")
    func numbers() {
        #expect(line(["a": .number(3), "b": .number(0.1), "c": -2.5]) == #"a="3", b="0.1", c="-2.5""#)
    }
}
