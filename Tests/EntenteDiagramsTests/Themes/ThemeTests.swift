import EntenteDOT
import EntenteDiagrams
import Testing

/// Text can be read in every theme: computed, not judged.
@Suite struct ThemeTests {
    @Test func contrastOfKnownPairs() {
        #expect(abs(Color(0x000000).contrast(with: Color(0xffffff)) - 21) < 1e-9)
        #expect(Color(0x123456).contrast(with: Color(0x123456)) == 1)
        // #767676 is the lightest gray that passes on white: 4.54.
        #expect(abs(Color(0x767676).contrast(with: Color(0xffffff)) - 4.54) < 0.005)
        #expect(Color(0x0072b2).description == "#0072b2")
    }

    @Test(arguments: Theme.all)
    func textOnItsGround(_ theme: Theme) {
        for family in NodeFamily.allCases {
            for isDraft in [false, true] {
                let fill = theme.paint(of: family, isDraft: isDraft).fill
                #expect(theme.text.contrast(with: fill) >= 4.5, "\(theme.name): name in \(family)")
                #expect(theme.secondaryText.contrast(with: fill) >= 4.5, "\(theme.name): subtitle in \(family)")
            }
        }
        for ground in [theme.background, theme.cluster.fill] {
            for tone in Diagram.Edge.Tone.allCases {
                #expect(theme.words(tone).contrast(with: ground) >= 4.5, "\(theme.name): \(tone) on \(ground)")
            }
            #expect(theme.mutedText.contrast(with: ground) >= 4.5, "\(theme.name): muted on \(ground)")
        }
        #expect(theme.mutedText.contrast(with: theme.mutedPaint.fill) >= 4.5)
    }

    @Test(arguments: Theme.all)
    func linesAndOutlinesOnTheirGround(_ theme: Theme) {
        // WCAG 1.4.11 asks 3:1 of graphics that carry meaning.
        for tone in Diagram.Edge.Tone.allCases {
            #expect(theme.line(tone).contrast(with: theme.background) >= 3)
        }
        for family in NodeFamily.allCases where ![.label, .unnamed, .topic].contains(family) {
            #expect(theme.paint(of: family).outline.contrast(with: theme.background) >= 3, "\(family)")
        }
    }

    @Test func signsNeedNoColor() throws {
        typealias Support = DiagramTestSupport
        var seen: [String] = []
        for relation in ["recognises", "annexes", "condemns", "diplomatic-relations", "fought-war-with", "consults"] {
            let graph = try Support.graph([Support.claim("A1", "russia", relation, "georgia")])
            let edge = try #require(Support.edges(of: Diagram(graph: graph).dot(theme: .print)).first).attributes
            let heads = [edge["arrowhead"], edge["arrowtail"]].map { Support.text($0) ?? "-" }
            seen.append(heads.joined(separator: " "))
        }
        #expect(Set(seen).count == seen.count, "each kind of line has heads of its own: \(seen)")
    }

    @Test func themesByName() {
        #expect(Theme.names == ["light", "dark", "print"])
        #expect(Theme.named("dark") == .dark)
        #expect(Theme.named("neon") == nil)
    }
}
