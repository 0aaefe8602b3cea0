/// Text made fit for LaTeX: nothing in it is a command.
enum TeXText {
    /// Text in one line of a paragraph.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\textbackslash{}"
            case "{", "}", "$", "&", "#", "%", "_": result += "\\" + String(scalar)
            case "~": result += "\\textasciitilde{}"
            case "^": result += "\\textasciicircum{}"
            case "\"": result += "\\textquotedbl{}"
            case "<": result += "\\textless{}"
            case ">": result += "\\textgreater{}"
            case "|": result += "\\textbar{}"
            case "`": result += "\\textasciigrave{}"
            // Two hyphens are a dash, two quotation marks are others; a bracket behind a line break is its argument.
            case "-", "'", ",", "!", "?", "[", "]": result += "{" + String(scalar) + "}"
            case "…": result += "\\ldots{}"
            case "≠": result += "\\ensuremath{\\neq}"
            default:
                if let digit = superscripts[scalar] {
                    result += "\\textsuperscript{\(digit)}"
                } else {
                    result.unicodeScalars.append(scalar.isVisible ? scalar : " ")
                }
            }
        }
        return result
    }

    static func lines(_ lines: [String]) -> String { lines.map(escaped).joined(separator: "\\\\") }

    /// Text behind `%`: one line.
    static func comment(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in scalar.isVisible ? scalar : " " }))
    }

    /// An address that `Link.safe` let through, as an argument of `\href` within other arguments.
    static func address(_ url: String) -> String {
        var result = ""
        for scalar in url.unicodeScalars {
            switch scalar {
            case "#", "%", "&", "_": result += "\\" + String(scalar)
            case "$": result += "\\%24"
            case "~": result += "\\%7E"
            default:
                if scalar.isASCII {
                    result.unicodeScalars.append(scalar)
                } else {
                    for byte in String(scalar).utf8 {
                        result += "\\%" + String(byte, radix: 16, uppercase: true)
                    }
                }
            }
        }
        return result
    }

    /// Whether pdfLaTeX with the encodings T1 and TS1 has all letters; others need LuaLaTeX or XeLaTeX and a font.
    static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x20...0x7E: true
            case 0xA1...0xAC, 0xAE...0x107, 0x10C...0x113, 0x116...0x11B, 0x11E...0x11F, 0x128...0x12B,
                0x12E...0x131,
                0x139...0x13A, 0x13D...0x13E, 0x141...0x144, 0x147...0x148, 0x14C...0x14D, 0x150...0x155,
                0x158...0x15B,
                0x15E...0x165, 0x168...0x16B, 0x16E...0x173, 0x178...0x17E:
                true
            default: "–—‘’‚“”„†‡•…‰‹›€™≠".unicodeScalars.contains(scalar) || superscripts[scalar] != nil
            }
        }
    }

    private static let superscripts: [Unicode.Scalar: Int] = [
        "⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9,
    ]
}
