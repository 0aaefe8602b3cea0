import EntenteBytes
import EntenteModel

/// Names that are not what they seem: two that look the same, or one that reads backwards.
extension GraphAssembler {
    /// Warns of a text that holds characters which cannot be seen, or that break its line or steer a terminal. The text is kept as it is, since languages written
    /// from right to left may need them. Joiners within words (U+200C, U+200D) are letters of many scripts, and no
    /// finding.
    mutating func warnOfHidden(_ text: String, _ what: String, at place: Place) {
        if text.utf8.allSatisfy({ 32...126 ~= $0 }) { return }
        let found = Set(text.unicodeScalars.map(\.value).filter(Self.isHidden)).sorted()
        if found.isEmpty { return }
        let points = found.map { "U+" + Self.hexadecimal($0) }.joined(separator: ", ")
        findings.append(
            Diagnostic(
                file: place.file, position: place.position, severity: .warning, code: .hiddenCharacters,
                message: "\(what) holds \(points), which nobody sees and which can change how it reads",
                hint: found.contains(where: Self.isControl)
                    ? "write it on one line, without control characters" : "take it out, unless its language needs it"))
    }

    /// Line breaks, tabs and the other control characters.
    private static func isControl(_ scalar: UInt32) -> Bool {
        scalar < 32 || 0x7F...0x9F ~= scalar || scalar == 0x2028 || scalar == 0x2029
    }

    /// Those; marks, embeddings, overrides and isolates of direction; spaces and joiners without width.
    private static func isHidden(_ scalar: UInt32) -> Bool {
        if isControl(scalar) { return true }
        switch scalar {
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: return true
        default: return false
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
