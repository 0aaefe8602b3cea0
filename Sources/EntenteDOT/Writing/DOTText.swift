/// Text without what neither Graphviz nor XML can hold.
///
/// NUL ends a C string; other control characters, U+FFFE and U+FFFF make ill-formed XML of an SVG. Every form of line
/// break (CR LF, CR, LF, NEL, U+2028, U+2029) is one U+000A; a tab, for which fonts have no glyph, is a space.
struct DOTText {
    /// What is left.
    private(set) var scalars: [Unicode.Scalar] = []
    /// How many characters were left out.
    private(set) var stripped = 0

    init(_ text: String) {
        scalars.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A:
                if !afterReturn { scalars.append("\n") }
            case 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
            case 0x09: scalars.append(" ")
            case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: stripped += 1
            default: scalars.append(scalar)
            }
        }
    }
}
