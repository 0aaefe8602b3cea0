/// What Graphviz drew.
public struct GraphvizPicture: Hashable, Sendable {
    /// The file's bytes: text in UTF-8 for SVG, binary for PNG and PDF.
    public let bytes: [UInt8]
    /// Graphviz's warnings, one a line, without the word "Warning".
    public let warnings: [String]
    /// How many fonts were found; `nil` where fontconfig was not asked. With none, texts of a PNG or PDF are boxes.
    public let fontCount: Int?
}
