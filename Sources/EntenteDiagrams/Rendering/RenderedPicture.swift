/// A picture, and how it came about.
public struct RenderedPicture: Hashable, Sendable {
    /// The file's bytes: UTF-8 text for SVG, binary for PNG and PDF.
    public let bytes: [UInt8]
    /// What the reader of the picture should know, one sentence each: Graphviz's warnings, missing fonts.
    public let warnings: [String]
    /// The program that drew it.
    public let engine: RenderEngine
}
