import EntenteDOT
import EntenteDiagrams
import EntenteModel
import EntenteReasoning
import Testing

/// `Tests/Fixtures/zoo.yaml` holds every kind and every mark: each is drawn and explained, or left out for a reason that
/// is named.
@Suite struct ZooTests {
    typealias Support = DiagramTestSupport
    static let views = ["kinds", "marks", "possibly", "derived"]

    private static let zoo = Support.dossier(at: "Tests/Fixtures/zoo.yaml")

    private func diagram(_ name: String) throws -> Diagram {
        let view = try #require(Self.zoo.views.first { $0.name == name })
        let graph = view.lens.derived ? Self.zoo.withDerivedTies(view.lens).graph : Self.zoo
        return Diagram(graph: graph, view: view)
    }

    @Test func everyKindOfEntityIsDrawn() {
        let diagram = Diagram(graph: Self.zoo, view: View(name: "all", lens: Lens(withSpeech: true)))
        let drawn = Set(diagram.nodes.flatMap { $0.lineage.prefix(1) })
        for kind in Self.zoo.ontology.kinds.values where !kind.isAbstract {
            #expect(drawn.contains(kind.id), "no \(kind.id) is drawn")
        }
        #expect(Set(diagram.nodes.map(\.family)).isSuperset(of: Set(NodeFamily.allCases).subtracting([.other])))
    }

    @Test func everyRelationIsDrawnOrNamed() {
        let diagram = Diagram(graph: Self.zoo, view: View(name: "all", lens: Lens(withSpeech: true)))
        let drawn = Set(diagram.edges.flatMap(\.relations))
        let relations = Set(Self.zoo.relationNames)
        for relation in Self.zoo.ontology.relations.keys.sorted() {
            #expect(relations.contains(relation), "the zoo has no \(relation)")
            #expect(drawn.contains(relation), "\(relation) is not drawn")
        }
        let shown = Set(diagram.edges.flatMap(\.claims))
        let omitted = Set(diagram.omissions.map(\.claim))
        #expect(shown.union(omitted) == Set(Self.zoo.claims.map(\.id)))
        #expect(shown.isDisjoint(with: omitted))
        #expect(
            diagram.omissions.map(\.description) == [
                "M11: no position is taken",
                "U6: the text leaves open which is meant: crowd, seconder",
                "U7: is about claims, and none of their entities can carry an arrow",
            ])
    }

    @Test func everyMarkIsThere() throws {
        let edges = try Self.views.flatMap { try diagram($0).edges }
        let parts = edges + edges.flatMap(\.parts)
        #expect(Set(parts.map(\.modality)) == Set(Modality.allCases))
        #expect(Set(parts.compactMap(\.standing)) == Set(Diagram.Standing.allCases))
        #expect(Set(parts.flatMap(\.remarks)) == Set(Diagram.Edge.Remark.allCases))
        #expect(Set(parts.map(\.form)) == [.relation, .party, .stance, .annotation, .bundle])
        #expect(Set(parts.map(\.line)) == Set(Diagram.Edge.Line.allCases))
        for (name, isThere) in [
            ("negated", parts.contains(where: \.isNegated)), ("derived", parts.contains(where: \.isDerived)),
            ("symmetric", parts.contains { $0.isSymmetric && $0.form == .relation }),
            ("three lines of one pair", edges.count { $0.to == "m-parallel" } == 3),
        ] {
            #expect(isThere, "\(name)")
        }
    }

    /// A mark is drawn exactly when it has a row.
    @Test(arguments: views)
    func theLegendHasWhatIsDrawn(_ name: String) throws {
        let diagram = try diagram(name)
        let rows = Legend(of: diagram).rows
        #expect(rows.allSatisfy { !$0.meaning.isEmpty })
        #expect(Set(rows.map(\.mark)).count == rows.count && Set(rows.map(\.meaning)).count == rows.count)
        let marks = Set(rows.map(\.mark))
        let parts = diagram.edges + diagram.edges.flatMap(\.parts)
        for standing in Diagram.Standing.allCases {
            #expect(marks.contains(.standing(standing)) == parts.contains { $0.standing == standing })
        }
        for remark in Diagram.Edge.Remark.allCases where ![.proposed, .intended, .expected].contains(remark) {
            #expect(marks.contains(.remark(remark)) == diagram.edges.contains { $0.remarks.contains(remark) })
        }
        for line in [Diagram.Edge.Line.dashed, .dotted] {
            #expect(marks.contains(.line(line)) == diagram.edges.contains { $0.line == line })
        }
        #expect(marks.contains(.negated) == parts.contains(where: \.isNegated))
        #expect(marks.contains(.derived) == parts.contains(where: \.isDerived))
        #expect(marks.contains(.party) == diagram.edges.contains { $0.form == .party })
        #expect(marks.contains(.bundle) == diagram.edges.contains { $0.form == .bundle })
        let shapes = Set(
            diagram.nodes.filter { $0.family != .label }.map { Legend.Mark.node($0.family, isDraft: $0.isDraft) })
        let joined: Legend.Mark = .node(.proposal, isDraft: true)
        #expect(shapes.allSatisfy { marks.contains($0) || $0 == joined })
    }

    /// With all color taken away, what differs in meaning differs in form, line or word.
    @Test func marksNeedNoColor() throws {
        var seen: [String: String] = [:]
        for view in ["marks", "derived"] {
            let diagram = try diagram(view)
            for (edge, drawn) in zip(diagram.edges, Support.edges(of: diagram.dot(theme: .print)))
            where edge.form != .bundle {
                let label = Support.text(drawn.attributes["label"]) ?? ""
                let words = [
                    "possible", "conditional", "opinion", "possibly", "proposed", "intended", "expected", "×", "≠",
                    "derived",
                ]
                let heads = ["arrowhead", "arrowtail"].compactMap { Support.text(drawn.attributes[$0]) }.filter {
                    $0 != "none"
                }
                let look = [
                    heads.sorted().joined(separator: "+"), Support.text(drawn.attributes["style"]) ?? "solid",
                    Support.text(drawn.attributes["penwidth"]) ?? "",
                    words.filter(label.contains).joined(separator: " "),
                    edge.standing.map {
                        label.contains($0 == .inConflict ? "in conflict" : $0.rawValue) ? $0.rawValue : "?"
                    } ?? "",
                ].joined(separator: "|")
                let isPlan = edge.isAttitude && edge.modality != .expected || edge.form == .party
                let meaning = [
                    "\(edge.tone)", isPlan ? "\(edge.line)" : "\(edge.modality)", "\(edge.isNegated)",
                    "\(edge.isDerived)",
                    "\(edge.isOpposing)", edge.standing?.rawValue ?? "",
                    // A neutral line without a head is mutual, or leads to words.
                    "\(edge.isSymmetric || edge.form == .annotation && edge.tone == .neutral)",
                ].joined(separator: "|")
                let known = seen.updateValue(meaning, forKey: look) ?? meaning
                #expect(known == meaning, "\(look) means \(known) and \(meaning)")
            }
        }
        #expect(seen.count > 20)
    }

    @Test func derivedTiesShowTheirPremises() throws {
        let diagram = try diagram("derived")
        let derived = diagram.edges.filter(\.isDerived)
        #expect(derived.count == 6)
        let noted = Set(diagram.notes.map(\.claim))
        for edge in derived {
            #expect(!edge.premises.isEmpty && edge.premises.allSatisfy(noted.contains))
            #expect(!edge.sources.isEmpty, "the footnotes are those of the premises")
        }
        let document = diagram.dot()
        let statement = try #require(
            Support.edges(of: document).first { Support.text($0.attributes["class"])?.contains("treaty-ally") == true })
        #expect(Support.text(statement.attributes["color"]) == "#0072b2:#0072b2", "two lines")
        #expect(Support.text(statement.attributes["label"])?.contains("= derived") == true)
        let tip = try #require(Support.text(statement.attributes["edgetooltip"]))
        #expect(tip.contains("(follows from P") && tip.contains("\n= P"))
    }

    @Test(.enabled(if: RenderTestSupport.engines.first != nil, "no Graphviz"), arguments: views)
    func graphvizDrawsIt(_ name: String) async throws {
        let engine = try #require(RenderTestSupport.engines.first)
        let diagram = try diagram(name)
        let picture = try await PictureRenderer(engine: engine).render(
            Support.dot(diagram), layout: diagram.layoutEngine)
        #expect(picture.warnings == [])
    }

    /// Tables may hold loops, dossiers not.
    @Test func loopsAreDrawn() throws {
        var graph = RelationGraph(ontology: .open)
        for id in ["a", "b"] { try graph.add(Entity(id: id, kind: "bank", name: id)) }
        for number in 1...5 {
            let relation = "lends-\(number)"
            try graph.add(Claim(id: "x\(number)", subject: .entity("a"), relation: relation, object: .entity("a")))
        }
        try graph.add(Claim(id: "y", subject: .entity("b"), relation: "owns", object: .entity("b")))
        let diagram = Diagram(graph: graph)
        #expect(diagram.edges.map { $0.from == $0.to } == [true, true])
        #expect(diagram.edges.map(\.label) == ["5 relations", "owns"])
        #expect(Support.edges(of: diagram.dot()).allSatisfy { $0.tail.node == $0.head.node })
    }
}
