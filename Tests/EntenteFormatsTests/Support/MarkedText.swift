import EntenteBytes
import EntenteFormats

/// A text in which `‸` marks the places of expected findings; the marks are taken out before it is read.
struct MarkedText {
    let text: String
    /// `line:column` of each mark, in order.
    let places: [String]

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var places: [String] = []
        var line = 1
        var column = 1
        for scalar in marked.unicodeScalars {
            if scalar == "‸" {
                places.append("\(line):\(column)")
                continue
            }
            text.append(scalar)
            column += 1
            if scalar == "\n" { (line, column) = (line + 1, 1) }
        }
        self.text = String(text)
        self.places = places
    }

    /// What reading the text should find: each mark with its code. Missing marks are findings about the whole file.
    func expectations(_ codes: [String]) -> [String] {
        let whole = [String](repeating: "-", count: max(0, codes.count - places.count))
        return zip(whole + places, codes).map { "\($0) \($1)" }
    }

    /// Reads the text as a dossier.
    func load(_ reader: DossierReader = DossierReader()) -> LoadedGraph {
        reader.read([SourceFile(name: "test.yaml", bytes: Array(text.utf8))])
    }
}

/// Findings in short: `line:column code`.
func summary(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.position.map(\.description) ?? "-") \($0.code)" }
}

/// A small dossier without faults, up to and with the line `claims:` (the tenth line is the first claim's).
let soundHead = """
    entente: 1
    documents:
      d: { title: D, published: 2014 }
    entities:
      arland: { kind: state, name: Arland }
      borland: { kind: state, name: Borland }
      anna: { kind: person, name: Anna }
      pact: { kind: treaty, name: Pact }
    claims:

    """
