import EntenteModel
import EntenteReasoning

/// `show FILE ENTITY`: names, kind, and the claims in which it takes part, by relation.
struct EntityCard {
    private let graph: RelationGraph
    private let entity: Entity
    private let lens: Lens
    private let claims: [Claim]
    private let said: [Claim]
    private let uncertain: Set<String>
    private let narrator: Narrator
    private let statuses: StatusTable
    private let scope: LensScope

    init(_ graph: RelationGraph, _ entity: Entity, lens: Lens) {
        self.graph = graph
        self.entity = entity
        self.lens = lens
        let selection = graph.selection(lens)
        let all = selection.positions.map { graph.claims[Int($0)] }
        claims = all.filter { claim in
            claim.subject.mentionedEntityIDs.contains(entity.id) || claim.object.mentionedEntityIDs.contains(entity.id)
        }.sorted { NaturalOrder.precedes($0.id, $1.id) }
        said = all.filter { graph.speakers(of: $0).first == entity.id }
            .sorted { NaturalOrder.precedes($0.id, $1.id) }
        uncertain = Set(selection.uncertain.map { graph.claims.id(Int($0)) })
        narrator = Narrator(graph, lens: lens)
        statuses = StatusTable(graph, lens: lens)
        scope = graph.scope(lens, selection)
    }

    private var standings: [Naming.Standing] { narrator.naming.standings(of: entity.id) }

    /// What the dossier says of its being the same as another.
    private var identities: [IdentityCandidate] {
        graph.identities.filter { candidate in
            (candidate.first == entity.id || candidate.second == entity.id)
                && scope.contains(candidate.first) && scope.contains(candidate.second)
        }.sorted { NaturalOrder.precedes($0.first + " " + $0.second, $1.first + " " + $1.second) }
    }

    /// With `--derived`: for whom it speaks, who speaks for it, and what it may be the same as.
    private var suggestions: [IdentitySuggestion] {
        lens.derived ? graph.identitySuggestions(for: entity.id, lens: lens).filter { scope.contains($0.other) } : []
    }
    private var principals: [VoiceTie] { lens.derived ? graph.principals(of: entity.id) : [] }
    private var voices: [VoiceTie] { lens.derived ? graph.spokespeople(of: entity.id) : [] }

    var json: JSON {
        let fields = ClaimJSON(graph, lens: lens)
        return .object([
            ("id", .string(entity.id)), ("kind", .string(entity.kind)), ("name", .string(entity.name)),
            ("spokenName", .string(narrator.naming.name(of: entity))),
            (
                "saidToBe",
                .array(standings.map { .object([("words", .string($0.words)), ("claim", .string($0.claim))]) })
            ),
            (
                "aliases",
                .array(
                    scope.aliases(of: entity).map {
                        .object([("text", .string($0.text)), ("document", .optional($0.document))])
                    })
            ),
            ("flags", .strings(entity.flags)), ("note", .optional(scope.note(of: entity))),
            ("sameAs", .array(identities.map(identity))),
            (
                "claims",
                .array(
                    claims.map {
                        .object(
                            fields.fields($0) + [
                                ("certain", .bool(!uncertain.contains($0.id))),
                                ("negatedBy", .strings(Array(statuses.negations(of: $0.id).prefix(100)))),
                                ("otherDates", .strings(Array(statuses.otherDates(of: $0.id).prefix(100)))),
                            ])
                    })
            ),
            ("says", .strings(said.map(\.id))),
            ("speaksFor", .array(principals.map(voice))), ("spokenForBy", .array(voices.map(voice))),
            ("maybeSame", .array(suggestions.map(suggestion))),
        ])
    }

    private func identity(_ identity: IdentityCandidate) -> JSON {
        .object([
            ("other", .string(identity.first == entity.id ? identity.second : identity.first)),
            ("verdict", .string(identity.verdict.rawValue)), ("note", .optional(identity.note)),
        ])
    }

    private func voice(_ tie: VoiceTie) -> JSON {
        .object([("id", .string(tie.entity)), ("claims", .strings(tie.claims))])
    }

    private func suggestion(_ suggestion: IdentitySuggestion) -> JSON {
        let reasons = suggestion.reasons.map {
            JSON.object([("why", .string($0.words)), ("claims", .strings($0.claims))])
        }
        return .object([("other", .string(suggestion.other)), ("reasons", .array(reasons))])
    }

    func text(_ style: TextStyle) -> String {
        let kind = graph.ontology.kind(entity.kind)?.name ?? entity.kind
        let spoken = narrator.naming.name(of: entity)
        var lines = ["\(style.bold(entity.name))  (\(entity.id), \(kind))"]
        if spoken != entity.name { lines.append("  called here: " + spoken) }
        if !standings.isEmpty {
            lines.append("  said here to be: " + standings.map { "\($0.words) [\($0.claim)]" }.joined(separator: "; "))
        }
        let names = scope.aliases(of: entity).map { alias in
            alias.document.map { "\(alias.text) (in \($0))" } ?? alias.text
        }
        if !names.isEmpty { lines.append("  also: " + names.joined(separator: "; ")) }
        if let note = scope.note(of: entity) { lines.append("  note: " + note) }
        for candidate in identities {
            let other = candidate.first == entity.id ? candidate.second : candidate.first
            lines.append(
                "  " + Self.verdict(candidate.verdict) + " \(other)" + (candidate.note.map { ": \($0)" } ?? ""))
        }
        lines += derivedLines(style)
        var relations: [String] = []
        for claim in claims where !relations.contains(claim.relation) { relations.append(claim.relation) }
        for relation in relations.sorted() {
            lines += ["", "  " + style.bold(relation)]
            for claim in claims where claim.relation == relation {
                let possibly = uncertain.contains(claim.id) ? "possibly: " : ""
                let line = "    \(possibly)\(narrator.datedSentence(claim)). [\(claim.id)]\(mark(claim))"
                let source = narrator.source(claim)
                lines.append(source.isEmpty ? line : line + style.dim(" — " + source))
            }
        }
        if claims.isEmpty {
            let which = lens == .everything ? "" : " under this lens"
            lines += ["", "  No claim\(which) has it as subject or object."]
        }
        if !said.isEmpty { lines += ["", "  says: " + said.map(\.id).joined(separator: ", ")] }
        return lines.joined(separator: "\n")
    }

    private static func verdict(_ verdict: IdentityCandidate.Verdict) -> String {
        switch verdict {
        case .candidate: "may be the same as"
        case .same: "the same as"
        case .different: "not the same as"
        }
    }

    /// What the sentence does not say of how the claim stands.
    private func mark(_ claim: Claim) -> String {
        let status = statuses.status(of: claim)
        if status == .derived { return " (derived: \(claim.qualifier("rule").joined(separator: ", ")))" }
        func list(_ words: String, _ ids: [String]) -> String {
            let more = ids.count > 20 ? " and \(ids.count - 20) more" : ""
            return ids.isEmpty ? "" : "\(words) \(ids.prefix(20).joined(separator: ", "))\(more)"
        }
        let conflicts = statuses.conflicts(of: claim.id)
        return [
            list("in conflict with", conflicts),
            list("negated in", conflicts.isEmpty ? statuses.negations(of: claim.id) : []),
            list("told with another date in", statuses.otherDates(of: claim.id)),
            status == .lapsed ? "lapsed" : "",
        ].filter { !$0.isEmpty }.map { " (\($0))" }.joined()
    }

    private func derivedLines(_ style: TextStyle) -> [String] {
        var lines: [String] = []
        func list(_ title: String, _ ties: [VoiceTie]) {
            guard !ties.isEmpty else { return }
            lines += ["", "  " + style.bold(title)]
            for tie in ties {
                lines.append("    \(narrator.displayName(tie.entity)) [\(tie.claims.joined(separator: ", "))]")
            }
        }
        list("speaks for, and is no origin of its own beside", principals)
        list("is spoken for by", voices)
        for suggestion in suggestions {
            let other = narrator.displayName(suggestion.other)
            lines += ["", "  " + style.bold("may be \(other) (\(suggestion.other))") + ": a hypothesis, for a human"]
            for reason in suggestion.reasons {
                let claims = reason.claims.isEmpty ? "" : " [\(reason.claims.joined(separator: ", "))]"
                lines.append("    \(reason.words)\(claims)")
            }
            lines.append("    '--assume same:\(entity.id),\(suggestion.other)' shows what would follow")
        }
        return lines
    }
}
