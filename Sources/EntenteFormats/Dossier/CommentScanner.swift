import EntenteBytes

/// Goes over YAML text, character by character, and finds the comments: a `#` at the start of a line or behind a blank
/// that stands neither in quotes nor in a block scalar. Where quoted and block scalars begin is known from the tree.
struct CommentScanner {
    struct Comment {
        var line: Int
        /// How many blanks stand before a comment that has the line for itself.
        var indent: Int
        var text: String
    }

    /// At most one a line, by line.
    private(set) var comments: [Comment] = []
    /// Lines with anything but blanks and comments.
    private(set) var contentLines: Set<Int> = []
    private(set) var lineCount = 1

    private let scalars: [Unicode.Scalar]
    /// Where scalars begin that are not plain, with the indentation of the collection around them.
    private var starts: [TextPosition: Int] = [:]
    private var index = 0
    private var line = 1
    private var column = 1
    /// The collection's indentation and the explicit one of a block scalar that begins on the next line.
    private var block: (parent: Int, explicit: Int?)?
    private var documentMarks: Set<Int> = []

    init(_ text: String, tree: TextNode) {
        scalars = Array(text.unicodeScalars)
        addStarts(tree, parent: -1)
    }

    /// Whether a line is `---`.
    func isDocumentMark(_ line: Int) -> Bool { documentMarks.contains(line) }

    mutating func scan() {
        while index < scalars.count {
            if let parent = starts[TextPosition(line: line, column: column)] {
                scalar(parent: parent)
            } else if scalars[index] == "#", isAfterBlank {
                comment()
            } else {
                if column == 1, isMark { documentMarks.insert(line) }
                advance()
            }
        }
        lineCount = line
    }

    private mutating func addStarts(_ node: TextNode, parent: Int) {
        let indent = node.position.column - 1
        switch node.content {
        case .scalar(_, isPlain: false): starts[node.position] = parent
        case .scalar: break
        case .sequence(let items):
            for item in items { addStarts(item, parent: indent) }
        case .mapping(let fields):
            for field in fields {
                // A key in quotes; a plain one does not begin with them.
                starts[field.keyPosition] = indent
                addStarts(field.value, parent: indent)
            }
        }
    }

    private var isAfterBlank: Bool { column == 1 || isBlank(scalars[index - 1]) }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

    /// The line breaks of YAML 1.1, by which the library counts lines.
    private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    private var isMark: Bool {
        scalars[index...].starts(with: "---".unicodeScalars)
            && (index + 3 == scalars.count || isBlank(scalars[index + 3]) || isBreak(scalars[index + 3]))
    }

    /// One character further; behind a line break, a block scalar may begin.
    private mutating func advance() {
        let scalar = scalars[index]
        index += 1
        guard isBreak(scalar) else {
            if !isBlank(scalar) { contentLines.insert(line) }
            column += 1
            return
        }
        if scalar == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
        line += 1
        column = 1
        if let block = self.block {
            self.block = nil
            skipBlock(parent: block.parent, explicit: block.explicit)
        }
    }

    private mutating func comment() {
        let start = index
        let indent = column - 1
        while index < scalars.count, !isBreak(scalars[index]) {
            index += 1
            column += 1
        }
        var end = index
        while end > start, isBlank(scalars[end - 1]) { end -= 1 }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[start..<end])
        comments.append(Comment(line: line, indent: indent, text: text))
    }

    /// A scalar that may not be plain; before it a tag may stand.
    private mutating func scalar(parent: Int) {
        while index < scalars.count, scalars[index] == "!" || scalars[index] == "&" {
            while index < scalars.count, !isBlank(scalars[index]), !isBreak(scalars[index]) { advance() }
            while index < scalars.count, isBlank(scalars[index]) { advance() }
        }
        guard index < scalars.count else { return }
        switch scalars[index] {
        case "\"", "'": quoted(scalars[index])
        case "|", ">":
            advance()
            var explicit: Int?
            while index < scalars.count, "+-0123456789".unicodeScalars.contains(scalars[index]) {
                if let digit = Int(String(scalars[index])) { explicit = digit }
                advance()
            }
            block = (parent, explicit)
        default: advance()
        }
    }

    private mutating func quoted(_ quote: Unicode.Scalar) {
        repeat {
            advance()
            while index < scalars.count, scalars[index] != quote {
                if quote == "\"", scalars[index] == "\\" { advance() }
                if index < scalars.count { advance() }
            }
            if index < scalars.count { advance() }
            // A quote that is doubled within single quotes goes on as if it opened a new text.
        } while quote == "'" && index < scalars.count && scalars[index] == "'"
    }

    /// Skips the lines of a block scalar: those indented at least as far as its first, and blank ones.
    private mutating func skipBlock(parent: Int, explicit: Int?) {
        var indent = explicit.map { max(parent, 0) + $0 }
        var leading = 0
        while index < scalars.count {
            var end = index
            while end < scalars.count, scalars[end] == " ", indent.map({ end - index < $0 }) ?? true { end += 1 }
            let width = end - index
            if end < scalars.count, isBreak(scalars[end]) {
                leading = max(leading, width)
            } else {
                let needed = indent ?? max(leading, width, parent + 1, 1)
                indent = needed
                if width < needed { return }
            }
            while index < scalars.count, !isBreak(scalars[index]) { advance() }
            if index < scalars.count { advance() }
        }
    }
}
