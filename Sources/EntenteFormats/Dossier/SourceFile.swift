/// A file's bytes and its name, for readers that take several files as one graph.
public struct SourceFile: Sendable {
    /// The path as the user gave it; relative `file:` entries of a dossier are read from its folder.
    public var name: String
    /// The content, inflated.
    public var bytes: [UInt8]

    /// A file in memory.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
