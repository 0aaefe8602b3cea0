/// Runs on small files of edges.
enum GraphFile {
    /// A triangle with a tail, one edge twice, one self-loop.
    static let triangle = "b a\nb c\nc a\nc d\nb a\nd d\n"

    static func run(
        _ command: String, _ text: String, name: String = "x.el", _ arguments: String...
    ) throws -> Entente {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: name)
        return try withExtendedLifetime(folder) { try Entente([command, file] + arguments) }
    }
}
