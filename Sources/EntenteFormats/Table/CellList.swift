/// Several texts in one cell, separated by `; `; a backslash keeps a semicolon or a backslash as it is.
enum CellList {
    static func text(of items: [String]) -> String {
        items.map { item in
            var text = ""
            for scalar in item.unicodeScalars {
                if scalar == ";" || scalar == "\\" { text.unicodeScalars.append("\\") }
                text.unicodeScalars.append(scalar)
            }
            return text
        }.joined(separator: "; ")
    }

    /// The items; of the spaces after a semicolon one is taken away. None of an empty cell.
    static func items(of text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        var items: [String] = []
        var item = ""
        var isEscaped = false
        var isFresh = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                isEscaped = false
                if scalar != ";", scalar != "\\" { item.unicodeScalars.append("\\") }
                item.unicodeScalars.append(scalar)
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == ";" {
                items.append(item)
                item = ""
                isFresh = true
                continue
            } else if scalar != " " || !isFresh {
                item.unicodeScalars.append(scalar)
            }
            isFresh = false
        }
        if isEscaped { item.unicodeScalars.append("\\") }
        items.append(item)
        return items
    }

    /// A chain of speakers, origin first: `tibilov > interfax`.
    static func text(ofChain speakers: [String]) -> String {
        speakers.count == 1 ? text(of: speakers) : speakers.joined(separator: " > ")
    }

    /// The speakers of a chain, which may be written with semicolons too.
    static func chain(of text: String) -> [String] {
        let parts = text.contains(" > ") ? text.split(separator: " > ").map(String.init) : items(of: text)
        return parts.map(trimmed).filter { !$0.isEmpty }
    }
}
