/// The `id` attributes of a picture: of letters, digits, hyphens and underscores, each once.
struct ElementIDs {
    /// By the id of the node.
    private(set) var nodes: [String: String] = [:]
    /// In the order of the diagram's edges.
    private(set) var edges: [String] = []

    init(_ diagram: Diagram) {
        // The picture's own: the graph and its clusters.
        var taken: Set<String> = ["entente"]
        func unique(_ id: String) -> String {
            var candidate = id
            var number = 2
            while !taken.insert(candidate).inserted {
                candidate = "\(id)_\(number)"
                number += 1
            }
            return candidate
        }
        for node in diagram.nodes { nodes[node.id] = unique("entity-" + Self.name(node.id)) }
        for edge in diagram.edges { edges.append(unique(Self.name(edge.id))) }
    }

    /// The text with anything else than ASCII letters, digits, hyphens and underscores replaced by an underscore; at
    /// most 200 characters.
    static func name(_ text: String) -> String {
        String(
            text.unicodeScalars.prefix(200).map { scalar in
                let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "_"
            })
    }
}

/// Which addresses a picture may link to.
enum Link {
    /// The address if it begins with `http://` or `https://`, else `nil`: others could run scripts or open files. Neither
    /// may it hold what ends an attribute or opens an element: Graphviz copies addresses into the SVG as they are.
    static func safe(_ url: String?) -> String? {
        guard let url, url.utf8.count <= 2_000 else { return nil }
        let start = url.prefix(8).lowercased()
        guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
        let isUnsafe = { (scalar: Unicode.Scalar) in
            scalar.properties.isWhitespace || scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
                || "\\\"<>`'{}|^".unicodeScalars.contains(scalar)
        }
        return url.unicodeScalars.contains(where: isUnsafe) ? nil : url
    }
}
