import EntenteBytes
import EntenteModel

/// YAML text to ``TextNode``.
struct YAMLTree: ~Copyable {
    /// The tree of a text, or `nil` if it cannot be read at all. Duplicate keys and anchors are findings; reading goes
    /// on without them.
    ///
    /// The items of the list under one key of the root can be taken one at a time; an empty list then stands in its place.
    /// A tree of millions of nodes takes longer to build and to free than to read.
    static func parse(
        _ text: String, findings: inout FindingList, takingItemsOf key: String? = nil,
        _ take: (TextNode) -> Void = { _ in }
    ) -> TextNode? {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.isEmpty { return nil }
            var tree = YAMLTree(bytes, findings)
            let root = tree.root(takingItemsOf: key, take)
            findings = tree.findings
            return root
        }
    }

    /// So many aliases can multiply to some ten thousand values, no more.
    private static let mostAliases = 30

    private let events: YAMLEvents
    private let told: FindingList
    private var findings: FindingList
    private var anchored: [String: TextNode] = [:]
    private var firstAnchor: TextPosition?
    private var aliases = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ findings: FindingList) {
        events = YAMLEvents(bytes)
        told = findings
        self.findings = findings
    }

    private mutating func root(takingItemsOf key: String?, _ take: (TextNode) -> Void) -> TextNode? {
        do throws(YAMLEvents.Problem) {
            _ = try events.next()
            guard case .documentStart = try events.next().content else { return nil }
            let first = try events.next()
            let root: TextNode
            if let key, case .mappingStart = first.content, first.anchor == nil {
                root = TextNode(.mapping(try fields(takingItemsOf: key, take)), at: first.position)
            } else {
                root = try node(first)
            }
            _ = try events.next()
            let rest = try events.next()
            if case .end = rest.content {
                if aliases <= Self.mostAliases { return root }
                findings = told
                if let firstAnchor { reportAnchor(at: firstAnchor) }
            } else {
                findings.error(
                    .badYAML, at: rest.position, "a second document of YAML begins here",
                    hint: "take the line '---' out, or make two files of it")
            }
        } catch {
            report(error)
        }
        return nil
    }

    // MARK: Values

    /// The value that begins with an event. An anchor is reported where it stands, and each alias of it is read as the
    /// anchored value, so that no other finding comes of it.
    private mutating func node(_ event: YAMLEvents.Event) throws(YAMLEvents.Problem) -> TextNode {
        if event.anchor != nil { reportAnchor(at: event.position) }
        let content: TextNode.Content
        switch event.content {
        case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
        case .sequenceStart:
            var items: [TextNode] = []
            while let item = try nextItem() { items.append(try node(item)) }
            content = .sequence(items)
        case .mappingStart: content = .mapping(try fields())
        case .alias(let name): return alias(name, at: event.position)
        default: preconditionFailure("a value cannot begin with \(event.content)")
        }
        let value = TextNode(content, at: event.position)
        if let anchor = event.anchor { anchored[anchor] = value }
        return value
    }

    /// The event with which the next item of a list, or the next key, begins; `nil` at the end.
    private func nextItem() throws(YAMLEvents.Problem) -> YAMLEvents.Event? {
        let event = try events.next()
        switch event.content {
        case .sequenceEnd, .mappingEnd: return nil
        default: return event
        }
    }

    private mutating func fields(
        takingItemsOf taken: String? = nil, _ take: (TextNode) -> Void = { _ in }
    ) throws(YAMLEvents.Problem) -> [TextField] {
        var fields: [TextField] = []
        var places = KeyPlaces()
        while let start = try nextItem() {
            let key = self.key(try node(start), at: start.position, among: fields, &places)
            let first = try events.next()
            if let taken, key == taken, first.anchor == nil, case .sequenceStart = first.content {
                while let item = try nextItem() { take(try node(item)) }
                fields.append(
                    TextField(key: taken, at: start.position, value: TextNode(.sequence([]), at: first.position)))
                continue
            }
            let value = try node(first)
            if let key { fields.append(TextField(key: key, at: start.position, value: value)) }
        }
        return fields
    }

    /// The text of a key; `nil`, with a finding, for one that cannot stand here.
    private mutating func key(
        _ node: TextNode, at position: TextPosition, among fields: [TextField], _ places: inout KeyPlaces
    ) -> String? {
        guard case .scalar(let text, let isPlain) = node.content else {
            findings.error(
                .badStructure, at: position, "a key must be a text",
                hint: "put quotes around it if it begins with [ or {")
            return nil
        }
        if text == "<<", isPlain {
            findings.error(
                .yamlAnchor, at: position, "merge keys (<<) of YAML are not read in a dossier",
                hint: "write the values out where they are needed")
            return nil
        }
        if let line = places.line(of: text, at: position, in: fields) {
            findings.error(
                .duplicateKey, at: position, "the key '\(text)' stands here twice; first in line \(line)",
                hint: "keep one of the two")
            return nil
        }
        return text
    }

    // MARK: Anchors and aliases

    private mutating func reportAnchor(at position: TextPosition) {
        if firstAnchor == nil { firstAnchor = position }
        findings.error(
            .yamlAnchor, at: position, "anchors (&) and aliases (*) of YAML are not read in a dossier",
            hint: "write the value out where it is needed")
    }

    /// What an alias stands for. Values that hold each other many times over are not gone through: of a text with too
    /// many aliases only the first anchor is told.
    private mutating func alias(_ name: String, at position: TextPosition) -> TextNode {
        guard let value = anchored[name] else {
            findings.error(
                .yamlAnchor, at: position, "aliases (*) of YAML are not read in a dossier",
                hint: "put quotes around a text that begins with *")
            return TextNode(.scalar("*" + name, isPlain: false), at: position)
        }
        aliases += 1
        return aliases > Self.mostAliases ? TextNode(.scalar("", isPlain: true), at: position) : value
    }

    // MARK: Problems

    private mutating func report(_ problem: YAMLEvents.Problem) {
        func error(_ message: String, _ hint: String) {
            findings.error(.badYAML, at: problem.position, message, hint: hint)
        }
        if problem.kind == .character {
            error(
                "a character that YAML does not allow: \(problem.text)",
                "take it out, or write it as an escape (\\u0007) between double quotes")
        } else if problem.text.contains("cannot start any token") {
            error(
                "no value can begin with this character in YAML",
                "indent with spaces, not tabs, and put quotes around a text that begins with @, ` or %")
        } else if problem.text.contains("mapping values are not allowed") {
            error("a ': ' stands in the middle of a text", "put single quotes around a text that holds ': '")
        } else if problem.text.contains("tab character") {
            error("a tab stands where spaces must", "indent with spaces, not tabs")
        } else {
            let detail = problem.context.map { " (\($0))" } ?? ""
            error(
                "this is not valid YAML: \(problem.text)\(detail)",
                "check the indentation and the quotes here and in the line before")
        }
    }
}

/// In which lines the keys of a mapping stand. Most mappings have a few keys, which are looked through one by one.
private struct KeyPlaces {
    private static let few = 16
    private var lines: [String: Int] = [:]

    /// The line of the first field with this key, where there is one.
    mutating func line(of key: String, at position: TextPosition, in fields: [TextField]) -> Int? {
        if fields.count < Self.few { return fields.first { $0.key == key }?.keyPosition.line }
        if lines.isEmpty {
            for field in fields { lines[field.key] = field.keyPosition.line }
        }
        if let line = lines[key] { return line }
        lines[key] = position.line
        return nil
    }
}
