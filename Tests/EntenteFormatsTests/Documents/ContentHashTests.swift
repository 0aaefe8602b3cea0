import Testing

@testable import EntenteFormats

@Suite struct ContentHashTests {
    /// FIPS 180-4, the example of one block.
    @Test func knownDigest() {
        let hash = ContentHash(of: "abc".utf8)
        #expect(hash.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(hash.contentSecuritySource == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }
}
