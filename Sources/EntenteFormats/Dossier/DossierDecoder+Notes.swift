import EntenteBytes
import EntenteModel

extension DossierDecoder {
    static let viewFields = [
        "title", "caption", "lens", "entities", "omit", "claims", "clusters", "layout", "theme",
    ]
    static let lensFields = [
        "as-of", "known-by", "according-to", "without-word-of", "modality", "at-least", "relations", "not-relations",
        "entity-kinds", "documents", "certain", "without-claims", "with-speech", "derived",
    ]

    mutating func decodeView(_ node: TextNode, name: String, at position: TextPosition, extra: [String] = []) {
        guard checkID(name, at: position),
            let record = RecordReader(node, "view '\(name)'", known: extra + Self.viewFields, &findings)
        else { return }
        var view = View(name: name)
        view.title = record.text("title", &findings)
        view.caption = record.text("caption", &findings)
        if let lens = record.node("lens") { view.lens = decodeLens(lens) }
        view.entities = record.node("entities").map { _ in record.texts("entities", &findings) }
        view.omit = record.texts("omit", &findings)
        view.claims = record.node("claims").map { _ in record.texts("claims", &findings) }
        view.layout = record.text("layout", &findings)
        view.theme = record.text("theme", &findings)
        if let clusters = record.node("clusters") { view.clusters = decodeClusters(clusters) }
        draft.views.append(Placed(value: view, place: place(position)))
    }

    private mutating func decodeClusters(_ node: TextNode) -> View.Clustering {
        switch node.content {
        case .scalar("polity", _): return .polity
        case .scalar("none", _): return .none
        case .sequence(let items):
            return .groups(
                items.compactMap { item in
                    guard let record = RecordReader(item, "a cluster", known: ["label", "members"], &findings),
                        let label = record.required("label", &findings)
                    else { return nil }
                    return View.Group(label: label, members: record.texts("members", &findings))
                })
        case .scalar, .mapping:
            findings.error(
                .badValue, at: node.position, "'clusters' is not understood",
                hint: "write polity, none, or a list of { label: …, members: […] }")
            return .none
        }
    }

    private mutating func decodeLens(_ node: TextNode) -> Lens {
        guard let record = RecordReader(node, "a lens", known: Self.lensFields, &findings) else { return Lens() }
        var lens = Lens()
        lens.asOf = record.date("as-of", &findings)
        lens.knownBy = record.date("known-by", &findings)
        lens.accordingTo = record.texts("according-to", &findings)
        lens.withoutWordOf = record.texts("without-word-of", &findings)
        lens.atLeast = record.choice("at-least", Modality.self, &findings)
        for (text, position) in record.placedTexts("modality", &findings) {
            if let modality = Modality(rawValue: text) {
                lens.modalities.append(modality)
            } else {
                let all = Modality.allCases.map(\.rawValue)
                findings.error(
                    .badValue, at: position, "'\(text)' is no modality",
                    hint: Spelling.suggestion(for: text, in: all) ?? "write one of: " + all.joined(separator: ", "))
            }
        }
        lens.relations = record.texts("relations", &findings)
        lens.notRelations = record.texts("not-relations", &findings)
        lens.entityKinds = record.texts("entity-kinds", &findings)
        lens.documents = record.texts("documents", &findings)
        lens.onlyCertain = record.flag("certain", &findings) ?? false
        lens.withoutClaims = record.texts("without-claims", &findings)
        lens.withSpeech = record.flag("with-speech", &findings) ?? false
        lens.derived = record.flag("derived", &findings) ?? false
        return lens
    }

    mutating func decodeIdentity(_ node: TextNode) {
        let known = ["pair", "verdict", "note"]
        guard let record = RecordReader(node, "a 'same-as' entry", known: known, &findings) else { return }
        let pair = record.texts("pair", &findings)
        guard pair.count == 2, pair[0] != pair[1] else {
            findings.error(
                .badValue, at: record.place("pair"), "'pair' must name two different entities",
                hint: "write 'pair: [a, b]'")
            return
        }
        let verdict = record.choice("verdict", IdentityCandidate.Verdict.self, &findings) ?? .candidate
        let note = record.text("note", &findings)
        draft.identities.append(
            Placed(
                value: IdentityCandidate(pair[0], pair[1], verdict: verdict, note: note),
                place: place(record.place("pair"))))
    }

    mutating func decodeQuestion(_ node: TextNode) {
        guard let record = RecordReader(node, "a question", known: ["ask", "expect"], &findings),
            let ask = record.required("ask", &findings)
        else { return }
        draft.questions.append(Question(ask: ask, expect: record.text("expect", &findings)))
    }

    mutating func decodeStoryStep(_ node: TextNode) {
        let known = ["caption", "view", "entities", "claims", "as-of"]
        guard let record = RecordReader(node, "a step of the story", known: known, &findings),
            let caption = record.required("caption", &findings)
        else { return }
        let step = StoryStep(
            caption: caption, view: record.text("view", &findings), entities: record.texts("entities", &findings),
            claims: record.texts("claims", &findings), asOf: record.date("as-of", &findings))
        draft.story.append(Placed(value: step, place: place(record.position)))
    }

    mutating func decodeBalance(_ node: TextNode) {
        guard let record = RecordReader(node, "'balance'", known: ["include"], &findings) else { return }
        draft.balanceIncludes += record.placedTexts("include", &findings).map {
            Placed(value: $0.text, place: place($0.position))
        }
    }
}
