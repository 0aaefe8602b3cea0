import EntenteBytes
import EntenteModel
import Yams

/// YAML text to ``TextNode``: the only place that knows the YAML library.
enum YAMLTree {
    /// The tree of a text, or `nil` if it cannot be read at all. Duplicate keys and anchors are findings; reading goes
    /// on without them.
    ///
    /// The items of the list under one key of the root can be taken one at a time; an empty list then stands in its place.
    /// A tree of millions of nodes takes longer to build and to free than to read.
    static func parse(
        _ text: String, findings: inout FindingList, takingItemsOf key: String? = nil,
        _ take: (TextNode) -> Void = { _ in }
    ) -> TextNode? {
        if let position = AliasLimit.excess(in: text) {
            reportAnchor(at: position, &findings)
            return nil
        }
        var text = text
        for _ in 0..<maximumRepairs {
            do {
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard var root = try parser.singleRoot() else { return nil }
                // The parser owns the anchors; it must live until the tree is walked.
                var anchored: [TextPosition: TextNode] = [:]
                return withExtendedLifetime(parser) {
                    if let key, let (items, rest) = split(root, at: key) {
                        root = rest
                        for item in items { take(node(item, &anchored, &findings)) }
                    }
                    return node(root, &anchored, &findings)
                }
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let key = keys.first,
                    let repaired = DuplicateKeys.masked(key, first: context.mark.position, in: text)
                else {
                    findings.error(
                        .duplicateKey, at: context.mark.position, "the key '\(keys.first ?? "")' stands here twice",
                        hint: "keep one of the two")
                    return nil
                }
                for position in repaired.positions {
                    findings.error(
                        .duplicateKey, at: position,
                        "the key '\(key)' stands here twice; first in line \(context.mark.line)",
                        hint: "keep one of the two")
                }
                text = repaired.text
            } catch {
                report(error, &findings)
                return nil
            }
        }
        return nil
    }

    /// How many different duplicated keys of one file are reported before reading stops.
    private static let maximumRepairs = 100

    /// The node as text. An anchor is reported where it stands, and each alias of it, which the library has replaced by
    /// the anchored value, is read as that value, so that no other finding comes of it.
    private static func node(
        _ node: Node, _ anchored: inout [TextPosition: TextNode], _ findings: inout FindingList
    ) -> TextNode {
        let position = node.mark?.position ?? TextPosition(line: 1, column: 1)
        guard node.anchor != nil else { return content(node, at: position, &anchored, &findings) }
        if let known = anchored[position] { return known }
        reportAnchor(at: position, &findings)
        let value = content(node, at: position, &anchored, &findings)
        anchored[position] = value
        return value
    }

    /// The list under a key of the root, and the root with an empty list in its place; `nil` where there is none.
    private static func split(_ root: Node, at key: String) -> (items: Node.Sequence, rest: Node)? {
        guard case .mapping(let mapping) = root else { return nil }
        var items: Node.Sequence?
        let pairs = mapping.map { name, value -> (Node, Node) in
            guard name.string == key, items == nil, case .sequence(let list) = value, list.anchor == nil else {
                return (name, value)
            }
            items = list
            return (name, .sequence(Node.Sequence([], list.tag, list.style, list.mark)))
        }
        var rest = Node.Mapping(pairs, mapping.tag, mapping.style, mapping.mark)
        rest.anchor = mapping.anchor
        return items.map { ($0, .mapping(rest)) }
    }

    private static func reportAnchor(at position: TextPosition, _ findings: inout FindingList) {
        findings.error(
            .yamlAnchor, at: position, "anchors (&) and aliases (*) of YAML are not read in a dossier",
            hint: "write the value out where it is needed")
    }

    private static func content(
        _ node: Node, at position: TextPosition, _ anchored: inout [TextPosition: TextNode],
        _ findings: inout FindingList
    ) -> TextNode {
        switch node {
        case .scalar(let scalar):
            return TextNode(.scalar(scalar.string, isPlain: scalar.style == .plain), at: position)
        case .sequence(let sequence):
            return TextNode(.sequence(sequence.map { self.node($0, &anchored, &findings) }), at: position)
        case .mapping(let mapping):
            var fields: [TextField] = []
            fields.reserveCapacity(mapping.count)
            for (key, value) in mapping {
                let keyPosition = key.mark?.position ?? position
                guard case .scalar(let scalar) = key else {
                    findings.error(
                        .badStructure, at: keyPosition, "a key must be a text",
                        hint: "put quotes around it if it begins with [ or {")
                    continue
                }
                if DuplicateKeys.isMasked(scalar.string) { continue }
                if scalar.anchor != nil { _ = self.node(key, &anchored, &findings) }
                if scalar.string == "<<", scalar.style == .plain {
                    findings.error(
                        .yamlAnchor, at: keyPosition, "merge keys (<<) of YAML are not read in a dossier",
                        hint: "write the values out where they are needed")
                    continue
                }
                fields.append(
                    TextField(key: scalar.string, at: keyPosition, value: self.node(value, &anchored, &findings)))
            }
            return TextNode(.mapping(fields), at: position)
        case .alias:
            findings.error(.yamlAnchor, at: position, "aliases (*) of YAML are not read in a dossier")
            return TextNode(.scalar("", isPlain: true), at: position)
        }
    }

    private static func position(ofCharacter offset: Int, in text: String) -> TextPosition {
        let end = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
        let before = text.unicodeScalars[..<end]
        let line = before.reduce(1) { $1 == "\n" ? $0 + 1 : $0 }
        let start = before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex
        return TextPosition(line: line, column: before[start...].count + 1)
    }

    private static func report(_ error: any Error, _ findings: inout FindingList) {
        guard let error = error as? YamlError else {
            findings.error(.badYAML, at: nil, "this is not YAML: \(error)")
            return
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if problem.contains("undefined alias") {
                findings.error(
                    .yamlAnchor, at: mark.position, "aliases (*) of YAML are not read in a dossier",
                    hint: "put quotes around a text that begins with *")
            } else if problem.contains("cannot start any token") {
                findings.error(
                    .badYAML, at: mark.position, "no value can begin with this character in YAML",
                    hint: "indent with spaces, not tabs, and put quotes around a text that begins with @, ` or %")
            } else if problem.contains("mapping values are not allowed") {
                findings.error(
                    .badYAML, at: mark.position, "a ': ' stands in the middle of a text",
                    hint: "put single quotes around a text that holds ': '")
            } else if problem.contains("tab character") {
                findings.error(
                    .badYAML, at: mark.position, "a tab stands where spaces must", hint: "indent with spaces, not tabs")
            } else {
                let detail = context.map { " (\($0.text))" } ?? ""
                findings.error(
                    .badYAML, at: mark.position, "this is not valid YAML: \(problem)\(detail)",
                    hint: "check the indentation and the quotes here and in the line before")
            }
        case .reader(let problem, let offset, _, let text):
            findings.error(
                .badYAML, at: offset.map { position(ofCharacter: $0, in: text) },
                "a character that YAML does not allow: \(problem)",
                hint: "take it out, or write it as an escape (\\u0007) between double quotes")
        default:
            findings.error(.badYAML, at: nil, "this is not valid YAML: \(error)")
        }
    }
}

extension Mark {
    fileprivate var position: TextPosition { TextPosition(line: line, column: column) }
}
