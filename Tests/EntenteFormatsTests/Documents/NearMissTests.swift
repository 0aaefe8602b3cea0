import Testing

@testable import EntenteFormats

@Suite struct NearMissTests {
    private static let document = """
        Official Tbilisi condemns Russian-Tskhinvali
        draft treaty. The “new” treaty isn’t signed\u{A0}yet. Café is composed.
        """

    @Test(arguments: [
        ("Tskhinvali draft treaty", ["line break", "character 11"]),
        ("The \"new\" treaty", ["«“» (U+201C)", "«\"» (U+0022)", "character 5"]),
        ("treaty isn't signed", ["’", "U+2019", "character 11"]),
        ("isn’t signed yet", ["another kind of space"]), ("Cafe\u{301} is", ["composes", "character 4"]),
        ("official Tbilisi condemns", ["«O»", "«o»", "character 1"]),
        ("Official  Tbilisi", ["the quote has a space more"]),
        ("OfficialTbilisi condemns", ["the document has a space more"]),
        ("Official Tbilisi condems Russian", ["agrees up to «Official Tbilisi condem»"]),
        ("Official Tbilisi condemned Russian", ["agrees up to «Official Tbilisi condemn»", "s Russian"]),
    ])
    func saysWhatDiffers(_ quote: String, _ words: [String]) {
        let explanation = NearMiss(document: Self.document).explanation(of: quote) ?? "nothing"
        for word in words { #expect(explanation.contains(word), "\(explanation)") }
        #expect(!explanation.contains("\n"))
    }

    @Test(arguments: ["something else altogether", "", " \n ", "zz"])
    func saysNothingOfWhatIsNotThere(_ quote: String) {
        #expect(NearMiss(document: Self.document).explanation(of: quote) == nil)
    }

    @Test func anEmptyDocument() {
        #expect(NearMiss(document: "").explanation(of: "words that are nowhere") == nil)
    }
}
