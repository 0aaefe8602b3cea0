import EntenteDiagrams
import Testing

/// One SVG in the colors of any theme, by a style sheet alone.
@Suite struct StyleSheetTests {
    typealias Support = DiagramTestSupport

    /// The rules of a sheet: what a color of the drawn theme becomes.
    private func rules(_ sheet: String, _ attribute: String) -> [String: String] {
        var result: [String: String] = [:]
        for line in sheet.split(separator: "\n") {
            guard
                let match = try? /\[(fill|stroke)="(#[0-9a-f]{6})"\] \{ (fill|stroke): (#[0-9a-f]{6}); \}/.firstMatch(
                    in: line),
                match.1 == attribute, match.3 == attribute
            else { continue }
            #expect(result.updateValue(String(match.4), forKey: String(match.2)) == nil, "one rule for a color")
        }
        return result
    }

    @Test func rulesForFillsAndLines() {
        let sheet = Theme.dark.styleSheet(over: .light, scope: "[data-theme=dark]")
        #expect(sheet.hasPrefix("[data-theme=dark] { --background: #14181f; --text: #e6e9ee; "))
        #expect(sheet.contains("[data-theme=dark] [fill=\"#0072b2\"] { fill: #56b4e9; }\n"))
        #expect(sheet.contains("[data-theme=dark] [stroke=\"#c44500\"] { stroke: #ff8a4c; }\n"))
        #expect(Theme.dark.styleSheet(over: .light).hasPrefix(":root { "))
        #expect(Theme.light.styleSheet(over: .light).split(separator: "\n").count == 1, "nothing to change")
    }

    @Test(arguments: Theme.all)
    func distinctColorsLookTheSame(_ theme: Theme) {
        let distinct = theme.distinct
        #expect((distinct.background, distinct.text) == (theme.background, theme.text))
        var seen: Set<Color> = []
        func check(_ paint: Theme.Paint, _ original: Theme.Paint) {
            for (color, old) in [(paint.fill, original.fill), (paint.outline, original.outline)] {
                #expect(seen.insert(color).inserted, "\(theme.name): \(color) has two roles")
                let parts = [(color.red, old.red), (color.green, old.green), (color.blue, old.blue)]
                #expect(parts.allSatisfy { abs(Int($0) - Int($1)) <= 4 })
            }
        }
        for family in NodeFamily.allCases {
            for isDraft in [false, true] {
                check(distinct.paint(of: family, isDraft: isDraft), theme.paint(of: family, isDraft: isDraft))
            }
        }
    }

    /// Recoloring the DOT text by the rules gives the colors of the text that is drawn in the other theme.
    @Test(arguments: Theme.all, Theme.all)
    func aSheetDoesWhatDrawingAnewDoes(_ old: Theme, _ new: Theme) {
        let drawn = old.distinct
        let rules = rules(new.styleSheet(over: drawn), "fill")
        for view in ["overview", "treaties", "voices"] {
            let diagram = Diagram(
                graph: Support.dossier, view: Support.view(view), highlight: .init(entities: ["georgia", "russia"]))
            let recolored = Support.dot(diagram, theme: drawn).replacing(/#[0-9a-f]{6}/) { match in
                rules[String(match.output)] ?? String(match.output)
            }
            #expect(recolored == Support.dot(diagram, theme: new))
        }
    }
}
