import EntenteDOT
import EntenteModel

/// What our own drawings say of a node: `EntenteDiagrams` writes the attributes `id`, `class` and `tooltip` for style
/// sheets and for this reader. Its labels are for people, with footnotes and dates.
struct DrawnNode {
    /// What the node stands for.
    enum Meaning {
        /// An entity or a document of this id.
        case entity(String)
        /// Words.
        case label
        /// Somebody whom the text does not name.
        case unnamed
    }

    let meaning: Meaning
    /// The family of its kind: `state`; empty if the family says nothing.
    let kind: String
    let name: String

    /// `nil` if the node is not from a drawing of ours.
    init?(_ attributes: DOTAttributes) {
        let classes = DrawnEdge.classes(attributes)
        guard classes.count > 1, classes[0] == "node", let value = attributes["id"] else { return nil }
        let id = DOTPlainText.text(of: value, node: "")
        guard id.hasPrefix("entity-"), id != "entity-" else { return nil }
        kind = ["other", "label", "unnamed"].contains(classes[1]) ? "" : classes[1]
        switch classes[1] {
        case "label": meaning = .label
        case "unnamed": meaning = .unnamed
        default: meaning = .entity(String(id.dropFirst("entity-".count)))
        }
        let tip = attributes["tooltip"].map { DOTPlainText.tooltip($0) } ?? ""
        // `Georgia (state)`: the kind in words stands behind the name.
        let end = tip.hasSuffix(")") ? tip.lastRange(of: " (")?.lowerBound : nil
        name = String(tip[..<(end ?? tip.endIndex)])
    }
}

/// What our own drawings say of an edge.
struct DrawnEdge {
    let relations: [String]
    let claims: [String]
    let sign: Int
    let modality: Modality
    let isNegated: Bool
    let isSymmetric: Bool
    /// Whether it is drawn from its end to its beginning.
    let isReversed: Bool

    /// `nil` if the edge is not from a drawing of ours.
    init?(_ attributes: DOTAttributes) {
        let classes = Self.classes(attributes)
        let claims = classes.reversed().prefix { $0.hasPrefix("claim-") }.reversed()
        let words = classes.dropLast(claims.count)
        guard words.first == "edge", let tone = words.lastIndex(where: { Self.tones[$0] != nil }), tone > 1 else {
            return nil
        }
        let states = words[(tone + 1)...]
        self.claims = claims.map { String($0.dropFirst("claim-".count)) }
        relations = Array(words[1..<tone])
        sign = Self.tones[words[tone]] ?? 0
        modality = states.lazy.compactMap { Modality(rawValue: $0) }.first ?? .actual
        isNegated = states.contains("negated")
        isSymmetric = states.contains("symmetric")
        isReversed = attributes["dir"].map { DOTPlainText.text(of: $0, node: "") } == "back"
    }

    private static let tones = ["supportive": 1, "adverse": -1, "neutral": 0]

    static func classes(_ attributes: DOTAttributes) -> [String] {
        guard let value = attributes["class"] else { return [] }
        return DOTPlainText.text(of: value, node: "").split(separator: " ").map(String.init)
    }
}

extension String {
    fileprivate func lastRange(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}

/// The claims of a drawing's edges: an edge may stand for several claims, and a claim for several edges.
struct DrawnClaims {
    private let drawn: [DrawnNode?]
    private var claims: [Draft] = []
    private var places: [String: Int] = [:]
    /// What could not be read back, with how often.
    private(set) var lost: [String: Int] = [:]

    private struct Draft {
        var id: String?
        var marks: DrawnEdge
        var relation: String
        var tails: [Int]
        var heads: [Int]
    }

    init(_ drawn: [DrawnNode?]) {
        self.drawn = drawn
    }

    mutating func add(_ marks: DrawnEdge, from first: Int, to second: Int) {
        let (tail, head) = marks.isReversed ? (second, first) : (first, second)
        guard marks.relations.count == 1 else {
            // Which claim is of which relation is not told.
            lost["claims of a line for several relations", default: 0] += marks.claims.count
            for relation in marks.relations {
                claims.append(Draft(marks: marks, relation: relation, tails: [tail], heads: [head]))
            }
            return
        }
        for id in marks.claims.isEmpty ? [nil] : marks.claims.map(Optional.some) {
            if let id, let place = places[id] {
                if !claims[place].heads.contains(head) { claims[place].heads.append(head) }
                if !claims[place].tails.contains(tail) { claims[place].tails.append(tail) }
                continue
            }
            if let id { places[id] = claims.count }
            claims.append(Draft(id: id, marks: marks, relation: marks.relations[0], tails: [tail], heads: [head]))
        }
    }

    /// Adds the claims to the graph, in the order of their first edges.
    mutating func finish(_ builder: inout ForeignGraphBuilder) throws(ModelError) {
        for draft in claims {
            let relation = builder.relation(
                draft.relation, isSymmetric: draft.marks.isSymmetric, sign: draft.marks.sign
            ).relation
            var claim = Claim(
                id: "", subject: try participant(draft.tails, &builder), relation: relation.id,
                object: try participant(draft.heads, &builder))
            claim.polarity = draft.marks.isNegated ? .negated : .affirmed
            claim.modality = draft.marks.modality
            // Another graph of the file, or another file, may have one of this id.
            claim.id = draft.id.flatMap { builder.hasClaim($0) ? nil : $0 } ?? builder.nextClaimID()
            try builder.add(claim, places: nil)
        }
    }

    private func participant(
        _ nodes: [Int], _ builder: inout ForeignGraphBuilder
    ) throws(ModelError) -> Participant {
        var ids: [String] = []
        for node in nodes.compactMap({ drawn[$0] }) {
            switch node.meaning {
            case .entity(let id): ids.append(try builder.entityID(id))
            case .label: return .label(node.name)
            case .unnamed: return .unknown
            }
        }
        return ids.count == 1 ? .entity(ids[0]) : .entities(ids)
    }
}
