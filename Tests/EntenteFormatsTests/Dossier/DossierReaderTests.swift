import EntenteBytes
import EntenteModel
import Testing

@testable import EntenteFormats

/// Every fault is told where it stands, and all of a file in one run.
@Suite struct DossierReaderTests {
    static let problems =
        DossierProblem.files + DossierProblem.yaml + DossierProblem.structure + DossierProblem.claims
        + DossierProblem.notes

    @Test(arguments: problems)
    func tells(_ problem: DossierProblem) {
        let marked = MarkedText(problem.text)
        let findings = marked.load().diagnostics
        #expect(summary(findings).sorted() == marked.expectations(problem.codes).sorted(), "\(findings)")
        #expect(findings == findings.sorted(), "in the order of the file")
        #expect(findings.allSatisfy { $0.file == "test.yaml" })
        if let words = problem.says {
            #expect(findings.contains { $0.description.contains(words) }, "\(findings) should say \(words)")
        }
        for finding in findings where finding.severity == .error {
            #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."))
        }
    }

    @Test func aSoundDossierHasNoFindings() {
        let loaded = MarkedText(soundHead + "  - { id: A1, claim: anna signed pact, document: d, quote: x }\n").load()
        #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
        #expect(loaded.graph.claims.map(\.id) == ["A1"])
        #expect(loaded.graph.claim("A1")?.citations == [Citation(document: "d", quote: "x")])
    }

    @Test func allFaultsOfAFileComeInOneRun() {
        // Every claim of the other tests, one after the other in one file.
        let sound = MarkedText(soundHead).text
        let usable = DossierProblem.claims.filter {
            !$0.codes.contains("duplicate-id") && !$0.codes.contains("circle-of-claims")
        }
        var text = soundHead
        var codes: [String] = []
        for (number, problem) in usable.enumerated() {
            let own = problem.text.dropFirst(sound.count)
            let renamed = own.split(separator: "\n").map(String.init).map { line in
                line.contains("claim:A") ? line : replacing("id: A1,", "id: N\(number),", in: line)
            }
            let lines = renamed.map { replacing("id: A2", "id: M\(number)", in: $0) }
            if lines.contains(where: { $0.contains("id: A1") }) { continue }
            text += lines.joined(separator: "\n") + "\n"
            codes += problem.codes
        }
        let marked = MarkedText(text)
        #expect(codes.count > 30)
        let findings = marked.load().diagnostics
        #expect(summary(findings).sorted() == marked.expectations(codes).sorted())
    }

    @Test func whatIsSoundIsStillRead() {
        let text = """
            entente: 1
            title: T
            entities:
              arland: { kind: state, nam: x }
              borland: { kind: state }
              arland: { kind: person }
            claims:
              - { id: A1, claim: arland recognises borland }
              - { id: A2, claim: arland recognizes borland }
              - { id: A3, claim: borland recognises arland }
            """
        let loaded = MarkedText(text).load()
        #expect(loaded.hasErrors)
        #expect(loaded.graph.title == "T")
        #expect(loaded.graph.entity("arland")?.kind == "state", "the first of two is kept")
        #expect(loaded.graph.claims.map(\.id) == ["A1", "A3"])
    }

    @Test func scalarsAreTexts() throws {
        let text = """
            entente: 1
            title: NO
            entities:
              "null": { kind: state, name: 'null' }
              no: { kind: state, name: 1:30 }
              tilde: { kind: state, name: ~ }
              empty: { kind: state, name: '' }
            """
        let graph = MarkedText(text).load().graph
        #expect(graph.title == "NO")
        #expect(graph.entity("null")?.name == "null")
        #expect(graph.entity("no")?.name == "1:30")
        #expect(graph.entity("tilde")?.name == "tilde", "nothing written: the id")
        #expect(graph.entity("empty")?.name == "")
    }

    @Test func fieldsArriveWhereTheyBelong() throws {
        let text = """
            entente: 1
            documents:
              d:
                title: D
                publisher: gazette
                published: 2014-12-11T13:59
                file: d.txt
                sha256: \(String(repeating: "0a", count: 32))
                language: en
                url: u
                archived: a
                accessed: 2020-01-02
                reliability: high
                rights: r
                flags: [x, y]
                note: n
            entities:
              gazette: { kind: media, name: G, aliases: [A, { d: B }, C], plural: yes, article: the, flags: f, note: n }
              arland: { kind: state }
            claims:
              - id: A1
                claim: 'arland has-status "two  words"'
                citations:
                  - { document: d, quote: [q1, q2], occurrence: 2, translation: t }
                  - { document: d, quote: q3 }
                polarity: negated
                modality: possible
                says: [gazette, unknown]
                said: ../2014
                valid: 2014-11/
                with: { title: Head, for: [arland, gazette] }
                flags: [garbled]
                note: N
              - { id: A2, claim: either condemns arland, either: [gazette, arland], says: gazette, on: 2014 }
              - { id: A3, claim: 'unknown denies claim:A1,A2' }
              - { id: A4, claim: gazette publishes d }
              - { id: A5, claim: gazette quotes arland }
            """
        let loaded = MarkedText(text).load()
        let graph = loaded.graph
        #expect(
            graph.documents == [
                Document(
                    id: "d", title: "D", publisher: "gazette",
                    published: try ValidityPeriod(parsing: "2014-12-11T13:59"),
                    file: "d.txt", sha256: String(repeating: "0a", count: 32), language: "en", url: "u", archived: "a",
                    accessed: try CalendarDate(parsing: "2020-01-02"), reliability: "high", rights: "r",
                    flags: ["x", "y"], note: "n")
            ])
        #expect(
            graph.entity("gazette")
                == Entity(
                    id: "gazette", kind: "media", name: "G",
                    aliases: [Alias("A"), Alias("B", document: "d"), Alias("C")],
                    isPlural: true, article: .the, flags: ["f"], note: "n"))
        #expect(
            graph.claim("A1")
                == Claim(
                    id: "A1", subject: .entity("arland"), relation: "has-status", object: .label("two  words"),
                    polarity: .negated, modality: .possible,
                    citations: [
                        Citation(document: "d", quote: "q1", occurrence: 2, translation: "t"),
                        Citation(document: "d", quote: "q2", occurrence: 2, translation: "t"),
                        Citation(document: "d", quote: "q3"),
                    ],
                    says: ["gazette", "unknown"], said: try ValidityPeriod(parsing: "../2014"),
                    valid: try ValidityPeriod(parsing: "2014-11/"),
                    with: [Qualifier("title", ["Head"]), Qualifier("for", ["arland", "gazette"])], flags: ["garbled"],
                    note: "N"))
        #expect(graph.claim("A4")?.object == .document("d"))
        #expect(graph.claim("A5")?.subject == .entity("gazette"))
        // A2 stands, though its object may be itself by one reading; A3 is denied by somebody unnamed.
        #expect(graph.claim("A2")?.subject == .either(["gazette", "arland"]))
        #expect(loaded.diagnostics.isEmpty)
    }

    private func replacing(_ word: String, _ other: String, in line: String) -> String {
        line.split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
    }
}
