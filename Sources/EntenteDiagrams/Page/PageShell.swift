import EntenteFormats

/// The HTML around the data and the picture: head with its policy, one style sheet, one script.
struct PageShell {
    var title: String
    var theme: Theme
    var beginsDark: Bool
    var data: String
    /// The `svg` elements; the first stands in the page, the others wait in templates.
    var pictures: [String]

    var text: String {
        let style = Self.style + PagePicture.style(drawn: theme)
        let script = Self.script
        return """
            <!doctype html>
            <html lang="en"\(beginsDark ? " data-begins=\"dark\"" : "")>
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy(style: style, script: script))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="entente">
            <title>\(Self.escaped(title))</title>
            <link rel="icon" href="data:,">
            <style>\(style)</style>
            </head>
            <body>
            \(Self.body.replacing("<!-- picture -->", with: pictures[0]))
            \(templates)
            <script type="application/json" id="data">\(data)</script>
            <script>\(script)</script>
            </body>
            </html>

            """
    }

    private var templates: String {
        pictures.enumerated().dropFirst()
            .map { "<template id=\"ui-drawing-\($0)\">\($1)</template>" }.joined(separator: "\n")
    }

    /// Nothing is loaded, nothing is sent, and nothing runs but the one script.
    private static func policy(style: String, script: String) -> String {
        """
        default-src 'none'; script-src '\(ContentHash(of: script.utf8).contentSecuritySource)'; \
        style-src '\(ContentHash(of: style.utf8).contentSecuritySource)'; img-src data:; base-uri 'none'; form-action 'none'
        """
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static let body = text(PackageResources.body_html)

    /// The parts in the order in which later ones may rely on earlier ones.
    private static let script =
        "(() => {\n\"use strict\";\n"
        + [
            PackageResources.dom_js, PackageResources.data_js, PackageResources.state_js, PackageResources.viewport_js,
            PackageResources.picture_js, PackageResources.cards_js, PackageResources.paths_js,
            PackageResources.search_js, PackageResources.filters_js, PackageResources.time_js,
            PackageResources.story_js, PackageResources.panel_js, PackageResources.keys_js, PackageResources.main_js,
        ].map(text).joined(separator: "\n") + "})();\n"

    private static let style =
        [PackageResources.page_css, PackageResources.panel_css, PackageResources.print_css].map(text).joined()

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
