import EntenteModel

/// Kinds, relations, views and the smaller sections as records.
extension DossierRecords {
    static func kind(_ kind: EntityKind) -> [RecordField] {
        var record = RecordFields()
        if !kind.name.isSameText(as: kind.id) { record.add("name", text: kind.name) }
        if !kind.pluralName.isSameText(as: kind.name + "s") { record.add("plural", text: kind.pluralName) }
        record.add("parent", text: kind.parent)
        record.add("abstract", flag: kind.isAbstract)
        record.add("family", text: kind.family)
        record.add("article", text: kind.article?.rawValue)
        record.add("note", text: kind.note)
        return record.fields
    }

    static func relation(_ relation: RelationKind) -> [RecordField] {
        var record = RecordFields()
        if relation.domain != ["any"] { record.add("domain", texts: relation.domain) }
        if relation.range != ["any"] { record.add("range", texts: relation.range) }
        if relation.sign != 0 { record.add("sign", .literal(String(relation.sign))) }
        if relation.nature != .either { record.add("nature", text: relation.nature.rawValue) }
        record.add("symmetric", flag: relation.isSymmetric)
        record.add("transitive", flag: relation.isTransitive)
        record.add("inverse", text: relation.inverse)
        record.add("provenance", flag: relation.isProvenance)
        record.add("stance", flag: relation.isStance)
        if relation.makesTies == relation.isStance { record.add("tie", .literal(String(relation.makesTies))) }
        record.add("voice", flag: relation.isVoice)
        record.add("attitude", flag: relation.isAttitude)
        if !relation.synonyms.isEmpty { record.add("also", texts: relation.synonyms) }
        let exclusions = relation.excludes.map { exclusion in
            var inner = RecordFields()
            inner.add("relation", text: exclusion.relation)
            inner.add("object", text: exclusion.object)
            inner.add("own", text: exclusion.own)
            return RecordValue.record(inner.fields)
        }
        if !exclusions.isEmpty { record.add("excludes", .list(exclusions)) }
        if relation.words != RelationWords(fromID: relation.id) { record.add("words", words(relation.words)) }
        record.add("plover", text: relation.plover)
        record.add("note", text: relation.note)
        return record.fields
    }

    private static func words(_ words: RelationWords) -> RecordValue {
        var record = RecordFields()
        record.add("now", text: words.now)
        if !words.past.isSameText(as: words.now) { record.add("past", text: words.past) }
        if !words.base.isSameText(as: words.now) { record.add("base", text: words.base) }
        record.add("passive", text: words.passive)
        return .record(record.fields)
    }

    static func rule(_ rule: DerivationRule) -> [RecordField] {
        var record = RecordFields()
        record.add("id", text: rule.id)
        record.add("when", texts: rule.premises.map(\.description))
        record.add("then", text: rule.conclusion.description)
        let kinds = rule.kinds.sorted { $0.key < $1.key }.map { RecordField($0.key, .text($0.value)) }
        if !kinds.isEmpty { record.add("kinds", .record(kinds)) }
        record.add("note", text: rule.note)
        return record.fields
    }

    static func view(_ view: View) -> [RecordField] {
        var record = RecordFields()
        record.add("title", text: view.title)
        record.add("caption", text: view.caption)
        if view.lens != .everything { record.add("lens", .record(lens(view.lens))) }
        // An empty list selects nothing, no list everything.
        if let entities = view.entities { record.add("entities", .texts(entities)) }
        record.add("omit", texts: view.omit)
        if let claims = view.claims { record.add("claims", .texts(claims)) }
        switch view.clusters {
        case .none: break
        case .polity: record.add("clusters", .text("polity"))
        case .groups(let groups):
            let items = groups.map {
                RecordValue.record([RecordField("label", .text($0.label)), RecordField("members", .texts($0.members))])
            }
            record.add("clusters", .list(items))
        }
        record.add("layout", text: view.layout)
        record.add("theme", text: view.theme)
        return record.fields
    }

    private static func lens(_ lens: Lens) -> [RecordField] {
        var record = RecordFields()
        record.add("as-of", token: lens.asOf?.description)
        record.add("known-by", token: lens.knownBy?.description)
        record.add("according-to", texts: lens.accordingTo)
        record.add("without-word-of", texts: lens.withoutWordOf)
        record.add("modality", texts: lens.modalities.map(\.rawValue))
        record.add("at-least", text: lens.atLeast?.rawValue)
        record.add("relations", texts: lens.relations)
        record.add("not-relations", texts: lens.notRelations)
        record.add("entity-kinds", texts: lens.entityKinds)
        record.add("documents", texts: lens.documents)
        record.add("certain", flag: lens.onlyCertain)
        record.add("without-claims", texts: lens.withoutClaims)
        record.add("with-speech", flag: lens.withSpeech)
        record.add("derived", flag: lens.derived)
        return record.fields
    }

    static func identity(_ identity: IdentityCandidate) -> [RecordField] {
        var record = RecordFields()
        record.add("pair", texts: [identity.first, identity.second])
        if identity.verdict != .candidate { record.add("verdict", text: identity.verdict.rawValue) }
        record.add("note", text: identity.note)
        return record.fields
    }

    static func question(_ question: Question) -> [RecordField] {
        var record = RecordFields()
        record.add("ask", text: question.ask)
        record.add("expect", text: question.expect)
        return record.fields
    }

    static func step(_ step: StoryStep) -> [RecordField] {
        var record = RecordFields()
        record.add("caption", text: step.caption)
        record.add("view", text: step.view)
        record.add("entities", texts: step.entities)
        record.add("claims", texts: step.claims)
        record.add("as-of", token: step.asOf?.description)
        return record.fields
    }
}
