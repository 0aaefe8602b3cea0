import EntenteBytes
import EntenteDOT
import EntenteModel

/// Takes one file's documents into a graph and counts what finds no place there.
struct DOTImporter {
    private let file: String
    private var lost: [String: Int] = [:]

    init(file: String) {
        self.file = file
    }

    /// One note that counts all that was not kept.
    var losses: [Diagnostic] {
        guard !lost.isEmpty else { return [] }
        let parts = lost.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
        return [
            Diagnostic(
                file: file, severity: .note, code: .lostAttributes,
                message: "not kept, with the number of places: " + parts.joined(separator: ", "))
        ]
    }

    mutating func add(_ document: DOTDocument, to builder: inout ForeignGraphBuilder) throws(ModelError) {
        let contents = document.contents()
        var drawn: [DrawnNode?] = []
        var places: [Int] = []
        places.reserveCapacity(contents.nodes.count)
        for node in contents.nodes {
            drawn.append(DrawnNode(node.attributes))
            // Words and the unnamed become no entities; the place of another node stands in for theirs.
            places.append(try add(node, drawn.last ?? nil, to: &builder))
        }
        // How a drawing of ours looks is known.
        if drawn.allSatisfy({ $0 == nil }) {
            for attribute in contents.attributes { lose("graph " + attribute.name) }
            if !contents.subgraphs.isEmpty { lost["subgraphs", default: 0] += contents.subgraphs.count }
        }
        var drawing = DrawnClaims(drawn)
        for edge in contents.edges {
            if drawn[edge.tail] != nil, drawn[edge.head] != nil, let marks = DrawnEdge(edge.attributes) {
                drawing.add(marks, from: edge.tail, to: edge.head)
            } else {
                try add(edge, from: places, isSymmetric: document.kind == .undirected, to: &builder)
            }
        }
        try drawing.finish(&builder)
        lost.merge(drawing.lost, uniquingKeysWith: +)
    }

    private mutating func add(
        _ node: DOTContents.Node, _ drawn: DrawnNode?, to builder: inout ForeignGraphBuilder
    ) throws(ModelError) -> Int {
        if let drawn {
            guard case .entity(let id) = drawn.meaning else { return 0 }
            builder.describe(id, kind: drawn.kind, as: drawn.name)
            return try builder.entity(id)
        }
        var (label, kind) = ("", "")
        for attribute in node.attributes {
            switch attribute.name {
            case "label": label = DOTPlainText.text(of: attribute.value, node: node.id)
            case "kind": kind = DOTPlainText.text(of: attribute.value, node: node.id)
            default: lose("node " + attribute.name)
            }
        }
        builder.describe(node.id, kind: CellID.isValid(kind) ? kind : "", as: label)
        return try builder.entity(node.id)
    }

    private mutating func add(
        _ edge: DOTContents.Edge, from places: [Int], isSymmetric: Bool, to builder: inout ForeignGraphBuilder
    ) throws(ModelError) {
        var (label, relation, sign) = ("", "", 0)
        var qualifiers: [Qualifier] = []
        for attribute in edge.attributes {
            let text = DOTPlainText.text(of: attribute.value, node: "")
            switch attribute.name {
            case "label": label = text
            case "relation": relation = text
            case "sign": sign = text == "+" ? 1 : text == "-" ? -1 : (Int(text) ?? 0).signum()
            case let name where DOTLooks.edges.contains(name): lose("edge " + name)
            case let name: if !text.isEmpty { qualifiers.append(Qualifier(name, [text])) }
            }
        }
        let told = relation.isEmpty ? label : relation
        if !relation.isEmpty, !label.isEmpty, relation != label { qualifiers.append(Qualifier("label", [label])) }
        let kind = builder.relation(told.isEmpty ? nil : told, isSymmetric: isSymmetric, sign: sign).relation
        let (tail, head) = (places[edge.tail], places[edge.head])
        guard !qualifiers.isEmpty else { return try builder.addBare(tail, kind, head) }
        var claim = Claim(
            id: builder.nextClaimID(), subject: .entity(builder.graph.entities[tail].id), relation: kind.id,
            object: .entity(builder.graph.entities[head].id))
        claim.with = qualifiers
        try builder.add(claim, places: nil)
    }

    private mutating func lose(_ what: String) { lost[what, default: 0] += 1 }
}

extension DiagnosticCode {
    /// What a file of another program holds and a graph of claims has no place for.
    static let lostAttributes: DiagnosticCode = "lost-attributes"
}
