import Testing

/// The table from which the picture in `docs/ARCHITECTURE.md` is drawn, against the floors.
@Suite struct RoomsPictureTests {
    private struct Row: Hashable, Comparable, CustomStringConvertible {
        let source: String
        let target: String

        var description: String { "\(source),\(target)" }

        static func < (a: Row, b: Row) -> Bool { (a.source, a.target) < (b.source, b.target) }
    }

    /// The names under which people know the modules of others.
    private static let libraryNames = [
        "CZlib": "zlib", "CGraphviz": "Graphviz", "Crypto": "swift-crypto", "ArgumentParser": "swift-argument-parser",
    ]

    @Test func picturesShowTheImports() throws {
        let imports = House.rooms.flatMap { room in
            Self.direct(room.rooms).map { Row(source: room.name, target: $0) }
        }
        #expect(try Self.rows("imports") == imports.sorted())
    }

    @Test func picturesShowTheLibraries() throws {
        let uses = House.rooms.flatMap { room in
            room.libraries.map { Row(source: room.name, target: Self.libraryNames[$0] ?? $0) }
        }
        #expect(try Self.rows("uses") == uses.sorted())
    }

    @Test func thePictureIsOfThisTable() throws {
        let rows = try ["imports", "uses", "starts"].flatMap { try Self.rows($0) }
        let picture = try #require(Repository.text(of: "docs/rooms.svg"))
        for name in Set(rows.flatMap { [$0.source, $0.target] }) {
            let written = name.replacing("-", with: "&#45;")
            #expect(picture.contains(">\(name)<") || picture.contains(">\(written)<"), "'make pictures' draws \(name)")
        }
        #expect(picture.split(separator: "class=\"edge ").count - 1 == rows.count, "'make pictures' draws it anew")
    }

    /// The rooms that none of the others imports, directly or through more rooms. The rest would only be more arrows.
    private static func direct(_ rooms: Set<String>) -> Set<String> {
        rooms.subtracting(rooms.flatMap { below($0) })
    }

    /// All rooms that a room imports, directly or through others.
    private static func below(_ name: String) -> Set<String> {
        let rooms = House.room(named: name)?.rooms ?? []
        return rooms.reduce(into: rooms) { $0.formUnion(below($1)) }
    }

    private static func rows(_ relation: String) throws -> [Row] {
        let text = try #require(Repository.text(of: "docs/rooms.csv"))
        let cells = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        try #require(cells.first == ["source", "target", "type", "relation"])
        return cells.filter { $0.count == 4 && $0[3] == relation }.map { Row(source: $0[0], target: $0[1]) }.sorted()
    }
}
