import EntenteBytes
import EntenteModel

/// Names that are not what they seem: two that look the same, or one that reads backwards.
extension GraphAssembler {
    /// Warns of a text that holds characters which cannot be seen. The text is kept as it is, since languages written
    /// from right to left may need them. Joiners within words (U+200C, U+200D) are letters of many scripts, and no
    /// finding.
    mutating func warnOfHidden(_ text: String, _ what: String, at place: Place) {
        if text.utf8.allSatisfy({ $0 < 128 }) { return }
        let found = Set(text.unicodeScalars.map(\.value).filter(Self.isHidden)).sorted()
        if found.isEmpty { return }
        let points = found.map { "U+" + Self.hexadecimal($0) }.joined(separator: ", ")
        findings.append(
            Diagnostic(
                file: place.file, position: place.position, severity: .warning, code: .hiddenCharacters,
                message: "\(what) holds \(points), which nobody sees and which can change how it reads",
                hint: "take it out, unless its language needs it"))
    }

    /// Marks, embeddings, overrides and isolates of direction; spaces and joiners without width.
    private static func isHidden(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
