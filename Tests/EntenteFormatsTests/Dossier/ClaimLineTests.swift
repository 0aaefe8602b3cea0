import Testing

@testable import EntenteFormats

@Suite struct ClaimLineTests {
    private func spelled(_ part: ClaimLine.Part) -> String {
        switch part {
        case .ids(let ids): "ids \(ids)"
        case .claims(let ids): "claims \(ids)"
        case .label(let text): "label <\(text)>"
        case .unknown: "unknown"
        case .either: "either"
        }
    }

    @Test(arguments: [
        ("a r b", "ids [\"a\"]", "r", "ids [\"b\"]"), ("  a   r\tb  ", "ids [\"a\"]", "r", "ids [\"b\"]"),
        ("a r b, c,d ,e", "ids [\"a\"]", "r", "ids [\"b\", \"c\", \"d\", \"e\"]"),
        ("claim:A1,A2 r claim:B1, B2", "claims [\"A1\", \"A2\"]", "r", "claims [\"B1\", \"B2\"]"),
        ("a r \"two  words, here\"", "ids [\"a\"]", "r", "label <two  words, here>"),
        ("unknown r unknown", "unknown", "r", "unknown"), ("either r b", "either", "r", "ids [\"b\"]"),
        ("a r either", "ids [\"a\"]", "r", "either"), ("тбилиси r «b»", "ids [\"тбилиси\"]", "r", "ids [\"«b»\"]"),
    ])
    func reads(_ line: String, _ subject: String, _ relation: String, _ object: String) throws {
        let parsed = try ClaimLine(parsing: line)
        #expect(spelled(parsed.subject) == subject)
        #expect(parsed.relation == relation)
        #expect(spelled(parsed.object) == object)
    }

    @Test(arguments: [
        ("", 0), ("a", 0), ("a r", 0), ("a r b c", 6), ("ä r b c", 6), ("a, b r c", 0), ("\"a\" r b", 0),
        ("a r \"b", 4),
        ("a r \"\"", 4), ("a r b,", 4), ("a r b,,c", 4), ("a r claim:", 4), ("a r b,b", 4),
        ("a r b, b", 4),
        ("claim:A,A r b", 0),
    ])
    func refuses(_ line: String, _ offset: Int) {
        let mistake = #expect(throws: ClaimLine.Mistake.self) { try ClaimLine(parsing: line) }
        #expect(mistake?.offset == offset, "\(mistake?.message ?? "")")
    }

    @Test func partsKnowTheirOffsets() throws {
        let parsed = try ClaimLine(parsing: "ä  signed \"x y\"")
        #expect(parsed.offsets == (0, 3, 10))
    }
}
