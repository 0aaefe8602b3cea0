import EntenteDOT
import EntenteDiagrams
import EntenteModel
import Testing

private typealias Support = DiagramTestSupport

/// Which engine draws what.
@Suite struct LayoutChoiceTests {
    private func diagram(
        _ count: Int, ties: [(Int, Int)] = [], symmetric: Bool = true, label: String = "tied to", layout: String? = nil
    ) -> Diagram {
        Diagram(
            nodes: (0..<count).map { .init(id: "n\($0)", name: "n") },
            edges: ties.enumerated().map { number, ends in
                .init(
                    id: "e\(number)", from: "n\(ends.0)", to: "n\(ends.1)", relations: ["r"], label: label,
                    isSymmetric: symmetric, claims: ["c\(number)"])
            }, layout: layout)
    }

    private func ring(_ count: Int) -> [(Int, Int)] { (0..<count).map { ($0, ($0 + 1) % count) } }

    @Test func bySize() {
        #expect(diagram(100).layoutEngine == .dot)
        #expect(diagram(100).dot().attributes["nslimit"] == nil)
        #expect(diagram(300).layoutEngine == .dot)
        #expect(Support.text(diagram(300).dot().attributes["nslimit"]) == "1")
        #expect(diagram(301).layoutEngine == .sfdp)
        #expect(diagram(10, layout: "neato").layoutEngine == .neato)
        #expect(diagram(10, layout: "fdp").layoutEngine == .dot, "fdp does not place nodes alike twice")
    }

    @Test func byShape() {
        let path = (0..<9).map { ($0, $0 + 1) }
        #expect(diagram(10, ties: path).layoutEngine == .neato, "ties without directions")
        #expect(diagram(10, ties: path, symmetric: false).layoutEngine == .dot)
        #expect(diagram(10, ties: ring(10)).layoutEngine == .circo)
        // Two rings are no circle.
        let two = ring(5) + ring(5).map { ($0.0 + 5, $0.1 + 5) }
        #expect(diagram(10, ties: two).layoutEngine == .neato)
        var star = diagram(12, ties: (1..<12).map { (0, $0) })
        #expect(star.layoutEngine == .neato)
        star.center = "n0"
        #expect(star.layoutEngine == .twopi)
        #expect(Support.text(star.dot().attributes["root"]) == "n1")
    }

    @Test func boxesAreDrawnWhereNoStrangerIsInThem() {
        var boxed = diagram(10, ties: (0..<9).map { ($0, $0 + 1) })
        boxed.clusters = [.init(label: "A", members: ["n1", "n2"])]
        #expect(boxed.layoutEngine == .dot)
        func boxes(_ diagram: Diagram) -> Int {
            diagram.dot().statements.count {
                if case .subgraph = $0 { true } else { false }
            }
        }
        #expect(boxes(boxed) == 1)
        boxed.layout = "neato"
        #expect(boxes(boxed) == 0)
        #expect(DOTWriter().write(boxed.dot()).text.contains("Boxes are left out"))
        boxed.layout = "osage"
        #expect(boxes(boxed) == 1)
    }

    @Test func eachLayoutGivesWayToACheaperOne() {
        var names: [String] = []
        var next: Diagram? = diagram(10, ties: [(0, 1)], symmetric: false)
        while let diagram = next {
            names.append(diagram.layoutName)
            next = diagram.withCheaperLayout()
        }
        #expect(names == ["dot", "dot with shortcuts", "sfdp", "sfdp with shortcuts"])
        let springs = diagram(10, layout: "circo").withCheaperLayout()
        #expect(springs?.layoutName == "sfdp")
        let large = diagram(200, ties: [(0, 1)], symmetric: false)
        #expect(large.layoutName == "dot with shortcuts" && large.withCheaperLayout()?.layoutName == "sfdp")
    }

    @Test func wordsThatAllLinesHaveStandOnce() {
        let ties = (0..<9).map { ($0, $0 + 1) }
        let text = DOTWriter().write(diagram(10, ties: ties).dot()).text
        #expect(text.contains("Each line: tied to.") && text.matches(of: /tied to/).count == 1)
        var mixed = diagram(10, ties: ties)
        mixed.edges[3].dates = [.init("2014")]
        #expect(DOTWriter().write(mixed.dot()).text.matches(of: /tied to/).count == 9)
    }
}
