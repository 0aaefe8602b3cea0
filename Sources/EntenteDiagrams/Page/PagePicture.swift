/// The drawn picture as a part of the page.
enum PagePicture {
    /// The `svg` element of a file that the renderer made, without what comes before it.
    static func element(_ file: String) -> String {
        guard let start = file.firstRange(of: "<svg"), let end = file.firstRange(of: "</svg>") else { return "" }
        return String(file[start.lowerBound..<end.upperBound])
    }

    /// On the screen of a reader who prefers it dark, the colors of the dark theme in place of those of the drawn one.
    static func style(drawn: Theme) -> String {
        "@media screen {\n" + Theme.dark.styleSheet(over: drawn, scope: "[data-theme=dark] .drawn") + "}\n"
    }
}
