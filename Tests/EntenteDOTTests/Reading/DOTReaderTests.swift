import EntenteBytes
import EntenteDOT
import Testing

struct DOTReaderTests {
    /// What Graphviz makes of each of these texts is what the reader makes of it.
    @Test(arguments: [
        "digraph {}", "graph G { a }", "strict graph \"two words\" { a -- b; b -- a [x=1]; a -- a }",
        "strict digraph { a -> b [x=1]; a -> b [y=2]; b -> a }", "digraph { a -> b -> c -> a [color=red] }",
        "digraph { a, b [x=1]; c, d -> e, f [y=2] }", "digraph { a -> {b c} -> d; {e f} -> {g h} }",
        "digraph { x; a -> {b; {c d}} ; c -> x }", "graph { a:p:ne -- b:sw; c:q -- d:_; e:q:zz -- f }",
        "graph { a:\"p q\":n -- b }", "digraph { node [color=red]; a; node [color=blue, shape=box]; b; a -> c }",
        "digraph { a; node [color=red]; b; subgraph s { node [color=green]; c; a; edge [x=1]; a -> c }; d; a -> d }",
        "digraph { subgraph s { node [x=1]; a }; b; subgraph s { c; a -> c }; subgraph t { d } }",
        "digraph { subgraph s { node [x=1]; a }; node [x=2, y=3]; subgraph s { c } }",
        "digraph { label=one; subgraph cluster_a { label=two; a; subgraph cluster_b { b } } ; size=\"4,4\" }",
        "graph { graph [a=1, b=2]; graph [a=3]; b=4 }", "digraph { a [x=1 y=2; z=3, w=4][v=5] }",
        "digraph { a -> b [key=k x=1]; a -> b [key=k y=2]; a -> b; a -> b [key=l] }",
        "graph { a -- b [key=k tailport=n]; b:e -- a:w [key=k] }", "graph { \"a\" + \"b\" + \"c\" [x=\"1\" + \"2\"] }",
        "digraph { a [label=<<b>x</b> &lt; y>]; b [label=\"<b>\"]; <c> -> a }",
        "digraph { a [x=\"one\\\ntwo\", y=\"a\\\\\", z=\"\\\"q\\\"\", w=\"\\N\\l\"] }",
        "// first\n/* second * / ** */ digraph { a // third\n # fourth\n b }\n#line 7\n",
        "graph { -1 -- .5; 2. -- 3.14; -.7 }", "graph { 5x; 1.2.3 }", "GRAPH { NODE [X=1]; a SubGraph t { b } }",
        "graph { Österreich -- été; 中国 [label=\"国\"] }", "graph a { a } digraph b { b -> c } strict graph { c -- c }",
        "graph { a [x=\"\"]; node [x=1]; b [x=\"\"]; c }", "digraph { {a b} -> {a b}; subgraph { c } }",
        "digraph { edge [x=1]; a -> b; edge [x=2]; a -> b; b -> a [x=\"\"] }", "graph{a--b--c;b--{d;e}--a}",
        "digraph { subgraph s {a b}; subgraph t { subgraph s { c } }; subgraph s {} -> z }",
        "digraph { a->b:c;b:c:c->d }", "graph { \"\\n\"; \"a\\b\"; \"\" }", "digraph { node -> x }",
        "digraph { a -- b }", "graph { a [x] }", "graph { a -> b }", "digraph { a [x=] }",
    ])
    func agreesWithGraphviz(text: String) throws {
        let (expected, messages) = try Graphviz.read(Array(text.utf8))
        let reading = DOTReader().read(Array(text.utf8))
        #expect(reading.hasErrors == messages.contains("Error:"), "\(messages) \(reading.diagnostics)")
        if !reading.hasErrors { #expect(reading.documents.map(DumpedGraph.init) == expected) }
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let text: String
        let place: String
        let message: String
        var testDescription: String { text }

        init(_ text: String, _ place: String, _ message: String) {
            (self.text, self.place, self.message) = (text, place, message)
        }
    }

    @Test(arguments: [
        Mistake("digraph {\n  a -> ;\n}", "2:8", "a name is expected here, and ';' stands there"),
        Mistake("digraph { a -- b }", "1:13", "a digraph has no edges '--'"),
        Mistake("graph {\n\n é -> b }", "3:4", "an undirected graph has no edges '->'"),
        Mistake("graph { a", "1:10", "the graph has no end"),
        Mistake("graph { a [x=\"y] }", "1:14", "the quoted name has no end"),
        Mistake("graph { a [x=<y] }", "1:14", "the HTML label has no end"),
        Mistake("graph { a /* x }", "1:11", "the comment has no end"),
        Mistake("graph { a ] }", "1:11", "a name is expected here, and ']' stands there"),
        Mistake("graph { a [x] }", "1:13", "'=' and the value of 'x' is expected here, and ']' stands there"),
        Mistake("graph { node }", "1:9", "'node' names no node; defaults follow in brackets"),
        Mistake("graph { ! }", "1:9", "'!' means nothing here"),
        Mistake("hello", "1:1", "'graph' or 'digraph' is expected here, and a name stands there"),
        Mistake("", "1:1", "there is no graph"),
        Mistake("a\u{0}b", "1:2", "this is a binary file: there is a NUL byte"),
    ])
    func tellsWhereAMistakeIs(mistake: Mistake) {
        let first = DOTReader().read(Array(mistake.text.utf8), file: "x.dot").diagnostics.first
        #expect(first?.position?.description == mistake.place)
        #expect(first?.message == mistake.message)
        #expect(first?.severity == .error)
    }

    @Test func readsOnBehindAMistake() {
        let reading = DOTReader().read(Array("digraph {\n a -> ;\n b [x]\n c -> d\n}\ngraph { e }".utf8))
        #expect(reading.diagnostics.count { $0.severity == .error } == 2)
        #expect(reading.documents.count == 2)
        #expect(reading.documents[0].contents().nodes.map(\.id) == ["a", "b", "c", "d"])
    }

    @Test func stopsAtTooManyMistakes() {
        let text = "graph {\n" + String(repeating: "= \n", count: 100) + "}"
        let reading = DOTReader().read(Array(text.utf8))
        #expect(reading.diagnostics.count { $0.severity == .error } == 20)
        #expect(reading.diagnostics.last?.severity == .note)
    }

    @Test(arguments: [199, 100_000])
    func deepNestingIsReadOrRefused(depth: Int) {
        let text =
            "graph { " + String(repeating: "{", count: depth) + "a" + String(repeating: "}", count: depth) + " b }"
        let reading = DOTReader().read(Array(text.utf8))
        #expect(reading.hasErrors == (depth > 200))
        #expect(reading.documents[0].contents().nodes.contains { $0.id == "b" })
        if depth > 200 { #expect(reading.diagnostics.map(\.code) == [.deeplyNested]) }
    }

    @Test(arguments: [("charset=latin1;", 0), ("", 1)])
    func readsLatin1(charset: String, warnings: Int) {
        let bytes = Array("graph { \(charset) a [label=\"".utf8) + [0xE9] + Array("\"] }".utf8)
        let reading = DOTReader().read(bytes)
        #expect(reading.documents[0].contents().nodes[0].attributes["label"]?.rawText == "é")
        #expect(reading.diagnostics.map(\.code) == [DiagnosticCode](repeating: .invalidUTF8, count: warnings))
        #expect(!reading.hasErrors)
    }
}
