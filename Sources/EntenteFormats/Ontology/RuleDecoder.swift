import EntenteBytes
import EntenteModel

/// Derivation rules from trees of text.
enum RuleDecoder {
    static let fields = ["id", "when", "then", "kinds", "note"]

    static func rule(_ node: TextNode, _ findings: inout FindingList) -> DerivationRule? {
        guard let record = RecordReader(node, "a rule", known: fields, &findings),
            let id = record.required("id", &findings), let then = record.required("then", &findings),
            let conclusion = pattern(then, at: record.place("then"), &findings)
        else { return nil }
        let texts = record.placedTexts("when", &findings)
        let premises = texts.compactMap { pattern($0.text, at: $0.position, &findings) }
        // What is no pattern has its finding; a rule without it would be another rule.
        if premises.count < texts.count { return nil }
        var kinds: [String: String] = [:]
        for field in record.entries("kinds", &findings) {
            guard case .scalar(let kind, _) = field.value.content else { continue }
            kinds[field.key] = kind
        }
        return DerivationRule(
            id: id, premises: premises, conclusion: conclusion, kinds: kinds, note: record.text("note", &findings))
    }

    /// `?a relation ?b` or `?a relation ?b with name ?c`.
    private static func pattern(
        _ text: String, at position: TextPosition, _ findings: inout FindingList
    ) -> DerivationRule.Pattern? {
        let words = text.split(separator: " ").map(String.init)
        let isWhole = words.count == 3 || (words.count == 6 && words[3] == "with")
        let variables = [0, 2] + (words.count == 6 ? [5] : [])
        guard isWhole, variables.allSatisfy({ words[$0].hasPrefix("?") && words[$0].count > 1 }) else {
            findings.error(
                .badValue, at: position, "'\(text)' is no pattern",
                hint: "write '?a relation ?b' or '?a relation ?b with qualifier ?c'")
            return nil
        }
        let names = words.map { $0.hasPrefix("?") ? String($0.dropFirst()) : $0 }
        return DerivationRule.Pattern(
            subject: names[0], relation: names[1], object: names[2],
            qualifier: words.count == 6 ? .init(name: names[4], variable: names[5]) : nil)
    }
}
