import EntenteBytes

/// Finds the second and later places of a duplicated key, which the YAML library does not tell, and masks them so that
/// the rest of the file can still be read.
enum DuplicateKeys {
    /// Stands before a masked key; from the private-use area, so that no key of a real file begins with it.
    private static let mask: Character = "\u{F8FF}"

    static func isMasked(_ key: String) -> Bool { key.first == mask }

    /// The text with all but the first occurrence of the key masked, and where they stand. The key's first occurrence
    /// tells its column; later ones have the same column, before any line that is indented less. `nil` where the
    /// mapping is written in one line or the key cannot be found again.
    static func masked(
        _ key: String, first: TextPosition, in text: String
    ) -> (text: String, positions: [TextPosition])? {
        // By scalars: to Swift "\r\n" is one character, and no "\n".
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard first.line >= 1, first.line <= lines.count else { return nil }
        var positions: [TextPosition] = []
        for number in first.line..<lines.count {
            let line = lines[number]
            let content = line.drop { $0 == " " }
            if content.isEmpty || content == "\r" || content.first == "#" { continue }
            let column = line.count - content.count + 1
            if column < first.column { break }
            guard column == first.column else { continue }
            if content.hasPrefix("- ") || content == "-" { break }
            for form in [key, "\"\(key)\"", "'\(key)'"] where content.hasPrefix(form) {
                let rest = content.dropFirst(form.count)
                guard rest.drop(while: { $0 == " " }).first == ":" else { continue }
                positions.append(TextPosition(line: number + 1, column: column))
                let indent = String(repeating: " ", count: column - 1)
                lines[number] = "\(indent)\"\(mask)\(positions.count)-\(number)\"\(rest)"
                break
            }
        }
        return positions.isEmpty ? nil : (lines.joined(separator: "\n"), positions)
    }
}
