import EntenteDOT
import EntenteTestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Graphviz's own `dot` reads what we write: counts, ids and texts must be those of the document.
@Suite("What dot reads of our DOT", .enabled(if: DotProgram.path != nil, "Graphviz's dot is not installed"))
struct DOTWriterPropertyTests {
    @Test("hostile names arrive as they are", arguments: 0..<40 as Range<UInt64>)
    func hostileNames(seed: UInt64) throws {
        var names = HostileNames(seed: seed)
        var document = DOTDocument(id: names.next(), kind: seed % 2 == 0 ? .directed : .undirected)
        let nodes = (0..<12).map { index in (id: "n\(index)" + names.next(), label: names.next(), tip: names.next()) }
        document.statements = nodes.map { node in
            .node(DOTNode(node.id, ["label": .text(node.label), "tooltip": .text(node.tip), "id": .text(node.tip)]))
        }
        let edges = (0..<20).map { index in (nodes[index % 12].id, nodes[(index * 7 + 3) % 12].id, names.next()) }
        document.statements += edges.map { edge in
            .edge(
                DOTEdge(
                    DOTEndpoint(edge.0), DOTEndpoint(edge.1),
                    ["label": .html("<b>x\(edge.2)</b>"), "tooltip": .text(edge.2)]))
        }
        let output = DOTWriter().write(document)
        let svg = try #require(DotProgram.run(output.text, "-Tsvg"))
        #expect(svg.messages == "")
        #expect(svg.text.count(of: "class=\"node\"") == 12)
        #expect(svg.text.count(of: "class=\"edge\"") == 20)
        for (index, node) in nodes.enumerated() where !shown(node.tip).allSatisfy(\.isWhitespace) {
            let titles = svg.text.values(after: "xlink:title=\"", upTo: "\"")
            #expect(titles.contains(shown(node.tip)), "tooltip of node \(index): \(node.tip)")
        }
        let texts = svg.text.values(after: "<text ", upTo: "</text>").map { String($0.drop { $0 != ">" }.dropFirst()) }
        for node in nodes where !shown(node.label).contains("\n") && !shown(node.label).isEmpty {
            #expect(texts.contains(shown(node.label)), "label \(node.label)")
        }
        for edge in edges {
            #expect(texts.contains("x" + shown(edge.2).replacing("\n", with: " ")), "label \(edge.2)")
        }
    }

    /// Text without what the writer strips, its breaks as line feeds.
    private func shown(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case _ where character.isNewline: result += "\n"
            case "\t": result += " "
            default: result.unicodeScalars.append(contentsOf: character.unicodeScalars.filter { $0.value > 0x1F })
            }
        }
        return result
    }
}

/// Names made of what breaks writers of DOT, XML and C.
private struct HostileNames {
    private var generator: SplitMix64
    private static let pieces = [
        "\"", "\\", "\\\\", "\\N", "\\G", "\\E", "\\T", "\\n", "\\l", "<", ">", "&", "&amp;", "&lt;", "&#38;", "'", "]",
        "}",
        "{", ";", "--", "->", "/*", "*/", "//", "#", "\n", "\r\n", "\t", "\0", "\u{1}", "%", "Ü", "日本", "🇬🇪", "a", "b c",
        "<b>",
        "<!--", "-->", "=", ",", "|", "node", "\u{7}",
    ]

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    mutating func next() -> String {
        var name = ""
        for _ in 0..<Int.random(in: 0..<6, using: &generator) {
            name += Self.pieces.randomElement(using: &generator) ?? ""
        }
        return name
    }
}

/// Graphviz's command, for the tests that ask it.
private enum DotProgram {
    static let path = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
        .first { (path: String) in access(path, X_OK) == 0 }

    /// What dot writes about a text, and its messages.
    static func run(_ dot: String, _ option: String) -> (text: String, messages: String)? {
        guard let path else { return nil }
        var template = Array("/tmp/entente-dot-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { return nil }
        let name = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            unlink(name)
            unlink(name + ".err")
        }
        let bytes = Array(dot.utf8)
        guard write(file, bytes, bytes.count) == bytes.count else { return nil }
        close(file)
        guard let pipe = popen("\(path) \(option) \(name) 2>\(name).err", "r") else { return nil }
        let output = contents(of: pipe)
        guard pclose(pipe) == 0, let errors = fopen(name + ".err", "r") else { return nil }
        defer { fclose(errors) }
        return (output, contents(of: errors))
    }

    #if canImport(Darwin)
        private typealias Stream = UnsafeMutablePointer<FILE>
    #else
        private typealias Stream = UnsafeMutablePointer<_IO_FILE>
    #endif

    private static func contents(of stream: Stream) -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, stream)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(contentsOf: chunk[..<count])
        }
    }
}

extension String {
    fileprivate func count(of text: String) -> Int {
        ranges(of: text).count
    }

    /// What stands between two marks, as a browser reads it.
    fileprivate func values(after start: String, upTo end: String) -> [String] {
        split(separator: start, omittingEmptySubsequences: false).dropFirst().map { rest in
            var value = String(rest.prefix(upTo: rest.firstRange(of: end)?.lowerBound ?? rest.endIndex))
            for (entity, character) in [
                ("&#10;", "\n"), ("&#13;", "\r"), ("&#160;", " "), ("&#45;", "-"), ("&#39;", "'"), ("&quot;", "\""),
                ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
            ] {
                value = value.replacing(entity, with: character)
            }
            return value
        }
    }
}
