/// Reads a flowchart of Mermaid as strictly as its grammar allows, of the part that we write; every other line is a
/// problem.
struct MermaidReader {
    private(set) var problems: [String] = []
    private(set) var nodes: [String: String] = [:]
    private(set) var edges: [(from: String, arrow: String, label: String, to: String)] = []
    private(set) var styledEdges: [Int] = []
    private(set) var classes: Set<String> = []
    private var used: Set<String> = []

    private static let brackets = [
        ("[\"", "\"]"), ("(\"", "\")"), ("[[\"", "\"]]"), ("[/\"", "\"/]"), ("{{\"", "\"}}"), ("([\"", "\"])"),
    ]
    private static let arrows: Set<String> = [
        "-->", "---", "<-->", "--x", "x--x", "--o", "o--o", "-.->", "-.-", "<-.->", "-.-x", "x-.-x", "-.-o", "o-.-o",
        "===",
        "==>", "<==>", "==x", "==o",
    ]

    init(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if lines.popLast() != "" { problems.append("no line break at the end") }
        if lines.first == "---" {
            lines.removeFirst()
            let title = lines.popFirst() ?? ""
            if !title.hasPrefix("title: \""), !title.hasSuffix("\"") { problems.append("\(title)") }
            if lines.popFirst() != "---" { problems.append("the front matter does not end") }
        }
        if lines.popFirst() != "flowchart LR" { problems.append("no flowchart") }
        // A directive may stand anywhere, in comments and labels too.
        if text.contains("%%{") { problems.append("a directive") }
        for line in lines { read(line.drop { $0 == " " }) }
        for name in used where !classes.contains(name) { problems.append("the class \(name) is not defined") }
        for edge in edges where nodes[edge.from] == nil || nodes[edge.to] == nil { problems.append("\(edge)") }
        if styledEdges != Array(edges.indices) { problems.append("styles of lines: \(styledEdges)") }
    }

    private mutating func read(_ line: Substring) {
        if line.hasPrefix("%% ") || line == "end" { return }
        let words = line.split(separator: " ", maxSplits: 2)
        switch words.first {
        case "subgraph": if !line.hasSuffix("\"]") { problems.append("\(line)") }
        case "classDef": classes.insert(String(words[1]))
        case "linkStyle": styledEdges.append(Int(words[1]) ?? -1)
        case "style": break
        default: readNodeOrEdge(line)
        }
    }

    private mutating func readNodeOrEdge(_ line: Substring) {
        let name = line.prefix { $0.isLetter && $0.isASCII || $0.isNumber && $0.isASCII }
        let rest = line[name.endIndex...]
        guard !name.isEmpty else { return problems.append("\(line)") }
        if let end = rest.range(of: ":::"), let (open, close) = Self.brackets.last(where: { rest.hasPrefix($0.0) }) {
            let body = rest[..<end.lowerBound]
            guard body.hasSuffix(close), body.utf8.count > open.utf8.count + close.utf8.count else {
                return problems.append("\(line)")
            }
            let label = body.dropFirst(open.count).dropLast(close.count)
            check(label, line)
            nodes[String(name)] = String(label)
            used.insert(String(rest[end.upperBound...]))
            return
        }
        let arrow = rest.dropFirst().prefix { $0 != " " && $0 != "|" }
        var tail = rest.dropFirst(1 + arrow.count)
        var label: Substring = ""
        if tail.hasPrefix("|\"") {
            guard let end = tail.range(of: "\"| ") else { return problems.append("\(line)") }
            label = tail[tail.index(tail.startIndex, offsetBy: 2)..<end.lowerBound]
            tail = tail[end.lowerBound...].dropFirst(2)
        }
        let target = tail.dropFirst()
        guard rest.hasPrefix(" "), Self.arrows.contains(String(arrow)), tail.hasPrefix(" "),
            target.allSatisfy({ $0.isLetter || $0.isNumber })
        else { return problems.append("\(line)") }
        check(label, line)
        edges.append((String(name), String(arrow), String(label), String(target)))
    }

    /// Within quotes there are letters, entities and the four elements that we write, nothing else.
    private mutating func check(_ label: Substring, _ line: Substring) {
        var rest = String(label)
        for element in ["<b>", "</b>", "<br/>", "<small>", "</small>"] { rest = rest.replacing(element, with: "") }
        rest = rest.replacing(/#\d{2,7};/, with: "")
        if rest.unicodeScalars.contains(where: { scalar in
            "\"<>&#;%|{}[]()`\\:=".unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .control
                || scalar.properties.generalCategory == .format
        }) {
            problems.append("\(line)")
        }
    }
}

extension Substring {
    fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
