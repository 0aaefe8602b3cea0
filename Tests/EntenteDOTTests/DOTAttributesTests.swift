import EntenteDOT
import Testing

@Suite("DOT attributes")
struct DOTAttributesTests {
    @Test("keep the order in which they were set, and one value a name")
    func order() {
        var attributes: DOTAttributes = ["b": "1", "a": "2", "b": "3"]
        attributes["c"] = "4"
        attributes["a"] = nil
        attributes["missing"] = nil
        #expect(attributes.map(\.name) == ["b", "c"])
        #expect(attributes["b"] == .text("3"))
        #expect(attributes["a"] == nil)
    }

    @Test("merge with the other's values winning")
    func merging() {
        let merged = (["a": "1", "b": "2"] as DOTAttributes).merging(["b": "3", "c": "4"])
        #expect(merged == ["a": "1", "b": "3", "c": "4"])
    }
}
