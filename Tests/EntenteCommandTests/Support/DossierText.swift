import Foundation

/// The claims of the South Ossetia dossier, read from its text line by line: a second opinion on the reader's.
///
/// Relies on the canonical form: `- id:` begins a claim, its fields stand four columns in, a list stands in brackets.
struct DossierText {
    struct Row {
        var fields: [String: String] = [:]

        var id: String { fields["id"] ?? "" }
        var document: String { fields["document"] ?? "" }
        var modality: String { fields["modality"] ?? "actual" }
        var polarity: String { fields["polarity"] ?? "affirmed" }
        var subject: String { String(line.prefix { $0 != " " }) }
        var relation: String { String(line.dropFirst(subject.count + 1).prefix { $0 != " " }) }
        var object: String { String(line.dropFirst(subject.count + relation.count + 2)) }
        /// Those who are named, else the voice of the document.
        var speakers: [String] {
            guard let says = fields["says"] else { return [document == "doc-A" ? "agenda-ge" : document] }
            return says.trimmingCharacters(in: CharacterSet(charactersIn: "[]")).components(separatedBy: ", ")
        }

        private var line: String { fields["claim"] ?? "" }
    }

    let rows: [Row]

    static let shared: DossierText = {
        guard let text = try? String(contentsOfFile: Products.dossier, encoding: .utf8) else {
            fatalError("The dossier cannot be read.")
        }
        return DossierText(text)
    }()

    init(_ text: String) {
        var rows: [Row] = []
        let section = text.components(separatedBy: "\nclaims:\n").last?.components(separatedBy: "\nsame-as:\n").first
        for line in (section ?? "").components(separatedBy: "\n") {
            if line.hasPrefix("  - id: ") {
                rows.append(Row(fields: ["id": String(line.dropFirst(8))]))
            } else if line.hasPrefix("    "), !line.hasPrefix("     "), let colon = line.range(of: ": "), !rows.isEmpty
            {
                let name = line[..<colon.lowerBound].dropFirst(4)
                rows[rows.count - 1].fields[String(name)] = String(line[colon.upperBound...])
            }
        }
        // As answers list them, whatever the order of the file.
        self.rows = rows.sorted { $0.id < $1.id }
    }

    /// The ids of the claims that pass, in order.
    func ids(_ passes: (Row) -> Bool) -> [String] { rows.filter(passes).map(\.id) }
}
