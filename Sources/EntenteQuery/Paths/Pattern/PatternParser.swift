/// Reads the text of a ``RelationPattern`` by recursive descent.
struct PatternParser {
    private let characters: [Character]
    private var place = 0
    private var depth = 0
    private var relations = 0

    init(_ text: String) { characters = Array(text) }

    /// The whole text as one pattern.
    mutating func pattern() throws(PatternError) -> RelationPattern.Node {
        let node = try choice()
        guard let next = peek() else { return node }
        switch next {
        case ")": throw error("this ')' closes nothing", hint: "take it out, or open it before")
        case ",": throw error("',' is no sign of a pattern", hint: "write '|' for \"or\", '/' for \"then\"")
        default: throw error("'\(next)' is not understood here", hint: "join relations with '/' or '|'")
        }
    }

    private mutating func choice() throws(PatternError) -> RelationPattern.Node {
        var options = [try sequence()]
        while take("|") { options.append(try sequence()) }
        return options.count == 1 ? options[0] : .choice(options)
    }

    private mutating func sequence() throws(PatternError) -> RelationPattern.Node {
        var parts = [try factor()]
        while take("/") { parts.append(try factor()) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func factor() throws(PatternError) -> RelationPattern.Node {
        var isInverse = false
        while take("^") { isInverse.toggle() }
        var node = try primary()
        while let sign = peek(), "*+?".contains(sign) {
            place += 1
            node = .repeated(node, least: sign == "+" ? 1 : 0, isUnbounded: sign != "?")
        }
        return isInverse ? .inverse(node) : node
    }

    private mutating func primary() throws(PatternError) -> RelationPattern.Node {
        guard let next = peek() else { throw error("a relation is missing at the end", hint: "name one, or 'any'") }
        if next == "(" {
            let start = place
            place += 1
            depth += 1
            guard depth <= RelationPattern.limits.depth else {
                throw error("more than \(RelationPattern.limits.depth) parentheses within each other", hint: "")
            }
            let node = try choice()
            guard take(")") else {
                place = peek() == nil ? start : place
                throw error(
                    peek() == "(" ? "this '(' is never closed" : "'\(characters[place])' is not understood here",
                    hint: "write ')' where the group ends")
            }
            depth -= 1
            return node
        }
        let column = place + 1
        if next == "\"" || next == "'" { return try relation(quoted(next), column: column) }
        let name = name()
        guard !name.isEmpty else {
            throw error("a relation is missing before '\(next)'", hint: "name one, or 'any'")
        }
        return name == "." || name == "any" ? .any : try relation(name, column: column)
    }

    private mutating func relation(_ name: String, column: Int) throws(PatternError) -> RelationPattern.Node {
        relations += 1
        guard relations <= RelationPattern.limits.relations else {
            throw error("the pattern names more than \(RelationPattern.limits.relations) relations", hint: "shorten it")
        }
        return .relation(name, column: column)
    }

    private mutating func name() -> String {
        let start = place
        while place < characters.count, Self.isOfName(characters[place]) { place += 1 }
        return String(characters[start..<place])
    }

    private static func isOfName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "-_.:".contains(character)
    }

    private mutating func quoted(_ mark: Character) throws(PatternError) -> String {
        let start = place + 1
        guard let end = characters[start...].firstIndex(of: mark) else {
            throw error("the quotation mark is never closed", hint: "write \(mark) behind the name")
        }
        guard end > start else { throw error("there is no name between the quotation marks", hint: "name a relation") }
        place = end + 1
        return String(characters[start..<end])
    }

    /// The next character that is no space; `nil` at the end.
    private mutating func peek() -> Character? {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
        return place < characters.count ? characters[place] : nil
    }

    private mutating func take(_ sign: Character) -> Bool {
        guard peek() == sign else { return false }
        place += 1
        return true
    }

    private func error(_ message: String, hint: String) -> PatternError {
        PatternError(code: .badPattern, column: min(place, characters.count) + 1, message: message, hint: hint)
    }
}
