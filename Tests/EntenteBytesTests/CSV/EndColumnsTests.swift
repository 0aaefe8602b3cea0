import EntenteBytes
import Testing

@Suite struct EndColumnsTests {
    @Test(arguments: [(" Source_ID", "source-id"), ("to", "to"), ("\tFrom  ID ", "from-id"), ("", ""), ("  ", "")])
    func headersAreCompared(header: String, key: String) {
        #expect(EndColumns.key(header) == key)
    }

    @Test func noNameIsThatOfBothEnds() {
        #expect(Set(EndColumns.sources).isDisjoint(with: EndColumns.targets))
        #expect((EndColumns.sources + EndColumns.targets).allSatisfy { EndColumns.key($0) == $0 })
    }
}
