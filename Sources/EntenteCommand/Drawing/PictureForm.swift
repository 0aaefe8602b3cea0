import ArgumentParser
import EntenteDiagrams

/// What `render` can make.
enum PictureForm: String, ExpressibleByArgument, CaseIterable, Sendable {
    case svg, png, pdf, dot, html, mermaid, tikz

    /// The names of all, for help.
    static let names = allCases.map(\.rawValue).joined(separator: ", ")

    /// `nil` for text.
    var picture: PictureFormat? {
        switch self {
        case .svg, .html: .svg
        case .png: .png
        case .pdf: .pdf
        case .dot, .mermaid, .tikz: nil
        }
    }

    /// Whether several dates stand side by side in it.
    var hasPanels: Bool { picture != nil && self != .html || self == .dot }

    /// From `--to`, else from the suffix of the output file, else SVG on standard output.
    static func chosen(_ to: PictureForm?, _ destination: DestinationOptions) throws -> PictureForm {
        let named = destination.suffix.flatMap(named)
        if let to, let named, to != named { throw destination.contradiction(named.rawValue, to.rawValue) }
        if let form = to ?? named { return form }
        guard let output = destination.output, output != "-" else { return .svg }
        throw Failure(
            .usage, "the name '\(output)' does not say what to draw",
            hint: "end it with .svg, .png, .pdf, .dot, .html, .mmd or .tex, or use '--to'")
    }

    private static func named(_ suffix: String) -> PictureForm? {
        switch suffix {
        case "gv": .dot
        case "htm": .html
        case "mmd": .mermaid
        case "tex": .tikz
        default: PictureForm(rawValue: suffix)
        }
    }
}
