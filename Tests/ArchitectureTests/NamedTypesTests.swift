import Testing

/// The types that `docs/ARCHITECTURE.md` names, against the sources: a renamed type must not live on in the page.
@Suite struct NamedTypesTests {
    @Test func everyTypeOfThePageExists() throws {
        let page = try #require(Repository.text(of: "docs/ARCHITECTURE.md"))
        let sources = try Repository.textFiles().filter { $0.room != nil && $0.path.hasSuffix(".swift") }
        let declared = Set(sources.flatMap { $0.codeLines.compactMap(Self.declaredType) })
        let known = declared.union(House.rooms.map(\.name)).union(House.systemLibraries).union(["Sendable"])
        let named = Self.typeNames(in: page)
        #expect(named.count > 20)
        #expect(named.subtracting(known).sorted() == [])
    }

    @Test func namesAreFound() {
        let text =
            "`Claim` and ``Lens``, `Diagram.Edge`; `entente path`, `A41`, `class=\"x Y\"`, `House.swift`, plain Word"
        #expect(Self.typeNames(in: text) == ["Claim", "Lens", "Edge", "Diagram"])
        #expect(Self.declaredType("    public struct Edge: Sendable {") == "Edge")
        #expect(Self.declaredType("let structure = 1") == nil)
    }

    /// The words in backticks that look like types, those of a dotted name apart.
    private static func typeNames(in text: String) -> Set<String> {
        let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
        var names: Set<String> = []
        for (index, piece) in pieces.enumerated() where index % 2 == 1 || text.contains("``\(piece)``") {
            let parts = piece.split(separator: ".")
            let isTypeName =
                !parts.isEmpty
                && parts.allSatisfy { part in
                    part.first?.isUppercase ?? false && part.allSatisfy(\.isLetter)
                        && part.contains(where: \.isLowercase)
                }
            if isTypeName { names.formUnion(parts.map(String.init)) }
        }
        return names
    }

    /// The type that a line of code declares.
    private static func declaredType(_ line: some StringProtocol) -> String? {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard let keyword = words.firstIndex(where: { ["struct", "enum", "class", "actor", "protocol"].contains($0) }),
            keyword + 1 < words.endIndex
        else { return nil }
        return String(words[keyword + 1])
    }
}
