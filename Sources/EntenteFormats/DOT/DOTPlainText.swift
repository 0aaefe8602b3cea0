import EntenteDOT

/// What a label shows, as plain text in one line.
enum DOTPlainText {
    /// Escape sequences and entities are resolved, tags of markup are taken out, runs of blanks are one space.
    ///
    /// - Parameter node: What `\N` stands for.
    static func text(of value: DOTValue, node: String) -> String {
        let text =
            switch value {
            case .text(let text): text
            case .escString(let text): entities(unescaped(text, node: node))
            case .html(let label): entities(untagged(label.markup))
            }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What a tooltip shows, in which Graphviz resolves escape sequences twice.
    static func tooltip(_ value: DOTValue) -> String {
        guard case .escString(let text) = value else { return self.text(of: value, node: "") }
        return self.text(of: .escString(unescaped(text, node: "")), node: "")
    }

    private static func unescaped(_ text: String, node: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = ""
        var isEscaped = false
        for character in text {
            guard isEscaped else {
                if character == "\\" { isEscaped = true } else { result.append(character) }
                continue
            }
            isEscaped = false
            switch character {
            case "n", "l", "r": result.append("\n")
            case "N": result += node
            // Of the graph and of an edge; they name nothing here.
            case "G", "E", "T", "H", "L": break
            default: result.append(character)
            }
        }
        return result
    }

    private static func untagged(_ markup: String) -> String {
        var result = ""
        var depth = 0
        for character in markup {
            switch character {
            case "<":
                depth += 1
                // Line breaks and cells part words.
                result.append(" ")
            case ">": depth -= 1
            default: if depth == 0 { result.append(character) }
            }
        }
        return result
    }

    /// The entities of XML, numbered ones and a few more; others stay as they are written.
    private static func entities(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard let end = rest.prefix(12).firstIndex(of: ";"), let character = character(rest[..<end].dropFirst())
            else {
                result.append(rest.removeFirst())
                continue
            }
            result.append(character)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> Character? {
        let named: [Substring: Character] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        ]
        if let character = named[name] { return character }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map(Character.init)
    }
}

/// The attributes of edges that say how they look.
/// Source: <https://graphviz.org/doc/info/attrs.html>.
enum DOTLooks {
    static let edges: Set<String> = [
        "arrowhead", "arrowsize", "arrowtail", "class", "color", "colorscheme", "constraint", "decorate", "dir",
        "edgeURL", "edgehref", "edgetarget", "edgetooltip", "fillcolor", "fontcolor", "fontname", "fontsize", "headURL",
        "head_lp", "headclip", "headhref", "headlabel", "headport", "headtarget", "headtooltip", "href", "id",
        "labelURL", "labelangle", "labeldistance", "labelfloat", "labelfontcolor", "labelfontname", "labelfontsize",
        "labelhref", "labeltarget", "labeltooltip", "layer", "len", "lhead", "lp", "ltail", "minlen", "nojustify",
        "penwidth", "pos", "samehead", "sametail", "showboxes", "style", "tailURL", "tail_lp", "tailclip", "tailhref",
        "taillabel", "tailport", "tailtarget", "tailtooltip", "target", "tooltip", "URL", "xlabel", "xlp", "key",
    ]
}
