import EntenteFormats
import EntenteModel
import EntenteTestSupport
import Testing

@Suite struct TableWriterTests {
    private func reread(_ text: String) -> LoadedGraph {
        TableReader().read([SourceFile(name: "t.csv", bytes: Array(text.utf8))])
    }

    @Test func plainTiesTakeFewColumns() throws {
        var graph = RelationGraph()
        try graph.add(Entity(id: "a", kind: "entity", name: "a"))
        try graph.add(Entity(id: "b", kind: "entity", name: "b"))
        let knows = graph.relationHandle("knows")
        graph.addBareClaim(subject: 0, relation: knows, object: 1)
        let result = TableWriter().write(graph)
        #expect(result.text == "subject,relation,object,polarity,modality\na,knows,b,affirmed,actual\n")
        #expect(result.losses.isEmpty)
    }

    @Test func lossesAreCounted() throws {
        var graph = RelationGraph(title: "T", ontology: Ontology(name: "own"))
        try graph.add(Entity(id: "a", kind: "state", name: "A", aliases: [Alias("x"), Alias("y")], note: "n"))
        try graph.add(Entity(id: "b", kind: "state", name: "B"))
        try graph.add(Document(id: "d", title: "D", publisher: "a", file: "d.txt"))
        graph.views.append(View(name: "v"))
        try graph.add(Entity(id: "c", kind: "state", name: "C"))
        try graph.add(Claim(id: "A1", subject: .entity("a"), relation: "r", object: .label("l"), says: ["c"]))
        let losses = TableWriter().write(graph).losses
        #expect(
            losses.map(\.description) == [
                "1 title", "1 ontology", "2 aliases", "1 note on an entity", "1 entity without a claim",
                "1 title of a document", "1 document's date, file, hash and the like", "1 document that no claim cites",
                "1 view", "1 kind and name of an entity that no claim names alone",
            ])
    }

    @Test(arguments: 0..<200)
    func readingBackGivesEqualClaims(seed: Int) throws {
        var random = TableRandom(seed)
        let graph = try random.graph()
        let result = TableWriter(separator: random.pick([0x2C, 0x3B, 0x09, 0x7C])).write(graph)
        let loaded = reread(result.text)
        #expect(!loaded.hasErrors, "\(loaded.diagnostics)\n\(result.text)")
        #expect(loaded.graph.claims.count == graph.claims.count)
        for (claim, original) in zip(loaded.graph.claims, graph.claims) {
            var claim = claim
            var original = original
            claim.with.sort { $0.name < $1.name }
            original.with.sort { $0.name < $1.name }
            #expect(claim == original)
        }
        for entity in loaded.graph.entities {
            // Only an entity that stands alone in some claim has a place for its kind and name.
            guard let original = graph.entity(entity.id), entity.kind != "entity" else { continue }
            #expect(entity == original)
        }
        #expect(TableWriter().write(loaded.graph).text == TableWriter().write(graph).text)
    }
}

/// Graphs at random, with all that a claim can hold.
struct TableRandom {
    private var generator: SplitMix64

    init(_ seed: Int) { generator = SplitMix64(seed: seed) }

    mutating func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    mutating func pick<T>(_ items: [T]) -> T { items[next(items.count)] }
    mutating func maybe<T>(_ make: (inout TableRandom) throws -> T) rethrows -> T? {
        next(3) == 0 ? try make(&self) : nil
    }

    private mutating func text() -> String {
        (0...next(6)).map { _ in
            pick(["a", "ü", "; ", "\\", "\"", "\n", "\r\n", "|", "\t", ",", " ", "claim:", "é", "\u{FEFF}", "x > y"])
        }.joined()
    }

    mutating func graph() throws -> RelationGraph {
        var graph = RelationGraph()
        for i in 0..<5 {
            let kind = pick(["entity", "state", "person"])
            try graph.add(Entity(id: "e\(i)", kind: kind, name: pick(["e\(i)", "Name, \(i)", "n;\(i)"])))
        }
        for i in 0..<2 { try graph.add(Document(id: "d\(i)", publisher: maybe { "e\($0.next(5))" })) }
        for kind in [RelationKind(id: "knows", isSymmetric: true), RelationKind(id: "condemns", sign: -1)] {
            graph.ontology.define(kind)
        }
        for i in 0..<next(12) { try graph.add(claim(i)) }
        return graph
    }

    private mutating func claim(_ index: Int) throws -> Claim {
        let isUnknown = next(8) == 0
        var claim = Claim(
            id: pick(["A\(index)", "c\(index + 1)"]), subject: isUnknown ? .unknown : .entity("e\(next(5))"),
            relation: pick(["knows", "condemns", "other"]), object: object(index))
        claim.polarity = pick(Polarity.allCases)
        claim.modality = pick(Modality.allCases)
        claim.says = (0..<next(3)).map { _ in pick(["e0", "e4", "unknown"]) }
        claim.said = try maybe { _ in try ValidityPeriod(parsing: "2014-12-11") }
        claim.on = try maybe { try ValidityPeriod(parsing: $0.pick(["2014?", "2008/2015-10-19"])) }
        claim.valid = try maybe { try ValidityPeriod(parsing: $0.pick(["2015-03/..", "../2008", "/2008"])) }
        claim.flags = (0..<next(3)).map { _ in pick(["garbled", "a;b", "x\\"]) }
        claim.note = maybe { $0.text() }
        for name in ["title", "role; of", "weight"] where next(4) == 0 {
            claim.with.append(Qualifier(name, (0...next(2)).map { _ in text() }))
        }
        for _ in 0..<next(3) {
            claim.citations.append(
                Citation(
                    document: "d\(next(2))", quote: maybe { $0.text() }, occurrence: pick([1, 1, 3]),
                    translation: maybe { $0.text() }))
        }
        return claim
    }

    private mutating func object(_ index: Int) -> Participant {
        switch next(8) {
        case 0: .label(text())
        case 1: .entities(["e1", "e2", "e4"])
        case 2 where index > 0: .unknown
        case 3: .either(["e0", "e3"])
        default: .entity("e\(next(5))")
        }
    }
}
