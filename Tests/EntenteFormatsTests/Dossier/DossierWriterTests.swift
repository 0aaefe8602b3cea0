import EntenteBytes
import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteFormats

@Suite struct DossierWriterTests {
    let writer = DossierWriter()

    @Test(arguments: 0..<200)
    func yamlKeepsEverything(seed: Int) throws {
        let graph = try RandomParts.parts(seed: seed).graph()
        let yaml = writer.yaml(graph)
        let loaded = read(yaml)
        #expect(!loaded.hasErrors, "\(loaded.diagnostics.filter { $0.severity == .error })\n\(yaml)")
        #expect(GraphContent(loaded.graph) == GraphContent(graph), "\(yaml)")
        // Byte for byte, where equality of texts is not enough.
        #expect(areSame(writer.jsonLines(loaded.graph), writer.jsonLines(graph)))
        #expect(areSame(writer.yaml(loaded.graph), yaml))
    }

    @Test(arguments: 0..<200)
    func jsonLinesKeepEverything(seed: Int) throws {
        let graph = try RandomParts.parts(seed: seed).graph()
        let lines = writer.jsonLines(graph)
        let loaded = read(lines)
        #expect(!loaded.hasErrors, "\(loaded.diagnostics.filter { $0.severity == .error })\n\(lines)")
        #expect(GraphContent(loaded.graph) == GraphContent(graph), "\(lines)")
        #expect(areSame(writer.jsonLines(loaded.graph), lines))
        #expect(areSame(writer.yaml(loaded.graph), writer.yaml(graph)))
    }

    @Test(arguments: 0..<50)
    func theOrderOfEntriesIsKept(seed: Int) throws {
        var generator = SplitMix64(seed: seed)
        let graph = try RandomParts.parts(seed: seed).shuffled(using: &generator).graph()
        for text in [writer.yaml(graph), writer.jsonLines(graph)] {
            let loaded = read(text).graph
            #expect(loaded.claims.map(\.id) == graph.claims.map(\.id))
            #expect(loaded.entities.map(\.id) == graph.entities.map(\.id))
            #expect(loaded.documents.map(\.id) == graph.documents.map(\.id))
            #expect(loaded.views.map(\.name) == graph.views.map(\.name))
            #expect(loaded.identities == graph.identities)
            #expect(loaded.balanceIncludes == graph.balanceIncludes)
        }
    }

    @Test func theCanonicalForm() throws {
        let graph = try Self.sample().graph()
        #expect(
            writer.yaml(graph) == """
                entente: 1
                title: Sample
                ontology: open

                relations:
                  greets:
                    domain: [state]
                    words: { now: greets, past: greeted, base: greet }

                documents:
                  doc-A:
                    title: 'One: a report'
                    published: 2014-12-11T13:59
                    sha256: \(String(repeating: "0", count: 64))
                    flags: ['no', garbled]

                entities:
                  russia: { kind: state }
                  long-one:
                    kind: state
                    name: \(String(repeating: "very ", count: 30))long
                  georgia: { kind: state, name: Georgia, aliases: [Tbilisi, { doc-A: Official Tbilisi }] }

                claims:
                  - id: B1
                    claim: either greets georgia
                    either: [russia, long-one]
                    citations:
                      - document: doc-A
                        quote: one
                      - document: doc-A
                        quote: two
                        occurrence: 3
                        translation: zwei
                    valid: ../2008

                  - id: A10
                    claim: russia greets "old friend"
                    polarity: negated
                    modality: alleged
                    document: doc-A
                    quote:
                      - one
                      - it's two
                    with: { title: '1:30', topic: [a, 'b, c'] }
                    note: |-
                      first line
                      second line

                  - id: A2
                    claim: georgia greets russia, long-one
                    document: doc-A
                    quote: the words
                    says: russia
                    on: 2014

                views:
                  overview:
                    lens: { as-of: 2015, with-speech: true }
                    entities: [georgia]
                    clusters: polity
                  empty: {}

                same-as:
                  - { pair: [georgia, russia], verdict: different }

                questions:
                  - { ask: path georgia russia, expect: '"hops":2' }

                story:
                  - { caption: First, claims: [A2], as-of: 2014-12 }

                balance: { include: [russia, georgia] }

                """)
    }

    @Test func jsonLinesHaveOneRecordALine() throws {
        let lines = writer.jsonLines(try Self.sample().graph()).split(separator: "\n").map(String.init)
        #expect(lines.first == #"{"entente":1,"title":"Sample","ontology":"open"}"#)
        #expect(lines.contains(#"{"entity":{"id":"russia","kind":"state"}}"#))
        #expect(lines.contains(#"{"view":{"id":"empty"}}"#))
        #expect(lines.last == #"{"balance":{"include":["russia","georgia"]}}"#)
        #expect(lines.count == 15)
    }

    @Test func whatADossierCannotHoldIsTold() throws {
        var parts = try Self.sample()
        #expect(DossierWriter().obstacles(in: try parts.graph()) == [])
        parts.entities.append(Entity(id: "two words", kind: "state", name: "x"))
        parts.entities.append(Entity(id: "a,b", kind: "state", name: "x"))
        parts.claims.append(
            Claim(
                id: "C1", subject: .unknown, relation: "speaks to", object: .label("a \"b\""),
                citations: [Citation(document: "doc-A")]))
        #expect(
            DossierWriter().obstacles(in: try parts.graph()).map(\.description) == [
                "2 ids that the text form of a claim cannot hold ('two words' and others)",
                "1 relations of several words (claim 'C1')",
                "1 labels with double quotes, or lists of too few (claim 'C1')",
                "1 citations without a quote (claim 'C1')",
            ])
    }

    @Test(arguments: 0..<50)
    func whatHasNoObstaclesReadsBack(seed: Int) throws {
        #expect(DossierWriter().obstacles(in: try RandomParts.parts(seed: seed).graph()) == [])
    }

    static func sample() throws -> GraphParts {
        var parts = GraphParts(title: "Sample")
        parts.relations = [
            RelationKind(
                id: "greets", domain: ["state"], words: RelationWords(now: "greets", past: "greeted", base: "greet"))
        ]
        parts.kinds = []
        parts.documents = [
            Document(
                id: "doc-A", title: "One: a report", published: try ValidityPeriod(parsing: "2014-12-11T13:59"),
                sha256: String(repeating: "0", count: 64), flags: ["no", "garbled"])
        ]
        parts.entities = [
            Entity(id: "russia", kind: "state", name: "russia"),
            Entity(id: "long-one", kind: "state", name: String(repeating: "very ", count: 30) + "long"),
            Entity(
                id: "georgia", kind: "state", name: "Georgia",
                aliases: [Alias("Tbilisi"), Alias("Official Tbilisi", document: "doc-A")]),
        ]
        let one = Citation(document: "doc-A", quote: "one")
        parts.claims = [
            Claim(
                id: "B1", subject: .either(["russia", "long-one"]), relation: "greets", object: .entity("georgia"),
                citations: [one, Citation(document: "doc-A", quote: "two", occurrence: 3, translation: "zwei")],
                valid: try ValidityPeriod(parsing: "../2008")),
            Claim(
                id: "A10", subject: .entity("russia"), relation: "greets", object: .label("old friend"),
                polarity: .negated, modality: .alleged,
                citations: [one, Citation(document: "doc-A", quote: "it's two")],
                with: [Qualifier("title", ["1:30"]), Qualifier("topic", ["a", "b, c"])], note: "first line\nsecond line"
            ),
            Claim(
                id: "A2", subject: .entity("georgia"), relation: "greets", object: .entities(["russia", "long-one"]),
                citations: [Citation(document: "doc-A", quote: "the words")], says: ["russia"],
                on: try ValidityPeriod(parsing: "2014")),
        ]
        parts.views = [
            View(
                name: "overview", lens: Lens(asOf: try CalendarDate(parsing: "2015"), withSpeech: true),
                entities: ["georgia"], clusters: .polity),
            View(name: "empty"),
        ]
        parts.identities = [IdentityCandidate("georgia", "russia", verdict: .different)]
        parts.questions = [Question(ask: "path georgia russia", expect: "\"hops\":2")]
        parts.story = [StoryStep(caption: "First", claims: ["A2"], asOf: try? CalendarDate(year: 2014, month: 12))]
        parts.balance = ["russia", "georgia"]
        return parts
    }
}
