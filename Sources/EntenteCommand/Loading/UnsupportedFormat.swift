import EntenteBytes
import EntenteFormats

/// A format that is known by sight and cannot be read: to take it for a table or a dossier would give pages of findings
/// that help nobody.
struct UnsupportedFormat {
    /// With its article: `a GML graph`.
    private let name: String
    private let advice: String

    /// `nil` if the file is none of these. What the bytes say counts for more than the suffix.
    init?(path: String, _ bytes: UnsafeRawBufferPointer) {
        let lower = path.lowercased()
        let found = Self.kind(of: bytes) ?? Self.suffixes.first { lower.hasSuffix($0.0) }?.1
        guard let found else { return nil }
        name = found.name
        // Nothing but a plain name may look like a command to be copied.
        let isPlain = path.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                || "./_-".unicodeScalars.contains(scalar)
        }
        advice = found.advice(isPlain && path != "-" ? path : "FILE")
    }

    /// The end of the command, with what to do instead.
    func failure(_ file: String) -> Failure {
        let diagnostic = Diagnostic(
            file: file, code: .unsupportedFormat, message: "this is \(name), which cannot be read yet", hint: advice)
        return Failure(.badData, [diagnostic.description])
    }

    // MARK: The formats

    private enum Kind {
        case graphML, gexf, gml, pajek, dl, vna, json, xml, html, workbook, oldWorkbook, archive, pdf, database, parquet

        var name: String {
            switch self {
            case .graphML: "a GraphML graph"
            case .gexf: "a GEXF graph"
            case .gml: "a GML graph"
            case .pajek: "a Pajek network"
            case .dl: "a UCINET DL network"
            case .vna: "a VNA network"
            case .json: "a JSON graph of nodes and links"
            case .xml: "an XML document"
            case .html: "an HTML page"
            case .workbook, .oldWorkbook: "a spreadsheet"
            case .archive: "a ZIP archive or a spreadsheet"
            case .pdf: "a PDF document"
            case .database: "an SQLite database"
            case .parquet: "a Parquet file"
            }
        }

        func advice(_ path: String) -> String {
            let table = "save it as CSV with a header such as source,target,relation"
            let other = "or let NetworkX, igraph or Gephi write its edges as CSV with the columns source and target"
            return switch self {
            case .graphML: "let Graphviz convert it: graphml2gv \(path) > graph.dot; \(other)"
            case .gml: "let Graphviz convert it: gml2gv \(path) > graph.dot; \(other)"
            case .gexf, .pajek, .dl, .vna, .json: String(other.dropFirst(3))
            case .workbook, .oldWorkbook, .archive, .database, .parquet: table
            case .xml, .html, .pdf:
                "name a dossier, or a table of ties; documents belong under 'documents:' of a dossier"
            }
        }
    }

    private static let suffixes: [(String, Kind)] = [
        (".graphml", .graphML), (".gexf", .gexf), (".gml", .gml), (".net", .pajek), (".paj", .pajek), (".dl", .dl),
        (".vna", .vna), (".xlsx", .workbook), (".ods", .workbook), (".xls", .oldWorkbook), (".zip", .archive),
        (".pdf", .pdf), (".sqlite", .database), (".parquet", .parquet), (".xml", .xml), (".html", .html),
    ]

    private static let magic: [([UInt8], Kind)] = [
        (Array("PK\u{3}\u{4}".utf8), .archive), ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook), (Array("%PDF-".utf8), .pdf),
        (Array("SQLite format 3".utf8), .database), (Array("PAR1".utf8), .parquet),
    ]

    private static func kind(of bytes: UnsafeRawBufferPointer) -> Kind? {
        if let found = magic.first(where: { bytes.starts(with: $0.0) }) { return found.1 }
        let beginning = bytes.prefix(4096)
        let text = String(decoding: beginning, as: UTF8.self).lowercased()
        let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0.isWhitespace || $0 == "\u{FEFF}" } }
        guard let first = lines.first(where: { !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("%") }) else {
            return nil
        }
        if first.hasPrefix("<") { return markup(text) }
        if first.hasPrefix("{") || first.hasPrefix("[") { return isNodeLink(text) ? .json : nil }
        if first.hasPrefix("*node data") || first.hasPrefix("*tie data") { return .vna }
        if pajekMarks.contains(where: first.hasPrefix) { return .pajek }
        // An edge list may begin with somebody called so.
        let isDL = first == "dl" || first.hasPrefix("dl ") || first.hasPrefix("dl\t")
        if isDL, text.contains("n=") || text.contains("n =") || text.contains("data:") { return .dl }
        return isGML(lines) ? .gml : nil
    }

    private static let pajekMarks = ["*vertices", "*network", "*arcs", "*edges", "*matrix"]

    private static func markup(_ text: String) -> Kind {
        if text.contains("<graphml") { return .graphML }
        if text.contains("<gexf") { return .gexf }
        return text.contains("<html") || text.contains("<!doctype html") ? .html : .xml
    }

    /// A list of nodes and one of links, as D3, NetworkX, Cytoscape and others write them, and no dossier.
    private static func isNodeLink(_ text: String) -> Bool {
        let marks = ["\"nodes\"", "\"links\"", "\"edges\"", "\"elements\""]
        return marks.contains(where: text.contains) && !text.contains("\"claims\"") && !text.contains("\"claim\"")
    }

    /// `graph [`, perhaps on two lines, with nothing but comments and keys ahead of it. DOT has a brace there.
    private static func isGML(_ lines: [Substring]) -> Bool {
        var isGraph = false
        for line in lines where !line.isEmpty && !line.hasPrefix("#") {
            if isGraph { return line.hasPrefix("[") }
            let word = line.prefix { $0.isLetter }
            if word == "graph" {
                let rest = line.dropFirst(5).drop(while: \.isWhitespace)
                if rest.hasPrefix("[") { return true }
                guard rest.isEmpty else { return false }
                isGraph = true
            } else if !gmlHeads.contains(String(word)) {
                return false
            }
        }
        return false
    }

    private static let gmlHeads: Set<String> = ["creator", "version", "comment", "directed", "label", "id", "name"]
}

extension DiagnosticCode {
    /// The file is of a format that is known and cannot be read.
    static let unsupportedFormat: DiagnosticCode = "unsupported-format"
}
