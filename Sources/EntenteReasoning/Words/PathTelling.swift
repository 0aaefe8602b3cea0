import EntenteModel

extension Narrator {
    /// The entities of a path: "Georgia — South Ossetia — Leonid Tibilov".
    public func title(_ path: PlainPath) -> String {
        ([path.from] + path.steps.map(\.to)).map(displayName).joined(separator: " — ")
    }

    /// A path in one paragraph: every statement cites the ids of its claims in brackets.
    ///
    /// - Precondition: each step has a claim of this graph in each of its groups; a step without one cannot be spoken.
    public func telling(_ path: PlainPath) -> String {
        let from = opening(path.from)
        let isPlural = graph.entity(path.from)?.isPlural ?? false
        let verb = isPlural ? "are" : "is"
        guard !path.steps.isEmpty else { return "\(from) \(verb) the start and the end of the path." }
        let told = path.steps.map { step in
            precondition(!step.groups.isEmpty, "a step without a claim cannot be spoken")
            return step.groups.map { ([statement($0)] + objections($0).map { "but: \($0)" }).joined(separator: "; ") }
                .joined(separator: "; ")
        }
        let order = timing(path).map { ", which \($0)" } ?? ""
        return
            "\(from) \(verb) connected to \(nounPhrase(path.to)) in \(English.count(path.steps.count, "step"))\(order): "
            + told.joined(separator: " — ") + "."
    }

    /// One relation between two entities: "Russia recognised South Ossetia [A53, B41]".
    ///
    /// It is told as firmly as its strongest claims tell it. What only some claims say (a title, that somebody denies it, a
    /// weaker mode) stands with their ids alone: no claim is cited for what it does not say.
    public func statement(_ group: PlainStep.Group) -> String {
        let claims = group.claims.compactMap { graph.claim($0) }
        guard let first = claims.first else { preconditionFailure("a step without a claim cannot be spoken") }
        // Of equally strong claims the first is told.
        let strongest = claims.dropFirst().reduce(first) { $1.modality > $0.modality ? $1 : $0 }
        if let speaker = group.speaker {
            let words = sentence(strongest)
            let others = claims.filter { sentence($0) != words }.map(\.id)
            let cited = group.claims.filter { !others.contains($0) }
            return "\(opening(speaker)) says: “\(words)” \(Self.cited(cited))"
                + (others.isEmpty ? "" : " and more \(Self.cited(others))")
        }
        let firm = claims.filter { $0.modality == strongest.modality }
        let weaker = Self.grouped(claims.filter { $0.modality != strongest.modality }, by: \.modality.rawValue)
            .map { "as \($0.key) \(Self.cited($0.ids))" }
        let less = weaker.isEmpty ? "" : " (told less firmly, \(English.list(weaker)))"
        return core(strongest) + variants(firm) + less
    }

    /// What negates a statement, each in a sentence with the ids of its claims: "Ethiopia did not recognise Somaliland
    /// [R5]". It stands beside the statement whatever the modality of either.
    public func objections(_ group: PlainStep.Group) -> [String] {
        let claims = group.negations.compactMap { graph.claim($0) }
        return Self.grouped(claims, by: sentence).map { "\($0.key) \(Self.cited($0.ids))" }
    }

    /// The side words of claims that say the same, each with the ids of those that have them.
    private func variants(_ claims: [Claim]) -> String {
        let groups = Self.grouped(claims) { details($0) + time(of: $0) + standing($0) }
        let bare = groups.filter(\.key.isEmpty).map { " " + Self.cited($0.ids) }
        let told = groups.filter { !$0.key.isEmpty }.map { "\($0.key) \(Self.cited($0.ids))" }
        guard let first = (bare + told).first else { return "" }
        let rest = (bare + told).dropFirst().map { String($0.drop { $0 == "," || $0 == " " }) }
        return rest.enumerated().reduce(first) { text, item in
            let isLast = item.offset == rest.count - 1 && (rest.count > 1 || bare.isEmpty)
            return text + (item.element.hasPrefix("(") ? " " : isLast ? " and " : ", ") + item.element
        }
    }

    /// The ids in brackets; of very many the first ones.
    private static func cited(_ ids: [String]) -> String {
        let rest = ids.count - 20
        return "[\(ids.prefix(20).joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")]"
    }

    /// The ids of claims by what is the same of them, in the order of the claims.
    private static func grouped(_ claims: [Claim], by key: (Claim) -> String) -> [(key: String, ids: [String])] {
        var order: [String] = []
        var ids: [String: [String]] = [:]
        for claim in claims {
            let key = key(claim)
            if ids[key] == nil { order.append(key) }
            ids[key, default: []].append(claim.id)
        }
        return order.map { ($0, ids[$0] ?? []) }
    }

    /// The name of an entity at the beginning of a sentence: an article becomes a capital, a name stays as it is.
    package func opening(_ id: String) -> String {
        let phrase = nounPhrase(id)
        return phrase == displayName(id) ? phrase : English.capitalized(phrase)
    }

    /// What has to be known of a step at a glance: its sign, its strength where it is less than a fact, that it is denied
    /// or in conflict, where statuses are given, its date.
    public func marks(_ step: PlainStep, of path: PlainPath, statuses: StatusTable? = nil) -> [String] {
        var marks: [String] = []
        switch step.sign {
        case .some(1): marks.append("supportive")
        case .some(-1): marks.append("adverse")
        case nil: marks.append("supportive and adverse")
        default: break
        }
        if step.strength != .actual { marks.append(step.strength.rawValue) }
        let contests = Set(statuses?.contested(step).map(\.status) ?? [])
        marks += Self.contests.filter { !$0.statuses.isDisjoint(with: contests) }.map(\.word)
        if !step.isCertain { marks.append("possibly") }
        if path.timing == .inOrder { marks.append(date(step)) }
        return marks
    }

    /// Length, strength, sign and time in one line, and which steps are denied or in conflict, where statuses are given.
    /// Tables without documents and signs have no more to tell than the length. Empty for a path without a step.
    public func summary(_ path: PlainPath, statuses: StatusTable? = nil) -> String {
        guard let weakest = path.weakest else { return "" }
        var parts = [English.count(path.steps.count, "step")]
        if let length = path.length { parts.append("length \(Self.number(length))") }
        if !graph.documents.isEmpty || path.steps.contains(where: { $0.strength != .actual || $0.sign != 0 }) {
            parts.append(
                weakest == .actual
                    ? "each told as a fact" : "as strong as its weakest step, which is only \(weakest.rawValue)")
            parts += statuses.map { contests(path, $0) } ?? []
            switch path.sign {
            case .some(1): parts.append("supportive as a whole")
            case .some(-1): parts.append("adverse as a whole")
            case nil: parts.append("sign unknown, for a step is both supportive and adverse")
            default: parts.append("as a whole neither supportive nor adverse, for one step is neither")
            }
        }
        if let timing = timing(path) { parts.append((path.steps.count == 1 ? "the step " : "the steps ") + timing) }
        return parts.joined(separator: "; ")
    }

    /// Claims that the same ones stand against. To hold arrays that are one and the same against each other costs nothing.
    private static func sides(
        _ contested: some Sequence<ContestedClaim>
    ) -> [(claims: [String], against: [String], status: ClaimStatus)] {
        var sides: [(claims: Set<String>, against: [String], status: ClaimStatus)] = []
        for claim in contested {
            if let side = sides.firstIndex(where: { $0.against == claim.against }) {
                sides[side].claims.insert(claim.claim)
            } else {
                sides.append(([claim.claim], claim.against, claim.status))
            }
        }
        return sides.map { ($0.claims.sorted(by: NaturalOrder.precedes), $0.against, $0.status) }
            .sorted { NaturalOrder.precedes($0.claims[0], $1.claims[0]) }
    }

    /// How claims stand that others stand against, in the order in which it is told. That an allegation is denied is no
    /// verdict on it, as "rejected" would sound.
    private static let contests: [(word: String, statuses: Set<ClaimStatus>)] = [
        ("in conflict", [.inConflict]), ("denied", [.disputed, .rejected]),
    ]

    /// "one step in conflict (A04 with B40)", "2 steps denied (A1 by A2; A5 by A6 and A7)"; of a step that has other claims
    /// too, "one of the 3 claims of a step denied (C8 by C9)".
    private func contests(_ path: PlainPath, _ statuses: StatusTable) -> [String] {
        let steps = path.steps.map { (contested: statuses.contested($0), count: statuses.sources($0).count) }
        return Self.contests.flatMap { word, kind -> [String] in
            let those = steps.map { ($0.contested.filter { kind.contains($0.status) }, $0.count) }
                .filter { !$0.0.isEmpty }
            let whole = those.filter { $0.0.count == $0.1 }.map(\.0)
            let told =
                whole.isEmpty ? [] : ["\(English.count(whole.count, "step")) \(word) (\(against(whole.joined())))"]
            return told
                + those.filter { $0.0.count < $0.1 }.map { contested, count in
                    "\(contested.count == 1 ? "one" : "\(contested.count)") of the \(count) claims of a step \(word) "
                        + "(\(against(contested)))"
                }
        }
    }

    /// "A04 and A06 with B40; A12 with B40", "C8 by C9", "C8 allegedly by C9".
    private func against(_ contested: some Sequence<ContestedClaim>) -> String {
        Self.sides(contested).map { side in
            let isAlleged = side.against.allSatisfy { graph.claim($0)?.modality == .alleged }
            let word = side.status == .inConflict ? "with" : isAlleged ? "allegedly by" : "by"
            return "\(English.list(side.claims, most: 20)) \(word) \(English.list(side.against, most: 20))"
        }.joined(separator: "; ")
    }

    /// "are possibly in order of time (in 2008; undated)", "all hold at one time (since 2008)", of one step "holds (…)".
    private func timing(_ path: PlainPath) -> String? {
        let possibly = path.isTimingCertain ? "" : "possibly "
        let isOne = path.steps.count == 1
        switch path.timing {
        case nil: return nil
        case .inOrder:
            let dates = path.steps.map(date).joined(separator: "; ")
            return "\(isOne ? "is" : "are") \(possibly)in order of time (\(dates))"
        case .together(let periods):
            let times = periods.map { $0.spoken(as: .state) }.joined(separator: "; ")
            return possibly + (isOne ? "holds" : "all hold at one time") + " (\(times))"
        }
    }

    private func date(_ step: PlainStep) -> String {
        step.date.map { $0.period.spoken(as: $0.reading) } ?? "undated"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}
