/// A regular expression over relations, which the steps of a path must spell: `signed/recognises*|^leads`.
///
/// | written | meaning |
/// |---|---|
/// | `leads` | a step by this relation, from subject to object; either way if the relation is symmetric |
/// | `led-by`, `^leads` | the same from object to subject |
/// | `any`, `.` | a step by any relation, either way |
/// | `"trades with"` | a relation whose name has spaces or signs, or is `any` |
/// | `a/b` | `a`, then `b` |
/// | `a\|b` | `a` or `b` |
/// | `a*`, `a+`, `a?` | any number of times, at least once, at most once |
/// | `(a/b)*`, `^(a/b)` | of a group; the opposite way is `^b/^a` |
///
/// The signs behind a relation bind closest, then `/`, then `|`; spaces mean nothing. The whole path must match.
public struct RelationPattern: Sendable, Hashable {
    /// The pattern as it was written.
    public let text: String
    let root: Node

    indirect enum Node: Sendable, Hashable {
        case any
        /// A relation by name, and where it stands in the text, from 1.
        case relation(String, column: Int)
        case inverse(Node)
        case sequence([Node])
        case choice([Node])
        /// At least `least` times (0 or 1); at most once unless it repeats.
        case repeated(Node, least: Int, isUnbounded: Bool)
    }

    /// The most relations that a pattern may name, and how deep its parentheses may go.
    static let limits = (relations: 500, depth: 100)

    /// Reads a pattern. O(length).
    ///
    /// ```swift
    /// let pattern = try RelationPattern(parsing: "breakaway-from|^leads")
    /// ```
    ///
    /// - Throws: ``PatternError`` `bad-pattern` with the column of what is wrong. Whether the relations exist is a
    ///   question of the graph: see `RelationGraph.problem(in:)`.
    public init(parsing text: String) throws(PatternError) {
        var parser = PatternParser(text)
        root = try parser.pattern()
        self.text = text
    }
}

/// What is wrong with a ``RelationPattern``.
public struct PatternError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of mistake it is; the set may grow.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The code as it is written.
        public let rawValue: String
        /// A code from its text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The grammar does not allow it.
        public static let badPattern = Code(rawValue: "bad-pattern")
        /// The graph does not know the relation.
        public static let unknownRelation = Code(rawValue: "unknown-relation")
    }

    /// What kind of mistake it is.
    public var code: Code
    /// The place in the text, in characters from 1.
    public var column: Int
    /// What is wrong.
    public var message: String
    /// What to do about it; empty if there is nothing to say.
    public var hint: String

    /// The message with its column and the hint.
    public var description: String { "column \(column): \(message)" + (hint.isEmpty ? "" : "; \(hint)") }
}
