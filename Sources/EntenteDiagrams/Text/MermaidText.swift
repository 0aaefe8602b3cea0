/// Text made fit for Mermaid, whose labels are HTML, whose quotes cannot be escaped, and whose directives (`%%{…}%%`) may
/// stand anywhere.
enum MermaidText {
    /// Text within the quotes of a label: whatever is neither letter nor digit nor plain punctuation is an entity of its
    /// number (`#60;`).
    static func label(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x2C, 0x2D, 0x2E: result.unicodeScalars.append(scalar)
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.unicodeScalars.append(scalar)
            case 0..<0x20, 0x7F...0x9F: result += " "
            default:
                if scalar.value > 0x9F, scalar.isVisible {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += "#\(scalar.value);"
                }
            }
        }
        return result
    }

    static func lines(_ lines: [String]) -> String { lines.map(label).joined(separator: "<br/>") }

    /// Text behind `%%`: one line, and no directive.
    static func comment(_ text: String) -> String {
        let line = String(
            String.UnicodeScalarView(text.unicodeScalars.map { scalar in scalar.isVisible ? scalar : " " })
        )
        return line.replacing("%%", with: "% %").replacing("{", with: "(").replacing("}", with: ")")
    }

    /// A title in the front matter: a string of YAML in quotes.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "%", "<", ">", "{", "}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar.isVisible ? scalar : " ")
            }
        }
        return result + "\""
    }
}
