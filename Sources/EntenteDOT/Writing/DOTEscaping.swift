/// How text must be written to come out of Graphviz as it is; it depends on the attribute.
enum DOTEscaping {
    /// Colors, shapes, classes: no sequence is interpreted. A line break becomes a space.
    case plain
    /// Classes, style sheets: entities are interpreted, sequences are not.
    case entities
    /// Labels, URLs, ids: backslash sequences and entities are interpreted.
    case escString
    /// Tooltips: backslash sequences are interpreted twice, entities once.
    case tooltip
    /// Sequences are meant.
    case verbatim

    struct Result {
        var text: String
        var stripped: Int
        var doubledBackslashes: Int
    }

    func apply(to text: String) -> Result {
        let source = DOTText(text)
        var scalars = String.UnicodeScalarView()
        for scalar in source.scalars {
            switch (scalar, self) {
            case ("\n", .plain), ("\n", .entities): scalars.append(" ")
            case ("\n", _): scalars.append(contentsOf: "\\n".unicodeScalars)
            case ("\\", .escString): scalars.append(contentsOf: "\\\\".unicodeScalars)
            case ("\\", .tooltip): scalars.append(contentsOf: "\\\\\\\\".unicodeScalars)
            case ("&", .escString), ("&", .tooltip), ("&", .entities):
                scalars.append(contentsOf: "&amp;".unicodeScalars)
            default: scalars.append(scalar)
            }
        }
        let (holdable, doubled) = DOTSyntax.holdable(String(scalars))
        return Result(text: holdable, stripped: source.stripped, doubledBackslashes: doubled)
    }
}
