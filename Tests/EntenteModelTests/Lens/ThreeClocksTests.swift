import EntenteModel
import Testing

/// Valid time, said time and known time: each line is a claim, a date and what the lens answers.
@Suite struct ThreeClocksTests {
    /// A claim in few words, asked at a date.
    struct Case: Sendable, CustomStringConvertible {
        var description: String
        var relation: String
        var document: String?
        var says: [String] = []
        var said: String?
        var valid: String?
        var on: String?
        /// The answer at each date.
        var answers: [(date: String, certainty: Certainty)]

        init(
            _ description: String, _ relation: String, in document: String? = nil, says: [String] = [],
            said: String? = nil, valid: String? = nil, on: String? = nil, _ answers: [(String, Certainty)]
        ) {
            self.description = description
            self.relation = relation
            self.document = document
            self.says = says
            self.said = said
            self.valid = valid
            self.on = on
            self.answers = answers.map { (date: $0.0, certainty: $0.1) }
        }
    }

    static let events = [
        Case(
            "an event counts from its date on", "signed", in: "dated", on: "2014-11-20",
            [("2014-11-19", .no), ("2014-11-20", .yes), ("2014-11", .yes), ("2030", .yes)]),
        Case(
            "an event of some day of a month", "signed", in: "dated", on: "2014-11",
            [("2014-10-31", .no), ("2014-11-15", .possibly), ("2014-11-30", .yes), ("2014-11", .yes)]),
        Case(
            "an interval means some time within", "signed", in: "dated", on: "2014-11/2014-12-11",
            [("2014-10-31", .no), ("2014-11-30", .possibly), ("2014-12-10", .possibly), ("2014-12-11", .yes)]),
        Case(
            "an event up to a day", "signed", in: "dated", on: "../2014-12-11",
            [("1900", .possibly), ("2014-12-10", .possibly), ("2014-12-11", .yes)]),
        Case(
            "the date of the event wins over when it was said", "signed", in: "dated", says: ["anna"],
            said: "2013", on: "2014-11-20", [("2014-11-19", .no), ("2014-11-20", .yes)]),
        Case(
            "an undated event of the publisher: from the day of the report, possibly before", "signed", in: "dated",
            [("1900", .possibly), ("2014-12-10", .possibly), ("2014-12-11", .yes), ("2020", .yes)]),
        Case(
            "an undated event that somebody told on a day", "signed", in: "dated", says: ["anna"], said: "2014-12-01",
            [("1900", .possibly), ("2014-11-30", .possibly), ("2014-12-01", .yes)]),
        Case(
            "an undated event that somebody told by the day of the report", "signed", in: "dated", says: ["anna"],
            [("1900", .possibly), ("2014-12-10", .possibly), ("2014-12-11", .yes)]),
        Case(
            "an undated event of an undated document", "signed", in: "undated",
            [("1900", .possibly), ("2999", .possibly)]),
        Case("a bare event", "signed", [("1900", .possibly), ("2999", .possibly)]),
    ]

    static let states = [
        Case(
            "a state counts within its period", "party-to", in: "dated", valid: "2008/2015-10-19",
            [
                ("2007", .no), ("2008-06-01", .possibly), ("2009", .yes), ("2015-10-19", .yes), ("2015-10-20", .no),
                ("2015", .possibly),
            ]),
        Case(
            "a state without an end", "party-to", in: "dated", valid: "2015-03/..",
            [("2015-02-28", .no), ("2015-03-10", .possibly), ("2015-04-01", .yes), ("2999", .yes)]),
        Case(
            "a state of which the end is unknown", "party-to", in: "dated", valid: "2014-11/",
            [("2014-10", .no), ("2015-03-15", .possibly)]),
        Case(
            "a state that began at any time", "party-to", in: "dated", valid: "../2008",
            [("1900", .yes), ("2008-06-01", .possibly), ("2009", .no)]),
        Case(
            "the period wins over when it was said", "party-to", in: "dated", said: "2020",
            valid: "2008-01-01/2009-01-01",
            [("2008-05", .yes), ("2010", .no), ("2020", .no)]),
        Case(
            "a state in the publisher's own voice: from the day of the report, not before", "party-to", in: "dated",
            [("2014-12-10", .no), ("2014-12-11", .yes), ("2999", .yes)]),
        Case(
            "the publisher named as the speaker is its own voice", "party-to", in: "dated", says: ["gazette"],
            [("2014-12-10", .no), ("2014-12-11", .yes)]),
        Case(
            "a state that a speaker told by the day of the report: that day is only a bound", "party-to", in: "dated",
            says: ["anna"], [("1900", .possibly), ("2014-12-10", .possibly), ("2014-12-11", .yes)]),
        Case(
            "a state that a speaker told on a day: not before", "party-to", in: "dated", says: ["anna"],
            said: "2014-12-01", [("2014-11-30", .no), ("2014-12-01", .yes)]),
        Case(
            "a state told at some time up to a day", "party-to", in: "dated", says: ["anna"], said: "../2014-12-01",
            [("1900", .possibly), ("2014-12-01", .yes)]),
        Case(
            "a state told at some time within an interval", "party-to", in: "bounded", says: ["anna"],
            said: "2015-10-02/2015-11-01", [("2015-10-01", .no), ("2015-10-15", .possibly), ("2015-11-01", .yes)]),
        Case(
            "a state of a document of which only the earliest date is known", "party-to", in: "bounded",
            [("2015-09-30", .no), ("2015-10-01", .possibly), ("2999", .possibly)]),
        Case(
            "a speaker in such a document is not even bound so", "party-to", in: "bounded", says: ["anna"],
            [("1900", .possibly), ("2999", .possibly)]),
        Case("a state of an undated document", "party-to", in: "undated", [("1900", .possibly), ("2999", .possibly)]),
        Case("a bare state", "party-to", [("1900", .possibly), ("2999", .possibly)]),
        Case("a state said without a document", "party-to", said: "2001", [("2000", .no), ("2001", .yes)]),
    ]

    static let eithers = [
        Case(
            "as an event where it has a date", "recognises", in: "dated", on: "2008-08-26",
            [("2008-08-25", .no), ("2020", .yes)]),
        Case(
            "as a state where it has a period", "recognises", in: "dated", valid: "2008/2010",
            [("2007", .no), ("2009", .yes), ("2020", .no)]),
        Case(
            "as a state where it has neither", "recognises", in: "dated", [("2014-12-10", .no), ("2014-12-11", .yes)]),
    ]

    @Test(arguments: events + states + eithers)
    func validTime(_ claim: Case) throws {
        var world = try SmallWorld()
        let object = claim.relation == "recognises" ? "borland" : "pact"
        let position = try world.add(
            "arland", claim.relation, object, documents: claim.document.map { [$0] } ?? [], says: claim.says,
            said: claim.said, valid: claim.valid, on: claim.on)
        for (date, certainty) in claim.answers {
            let lens = Lens(asOf: try CalendarDate(parsing: date))
            #expect(world.graph.admits(lens, claimAt: position) == certainty, "as of \(date)")
            let selection = world.graph.selection(lens)
            #expect(selection.count == (certainty == .no ? 0 : 1), "as of \(date): possibly counts")
            #expect(selection.uncertain.count == (certainty == .possibly ? 1 : 0), "as of \(date): and is marked")
        }
        #expect(world.graph.admits(.everything, claimAt: position) == .yes, "without a date time drops nothing")
    }

    @Test(arguments: [
        (["dated"], "2014-12-10", Certainty.no), (["dated"], "2014-12-11", .yes), (["dated"], "2014-12", .yes),
        (["dated"], "2014", .yes), (["bounded"], "2015-09-30", .no), (["bounded"], "2015-12", .possibly),
        (["bounded"], "2999", .possibly), (["undated"], "1900", .possibly), ([], "1900", .possibly),
        // Several documents: known from the first that tells it.
        (["dated", "bounded"], "2014-12-10", .no), (["dated", "bounded"], "2014-12-11", .yes),
        (["bounded", "dated"], "2014-12-11", .yes), (["bounded", "dated"], "2999", .yes),
        // A document without a date may have been the first.
        (["dated", "undated"], "2014-12-10", .possibly), (["undated", "dated"], "2014-12-11", .yes),
    ])
    func knownTime(_ documents: [String], _ date: String, _ certainty: Certainty) throws {
        var world = try SmallWorld()
        let position = try world.add("arland", "signed", "pact", documents: documents, said: "1990", on: "1990")
        let lens = Lens(knownBy: try CalendarDate(parsing: date))
        #expect(world.graph.admits(lens, claimAt: position) == certainty)
    }

    @Test func bothClocksMustPass() throws {
        var world = try SmallWorld()
        let position = try world.add("arland", "signed", "pact", documents: ["bounded"], on: "2014-11")
        func admits(_ asOf: String, _ knownBy: String) throws -> Certainty {
            let lens = Lens(asOf: try CalendarDate(parsing: asOf), knownBy: try CalendarDate(parsing: knownBy))
            return world.graph.admits(lens, claimAt: position)
        }
        #expect(try admits("2014-12", "2014-12") == .no, "it had happened, and nobody could read of it")
        #expect(try admits("2014-10", "2016") == .no)
        #expect(try admits("2014-12", "2016") == .possibly)
    }

    @Test func whoSaysItAndWhen() throws {
        var world = try SmallWorld()
        try world.add("arland", "signed", "pact", documents: ["dated"])
        try world.add("arland", "signed", "pact", documents: ["dated"], says: ["anna"])
        try world.add("arland", "signed", "pact", documents: ["bounded"], says: ["anna", "boris"])
        try world.add("arland", "signed", "pact", documents: ["bounded"])
        try world.add("arland", "signed", "pact", documents: ["dated"], says: ["anna", "gazette"])
        try world.add("arland", "signed", "pact", says: ["anna"])
        try world.add("arland", "signed", "pact")
        let claims = world.graph.claims
        #expect(
            claims.map(world.graph.speakers) == [
                ["gazette"], ["anna", "gazette"], ["anna", "boris", "bounded"], ["bounded"], ["anna", "gazette"],
                ["anna"], [],
            ])
        #expect(
            claims.map { world.graph.saidTime(of: $0)?.description } == [
                "2014-12-11T13:59", "../2014-12-11T13:59", "../..", "2015-10/..", "../2014-12-11T13:59", nil, nil,
            ])
    }
}
