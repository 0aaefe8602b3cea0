/// What stands in an SVG, read as strictly as XML wants it: every mistake is a problem, and so is every element and
/// attribute that Graphviz does not write, and every link that does not lead to the web.
struct SVGInspector {
    private(set) var problems: [String] = []
    /// How many elements have a class beginning with a word.
    private(set) var groups: [String: Int] = [:]
    private var open: [String] = []
    private var hasRoot = false

    private static let elements: Set<String> = [
        "svg", "g", "a", "title", "path", "polygon", "polyline", "ellipse", "text", "defs", "linearGradient", "stop",
    ]
    private static let attributes: Set<String> = [
        "class", "d", "fill", "fill-opacity", "stroke-opacity", "font-family", "font-size", "font-style", "font-weight",
        "text-decoration", "baseline-shift", "height", "id", "points", "stroke", "stroke-dasharray", "stroke-width",
        "text-anchor", "transform", "version", "width", "x", "y", "xlink:href", "xlink:title", "xmlns", "xmlns:xlink",
        "viewBox", "cx", "cy", "rx", "ry", "target", "offset", "style", "x1", "x2", "y1", "y2", "gradientUnits",
    ]

    init(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            problems = ["it is not UTF-8"]
            return
        }
        var rest = text.unicodeScalars[...]
        if let bad = rest.first(where: { !Self.isAllowed($0) }) { problems.append("U+\(String(bad.value, radix: 16))") }
        while let scalar = rest.first, problems.count < 20 {
            if scalar != "<" {
                takeText(&rest)
            } else if take("<!--", to: "-->", &rest) {
            } else if take("<?xml", to: "?>", &rest) {
            } else if take("<!DOCTYPE svg ", to: ">", &rest) {
            } else {
                takeTag(&rest)
            }
        }
        if !open.isEmpty || !hasRoot { problems.append("open at the end: \(open)") }
    }

    /// The characters of XML 1.0.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private mutating func take(_ start: String, to end: String, _ rest: inout Substring.UnicodeScalarView) -> Bool {
        guard rest.starts(with: start.unicodeScalars) else { return false }
        let body = rest.dropFirst(start.unicodeScalars.count)
        guard let close = Self.index(of: end, in: body) else {
            problems.append("'\(start)' without end")
            rest = rest.dropFirst(rest.count)
            return true
        }
        if start == "<!--", Self.index(of: "--", in: body[..<close]) != nil { problems.append("'--' in a comment") }
        rest = body[close...].dropFirst(end.unicodeScalars.count)
        return true
    }

    private static func index(of text: String, in view: Substring.UnicodeScalarView) -> String.Index? {
        var position = view.startIndex
        while position < view.endIndex {
            if view[position...].starts(with: text.unicodeScalars) { return position }
            position = view.index(after: position)
        }
        return nil
    }

    private mutating func takeText(_ rest: inout Substring.UnicodeScalarView) {
        let text = rest.prefix { $0 != "<" }
        rest = rest[text.endIndex...]
        check(text, where: "text")
        if open.isEmpty, text.contains(where: { !$0.properties.isWhitespace }) { problems.append("text outside") }
        if Self.index(of: "]]>", in: text) != nil { problems.append("']]>' in text") }
    }

    /// Every ampersand begins one of the five entities or a numbered one that names an allowed character.
    private mutating func check(_ text: Substring.UnicodeScalarView, where place: String) {
        var rest = text
        while let start = rest.firstIndex(of: "&") {
            let body = rest[start...].dropFirst()
            guard let end = body.prefix(12).firstIndex(of: ";") else {
                problems.append("a bare & in \(place)")
                return
            }
            let name = String(String.UnicodeScalarView(body[..<end]))
            let digits = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
            let isNumber = name.hasPrefix("#") && digits.flatMap(Unicode.Scalar.init).map(Self.isAllowed) == true
            if !isNumber, !["amp", "lt", "gt", "quot", "apos"].contains(name) {
                problems.append("&\(name); in \(place)")
            }
            rest = body[end...]
        }
    }

    private mutating func takeTag(_ rest: inout Substring.UnicodeScalarView) {
        rest.removeFirst()
        if rest.first == "/" {
            let name = String(String.UnicodeScalarView(rest.dropFirst().prefix { $0 != ">" }))
            rest = rest.drop { $0 != ">" }.dropFirst()
            if open.popLast() != name.filter({ $0 != " " }) { problems.append("</\(name)> closes nothing") }
            return
        }
        let name = Self.takeName(&rest)
        if !Self.elements.contains(name) { problems.append("the element <\(name)>") }
        if open.isEmpty, hasRoot { problems.append("a second root") }
        hasRoot = true
        var seen: Set<String> = []
        while true {
            rest = rest.drop { $0.properties.isWhitespace }
            if rest.first == "/" || rest.first == ">" || rest.isEmpty { break }
            let attribute = Self.takeName(&rest)
            guard !attribute.isEmpty, rest.starts(with: "=\"".unicodeScalars) else {
                problems.append("a broken attribute '\(attribute)' of <\(name)>")
                rest = rest.drop { $0 != ">" }
                break
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            rest = rest[value.endIndex...].dropFirst()
            if !seen.insert(attribute).inserted { problems.append("'\(attribute)' twice") }
            takeAttribute(attribute, value)
        }
        if rest.first == "/" { rest.removeFirst() } else { open.append(name) }
        if rest.first == ">" { rest.removeFirst() } else { problems.append("<\(name)> without end") }
    }

    private static func takeName(_ rest: inout Substring.UnicodeScalarView) -> String {
        let name = rest.prefix {
            $0.isASCII && ($0.properties.isAlphabetic || "-:0123456789".unicodeScalars.contains($0))
        }
        rest = rest[name.endIndex...]
        return String(String.UnicodeScalarView(name))
    }

    private mutating func takeAttribute(_ name: String, _ value: Substring.UnicodeScalarView) {
        let text = String(String.UnicodeScalarView(value))
        if !Self.attributes.contains(name) { problems.append("the attribute '\(name)'") }
        if value.contains("<") { problems.append("< in '\(name)'") }
        check(value, where: name)
        switch name {
        case "xlink:href":
            if !["http://", "https://"].contains(where: text.lowercased().hasPrefix) {
                problems.append("a link to \(text.prefix(40))")
            }
        case "class": groups[String(text.prefix { $0 != " " }), default: 0] += 1
        case "id":
            // Graphviz writes hyphens as entities.
            let isPlain = text.replacing("&#45;", with: "-").utf8.allSatisfy {
                $0 > 0x20 && $0 < 0x7F && !"\"'<>&".utf8.contains($0)
            }
            if text.isEmpty || !isPlain { problems.append("the id '\(text.prefix(40))'") }
        case "style":
            if text.contains("url(") || text.contains("expression") { problems.append("the style \(text.prefix(40))") }
        default: break
        }
    }
}
