/// The drawn picture as a part of the page.
enum PagePicture {
    /// The `svg` element of a file that the renderer made, without what comes before it.
    static func element(_ file: String) -> String {
        guard let start = file.firstRange(of: "<svg"), let end = file.firstRange(of: "</svg>") else { return "" }
        return String(file[start.lowerBound..<end.upperBound])
    }

    /// The colors of the dark theme in place of the light one's, for every color that the picture may have.
    static var style: String {
        var seen: Set<Color> = []
        let pairs = zip(colors(.light), colors(.dark)).filter { seen.insert($0.0).inserted && $0.0 != $0.1 }
        let rules = pairs.map { light, dark in
            """
            [data-theme=dark] .drawn [fill="\(light)"]{fill:\(dark)}
            [data-theme=dark] .drawn [stroke="\(light)"]{stroke:\(dark)}
            """
        }
        return "@media screen{\n" + rules.joined(separator: "\n") + "\n}\n"
    }

    private static func colors(_ theme: Theme) -> [Color] {
        let paints = NodeFamily.allCases.flatMap { family in
            [false, true].map { theme.paint(of: family, isDraft: $0) }
        }
        return [theme.background, theme.text, theme.secondaryText, theme.muted, theme.mutedText]
            + Diagram.Edge.Tone.allCases.flatMap { [theme.line($0), theme.words($0)] }
            + ([theme.cluster] + paints).flatMap { [$0.fill, $0.outline] }
    }
}
