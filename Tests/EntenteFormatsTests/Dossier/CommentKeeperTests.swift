import EntenteTestSupport
import Testing

@testable import EntenteFormats

@Suite struct CommentKeeperTests {
    private func scan(_ text: String) -> (kept: [String: [String]], others: [String]) {
        var findings = FindingList(file: "t.yaml")
        _ = YAMLTree.parse(text, findings: &findings)
        #expect(findings.findings == [])
        let comments = CommentKeeper.scan(text)
        var kept: [String: [String]] = [:]
        for (key, lines) in comments.byEntry {
            switch key {
            case .section(let name): kept[name] = lines.map(\.text)
            case .entry(let section, let id): kept["\(section)/\(id)"] = lines.map(\.text)
            }
        }
        return (kept, comments.others.map { "\($0.line) \($0.text)" })
    }

    @Test func commentsBelongToTheEntryBelow() {
        let (kept, others) = scan(
            """
            # head 1
            #
            # head 2

            entente: 1
            # the title
            title: T
            # section
            entities:
              # states

              # of the south
              georgia: { kind: state }
            # at the margin
              russia:
                kind: state
            claims:
              # first
              - id: A1
                claim: a b c
              # second
              - claim: a b c
                id: A2
            same-as:


              # pair
              - { pair: [a, b] }
            questions:
              - { ask: x }

              # asked
              - { ask: y }
            # balanced
            balance: { include: [a] }
            """)
        #expect(others == [])
        #expect(
            kept == [
                "entente": ["# head 1", "#", "# head 2", ""], "title": ["# the title"], "entities": ["# section"],
                "entities/georgia": ["# states", "", "# of the south"], "entities/russia": ["# at the margin"],
                "claims/A1": ["# first"], "claims/A2": ["# second"], "same-as/a b": ["# pair"],
                "questions/1": ["", "# asked"], "balance": ["# balanced"],
            ])
    }

    @Test func othersAreListedWithTheirLines() {
        let (kept, others) = scan(
            """
            entente: 1  # trailing
            claims: # behind a key
              - id: A1
                # within
                claim: a b c
                # closes A1
              - id: A2
                claim: a b c
              # closes the claims
            title: T
            entities: {
              # kept: the entry has its own line
              a: { kind: state }, # behind
              b: { kind: state, # in an entry
                name: B }
            }
            # the end
            """)
        #expect(kept == ["entities/a": ["# kept: the entry has its own line"]])
        #expect(
            others == [
                "1 # trailing", "2 # behind a key", "4 # within", "6 # closes A1", "9 # closes the claims",
                "13 # behind",
                "14 # in an entry", "17 # the end",
            ])
    }

    @Test func whatIsNoCommentIsNotTaken() {
        let (kept, others) = scan(
            """
            title: a#b 'c' "d
            ontology: 'x # y
              # z'' # w'
            documents:
              "# key": { title: "# \\" # \\\\", note: '# ''' }
              a:
                note: |
                  # in a block

                  # still
                title: >-  # behind the mark
                    # folded
                      end
                # really one
                file: |2
                    # deep
                  # explicit
                rights: don't "# quote" # 1
              b:
                note: |
              # after an empty block
              c:
                note: plain
                  text "with
                  quotes # 2
                url: http://a/b#c
                title: "two
                  # lines"
            """)
        #expect(
            others == [
                "11 # behind the mark", "14 # really one", "18 # 1", "25 # 2",
            ])
        #expect(kept == ["documents/c": ["# after an empty block"]])
    }

    @Test func everyKindOfLineBreakCounts() {
        let (kept, others) = scan("# a\r\nentente: 1\r\n# b\r\ntitle: \"x\u{2028}y\" # c\r\n# d\rontology: open\r\n")
        #expect(kept == ["entente": ["# a"], "title": ["# b"], "ontology": ["# d"]])
        #expect(others.map { $0.suffix(3) } == ["# c"])
    }

    @Test func beforeTheFirstEntryIndentationDoesNotMatter() {
        let (kept, others) = scan(
            "entente: 1\nclaims:\n    # first\n- id: A1\n  # within\n- id: A2\n# third\n- id: A3\n")
        #expect(kept == ["claims/A1": ["# first"], "claims/A3": ["# third"]])
        #expect(others == ["5 # within"])
    }

    @Test func theHeadMayStandBeforeTheDocumentMark() {
        #expect(scan("# head\n---\nentente: 1\n").kept == ["entente": ["# head"]])
    }

    @Test(arguments: 0..<100)
    func writtenDossiersHaveNoOtherCommentsThanTheirs(seed: Int) throws {
        var generator = SplitMix64(seed: seed)
        let graph = try RandomParts.parts(seed: seed).graph()
        var comments = KeptComments()
        comments.byEntry[.section("entente")] = [.init(line: 1, text: "# head")]
        for section in DossierSections.all(of: graph) where !section.positions.isEmpty {
            for position in section.positions where generator.chance(60) {
                guard let id = section.record(position).id else { continue }
                comments.byEntry[.entry(section: section.name, id: id)] = [
                    .init(line: 1, text: "# of \(section.name) \(position)")
                ]
            }
        }
        let yaml = DossierWriter().yaml(graph, comments: comments)
        let found = CommentKeeper.scan(yaml)
        #expect(found.others == [], "\(yaml)")
        #expect(found.byEntry.mapValues { $0.map(\.text) } == comments.byEntry.mapValues { $0.map(\.text) }, "\(yaml)")
    }
}
