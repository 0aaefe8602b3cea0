/// Says how a quote that was not found differs from what the document has.
struct NearMiss {
    private let characters: [Character]
    private let folded: [Character]
    /// For each folded character the index in `characters`.
    private let origin: [Int]

    init(document: String) {
        characters = Array(document)
        (folded, origin) = Self.fold(characters)
    }

    /// One sentence about the difference, or `nil` where the document has nothing like the quote.
    func explanation(of quote: String) -> String? {
        let wanted = Array(quote)
        let (foldedQuote, quoteOrigin) = Self.fold(wanted)
        guard !foldedQuote.isEmpty else { return nil }
        if let at = Self.index(of: foldedQuote, in: folded) {
            return difference(wanted, from: origin[at])
        }
        return longestPrefix(foldedQuote, wanted, quoteOrigin)
    }

    /// The two agree but for marks, case and spaces: names the first character that differs.
    private func difference(_ wanted: [Character], from start: Int) -> String? {
        var i = start
        for (j, character) in wanted.enumerated() {
            guard i < characters.count else { break }
            let there = characters[i]
            if Array(String(there).unicodeScalars) == Array(String(character).unicodeScalars) {
                i += 1
                continue
            }
            let place = "at character \(j + 1), after «\(tail(wanted, before: j))»"
            if there == character { return "\(place), the document composes «\(character)» from other code points" }
            if there.isNewline { return "\(place), the document has a line break" }
            if there.isWhitespace, character.isWhitespace { return "\(place), the document has another kind of space" }
            if there.isWhitespace { return "\(place), the document has a space more" }
            if character.isWhitespace { return "\(place), the quote has a space more" }
            return "\(place), the document has «\(there)» (\(Self.codePoint(there))) and the quote «\(character)» "
                + "(\(Self.codePoint(character)))"
        }
        return nil
    }

    private func longestPrefix(_ quote: [Character], _ wanted: [Character], _ quoteOrigin: [Int]) -> String? {
        var low = 0
        var high = quote.count
        while low < high {
            let middle = (low + high + 1) / 2
            if Self.index(of: Array(quote[..<middle]), in: folded) != nil { low = middle } else { high = middle - 1 }
        }
        guard low >= 6, let at = Self.index(of: Array(quote[..<low]), in: folded) else {
            return nil
        }
        let there =
            origin[at]..<min(characters.count, (at + low < origin.count ? origin[at + low] : characters.count) + 12)
        let rest = String(characters[there].suffix(24)).split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
        let matched = tail(wanted, before: low < quoteOrigin.count ? quoteOrigin[low] : wanted.count)
        return "it agrees up to «\(matched)»; there the document goes on «…\(rest)»"
    }

    private func tail(_ text: [Character], before end: Int) -> String {
        (end > 24 ? "…" : "") + String(text[max(0, end - 24)..<end])
    }

    private static func codePoint(_ character: Character) -> String {
        character.unicodeScalars.map { "U+" + hexadecimal($0.value) }.joined(separator: " ")
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Without case and white space, typographic marks as plain ones: what a reader takes for the same words.
    private static func fold(_ text: [Character]) -> ([Character], [Int]) {
        var result: [Character] = []
        var origin: [Int] = []
        for (i, character) in text.enumerated() where !character.isWhitespace {
            let plain: Character =
                switch character {
                case "’", "‘", "‚", "′", "`": "'"
                case "“", "”", "„", "«", "»", "″": "\""
                case "–", "—", "‑", "−": "-"
                default: Character(character.lowercased().first.map(String.init) ?? String(character))
                }
            result.append(plain)
            origin.append(i)
        }
        return (result, origin)
    }

    private static func index(of needle: [Character], in hay: [Character]) -> Int? {
        guard let first = needle.first, needle.count <= hay.count else { return nil }
        for start in 0...(hay.count - needle.count) where hay[start] == first {
            if hay[start..<(start + needle.count)].elementsEqual(needle) { return start }
        }
        return nil
    }
}
