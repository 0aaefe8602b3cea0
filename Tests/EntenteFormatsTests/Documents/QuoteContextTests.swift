import EntenteFormats
import Testing

@Suite struct QuoteContextTests {
    private let text =
        "A first line.\nGeorgia condemns the treaty, it is said, in words of some length.\nA last line.\n"

    @Test func theContextIsOfTheSameParagraph() throws {
        let context = try #require(QuoteContext(text, quote: "condemns the treaty", offset: 22))
        #expect(context.before == "Georgia ")
        #expect(context.quote == "condemns the treaty")
        #expect(context.after == ", it is said, in words of some length.")
    }

    @Test func longContextsAreCutAtWords() throws {
        let context = try #require(QuoteContext(text, quote: "it is said", offset: 43, width: 14))
        #expect(context.before == "…the treaty, ")
        #expect(context.after == ", in words of…")
    }

    @Test func aQuoteBeyondTheEndHasNone() {
        #expect(QuoteContext(text, quote: "last line", offset: 10_000) == nil)
        #expect(QuoteContext("short", quote: "shorter", offset: 0) == nil)
    }
}
