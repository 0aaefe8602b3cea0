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
        for attribute in contents.attributes { lose("graph " + attribute.name) }
        if !contents.subgraphs.isEmpty { lost["subgraphs", default: 0] += contents.subgraphs.count }
        var places: [Int] = []
        places.reserveCapacity(contents.nodes.count)
        for node in contents.nodes { places.append(try add(node, to: &builder)) }
        for edge in contents.edges {
            try add(edge, from: places, isSymmetric: document.kind == .undirected, to: &builder)
        }
    }

    private mutating func add(
        _ node: DOTContents.Node, to builder: inout ForeignGraphBuilder
    ) throws(ModelError) -> Int {
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
