/// A word of the DOT language with its place in the file.
struct DOTToken {
    enum Kind: UInt8 {
        case strict, graph, digraph, node, edge, subgraph
        /// A name, a number or a quoted string.
        case word
        case html
        case arrow, line
        case openBrace, closeBrace, openBracket, closeBracket
        case equals, semicolon, comma, colon, plus
        /// The end of the file.
        case end
        /// A character that the language does not know; the scanner has reported it.
        case stray
    }

    var kind: Kind
    /// The number of the text in the table, for words and markup.
    var text: UInt32 = 0
    /// Whether a word stood in quotation marks, so that others may be joined to it.
    var isQuoted = false
    /// Where it begins in the file.
    var offset: Int

    /// What a message calls it.
    var description: String {
        switch kind {
        case .strict: "'strict'"
        case .graph: "'graph'"
        case .digraph: "'digraph'"
        case .node: "'node'"
        case .edge: "'edge'"
        case .subgraph: "'subgraph'"
        case .word: "a name"
        case .html: "an HTML label"
        case .arrow: "'->'"
        case .line: "'--'"
        case .openBrace: "'{'"
        case .closeBrace: "'}'"
        case .openBracket: "'['"
        case .closeBracket: "']'"
        case .equals: "'='"
        case .semicolon: "';'"
        case .comma: "','"
        case .colon: "':'"
        case .plus: "'+'"
        case .end: "the end of the file"
        case .stray: "a character that DOT does not know"
        }
    }
}
