import Crypto
import Foundation

/// The SHA-256 of some bytes, in the spellings that files ask for.
package struct ContentHash {
    private let digest: [UInt8]

    /// Hashes bytes. O(bytes).
    package init(of bytes: some Sequence<UInt8>) { digest = Array(SHA256.hash(data: Array(bytes))) }

    /// 64 digits 0–9 and a–f, as a dossier's `sha256:` has it.
    package var hexadecimal: String {
        digest.map { byte in
            String(UnicodeScalar(Self.digits[Int(byte >> 4)])) + String(UnicodeScalar(Self.digits[Int(byte & 15)]))
        }.joined()
    }

    /// `sha256-…`, as a Content-Security-Policy names a script or a style sheet that may stand in the page.
    package var contentSecuritySource: String { "sha256-" + Data(digest).base64EncodedString() }

    private static let digits = Array("0123456789abcdef".utf8)
}
