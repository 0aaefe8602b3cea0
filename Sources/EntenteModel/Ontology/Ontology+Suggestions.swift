/// What an unknown relation may have meant.
extension Ontology {
    /// By the inverse, by the words that sentences speak and by those of like meaning, by the spelling; else where all
    /// relations can be seen. O(relations × length²).
    func advice(onRelation unknown: String) -> String {
        let known = relations.values.sorted { $0.id < $1.id }
        if let kind = known.first(where: { $0.inverse == unknown }) {
            return "write it the other way round, with '\(kind.id)'"
        }
        let spoken = String(unknown.map { $0 == "-" || $0 == "_" ? " " : $0 }).lowercased()
        let meant = known.filter { kind in
            kind.synonyms.contains { $0.lowercased() == unknown.lowercased() }
                || [kind.words.now, kind.words.past, kind.words.base].contains(spoken)
        }
        if !meant.isEmpty { return Spelling.question(meant.map(\.id)) }
        // A slip in a word of like meaning leads to its relation, too.
        var owners: [String: String] = [:]
        for kind in known { for word in kind.synonyms { owners[word] = kind.id } }
        for kind in known { owners[kind.id] = kind.id }
        var near: [String] = []
        for word in Spelling.nearest(to: unknown, in: owners.keys) {
            if let id = owners[word], !near.contains(id) { near.append(id) }
        }
        if !near.isEmpty { return Spelling.question(near) }
        return "'entente new --list relations' lists those of the ontology '\(name)'; a dossier adds its own under "
            + "'relations:'"
    }
}
