import EntenteBytes
import EntenteFormats
import EntenteModel
import Testing

/// Themes as files: what is read, and what is found wrong where.
@Suite struct ThemeFileReaderTests {
    private func read(_ text: String, ontology: Ontology = Ontologies.diplomacy) -> (ThemeFile?, [String]) {
        let reader = ThemeFileReader(
            bases: ["light", "dark"], colors: ["background", "text"], families: ["state", "label"],
            statuses: ["disputed", "alleged"], ontology: ontology)
        let result = reader.read(SourceFile(name: "my.yaml", bytes: Array(text.utf8)))
        return (result.theme, result.findings.map(\.description))
    }

    @Test func everyField() throws {
        let (read, findings) = read(
            """
            entente-theme: 1
            name: ours
            base: dark
            note: for the Sunday paper
            colors: { background: "#fffdf5", text: 111 }
            kinds:
              ministry: { fill: "#E0F3EE", outline: 0b6b57 }
              label: { fill: "#fff" }
            relations: { condemns: "#7a0019" }
            statuses: { disputed: "#6a1b9a" }
            """)
        #expect(findings == [])
        let theme = try #require(read)
        #expect((theme.name, theme.base) == ("ours", "dark"))
        #expect(theme.colors == ["background": 0xfffdf5, "text": 0x111111])
        #expect(theme.shapes["ministry"] == .init(fill: 0xe0f3ee, outline: 0x0b6b57))
        #expect(theme.shapes["label"] == .init(fill: 0xffffff))
        #expect(theme.relations == ["condemns": 0x7a0019])
        #expect(theme.statuses == ["disputed": 0x6a1b9a])
    }

    @Test func defaults() {
        #expect(read("entente-theme: 1").0 == ThemeFile(name: "my.yaml", base: "light"))
    }

    @Test(arguments: [
        ("base: light", "my.yaml:1:1: error: a theme has no 'entente-theme'; add 'entente-theme: 1' [missing-field]"),
        (
            "entente-theme: 2",
            "my.yaml:1:16: error: this theme has the format version '2'; this program reads version 1 [format-version]"
        ),
        (
            "entente-theme: 1\nbase: ligth",
            "my.yaml:2:7: error: there is no theme 'ligth' to start from; did you mean 'light'? [bad-value]"
        ),
        (
            "entente-theme: 1\ncolours: {}",
            "my.yaml:2:1: error: a theme has no field 'colours'; did you mean 'colors'? [unknown-field]"
        ),
        (
            "entente-theme: 1\ncolors: { backgroud: \"#fff\" }",
            "my.yaml:2:11: error: there is no color 'backgroud'; did you mean 'background'? [unknown-field]"
        ),
        (
            "entente-theme: 1\nkinds:\n  minstry: { fill: \"#fff\" }",
            "my.yaml:3:3: error: there is no kind 'minstry'; did you mean 'ministry'? [unknown-kind]"
        ),
        (
            "entente-theme: 1\nkinds:\n  ministry: { fil: \"#fff\" }",
            "my.yaml:3:15: error: the kind 'ministry' has no field 'fil'; did you mean 'fill'? [unknown-field]"
        ),
        (
            "entente-theme: 1\nrelations: { condems: \"#fff\" }",
            "my.yaml:2:14: error: there is no relation 'condems'; did you mean 'condemns'? [unknown-relation]"
        ),
        (
            "entente-theme: 1\nstatuses: { denied: \"#fff\" }",
            "my.yaml:2:13: error: there is no status 'denied'; use one of: disputed, alleged [unknown-field]"
        ),
        (
            "entente-theme: 1\nrelations: { condemns: red }",
            "my.yaml:2:24: error: 'red' is no color; write six hexadecimal digits in quotes: \"#0072b2\" [bad-value]"
        ),
        (
            "entente-theme: 1\nrelations:\n  condemns: #7a0019",
            "my.yaml:3:3: error: 'condemns' has no color; put the color in quotes, \"#0072b2\": # alone begins a comment [bad-value]"
        ),
        (
            "entente-theme: 1\nrelations: { condemns: [1] }",
            "my.yaml:2:24: error: 'condemns' must be a color; write six hexadecimal digits in quotes: \"#0072b2\" [bad-structure]"
        ),
        ("# nothing", "my.yaml: error: the theme is empty; begin it with 'entente-theme: 1' [empty-file]"),
        ("[1]", "my.yaml:1:1: error: a theme must be a mapping (key: value), not a list [bad-structure]"),
    ])
    func findings(_ text: String, _ finding: String) {
        let (theme, findings) = read(text)
        #expect(theme == nil)
        #expect(findings == [finding])
    }

    @Test func allMistakesInOneRun() {
        let (_, findings) = read("entente-theme: 1\ncolors: { a: 1, text: x }\nrelations: { b: \"#fff\" }")
        #expect(findings.count == 3)
    }

    @Test func anOpenOntologyTakesEveryName() {
        let (theme, findings) = read(
            "entente-theme: 1\nkinds: { bank: { fill: \"#fff\" } }\nrelations: { lends: \"#00f\" }", ontology: .open)
        #expect(findings == [])
        #expect(theme?.relations == ["lends": 0x0000ff])
    }
}
