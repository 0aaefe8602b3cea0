import EntenteModel
import Testing

@testable import EntenteQuery

@Suite struct RelationPatternTests {
    private func problem(_ text: String) -> String {
        do throws(PatternError) {
            _ = try RelationPattern(parsing: text)
            return "none"
        } catch {
            return error.description
        }
    }

    @Test(arguments: [
        ("", "column 1: a relation is missing at the end; name one, or 'any'"),
        ("a|", "column 3: a relation is missing at the end; name one, or 'any'"),
        ("a//b", "column 3: a relation is missing before '/'; name one, or 'any'"),
        ("*a", "column 1: a relation is missing before '*'; name one, or 'any'"),
        ("a)", "column 2: this ')' closes nothing; take it out, or open it before"),
        ("(a/b", "column 1: this '(' is never closed; write ')' where the group ends"),
        ("()", "column 2: a relation is missing before ')'; name one, or 'any'"),
        ("a,b", "column 2: ',' is no sign of a pattern; write '|' for \"or\", '/' for \"then\""),
        ("a b", "column 3: 'b' is not understood here; join relations with '/' or '|'"),
        ("(a b)", "column 4: 'b' is not understood here; write ')' where the group ends"),
        ("\"a", "column 1: the quotation mark is never closed; write \" behind the name"),
        ("''", "column 1: there is no name between the quotation marks; name a relation"),
        ("^", "column 2: a relation is missing at the end; name one, or 'any'"),
    ])
    func mistakesAreNamedWithTheirColumn(_ text: String, _ message: String) {
        #expect(problem(text) == message)
    }

    @Test func hostilePatternsAreRefusedOrRead() throws {
        #expect(problem(String(repeating: "(", count: 100_000)).contains("more than 100 parentheses"))
        #expect(problem(String(repeating: "a|", count: 600) + "a").contains("more than 500 relations"))
        let deep = String(repeating: "(", count: 90) + "a" + String(repeating: ")*", count: 90)
        #expect(problem(deep) == "none")
        #expect(problem(String(repeating: "^", count: 10_000) + "a") == "none")
        #expect(problem("a" + String(repeating: "*", count: 1000)) == "none")
    }

    @Test func signsBindAsTheySay() throws {
        func root(_ text: String) throws -> RelationPattern.Node { try RelationPattern(parsing: text).root }
        #expect(
            try root("a/b|c")
                == .choice([
                    .sequence([.relation("a", column: 1), .relation("b", column: 3)]), .relation("c", column: 5),
                ]))
        #expect(
            try root("^a+") == .inverse(.repeated(.relation("a", column: 2), least: 1, isUnbounded: true)))
        #expect(try root(" ( any ) ? ") == .repeated(.any, least: 0, isUnbounded: false))
        #expect(try root("\"any\"") == .relation("any", column: 1), "a name in quotation marks is a name")
        #expect(try root("'trades with'") == .relation("trades with", column: 1))
        #expect(try root("^^a") == .relation("a", column: 3))
    }

    @Test func unknownRelationsAreNamed() throws {
        let graph = try southOssetia()
        let pattern = try RelationPattern(parsing: "signed/recognizes*")
        let problem = try #require(graph.problem(in: pattern))
        #expect(problem.description == "column 8: unknown relation 'recognizes'; did you mean 'recognises'?")
        #expect(problem.code == .unknownRelation)
        #expect(graph.problem(in: try RelationPattern(parsing: "signed/(recognises|^leads)*|any")) == nil)
    }

    /// Worked by hand on the dossier.
    @Test func pathsInTheDossier() throws {
        let snapshot = Snapshot(try southOssetia())
        func nodes(_ from: String, _ to: String, _ pattern: String, mode: PathQuery.Mode = .acyclic) throws
            -> [[String]]
        {
            snapshot.paths(
                PathQuery(
                    from: from, to: to, selection: .first(3), along: try RelationPattern(parsing: pattern), mode: mode)
            ).paths.map(\.nodes)
        }
        #expect(try nodes("georgia", "tibilov", "^part-of/^leads") == [["georgia", "south-ossetia", "tibilov"]])
        #expect(try nodes("tibilov", "georgia", "leads/part-of") == [["tibilov", "south-ossetia", "georgia"]])
        #expect(try nodes("tibilov", "georgia", "^leads/part-of").isEmpty)
        #expect(try nodes("russia", "georgia", "fought-war-with") == [["russia", "georgia"]])
        #expect(try nodes("georgia", "russia", "fought-war-with") == [["georgia", "russia"]], "either way")
        let step = snapshot.paths(
            PathQuery(from: "georgia", to: "south-ossetia", along: try RelationPattern(parsing: "^part-of")))
        #expect(step.paths.first?.steps.map(\.claims) == [["A04"]], "only what the pattern takes")
        // There and back again is a walk.
        #expect(try nodes("russia", "russia", "fought-war-with/fought-war-with").isEmpty)
        #expect(
            try nodes("russia", "russia", "fought-war-with/fought-war-with", mode: .walk)
                == [["russia", "georgia", "russia"]])
        #expect(try nodes("russia", "russia", "fought-war-with/fought-war-with", mode: .trail).isEmpty)
    }
}
