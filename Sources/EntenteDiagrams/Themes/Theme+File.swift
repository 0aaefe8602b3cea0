public import EntenteFormats
public import EntenteModel

extension Theme {
    /// A theme of a user's own: the built-in one that the file starts from, with the file's colors.
    ///
    /// A shape is of a kind of the ontology, with the kinds below it, where there is such a kind, else of a family
    /// (``NodeFamily``). Names that ``reader(for:)`` would have refused change nothing.
    public init(_ file: ThemeFile, ontology: Ontology) {
        self = Theme.named(file.base) ?? .light
        name = file.name
        for (role, path) in Self.roles {
            if let color = file.colors[role] { self[keyPath: path] = Color(color) }
        }
        for (id, shape) in file.shapes {
            let isKind = ontology.kinds[id] != nil || ontology.isOpen
            let family = NodeFamily(rawValue: ontology.kinds[id] == nil ? id : ontology.family(of: id)) ?? .other
            var paint = paint(of: family)
            if let fill = shape.fill { paint.fill = Color(fill) }
            if let outline = shape.outline { paint.outline = Color(outline) }
            if isKind { kinds[id] = paint } else { paints[family] = paint }
        }
        for (id, color) in file.relations { relations[id] = Color(color) }
        for (id, color) in file.statuses {
            if let status = Status(rawValue: id) { statuses[status] = Color(color) }
        }
    }

    /// The reader of theme files for graphs of an ontology.
    public static func reader(for ontology: Ontology) -> ThemeFileReader {
        ThemeFileReader(
            bases: names, colors: roles.map(\.0), families: NodeFamily.allCases.map(\.rawValue),
            statuses: Status.allCases.map(\.rawValue), ontology: ontology)
    }

    /// The colors of the picture as a whole and of the tones, by the names that a theme file has for them.
    private static var roles: [(String, WritableKeyPath<Theme, Color>)] {
        [
            ("background", \.background), ("text", \.text), ("secondary-text", \.secondaryText),
            ("supportive", \.supportive), ("adverse", \.adverse), ("neutral", \.neutral), ("muted", \.muted),
            ("muted-text", \.mutedText), ("box", \.cluster.fill), ("box-outline", \.cluster.outline),
        ]
    }

    /// Which words of the picture would be hard to read: those with a contrast to their ground below 4.5, which W3C's
    /// *Web Content Accessibility Guidelines 2.1* (1.4.3) ask for. `text on the fill of 'ministry': 3.1`; empty for the themes that come
    /// with the program.
    public var lowContrasts: [String] {
        var result: [String] = []
        func check(_ words: Color, _ name: String, on ground: Color, _ place: String) {
            let contrast = words.contrast(with: ground)
            if contrast < 4.5 {
                let tenths = Int(contrast * 10)
                result.append("\(name) on \(place): \(tenths / 10).\(tenths % 10)")
            }
        }
        let shapes =
            NodeFamily.allCases.map { ($0.rawValue, paint(of: $0)) }
            + kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        for (name, paint) in shapes {
            check(text, "text", on: paint.fill, "the fill of '\(name)'")
            check(secondaryText, "secondary-text", on: paint.fill, "the fill of '\(name)'")
        }
        let lines =
            Diagram.Edge.Tone.allCases.map { ($0.rawValue, words($0)) }
            + relations.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            + Status.allCases.compactMap { status in statuses[status].map { (status.rawValue, $0) } }
            + [("text", text), ("secondary-text", secondaryText), ("muted-text", mutedText)]
        for (name, color) in lines { check(color, name, on: background, "the background") }
        check(secondaryText, "secondary-text", on: cluster.fill, "boxes")
        return result
    }
}
