/// What stands in a document of LaTeX, as strictly as a text can be read without TeX: every brace has its partner, every
/// command is one that the program writes, and nothing else has a meaning of its own.
struct TeXInspector {
    private(set) var problems: [String] = []
    private(set) var nodes = 0
    private(set) var lines = 0

    private static let commands: Set<String> = [
        "documentclass", "usepackage", "ifPDFTeX", "else", "fi", "usetikzlibrary", "renewcommand", "familydefault",
        "sfdefault", "definecolor", "begin", "end", "pagecolor", "node", "draw", "tikz", "fontsize", "selectfont",
        "color",
        "textbf", "bfseries", "textsuperscript", "href", "textbackslash", "textasciitilde", "textasciicircum",
        "textquotedbl",
        "itshape", "ensuremath", "neq", "textless", "textgreater", "textbar", "textasciigrave", "ldots",
    ]

    init(_ text: String) {
        var depth = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let body = line.drop { $0 == " " }
            if body.hasPrefix("%") { continue }
            if body.hasPrefix("\\node[") { nodes += 1 }
            if body.hasPrefix("\\draw["), !body.hasPrefix("\\draw[clusteroutline") { lines += 1 }
            read(body, depth: &depth)
        }
        if depth != 0 { problems.append("\(depth) braces are open at the end") }
    }

    private mutating func read(_ line: Substring, depth: inout Int) {
        var rest = line.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "{": depth += 1
            case "}":
                depth -= 1
                if depth < 0 { return problems.append("\(line.prefix(200))") }
            case "$", "&", "#", "%", "_", "^", "~", "\"", "|":
                return problems.append("\(scalar) in \(line.prefix(200))")
            case "\\":
                guard let next = rest.first else { return problems.append("\\ at the end of \(line.prefix(200))") }
                if "{}$&#%_\\".unicodeScalars.contains(next) {
                    rest.removeFirst()
                } else {
                    let name = String(
                        String.UnicodeScalarView(rest.prefix { $0.isASCII && $0.properties.isAlphabetic }))
                    if !Self.commands.contains(name) { return problems.append("\\\(name) in \(line.prefix(200))") }
                    rest = rest.dropFirst(name.count)
                }
            default:
                if [.control, .format].contains(scalar.properties.generalCategory) {
                    return problems.append("U+\(String(scalar.value, radix: 16)) in \(line.prefix(200))")
                }
            }
        }
    }
}
