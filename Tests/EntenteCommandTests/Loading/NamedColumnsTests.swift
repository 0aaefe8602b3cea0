import Testing

/// Tables whose header says something else, or nothing, and the option that says which columns are which.
@Suite struct NamedColumnsTests {
    private static let trade = "year,exporter_iso,importer_iso,value_usd\n1913,FRA,RUS,12\n1913,DEU,AUH,30\n"

    private func degrees(_ text: String, name: String = "t.csv", _ options: String...) throws -> Entente {
        let folder = try TemporaryFolder()
        try folder.write(text, to: name)
        return try withExtendedLifetime(folder) {
            try Entente(
                ["rank", name, "--by", "out-strength", "--weighted", "--format", "csv"] + options, folder: folder.path)
        }
    }

    @Test func columnsAreNamedByAnOption() throws {
        let told = "source=exporter_iso,target=3,weight=value-usd"
        let run = try degrees(Self.trade, "--columns", told)
        #expect(run.code == 0 && run.lines.contains("DEU,DEU,30.0"), "\(run)")
        let lens = try degrees(Self.trade, "--columns", told + ",on=year", "--as-of", "1914")
        #expect(lens.code == 0 && lens.lines.contains("DEU,DEU,30.0"), "\(lens)")
        let bare = try degrees("FRA RUS 12\nDEU AUH 30\n", name: "t.txt", "--columns", "source,target,weight")
        #expect(bare.code == 0 && bare.lines.contains("DEU,DEU,30.0"), "\(bare)")
        let claims = try Entente(
            ["claims", "-", "--columns", "source,target,relation"], input: "Anna knows,Bert,knows\n")
        #expect(claims.code == 0 && claims.text.contains("Anna knows knows Bert."), "\(claims)")
    }

    @Test func whatIsNoColumnIsTold() throws {
        let unknown = try degrees(Self.trade)
        #expect(
            unknown.code == 65 && unknown.error.contains("'--columns source=year,target=exporter_iso'"), "\(unknown)")
        let missing = try degrees(Self.trade, "--columns", "source=seller,target=3")
        #expect(missing.code == 65 && missing.error.contains("t.csv:1:1: error: "), "\(missing)")
        #expect(missing.error.contains("there is no column 'seller'; the columns are 'year', 'exporter_iso'"))
        let nothing = try degrees(Self.trade, "--columns", "exporter_iso")
        #expect(nothing.code == 64 && nothing.error.contains("'--columns'"), "\(nothing)")
        let few = try degrees("a,b,2\n", "--columns", "source,target")
        #expect(few.code == 65 && few.error.contains("2 columns are named, and the first row has 3"), "\(few)")
        let dossier = try Entente("show", Products.dossier, "--columns", "source=a,target=b")
        #expect(dossier.code == 64 && dossier.error.contains("is of the format dossier"), "\(dossier)")
    }

    /// What looks like a header is not taken for a tie, and what does not look like one is.
    @Test(
        arguments: [
            (
                "block_timestamp,inputs_address\n2009-01-09,1A1z\n2009-01-10,1BvB\n", 65,
                "--columns source=block_timestamp"
            ),
            ("new_york,los_angeles\nmexico_city,bogota_dc\n", 0, "nodes"), ("alice,bob\nbob,carol\n", 0, "nodes"),
            ("exporter_iso,importer_iso\n2,200\n2,220\n", 0, "taken for a header"),
            ("country,partner\nFrance,Russia\n", 0, "taken for a header"),
            ("node_1,node_2\n0,23977\n1,34526\n", 0, "directed"),
        ] as [(String, Int32, String)])
    func headersOfForeignTables(text: String, code: Int32, told: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "t.csv")
        let run = try Entente(["show", "t.csv"], folder: folder.path)
        #expect(run.code == code && (run.error + run.text).contains(told), "\(run)")
    }

    /// One reader has them all: with commas, blanks, tabs, below comments, with signs.
    @Test(arguments: [
        ("t.csv", "# of 1914\nSource,Target,Sign\na,b,+\nb,c,-\n"), ("t.psv", "source|target|sign\na|b|1\nb|c|-1\n"),
        ("t.tab", "from\tto\tsign\na\tb\t1\nb\tc\t-1\n"), ("t.txt", "source target sign\na b 1\nb c -1\n"),
        ("t.csv", "who,whom,sign\na,b,1\nb,c,\u{2212}\n"),
    ])
    func plainTables(name: String, text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: name)
        let run = try Entente(["balance", name], folder: folder.path)
        #expect(run.code == 0 && run.text.contains("supportive (1)\n  a – b"), "\(run)")
        #expect(run.text.contains("adverse (1)\n  b – c"), "\(run)")
        let dated = try Entente(["balance", name, "--certain"], folder: folder.path)
        #expect(dated.code == 0 && dated.text.contains("adverse (1)"), "\(dated)")
    }

    @Test func mistakesHaveTheirPlace() throws {
        let folder = try TemporaryFolder()
        try folder.write("source,target,weight\na,b,2\nb,c,x\nb\n", to: "t.csv")
        let strict = try Entente(["show", "t.csv", "--from", "edge-table"], folder: folder.path)
        #expect(strict.code == 65 && strict.error.hasPrefix("t.csv:3:5: error: 'x' is no weight"), "\(strict)")
        let patient = try Entente(["show", "t.csv"], folder: folder.path)
        #expect(patient.code == 0 && patient.error.contains("t.csv:4:1: warning: "), "\(patient)")
    }
}
