public import EntenteBytes
public import EntenteModel

/// Reads a theme: a small YAML file of colors.
///
/// ```yaml
/// entente-theme: 1
/// base: light
/// colors: { adverse: "#8b0000" }
/// kinds: { ministry: { fill: "#e0f3ee", outline: "#0b6b57" } }
/// ```
///
/// Unknown keys, kinds and relations and what is no color are findings with their place and a suggestion. Linear in the
/// bytes.
public struct ThemeFileReader: Sendable {
    private let bases: [String]
    private let colors: [String]
    private let families: [String]
    private let statuses: [String]
    private let ontology: Ontology

    /// A reader that knows the names of the built-in themes, of the colors, of the families of shapes and of statuses, and
    /// the kinds and relations of an ontology. An open ontology lets every kind and relation pass.
    public init(bases: [String], colors: [String], families: [String], statuses: [String], ontology: Ontology) {
        self.bases = bases
        self.colors = colors
        self.families = families
        self.statuses = statuses
        self.ontology = ontology
    }

    /// The theme of a file, and all that is wrong with it, by place. With an error among the findings there is no theme.
    public func read(_ source: SourceFile) -> (theme: ThemeFile?, findings: [Diagnostic]) {
        var findings = FindingList(file: source.name)
        let encoding = EncodingCheck(source.bytes)
        let text = String(decoding: source.bytes[encoding.textStart...], as: UTF8.self)
        let root = YAMLTree.parse(text, findings: &findings)
        if root == nil, !findings.hasErrors {
            findings.error(.emptyFile, at: nil, "the theme is empty", hint: "begin it with 'entente-theme: 1'")
        }
        let theme = root.flatMap { self.theme($0, source.name, &findings) }
        return (findings.hasErrors ? nil : theme, findings.findings.sorted())
    }

    private func theme(_ root: TextNode, _ file: String, _ findings: inout FindingList) -> ThemeFile? {
        let known = ["entente-theme", "name", "base", "colors", "kinds", "relations", "statuses", "note"]
        guard let record = RecordReader(root, "a theme", known: known, &findings) else { return nil }
        if record.node("entente-theme") == nil {
            findings.error(
                .missingField, at: record.position, "a theme has no 'entente-theme'", hint: "add 'entente-theme: 1'")
        } else if let version = record.text("entente-theme", &findings), version != "1" {
            findings.error(
                .formatVersion, at: record.place("entente-theme"),
                "this theme has the format version '\(version)'", hint: "this program reads version 1")
        }
        var theme = ThemeFile(
            name: record.text("name", &findings) ?? String(file.split(separator: "/").last ?? ""),
            base: record.text("base", &findings) ?? bases.first ?? "")
        if !bases.contains(theme.base) {
            findings.error(
                .badValue, at: record.place("base"), "there is no theme '\(theme.base)' to start from",
                hint: hint(theme.base, bases))
        }
        for field in record.entries("colors", &findings) where isKnown(field, .unknownField, "color", colors, &findings)
        {
            theme.colors[field.key] = color(field, &findings)
        }
        let kinds = Array(ontology.kinds.keys) + families
        for field in record.entries("kinds", &findings)
        where ontology.isOpen || isKnown(field, "unknown-kind", "kind", kinds, &findings) {
            theme.shapes[field.key] = shape(field, &findings)
        }
        for field in record.entries("relations", &findings)
        where ontology.isOpen
            || isKnown(field, "unknown-relation", "relation", Array(ontology.relations.keys), &findings)
        {
            theme.relations[field.key] = color(field, &findings)
        }
        for field in record.entries("statuses", &findings)
        where isKnown(field, .unknownField, "status", statuses, &findings) {
            theme.statuses[field.key] = color(field, &findings)
        }
        return theme
    }

    private func isKnown(
        _ field: TextField, _ code: DiagnosticCode, _ what: String, _ names: [String], _ findings: inout FindingList
    ) -> Bool {
        if names.contains(field.key) { return true }
        findings.error(
            code, at: field.keyPosition, "there is no \(what) '\(field.key)'", hint: hint(field.key, names))
        return false
    }

    private func hint(_ name: String, _ names: [String]) -> String {
        Spelling.suggestion(for: name, in: names)
            ?? (names.count > 20 ? "" : "use one of: " + names.joined(separator: ", "))
    }

    private func shape(_ field: TextField, _ findings: inout FindingList) -> ThemeFile.Shape? {
        guard RecordReader(field.value, "the kind '\(field.key)'", known: ["fill", "outline"], &findings) != nil,
            case .mapping(let fields) = field.value.content
        else { return nil }
        var shape = ThemeFile.Shape()
        for inner in fields {
            switch inner.key {
            case "fill": shape.fill = color(inner, &findings)
            case "outline": shape.outline = color(inner, &findings)
            default: break
            }
        }
        return shape
    }

    /// `"#0072b2"`, `0072b2` or `"#07b"`.
    private func color(_ field: TextField, _ findings: inout FindingList) -> UInt32? {
        if field.value.isAbsent {
            findings.error(
                .badValue, at: field.keyPosition, "'\(field.key)' has no color",
                hint: "put the color in quotes, \"#0072b2\": # alone begins a comment")
            return nil
        }
        if case .scalar(let text, _) = field.value.content {
            let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
            let full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits
            let isHexadecimal = full.utf8.count == 6 && full.allSatisfy { $0.isASCII && $0.isHexDigit }
            if isHexadecimal, let color = UInt32(full, radix: 16) { return color }
            findings.error(
                .badValue, at: field.value.position, "'\(text)' is no color",
                hint: "write six hexadecimal digits in quotes: \"#0072b2\"")
        } else {
            findings.error(
                .badStructure, at: field.value.position, "'\(field.key)' must be a color",
                hint: "write six hexadecimal digits in quotes: \"#0072b2\"")
        }
        return nil
    }
}
