import EntenteBytes

/// Finds the comments of a YAML dossier and the entries that they belong to, which the YAML library does not tell.
///
/// A full line of comment belongs to the entry on the next line that has content, unless it is indented deeper than
/// that entry (then it closes the one before, and is one of the others).
struct CommentKeeper {
    private var entries: [Int: Entry] = [:]
    private var kept = KeptComments()
    private var pending: [CommentScanner.Comment] = []
    private var blanks: Set<Int> = []

    private struct Entry {
        var key: KeptComments.EntryKey
        var indent: Int
        /// Whether a blank line before its comments is kept: it sets a heading off from the entry before. Between claims
        /// there always is one.
        var keepsBlank: Bool
    }

    /// The comments of a text whose tree is known. O(length).
    static func scan(_ text: String, tree: TextNode) -> KeptComments {
        var scanner = CommentScanner(text, tree: tree)
        scanner.scan()
        var keeper = CommentKeeper()
        keeper.findEntries(tree)
        keeper.assign(scanner)
        return keeper.kept
    }

    /// The comments of a text; none if it is not YAML.
    static func scan(_ text: String) -> KeptComments {
        var findings = FindingList(file: "")
        return YAMLTree.parse(text, findings: &findings).map { scan(text, tree: $0) } ?? KeptComments()
    }

    // MARK: Entries by line

    private mutating func findEntries(_ root: TextNode) {
        guard case .mapping(let sections) = root.content else { return }
        for (number, section) in sections.enumerated() {
            // What stands before the first key of a file speaks of the file.
            let key: KeptComments.EntryKey = .section(number == 0 ? "entente" : section.key)
            add(key, section.keyPosition, isFirst: number == 0, keepsBlank: false)
            switch section.value.content {
            case .scalar: break
            case .mapping(let fields) where section.key != "balance":
                for (i, field) in fields.enumerated() {
                    add(.entry(section: section.key, id: field.key), field.keyPosition, isFirst: i == 0)
                }
            case .mapping: break
            case .sequence(let items):
                for (i, item) in items.enumerated() {
                    let key = KeptComments.EntryKey.entry(section: section.key, id: id(of: item, i, section.key))
                    add(key, item.position, dash: 2, isFirst: i == 0, keepsBlank: section.key != "claims")
                }
            }
        }
    }

    /// The first entry of a line is the one that a comment before the line means. Before the first entry of all, there
    /// is no other that a comment could close, however it is indented.
    private mutating func add(
        _ key: KeptComments.EntryKey, _ position: TextPosition, dash: Int = 0, isFirst: Bool, keepsBlank: Bool = true
    ) {
        if entries[position.line] != nil { return }
        entries[position.line] = Entry(
            key: key, indent: isFirst ? .max : max(0, position.column - 1 - dash),
            keepsBlank: keepsBlank && !isFirst)
    }

    private func id(of item: TextNode, _ number: Int, _ section: String) -> String {
        guard case .mapping(let fields) = item.content else { return String(number) }
        switch section {
        case "claims":
            if case .scalar(let id, _)? = fields.first(where: { $0.key == "id" })?.value.content { return id }
        case "same-as":
            guard case .sequence(let pair)? = fields.first(where: { $0.key == "pair" })?.value.content else { break }
            let ids = pair.compactMap { node -> String? in
                if case .scalar(let id, _) = node.content { id } else { nil }
            }
            return ids.joined(separator: " ")
        default: break
        }
        return String(number)
    }

    // MARK: Comments to entries

    private mutating func assign(_ scanner: CommentScanner) {
        var comments = scanner.comments[...]
        var hasBegun = false
        for line in 1...max(1, scanner.lineCount) {
            let comment = comments.first?.line == line ? comments.removeFirst() : nil
            if scanner.contentLines.contains(line) {
                // The mark of the document's beginning is no content.
                if !hasBegun, entries[line] == nil, scanner.isDocumentMark(line) { continue }
                hasBegun = true
                settle(before: entries[line])
                if let comment { kept.others.append(.init(line: line, text: comment.text)) }
            } else if let comment {
                pending.append(comment)
            } else {
                blanks.insert(line)
            }
        }
        settle(before: nil)
        kept.others.sort { $0.line < $1.line }
    }

    /// Gives the pending comments to an entry, as far as they are not indented deeper than it.
    private mutating func settle(before entry: Entry?) {
        defer {
            pending = []
            blanks = []
        }
        guard let entry else {
            kept.others += pending.map { .init(line: $0.line, text: $0.text) }
            return
        }
        var mine: [KeptComments.Comment] = []
        for comment in pending {
            if comment.indent > entry.indent {
                kept.others.append(.init(line: comment.line, text: comment.text))
            } else {
                let before = comment.line - 1
                if mine.isEmpty, entry.keepsBlank, blanks.contains(before) {
                    mine.append(.init(line: before, text: ""))
                }
                mine.append(.init(line: comment.line, text: comment.text))
                let next = comment.line + 1
                if blanks.contains(next) { mine.append(.init(line: next, text: "")) }
            }
        }
        if !mine.isEmpty { kept.byEntry[entry.key, default: []] += mine }
    }
}
