import Testing

@testable import EntenteDiagrams

/// Addresses of other people's making, which Graphviz copies into the SVG as they are.
@Suite struct LinkTests {
    @Test(arguments: [
        "https://x/\"><script>alert(1)</script><a", "https://x/\"onmouseover=\"alert(1)", "https://x/'a", "http://a b",
        "javascript:alert(1)", "file:///etc/hosts", "https://x/\u{9B}31m", "https://x/\\", "ftp://x",
    ])
    func unsafeAddressesAreLeftOut(address: String) {
        #expect(Link.safe(address) == nil)
    }

    @Test func webAddressesStay() {
        let address = "https://agenda.ge/en/news/2014/2857?lang=en&page=1#top"
        #expect(Link.safe(address) == address)
        #expect(Link.safe(nil) == nil)
    }
}
