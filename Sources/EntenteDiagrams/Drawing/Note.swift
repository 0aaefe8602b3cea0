import EntenteDOT
import EntenteModel
import EntenteReasoning

/// A note on a claim as one line of plain text, for tooltips and lists.
enum Note {
    /// `A41: Georgia condemned the draft treaty (11 Dec 2014) — “Official Tbilisi condemns …”¹ — Davit Kereselidze,
    /// reported by Agenda.ge, 11 December 2014`.
    static func text(_ note: Diagram.Note?, claim: String) -> String {
        guard let note else { return claim }
        var text = "\(claim): \(note.sentence)"
        if let date = note.date { text += " (\(date))" }
        let quotes = note.quotes.map { quote in
            let number = Typography.superscript(quote.source)
            let doubt = quote.isMissing ? " [\(Citation.missingWords)]" : ""
            return (quote.text.map { "“\(DOTWriter.shortened($0, to: 400))”\(number)" } ?? number) + doubt
        }
        if !quotes.isEmpty { text += " — " + quotes.joined(separator: " … ") }
        if !note.source.isEmpty { text += " — " + note.source }
        return text
    }
}
