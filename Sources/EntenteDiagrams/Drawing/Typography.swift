import EntenteDOT

/// Text made fit for labels: bounded, broken into lines, never empty.
enum Typography {
    /// Text without line breaks and control characters; the fallback if nothing visible is left.
    static func words(_ text: String, or fallback: String, limit: Int) -> HTMLLabel {
        .text(visible(text, or: fallback), limit: limit)
    }

    /// Text in lines of about `width` characters, broken at spaces; very long words are cut.
    /// Balanced lines are of about the same length, which looks better than full lines and a short rest.
    static func lines(
        _ text: String, or fallback: String, width: Int, limit: Int, balanced: Bool = true
    ) -> [HTMLLabel] {
        plainLines(text, or: fallback, width: width, limit: limit, balanced: balanced).map { .text($0) }
    }

    /// The lines of ``lines(_:or:width:limit:balanced:)`` as they are read, for other languages than Graphviz's.
    static func plainLines(
        _ text: String, or fallback: String, width: Int, limit: Int, balanced: Bool = true
    ) -> [String] {
        let cut = DOTWriter.shortened(visible(text, or: fallback), to: limit)
        let words = cut.split(separator: " ").flatMap { pieces(of: $0, length: 2 * width) }
        let count = (cut.count + width - 1) / width
        let target = balanced && count > 1 ? min(width, (cut.count + count - 1) / count + 3) : width
        var lines: [String] = []
        for word in words {
            if let last = lines.last, last.count + 1 + word.count <= target {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// The number as superscript digits: `¹²`.
    static func superscript(_ number: Int) -> String {
        let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }

    /// Footnotes: `¹`, `¹,²`; more than four are counted.
    static func footnotes(_ numbers: [Int]) -> String {
        let shown = numbers.prefix(4).map(superscript).joined(separator: ",")
        return numbers.count > 4 ? shown + ",…" : shown
    }

    private static func visible(_ text: String, or fallback: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate: " "
            default: scalar
            }
        }
        let words = String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
        return words.isEmpty ? fallback : words
    }

    private static func pieces(of word: Substring, length: Int) -> [Substring] {
        var rest = word
        var pieces: [Substring] = []
        while rest.count > length {
            pieces.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return pieces + [rest]
    }
}
