/// A text file of the repository, with what the rules look at.
struct SourceFile {
    /// The path from the root of the repository, with `/`.
    let path: String
    let text: String

    /// The lines, without their ends.
    var lines: [Substring] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// The lines as the compiler reads them: comments and the contents of strings are gone.
    var codeLines: [Substring] {
        SwiftCode.withoutCommentsAndStrings(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// The folder under `Sources/` in which the file stands.
    var room: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    /// The import lines, in order.
    var imports: [ImportLine] {
        codeLines.enumerated().compactMap { index, line in ImportLine(line, number: index + 1) }
    }
}

/// One `import` of a Swift file.
struct ImportLine: Hashable {
    let line: Int
    /// The top module: `Foundation` in `import struct Foundation.Data`.
    let module: String
    let isPublic: Bool
    /// Whether importers of the file's module see the imported one too.
    let isExported: Bool

    init?(_ text: Substring, number: Int) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == ";" }).map(String.init)
        let modifiers: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count else { return nil }
        let before = words[..<keyword]
        guard before.allSatisfy({ modifiers.contains($0) || $0.hasPrefix("@") }) else { return nil }
        let kinds: Set<String> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        var name = words[keyword + 1]
        if kinds.contains(name), keyword + 2 < words.count { name = words[keyword + 2] }
        line = number
        module = String(name.prefix { $0 != "." })
        isPublic = before.contains("public")
        isExported = before.contains("@_exported")
    }
}
