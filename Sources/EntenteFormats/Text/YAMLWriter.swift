/// Records as lines of YAML: on one line where that fits, else in block style.
struct YAMLWriter {
    /// A line in flow style is not longer than this, in Unicode scalars.
    static let width = 120
    /// A YAML reader looks this far for the colon behind a key; longer keys are marked with `?`.
    private static let longestKey = 1000

    private(set) var text = ""

    mutating func blankLine() { text += "\n" }

    mutating func line(_ content: String, indent: Int) {
        text += String(repeating: " ", count: content.isEmpty ? 0 : indent)
        text += content
        text += "\n"
    }

    /// `key: value`. `opened`: block style, even where one line would do.
    mutating func field(_ key: String, _ value: RecordValue, indent: Int, opened: Bool = false) {
        field(key, value, indent: indent, lead: indent, opened: opened)
    }

    /// The fields of a record, each on a line of its own; the first after `- ` if it is an item of a list.
    mutating func fields(_ fields: [RecordField], indent: Int, isItem: Bool = false) {
        for (i, field) in fields.enumerated() {
            if i == 0, isItem { text += String(repeating: " ", count: indent - 2) + "- " }
            self.field(
                field.key, field.value, indent: indent, lead: i == 0 && isItem ? 0 : indent,
                opened: Self.isOpened(field))
        }
    }

    /// Quotes stand one below the other: they are what a reader compares with the document.
    private static func isOpened(_ field: RecordField) -> Bool { field.key == "citations" || field.key == "quote" }

    /// `lead`: how many spaces still have to be written before the key.
    private mutating func field(_ key: String, _ value: RecordValue, indent: Int, lead: Int, opened: Bool) {
        let written = Self.written(key, in: .block)
        let spaces = String(repeating: " ", count: lead)
        if written.unicodeScalars.count > Self.longestKey {
            text += spaces + "? " + written + "\n" + String(repeating: " ", count: indent) + ":"
        } else {
            text += spaces + written + ":"
        }
        let room = Self.width - indent - written.unicodeScalars.count - 2
        switch value {
        case .text(let string):
            if let block = YAMLScalar.literalBlock(string) {
                text += " \(block.mark)\n"
                for content in block.lines { line(content, indent: indent + 2) }
                return
            }
            text += " " + YAMLScalar.written(string, in: .block) + "\n"
        case .token(let string): text += " " + YAMLScalar.written(string, in: .block, fixed: true) + "\n"
        case .literal(let string): text += " " + string + "\n"
        case .list(let items):
            if items.isEmpty {
                text += " []\n"
            } else if !opened, let flow = Self.flow(value, within: room) {
                text += " " + flow + "\n"
            } else {
                text += "\n"
                for item in items { self.item(item, indent: indent + 2, opened: opened) }
            }
        case .record(let inner):
            if inner.isEmpty {
                text += " {}\n"
            } else if !opened, let flow = Self.flow(value, within: room) {
                text += " " + flow + "\n"
            } else {
                text += "\n"
                fields(inner, indent: indent + 2)
            }
        }
    }

    /// `- value`, the dash at `indent`.
    mutating func item(_ value: RecordValue, indent: Int, opened: Bool = false) {
        switch value {
        case .record(let inner) where !inner.isEmpty:
            if !opened, let flow = Self.flow(value, within: Self.width - indent - 2) {
                line("- " + flow, indent: indent)
            } else {
                fields(inner, indent: indent + 2, isItem: true)
            }
        case .text(let string): line("- " + YAMLScalar.written(string, in: .block), indent: indent)
        case .token(let string): line("- " + YAMLScalar.written(string, in: .block, fixed: true), indent: indent)
        case .literal, .list, .record: line("- " + Self.flow(value), indent: indent)
        }
    }

    /// A key. The format's own `on`, which YAML 1.1 takes for a truth value, stays as people write it.
    private static func written(_ key: String, in context: YAMLScalar.Context) -> String {
        YAMLScalar.written(key, in: context, fixed: key == "on")
    }

    // MARK: Flow style

    /// The value on one line, if it is no longer than `room`.
    private static func flow(_ value: RecordValue, within room: Int) -> String? {
        let text = flow(value)
        return text.unicodeScalars.count <= room ? text : nil
    }

    private static func flow(_ value: RecordValue) -> String {
        switch value {
        case .text(let string): return YAMLScalar.written(string, in: .flow)
        case .token(let string): return YAMLScalar.written(string, in: .flow, fixed: true)
        case .literal(let string): return string
        case .list(let items): return "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
        case .record(let fields):
            if fields.isEmpty { return "{}" }
            let parts = fields.map { written($0.key, in: .flow) + ": " + flow($0.value) }
            return "{ " + parts.joined(separator: ", ") + " }"
        }
    }
}
