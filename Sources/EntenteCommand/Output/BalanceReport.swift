import EntenteModel
import EntenteQuery
import EntenteReasoning

/// The answer of `balance` in text and JSON.
struct BalanceReport {
    let answer: BalanceAnswer
    let robustness: BalanceRobustness?
    /// Of a graph with claims.
    private let narrator: Narrator?
    private let lens: Lens
    private let statuses: StatusTable?

    /// More than this nobody reads; JSON has all.
    private static let readable = 100

    init(answer: BalanceAnswer, robustness: BalanceRobustness?, claims: LoadedNetwork.Claims?) {
        (self.answer, self.robustness) = (answer, robustness)
        lens = claims?.lens ?? .everything
        narrator = claims.map { Narrator($0.graph, lens: $0.lens) }
        statuses = claims.map { StatusTable($0.graph, lens: $0.lens) }
    }

    // MARK: JSON

    var json: JSON {
        let figures = answer.figures
        return .object([
            ("positive", .int(answer.positive)), ("negative", .int(answer.negative)), triads(figures),
            ("frustration", .int(answer.frustration)), ("exact", .bool(answer.isExact)),
            ("frustrationLowerBound", .int(answer.frustrationLowerBound)),
            ("blocs", .array(answer.blocs.map(JSON.strings))), ("ties", .array(answer.ties.map(tie))),
            ("ambivalent", .array(answer.ambivalent.map(tie))), ("uncertain", .int(answer.uncertain)),
            ("decisiveClaims", list(robustness?.decisiveClaims)),
            ("withoutSpeakers", list(robustness?.withoutSpeakers)),
            ("withoutDocuments", list(robustness?.withoutDocuments)),
        ])
    }

    private func triads(_ figures: BalanceRobustness.Figures) -> (String, JSON) {
        (
            "triads",
            .object([("balanced", .int(figures.balancedTriads)), ("unbalanced", .int(figures.unbalancedTriads))])
        )
    }

    private func tie(_ tie: BalanceAnswer.Tie) -> JSON {
        .object([
            ("a", .string(tie.a)), ("b", .string(tie.b)), ("sign", .int(tie.sign)), ("claims", .strings(tie.claims)),
            ("derived", .bool(tie.isDerived)), ("certain", .bool(tie.isCertain)),
            (
                "contested",
                .array(
                    contested(tie).map {
                        .object([
                            ("claim", .string($0.claim)), ("status", .string($0.status.rawValue)),
                            ("against", .strings($0.against)),
                        ])
                    })
            ),
        ])
    }

    /// The claims behind a tie that are denied or in conflict.
    private func contested(_ tie: BalanceAnswer.Tie) -> [ContestedClaim] {
        statuses.map { statuses in tie.claims.flatMap(statuses.contested(claim:)) } ?? []
    }

    private func list(_ variants: [BalanceRobustness.Variant]?) -> JSON {
        guard let variants else { return .null }
        return .array(
            variants.map { variant in
                let changes = variant.changes.map { change in
                    JSON.object([
                        ("a", .string(change.a)), ("b", .string(change.b)), ("before", .optional(change.before)),
                        ("after", .optional(change.after)),
                    ])
                }
                return .object([
                    ("without", .string(variant.without)), ("positive", .int(variant.figures.positive)),
                    ("negative", .int(variant.figures.negative)), triads(variant.figures),
                    ("ambivalent", .int(variant.figures.ambivalent)),
                    ("frustration", .int(variant.figures.frustration)), ("exact", .bool(variant.figures.isExact)),
                    ("frustrationLowerBound", .int(variant.figures.frustrationLowerBound)),
                    ("changes", .array(changes)),
                ])
            })
    }

    // MARK: Text

    func text(_ output: OutputOptions) -> String {
        switch output.format {
        case .json: json.text
        case .table: table.text(output.style)
        default: text(output.style)
        }
    }

    /// A row for each tie.
    private var table: TextTable {
        let signs = [1: "+", -1: "−", 0: "±"]
        return TextTable(
            ["a", "b", "sign", "claims"],
            (answer.ties + answer.ambivalent).map { tie in
                let claims = ([tie.claims.joined(separator: " ")] + marks(tie).map { "(\($0))" }).joined(separator: " ")
                return [name(tie.a), name(tie.b), signs[tie.sign] ?? "", claims]
            })
    }

    private func text(_ style: TextStyle) -> String {
        if answer.ties.isEmpty, answer.ambivalent.isEmpty { return "No signed tie passes the lens." }
        var lines = section("supportive", answer.ties.filter { $0.sign > 0 }, style)
        lines += section("adverse", answer.ties.filter { $0.sign < 0 }, style)
        lines += section("ambivalent, left out", answer.ambivalent, style)
        let ties = answer.ties.count + answer.ambivalent.count
        if let possible = lens.possibleTies(answer.uncertain, of: ties) {
            lines.append(
                English.capitalized(possible)
                    + "; '--certain' leaves \(English.form(answer.uncertain, "it", "them")) out.")
        }
        lines.append(Self.triangles(answer.balancedTriads, answer.unbalancedTriads))
        let change = English.count(answer.frustration, "tie")
        if answer.isExact {
            lines.append(
                answer.negative == 0
                    ? "No tie is adverse: there is one camp only."
                    : answer.frustration == 0
                        ? "The network falls into two camps without a tie that does not fit."
                        : "\(change) would have to change for two camps.")
        } else {
            lines.append(
                "At least \(answer.frustrationLowerBound) and at most \(change) would have to change for two camps.")
        }
        for (number, bloc) in answer.blocs.enumerated() {
            let rest = bloc.count - Self.readable
            let names = bloc.prefix(Self.readable).map(name).joined(separator: ", ")
            lines.append("  camp \(number + 1) (\(bloc.count)): \(names)" + (rest > 0 ? " … and \(rest) more" : ""))
        }
        return (lines + robustnessLines(style)).joined(separator: "\n")
    }

    private func section(_ title: String, _ ties: [BalanceAnswer.Tie], _ style: TextStyle) -> [String] {
        guard !ties.isEmpty else { return [] }
        var rows = ties.prefix(Self.readable).map { tie in
            let claims = tie.claims.isEmpty ? "" : "  [\(tie.claims.joined(separator: ", "))]"
            let marks = marks(tie)
            return "  \(pair(tie.a, tie.b))\(claims)"
                + (marks.isEmpty ? "" : style.dim(" " + marks.joined(separator: ", ")))
        }
        if ties.count > Self.readable { rows.append("  … and \(ties.count - Self.readable) more") }
        return [style.bold("\(title) (\(ties.count))")] + rows + [""]
    }

    /// What keeps a tie from being a fact that is told.
    private func marks(_ tie: BalanceAnswer.Tie) -> [String] {
        (tie.isDerived ? ["derived"] : []) + (tie.isCertain ? [] : ["possibly"])
            + contested(tie).map { contested -> String in
                let (word, verb) =
                    contested.status == .inConflict ? ("in conflict", "with") : (contested.status.rawValue, "denied by")
                return "\(word) (\(contested.claim) \(verb) \(English.list(contested.against, most: 5)))"
            }
    }

    private func name(_ id: String) -> String { narrator?.displayName(id) ?? id }

    private func pair(_ a: String, _ b: String) -> String {
        "\(name(a)) – \(name(b))"
    }

    private func robustnessLines(_ style: TextStyle) -> [String] {
        guard let robustness else { return [] }
        var lines = ["", style.bold("What hangs on a single claim")]
        for variant in robustness.decisiveClaims {
            let sentence = narrator?.sentence(ofClaim: variant.without).map { " (\($0))" } ?? ""
            lines.append("  without \(variant.without)\(sentence)")
            for change in variant.changes {
                lines.append(
                    "    \(pair(change.a, change.b)): \(Self.word(change.before)) → \(Self.word(change.after))")
            }
            if variant.figures.frustration != answer.frustration || camps(variant) != camps(nil) {
                lines.append("    " + summary(variant.figures))
            }
        }
        if robustness.decisiveClaims.isEmpty { lines.append("  nothing: every sign rests on several claims") }
        lines += ["", style.bold("Left out in turn")]
        lines.append("  each speaker:  " + ranges(robustness.withoutSpeakers, robustness))
        if !robustness.withoutDocuments.isEmpty {
            lines.append("  each document: " + ranges(robustness.withoutDocuments, robustness))
        }
        return lines
    }

    private func camps(_ variant: BalanceRobustness.Variant?) -> [Int] {
        let figures = variant?.figures ?? answer.figures
        return [figures.balancedTriads, figures.unbalancedTriads]
    }

    private func summary(_ figures: BalanceRobustness.Figures) -> String {
        let camps =
            figures.negative == 0
            ? "no tie is adverse: one camp only"
            : figures.frustration == 0
                ? "two camps without a tie that does not fit"
                : (figures.isExact ? "" : "at most ")
                    + "\(English.count(figures.frustration, "tie")) would have to change for two camps"
        return "then \(Self.triangles(figures.balancedTriads, figures.unbalancedTriads)); \(camps)"
    }

    /// "3 triangles, all balanced", "3 triangles: 2 balanced, 1 not".
    private static func triangles(_ balanced: Int, _ unbalanced: Int) -> String {
        let count = balanced + unbalanced
        if count == 0 { return "no triangle" }
        let triangles = English.count(count, "triangle")
        if unbalanced == 0 { return triangles + (count == 1 ? ", balanced" : ", all balanced") }
        if balanced == 0 { return triangles + (count == 1 ? ", not balanced" : ", none balanced") }
        return "\(triangles): \(balanced) balanced, \(unbalanced) not"
    }

    private func ranges(_ variants: [BalanceRobustness.Variant], _ robustness: BalanceRobustness) -> String {
        func range(_ figure: (BalanceRobustness.Figures) -> Int) -> String {
            let range = robustness.range(of: figure, in: variants, whole: answer.figures)
            return range.lowerBound == range.upperBound
                ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
        }
        return "\(range(\.positive)) supportive, \(range(\.negative)) adverse; "
            + "\(range(\.balancedTriads)) triangles balanced, \(range(\.unbalancedTriads)) not; "
            + (range(\.frustration) == "0"
                ? "no tie that does not fit" : "\(range(\.frustration)) ties that do not fit")
    }

    private static func word(_ sign: Int?) -> String {
        switch sign {
        case .some(1): "supportive"
        case .some(-1): "adverse"
        case nil: "no tie"
        default: "ambivalent"
        }
    }
}
