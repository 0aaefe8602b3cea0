import EntenteModel
import EntenteTestSupport

/// Random graphs whose every text is hostile and whose every field is used now and then.
struct RandomParts {
    private var generator: SplitMix64
    private var parts = GraphParts()

    private static let ids = [
        "georgia", "no", "null", "~", "123", "1e3", "#a", "-", "-x", "[x]", "{x}", "*x", "&x", "!x", "%x", "@x", "|",
        ">",
        "é", "🇬🇪", "a'b", "?", "2014-12-11", "true", "<<", "=", "entente", "claims", "a.b/c", "a#b", "x;y",
    ]
    private static let dates = [
        "2014", "2014-11", "2014-12-11", "2014-12-11T13:59", "2014-12-11T13:59:30+04:00", "-0043", "Y-12000", "2008~",
        "2008?", "2014-12%", "2008/2015-10-19", "2015-03/..", "../2008", "2015-03/", "/2008",
    ]

    static func parts(seed: Int) throws -> GraphParts {
        var random = RandomParts(generator: SplitMix64(seed: seed))
        random.addKinds()
        try random.addNodes()
        for number in 1...Int.random(in: 1...14, using: &random.generator) { try random.addClaim(number) }
        try random.addNotes()
        return random.parts
    }

    private init(generator: SplitMix64) { self.generator = generator }

    private mutating func text() -> String { HostileText.random(&generator) }
    private mutating func text(_ percent: Int) -> String? { generator.chance(percent) ? text() : nil }
    private mutating func flags() -> [String] { generator.chance(25) ? generator.some(HostileText.all, most: 3) : [] }

    private mutating func period(_ percent: Int) throws -> ValidityPeriod? {
        generator.chance(percent) ? try ValidityPeriod(parsing: generator.pick(Self.dates)) : nil
    }

    private mutating func date(_ percent: Int) throws -> CalendarDate? {
        let dates = Self.dates.filter { !$0.contains("/") }
        return generator.chance(percent) ? try CalendarDate(parsing: generator.pick(dates)) : nil
    }

    private mutating func addKinds() {
        for id in generator.some(["k-state", "k-no", "k-1", "NO"], most: 4) {
            parts.kinds.append(
                EntityKind(
                    id: id, name: generator.chance(50) ? id : text(), pluralName: text(50),
                    parent: parts.kinds.last?.id, isAbstract: generator.chance(20), family: text(30),
                    article: generator.chance(30) ? generator.pick(Article.allCases) : nil, note: text(30)))
        }
        for id in generator.some(["r-1", "r-2", "on", "r-'"], most: 4) {
            var relation = RelationKind(id: id)
            if generator.chance(50) { relation.domain = ["any", "unknown"] }
            if generator.chance(50) { relation.range = ["any"] + generator.some(["label", "claim"], most: 2) }
            relation.sign = generator.pick([-1, 0, 1])
            relation.isSymmetric = generator.chance(30)
            relation.isTransitive = generator.chance(30)
            relation.inverse = text(30)
            relation.isProvenance = generator.chance(30)
            relation.isStance = generator.chance(30)
            relation.makesTies = generator.chance(50)
            relation.isVoice = generator.chance(30)
            relation.isAttitude = generator.chance(30)
            relation.synonyms = generator.some(["backs", "r 1", "on"], most: 2)
            relation.plover = text(30)
            relation.note = text(30)
            relation.excludes = parts.relations.prefix(2).map {
                Exclusion(relation: $0.id, object: text(50), own: text(50))
            }
            if generator.chance(50) {
                relation.words = RelationWords(now: text(), past: text(50), base: text(50), passive: text(50))
            }
            parts.relations.append(relation)
        }
        parts.relations.append(RelationKind(id: "r-event", nature: generator.pick([.event, .state])))
        for number in 0..<Int.random(in: 0...2, using: &generator) {
            let relation = generator.pick(parts.relations.map(\.id))
            var premise = DerivationRule.Pattern(subject: "a", relation: relation, object: "b")
            if generator.chance(40) { premise.qualifier = .init(name: "office", variable: "c") }
            parts.rules.append(
                DerivationRule(
                    id: "rule-\(number)", premises: [premise],
                    conclusion: DerivationRule.Pattern(subject: "b", relation: relation, object: "a"),
                    kinds: generator.chance(40) ? ["a": "k-state", "b": "k-no"] : [:], note: text(30)))
        }
    }

    private mutating func addNodes() throws {
        let ids = generator.some(Self.ids, most: 12, least: 5)
        for id in ids.prefix(2) {
            parts.documents.append(
                Document(
                    id: id, title: text(60), publisher: generator.chance(40) ? ids[3] : nil, published: try period(60),
                    file: text(40), sha256: generator.chance(40) ? hash() : nil, language: text(30), url: text(30),
                    archived: text(20), accessed: try date(30), reliability: text(20), rights: text(20), flags: flags(),
                    note: text(30)))
        }
        let kinds = parts.kinds.filter { !$0.isAbstract }.map(\.id) + ["state", "on"]
        for id in ids.dropFirst(2) {
            let aliases = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                Alias(text(), document: generator.chance(30) ? generator.pick(Array(ids.prefix(2))) : nil)
            }
            parts.entities.append(
                Entity(
                    id: id, kind: generator.pick(kinds), name: generator.chance(20) ? id : text(), aliases: aliases,
                    isPlural: generator.chance(20),
                    article: generator.chance(30) ? generator.pick(Article.allCases) : nil, flags: flags(),
                    note: text(20)))
        }
    }

    private mutating func hash() -> String {
        String((0..<64).map { _ in generator.pick(Array(generator.chance(90) ? "0123456789e" : "abcdef")) })
    }

    private mutating func addClaim(_ number: Int) throws {
        let entities = parts.entities.map(\.id)
        let documents = parts.documents.map(\.id)
        var claim = Claim(
            id: generator.pick(["A", "B", "", "0"]) + "\(number)", subject: .entity(generator.pick(entities)),
            relation: generator.pick((parts.relations.map(\.id) + ["knows"]).filter { $0 != "r-event" }),
            object: .entity(generator.pick(entities)))
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: claim.subject = .unknown
        case 1: claim.object = .document(generator.pick(documents))
        case 2: claim.object = .entities(generator.some(entities, most: 3, least: 2))
        case 3: claim.object = .label(label())
        case 4: claim.object = .either(generator.some(entities, most: 3, least: 2))
        case 5: claim.subject = .either(generator.some(entities, most: 3, least: 2))
        case 6 where !parts.claims.isEmpty:
            claim.object = .claims(generator.some(parts.claims.map(\.id), most: 3, least: 1))
        default: break
        }
        claim.polarity = generator.pick([.affirmed, .affirmed, .negated, .none])
        claim.modality = generator.pick(Modality.allCases)
        claim.says = generator.chance(40) ? generator.some(entities + documents + ["unknown"], most: 3) : []
        claim.said = try period(30)
        claim.valid = try period(30)
        claim.on = try period(30)
        claim.flags = flags()
        claim.note = text(30)
        var names: Set<String> = []
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            let name = text()
            guard names.insert(name).inserted else { continue }
            claim.with.append(Qualifier(name, (0..<generator.pick([1, 1, 1, 0, 2, 3])).map { _ in text() }))
        }
        let isUniform = generator.chance(50)
        for _ in 0..<generator.pick([0, 1, 1, 1, 2, 3]) {
            var citation = Citation(document: isUniform ? documents[0] : generator.pick(documents), quote: text())
            if !isUniform {
                citation.occurrence = generator.pick([1, 1, 2, 17])
                citation.translation = text(40)
            }
            claim.citations.append(citation)
        }
        parts.claims.append(claim)
    }

    /// A label has no double quote, and does not begin with a mark that would merge with one.
    private mutating func label() -> String {
        let text = text().replacing("\"", with: "”")
        return "l" + text
    }

    private mutating func addNotes() throws {
        let entities = parts.entities.map(\.id)
        let claims = parts.claims.map(\.id)
        for name in generator.some(["overview", "no", "1:x".replacing(":", with: "-"), "~"], most: 3) {
            var view = View(name: name, title: text(50), caption: text(50), layout: text(20), theme: text(20))
            if generator.chance(50) { view.entities = generator.some(entities, most: 9) }
            if generator.chance(50) { view.claims = generator.some(claims, most: 9) }
            view.omit = generator.some(entities, most: 2)
            view.clusters = generator.pick([
                .none, .polity, .groups([]),
                .groups([
                    .init(label: text(), members: generator.some(entities, most: 3)), .init(label: "", members: []),
                ]),
            ])
            if generator.chance(60) { view.lens = try lens() }
            parts.views.append(view)
        }
        let shuffled = entities.shuffled(using: &generator)
        parts.identities = [
            IdentityCandidate(shuffled[0], shuffled[1], verdict: generator.pick([.candidate, .same]), note: text(50)),
            IdentityCandidate(shuffled[1], shuffled[2], verdict: .different),
        ]
        parts.questions = (0..<2).map { _ in Question(ask: text(), expect: text(50)) }
        parts.story = try (0..<2).map { _ in
            StoryStep(
                caption: text(), view: generator.chance(50) ? parts.views.last?.name : nil,
                entities: generator.some(entities, most: 3), claims: generator.some(claims, most: 3),
                asOf: try date(40))
        }
        parts.balance = generator.some(entities, most: 3)
        parts.title = text(70)
    }

    private mutating func lens() throws -> Lens {
        Lens(
            asOf: try date(40), knownBy: try date(40), onlyCertain: generator.chance(30),
            accordingTo: generator.some(parts.entities.map(\.id), most: 2),
            withoutWordOf: generator.some(parts.entities.map(\.id), most: 2),
            modalities: generator.some(Modality.allCases, most: 2),
            atLeast: generator.chance(40) ? generator.pick(Modality.allCases) : nil,
            relations: generator.some(parts.relations.map(\.id), most: 2),
            notRelations: generator.some(parts.relations.map(\.id), most: 2),
            entityKinds: generator.some(parts.kinds.map(\.id), most: 2),
            documents: generator.some(parts.documents.map(\.id), most: 2),
            withoutClaims: generator.some(parts.claims.map(\.id), most: 2), withSpeech: generator.chance(30),
            derived: generator.chance(30))
    }
}
