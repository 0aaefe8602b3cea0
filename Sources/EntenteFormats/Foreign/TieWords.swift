import EntenteModel

/// Words for the relations of a foreign file, such as a table, whose cells may hold a verb (`condemns`) or a noun (`marriage`).
enum TieWords {
    /// The words of a relation: those of the ontology of diplomacy, if it is one of its ids. Of others a directed one is spoken as it is written. An undirected one that looks like neither a
    /// verb nor a phrase is spoken of as a bond: "is tied by marriage to".
    static func words(for text: String, isSymmetric: Bool) -> RelationWords {
        if let known = Ontologies.diplomacy.relation(text), known.id == text { return known.words }
        let plain = RelationWords(fromID: text)
        if text == "tied-to" { return bond("tied to") }
        guard isSymmetric, let last = plain.now.split(separator: " ").last.map({ $0.lowercased() }) else {
            return plain
        }
        if prepositions.contains(last) || last.hasSuffix("s") && !last.hasSuffix("ss") { return plain }
        return bond(last.hasSuffix("ed") ? "\(plain.now) with" : "tied by \(plain.now) to")
    }

    private static func bond(_ phrase: String) -> RelationWords {
        RelationWords(now: "is " + phrase, past: "was " + phrase, base: "be " + phrase)
    }

    private static let prepositions = [
        "with", "to", "of", "by", "from", "in", "for", "on", "at", "against", "and", "near", "beside",
    ]
}
