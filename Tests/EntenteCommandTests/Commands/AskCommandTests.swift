import Foundation
import Testing

@testable import EntenteCommand

@Suite struct AskCommandTests {
    @Test func theDossierAnswersAsItSays() throws {
        let run = try Entente("ask", Products.dossier)
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
        let lines = run.lines.filter { !$0.isEmpty }
        #expect(lines.dropLast().allSatisfy { $0.hasPrefix("ok       ") })
        #expect(lines.last == "11 questions: 11 as expected, 0 different")
    }

    private func asked(_ questions: String, _ options: String...) throws -> Entente {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            """
            entente: 1
            entities:
              a: { kind: state, name: Aland }
              b: { kind: state, name: Bland Isles }
            claims:
              - { id: C1, claim: a recognises b }
            questions:
            \(questions)

            """, to: "d.yaml")
        return try Entente(["ask", file] + options, folder: folder.path)
    }

    @Test func differencesAreShown() throws {
        let run = try asked(
            """
              - { ask: path a 'Bland Isles', expect: Aland … recognises … one step }
              - { ask: path a b, expect: one step … recognises }
              - { ask: show, expect: '' }
              - { ask: path a b }
            """)
        #expect(run.code == 1, "\(run)")
        #expect(
            run.lines.filter { !$0.isEmpty } == [
                "ok       path a 'Bland Isles'", "differs  path a b",
                "           expected  one step … recognises", "           came      Aland — Bland Isles",
                "                       Aland — Bland Isles  [supportive]",
                "                         Aland recognises Bland Isles [C1]",
                "                       one step; each told as a fact; supportive as a whole",
                "ok       show", "ok       path a b", "4 questions: 3 as expected, 1 different",
            ])
    }

    @Test func answersInJSON() throws {
        let run = try asked("  - { ask: path a b, expect: two }", "--format", "json")
        #expect(run.code == 1)
        let json = try run.json()
        #expect(json["ok"] as? Int == 0 && json["differs"] as? Int == 1)
        let question = try #require((json["questions"] as? [[String: Any]])?.first)
        #expect(question["ask"] as? String == "path a b" && question["expect"] as? String == "two")
        #expect(question["ok"] as? Bool == false && question["code"] as? Int == 0)
        #expect((question["output"] as? String)?.contains("recognises") == true)
    }

    /// Whatever would write, run for ever, or read what is not its dossier.
    @Test(arguments: [
        ("ask", "it must answer, and write nothing"),
        ("entente ask", "it must answer, and write nothing"),
        ("render --to svg", "it must answer, and write nothing"),
        ("convert -o x.csv", "it must answer, and write nothing"),
        ("new x.yaml", "it must answer, and write nothing"),
        ("show --output x.txt", "leave '--output' out"),
        ("show --output=x.txt", "leave '--output=x.txt' out"),
        ("claims d.yaml", "leave 'd.yaml' out"),
        ("claims -", "leave '-' out"),
        ("pth a b", "did you mean 'path'?"),
        ("--version", "unknown command '--version'"),
        ("path a b --nonsense", "Unknown option"),
        ("path a nobody", "unknown entity 'nobody'"),
        ("path a \"b", "open quotation mark"),
    ])
    func hostileQuestions(_ ask: String, _ words: String) throws {
        let run = try asked("  - { ask: '\(ask)', expect: Aland }")
        #expect(run.code == 1 && run.text.contains("differs") && run.text.contains(words), "\(run)")
    }

    @Test func noQuestionIsNoFailure() throws {
        let run = try Entente("ask", Products.families)
        #expect(run.code == 0 && run.text == "The dossier keeps no question.\n", "\(run)")
        #expect(try Entente("ask", "-").code == 64)
        #expect(try Entente("ask", "nowhere.yaml").code == 66)
    }

    @Test func partsStandInTheirOrder() {
        #expect(QuestionRunner.fits("a b c", "a … c"))
        #expect(!QuestionRunner.fits("a b c", "c … a"))
        #expect(QuestionRunner.fits("a", "") && QuestionRunner.fits("a", "…"))
        #expect(!QuestionRunner.fits("a", "a … a"))
    }

    @Test func wordsAreThoseOfAShell() {
        #expect(QuestionRunner.words("path a 'b c' --x \"d 'e\" ''") == ["path", "a", "b c", "--x", "d 'e", ""])
        #expect(QuestionRunner.words("a 'b") == nil)
        #expect(QuestionRunner.words("  ") == [])
    }
}
