public struct TableReader {
    public init() {}
    public func read(_ files: [SourceFile]) -> LoadedGraph { DossierReader().read(files) }
}
