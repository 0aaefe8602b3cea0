public import EntenteBytes

/// A tree of text with positions: what YAML and JSON files are read into before anything is understood.
///
/// Every scalar is text: `NO` stays Norway's code, `1:30` stays as written, dates stay strings.
public struct TextNode: Sendable {
    /// What a node may be.
    public enum Content: Sendable {
        /// `isPlain`: written without quotes; an empty plain scalar stands for a value that is not there.
        case scalar(String, isPlain: Bool)
        case sequence([TextNode])
        case mapping([TextField])
    }

    /// What it is.
    public var content: Content
    /// Where it begins in its file.
    public var position: TextPosition

    /// A node that begins at a place of its file.
    public init(_ content: Content, at position: TextPosition) {
        self.content = content
        self.position = position
    }

    /// Whether nothing is written here: `key:` or `key: ~` or `null`.
    public var isAbsent: Bool {
        if case .scalar(let text, isPlain: true) = content { return text.isEmpty || text == "~" || text == "null" }
        return false
    }

    /// "a text", "a list" or "a mapping", for messages.
    var shape: String {
        switch content {
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// One `key: value` of a mapping, in the order written.
public struct TextField: Sendable {
    /// The key, as written.
    public var key: String
    /// Where the key begins.
    public var keyPosition: TextPosition
    /// What stands behind the key.
    public var value: TextNode

    /// A field whose key begins at a place of its file.
    public init(key: String, at keyPosition: TextPosition, value: TextNode) {
        self.key = key
        self.keyPosition = keyPosition
        self.value = value
    }
}
