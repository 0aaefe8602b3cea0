/// The little English grammar that sentences need.
public enum English {
    /// "a", "a and b", "a, b and c".
    public static func list(_ items: [String], conjunction: String = "and") -> String {
        guard let last = items.last else { return "" }
        let head = items.dropLast().joined(separator: ", ")
        return head.isEmpty ? last : "\(head) \(conjunction) \(last)"
    }

    /// "one step", "3 steps".
    public static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        number == 1 ? "one \(singular)" : "\(number) \(plural ?? singular + "s")"
    }

    /// With a capital first letter, if the first word is an article or other lower-case word; ids with dots or hyphens
    /// (rec.ru) stay as they are.
    public static func capitalized(_ sentence: String) -> String {
        let word = sentence.prefix { $0 != " " }
        guard let first = word.first, word.allSatisfy(\.isLetter) else { return sentence }
        return first.uppercased() + sentence.dropFirst()
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
