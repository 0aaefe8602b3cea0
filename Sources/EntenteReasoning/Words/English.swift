/// The little English grammar that sentences need.
public enum English {
    /// "a", "a and b", "a, b and c"; of a long list "a, b and 7 more".
    public static func list(_ items: [String], conjunction: String = "and", most: Int = .max) -> String {
        if items.count > most {
            return list(items.prefix(most) + ["\(items.count - most) more"], conjunction: conjunction)
        }
        guard let last = items.last else { return "" }
        let head = items.dropLast().joined(separator: ", ")
        return head.isEmpty ? last : "\(head) \(conjunction) \(last)"
    }

    /// A text on one line, its line breaks and tabs as spaces, other control characters as pictures of them (`␛`): what a name or
    /// a note says must not look like a line of ours, nor steer a terminal.
    public static func oneLine(_ text: String) -> String {
        // Of the bytes of most texts none can begin such a character.
        guard text.utf8.contains(where: { $0 < 32 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(harmless(scalar)) }
        return String(result)
    }

    private static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 9...13, 0x85, 0x2028, 0x2029: " "
        case 0..<32: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F...0x9F: "\u{FFFD}"
        default: scalar
        }
    }

    /// "one step", "3 steps"; with more words than the noun "one claim is drawn", "3 claims are drawn".
    public static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        form(number, "one \(singular)", "\(number) \(plural ?? singular + "s")")
    }

    /// The words that go with a number: "is" or "are".
    public static func form(_ number: Int, _ one: String, _ many: String) -> String { number == 1 ? one : many }

    /// With a capital first letter, if the first word is an article or other lower-case word; ids with dots or hyphens
    /// (rec.ru) stay as they are.
    public static func capitalized(_ sentence: String) -> String {
        let word = sentence.prefix { $0 != " " }
        guard let first = word.first, word.allSatisfy(\.isLetter) else { return sentence }
        return first.uppercased() + sentence.dropFirst()
    }

    /// Quoted words without their full stop, where a sentence of ours goes on or ends behind them.
    static func withoutStop(_ quoted: String) -> String {
        quoted.hasSuffix(".") && !quoted.hasSuffix("..") ? String(quoted.dropLast()) : quoted
    }

    /// What joins a verb to the sentence that it is about: "denies that", "explains why".
    static func conjunction(after base: String) -> String {
        switch base {
        case "explain": "why"
        case "supersede": "the statement that"
        default: "that"
        }
    }

    /// The past participle of a phrase in the past: "announced" → "announced", "was part of" → "been part of".
    static func participle(ofPast phrase: String) -> String {
        let parts = phrase.split(separator: " ", maxSplits: 1)
        guard let verb = parts.first else { return phrase }
        let irregular = [
            "was": "been", "were": "been", "took": "taken", "spoke": "spoken", "gave": "given", "broke": "broken",
            "became": "become", "began": "begun", "withdrew": "withdrawn", "wrote": "written", "went": "gone",
            "chose": "chosen", "saw": "seen", "fell": "fallen", "overthrew": "overthrown",
        ]
        return ([irregular[String(verb)] ?? String(verb)] + parts.dropFirst().map(String.init)).joined(separator: " ")
    }

    /// A complement in the plural: "an organ of" → "organs of"; other phrases stay as they are.
    static func plural(ofComplement phrase: Substring) -> String {
        let words = phrase.split(separator: " ").map(String.init)
        guard let article = words.first, article == "a" || article == "an" else { return String(phrase) }
        // The noun stands before the first preposition, or at the end.
        let prepositions: Set = ["of", "to", "for", "with", "from", "in", "on", "toward", "between"]
        let end = words.firstIndex { prepositions.contains($0) } ?? words.count
        guard end > 1 else { return String(phrase) }
        return (words[1..<(end - 1)] + [words[end - 1] + "s"] + words[end...]).joined(separator: " ")
    }

    /// The infinitive of a phrase in the third person singular, for words that were made of an id: "trades with" → "trade
    /// with".
    static func base(ofVerbPhrase phrase: String) -> String {
        let parts = phrase.split(separator: " ", maxSplits: 1).map(String.init)
        guard let verb = parts.first else { return phrase }
        return ([verb == "is" ? "be" : plural(ofVerb: verb)] + parts.dropFirst()).joined(separator: " ")
    }

    /// The plural form of a verb in the third person singular: "is" → "are", "condemns" → "condemn".
    static func plural(ofVerb verb: String) -> String {
        switch verb {
        case "is": return "are"
        case "has": return "have"
        case "was": return "were"
        case "does": return "do"
        case "goes": return "go"
        default: break
        }
        if verb.hasSuffix("ies"), verb.count > 4 { return String(verb.dropLast(3)) + "y" }
        for ending in ["shes", "ches", "sses", "xes", "zzes"] where verb.hasSuffix(ending) {
            return String(verb.dropLast(2))
        }
        return verb.hasSuffix("s") && !verb.hasSuffix("ss") ? String(verb.dropLast()) : verb
    }
}
