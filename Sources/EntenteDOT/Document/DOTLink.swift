/// A link that may stand in a picture: to a web page, a mail address, or a place relative to the picture.
///
/// An SVG in a browser runs what a `javascript:` link holds, and Graphviz passes it through. So links of other people's
/// making go through this type: only the schemes `http`, `https` and `mailto` are let through, no white space or
/// control characters, which browsers ignore within a scheme, and nothing that could end the attribute.
public struct DOTLink: Hashable, Sendable {
    /// The address, as it was given.
    public let address: String

    /// Makes a link, or `nil` if it might do more than lead to a page.
    public init?(_ address: String) {
        let scalars = address.unicodeScalars
        guard !address.isEmpty, scalars.allSatisfy({ $0.value > 0x20 && !$0.properties.isWhitespace }),
            !scalars.contains(where: { 0x7F...0x9F ~= $0.value || "\\\"<>`'{}|^".unicodeScalars.contains($0) })
        else { return nil }
        if let end = address.firstIndex(where: { ":/?#".contains($0) }), address[end] == ":" {
            guard ["http", "https", "mailto"].contains(address[..<end].lowercased()) else { return nil }
        }
        self.address = address
    }

    /// The link as a value for `URL` and `href`.
    public var value: DOTValue { .text(address) }

    /// The link as the value of an element's `HREF`; Graphviz copies the `&` that stands there into the SVG as it is.
    public var markup: HTMLLabel {
        HTMLLabel(markup: HTMLLabel.escaped(address.replacing("&", with: "&amp;")))
    }
}
