import EntenteBytes
import EntenteModel
import Testing

@testable import EntenteFormats

@Suite struct JSONLinesTests {
    private let header = #"{"entente":1,"title":"T","ontology":"open"}"#

    private func read(_ lines: String...) -> LoadedGraph {
        DossierReader().read([SourceFile(name: "t.jsonl", bytes: Array(lines.joined(separator: "\n").utf8))])
    }

    @Test func oneRecordALine() throws {
        let loaded = read(
            header, #"{"relation":{"id":"greets","sign":1}}"#, "",
            #"  {"entity":{"id":"a","kind":"state","plural":true}}  "# + "\r",
            #"{"claim":{"id":"A1","claim":"a greets b","says":"a","with":{"title":"x"}}}"#,
            #"{"entity":{"kind":"state","name":"B","id":"b"}}"#, #"{"view":{"id":"v","clusters":"polity"}}"#,
            #"{"same-as":{"pair":["a","b"]}}"#, #"{"question":{"ask":"path a b"}}"#, #"{"story":{"caption":"c"}}"#,
            #"{"balance":{"include":["a"]}}"#, "")
        #expect(places(loaded.diagnostics) == [])
        let graph = loaded.graph
        #expect(graph.title == "T")
        #expect(graph.entities.map(\.id) == ["a", "b"])
        #expect(graph.entity("a")?.isPlural == true)
        #expect(graph.claim("A1")?.says == ["a"])
        #expect(graph.ownRelations.map(\.sign) == [1])
        #expect(graph.views.first?.clusters == .polity)
        #expect(graph.identities.count == 1 && graph.questions.count == 1 && graph.story.count == 1)
        #expect(graph.balanceIncludes == ["a"])
    }

    @Test func everyProblemIsReportedWithItsLineAndTheRestIsRead() {
        let loaded = read(
            header, #"{"entity":{"id":"a","kind":"state"}"#, #"{"entity":{"id":"b","kind":"state"}}"#, "[1]",
            #"{"entity":{"kind":"state"}}"#, #"{"entty":{"id":"c"}}"#, #"{"entity":{"id":"d"},"claim":{}}"#,
            #"{"entity":[]}"#,
            #"{"entity":{"id":"b","kind":"state"}}"#, #"{"entity":{"id":"e","kind":"state","kid":1}}"#, header,
            #"{"claim":{"id":"A1","claim":"b greets e","on":"2015-02-30"}}"#, "x", "{}")
        #expect(
            places(loaded.diagnostics) == [
                "2:36 bad-json", "4:1 bad-structure", "5:11 missing-field", "6:2 unknown-field", "7:1 bad-structure",
                "8:11 bad-structure",
                "9:17 duplicate-id", "10:36 unknown-field", "11:1 bad-structure", "12:47 bad-date", "13:1 bad-json",
                "14:1 bad-structure",
            ])
        #expect(loaded.graph.entities.map(\.id) == ["b", "e"])
        #expect(loaded.graph.claims.count == 1)
    }

    @Test func aMissingHeaderIsReportedOnce() {
        let loaded = read(#"{"entity":{"id":"a","kind":"state"}}"#, #"{"entity":{"id":"b","kind":"state"}}"#)
        #expect(places(loaded.diagnostics) == ["1:1 missing-field"])
        #expect(loaded.graph.entities.count == 2)
    }

    @Test func anotherVersionIsRefused() {
        #expect(places(read(#"{"entente":2}"#).diagnostics) == ["1:12 format-version"])
        #expect(places(read(#"{"entente":1,"claims":1,"titel":"x"}"#).diagnostics).contains("1:25 unknown-field"))
        #expect(places(read(#"{"entente":1,"titel":"x"}"#).diagnostics) == ["1:14 unknown-field"])
    }

    @Test(arguments: [
        #"{"nodes":[],"edges":[]}"#, "{\n  \"nodes\": [\n    1\n  ]\n}", "{\n\"title\":\"a graph\",\n\"nodes\":[]\n}",
        #"{"title":"x"}"#,
    ])
    func otherJSONIsNoDossier(text: String) {
        #expect(read(text).diagnostics.map(\.code) == [.notADossier])
    }

    @Test(arguments: [true, false])
    func aWholeDossierMayBeOneObject(onOneLine: Bool) {
        let text = """
            {"entente": 1,
            "ontology": "open",
            "entities": {"a": {"kind": "state"}, "b": {"kind": "state"}},
            "claims": [{"id": "A1", "claim": "a greets b"}],
            "story": [{"caption": "c"}], "balance": {"include": ["a"]}}
            """
        let loaded = read(onOneLine ? text.replacing("\n", with: " ") : text)
        #expect(places(loaded.diagnostics) == [])
        #expect(loaded.graph.claims.map(\.id) == ["A1"])
        #expect(loaded.graph.balanceIncludes == ["a"])
        #expect(loaded.graph.story.count == 1)
    }

    @Test func aMistakeInOneObjectIsReportedOnce() {
        let loaded = read("{\n  \"entente\": 1,\n  \"claims\": [\n    {\"id\": }\n  ]\n}")
        #expect(places(loaded.diagnostics) == ["4:12 bad-json"])
    }

    @Test func aTruncatedFirstLineDoesNotHideTheOthers() {
        let loaded = read(#"{"entente":1,"tit"#, #"{"entity":{"id":"a"}}"#)
        #expect(places(loaded.diagnostics) == ["1:18 bad-json", "2:1 missing-field", "2:11 missing-field"])
    }

    @Test func findingsOfYAMLAndJSONLinesAreTheSame() {
        let yaml = EntenteFormatsTests.read(
            """
            entente: 1
            ontology: diplomacy
            entities:
              a: { kind: stat, name: A }
            claims:
              - { id: A1, claim: a recognizes zz, polarity: perhaps, on: 2015-13 }
            """)
        let lines = read(
            #"{"entente":1,"ontology":"diplomacy"}"#, #"{"entity":{"id":"a","kind":"stat","name":"A"}}"#,
            #"{"claim":{"id":"A1","claim":"a recognizes zz","polarity":"perhaps","on":"2015-13"}}"#)
        #expect(yaml.diagnostics.map(\.message).sorted() == lines.diagnostics.map(\.message).sorted())
        #expect(yaml.diagnostics.count >= 4)
    }
}
