import EntenteTestSupport

/// Texts that writers and readers of YAML and JSON stumble over. None begins with U+FEFF, which the YAML library drops.
enum HostileText {
    static let all: [String] = [
        "", " ", "  ", "plain words", "NO", "no", "Yes", "y", "on", "true", "null", "Null", "~", "1:30", "12:30:45",
        "2014-12-11", "2014-12-11T13:59:00Z", "0x1F", "0o17", "1_000", "1e3", "8e62", "-1", "+1", ".5", ".inf", ".nan",
        "<<", "=", "-", "--", "---", "--- a", "...", "..", "- a", "-a", "?", "? a", "?a", ":", ": a", ":a", "a:",
        "a: b",
        "a:b", "a :b", "a #b", "a#b", "# a", "#", "[a]", "[", "]", "{a: b}", "}", "a, b", ",", "&a", "*a", "!a",
        "!!str a",
        "%a", "@a", "`a`", "|", "|-", ">", "> a", "'", "''", "it's", "'a'", "\"", "\"a\"", "say \"it's\"", "\\",
        "a\\nb",
        "a\\", " leading", "trailing ", "\ttab", "a\tb", "tab\t", "two\nlines", "two\nlines\n", "three\n\nlines",
        "end\n\n",
        "\nstart", "  in\nout", "a\n  b\n", "a \nb", "a\n# no comment\nb", "a\n- b\n", "\r", "a\rb", "a\r\nb", "\u{0}",
        "a\u{0}b", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{80}", "\u{85}", "a\u{85}b", "\u{A0}", "\u{A0}a", "a\u{A0}b",
        "\u{2028}", "a\u{2029}b", "a\u{FEFF}", "a\u{FEFF}b", "\u{202E}abc", "\u{2066}a\u{2069}", "\u{200B}",
        "a\u{200D}b", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{E000}", "\u{10FFFF}", "e\u{301}", "é", "\u{301}a", "👩‍👩‍👧‍👦",
        "🇬🇪",
        "𝔘", "საქართველო", "Южная Осетия", "« 1 »", "South Ossetia’s", "“a”", "a — b", "http://a.example/b?c=d#e",
        "a,b",
        "null ", "1 a", "2014 election", "entente: 1", "- id: A1", "\u{3000}a", "a\u{2003}", "\u{1F}",
        String(repeating: "long words, ", count: 200), String(repeating: "x", count: 1500),
        String(repeating: "'", count: 40), String(repeating: "é \"\\ ", count: 60),
    ]

    static func random(_ generator: inout SplitMix64) -> String {
        if generator.chance(30) { return "plain words \(Int.random(in: 0...99, using: &generator))" }
        if generator.chance(60) { return generator.pick(all) }
        let pieces = all.filter { $0.utf8.count < 8 } + ["a", "b", " ", "\n", ": ", " #", "'", "\""]
        return (0...Int.random(in: 1...6, using: &generator)).map { _ in generator.pick(pieces) }.joined()
    }
}
