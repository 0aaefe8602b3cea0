import EntenteDOT
import Testing

@Suite("Links")
struct DOTLinkTests {
    @Test(
        "lead to pages, mail addresses and relative places",
        arguments: [
            "https://example.org/a?b=c&d=e#f", "HTTP://example.org", "mailto:a@example.org", "a/b:c.html", "#A41",
        ])
    func safe(address: String) {
        #expect(DOTLink(address)?.address == address)
    }

    @Test(
        "do nothing else",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)",
            "\u{1}javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "", "https://a b",
            "java\u{AD}script:x", "\\\\host\\share",
            "https://x/\"onmouseover=\"alert(1)", "https://x/<script>", "https://x/a'b",
        ])
    func unsafe(address: String) {
        #expect(DOTLink(address) == nil)
    }

    @Test("are escaped for the place that they stand in")
    func escaping() throws {
        let link = try #require(DOTLink("https://example.org/?a=1&b=2"))
        #expect(link.value == .text("https://example.org/?a=1&b=2"))
        #expect(link.markup.markup == "https://example.org/?a=1&amp;amp;b=2")
    }
}
