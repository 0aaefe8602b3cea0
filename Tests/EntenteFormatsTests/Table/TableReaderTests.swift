import EntenteBytes
import EntenteFormats
import EntenteModel
import Foundation
import Testing

@Suite struct TableReaderTests {
    private func load(_ texts: String..., options: TableReader.Options = .init()) -> LoadedGraph {
        TableReader(options: options).read(
            texts.enumerated().map { SourceFile(name: "t\($0.offset).csv", bytes: Array($0.element.utf8)) })
    }

    private func triples(_ loaded: LoadedGraph) -> [String] {
        loaded.graph.claims.map { "\($0.subject) \($0.relation) \($0.object)" }
    }

    private func lines(_ loaded: LoadedGraph) -> [String] {
        loaded.diagnostics.map { "\($0.position?.description ?? "-") \($0.severity.rawValue) \($0.code)" }
    }

    @Test(arguments: [
        "source,target,relation", "From;To;Relation", "SUBJECT\tObject\tKind", "src|dst|type_of_tie",
        "Source ID,Target ID,Label", "source,target,type",
    ])
    func columnsGoByManyNames(header: String) {
        let separator = header.first { ",;\t|".contains($0) }.map(String.init) ?? ","
        let loaded = load(header + "\n" + ["a", "b", "knows"].joined(separator: separator) + "\n")
        #expect(triples(loaded) == ["a knows b"])
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.graph.ontology.isOpen)
    }

    @Test func gephiTable() {
        let loaded = load(
            """
            Source,Target,Type,Kind,Id,Label,Weight
            1,2,Undirected,trade,0,grain,2.5
            2,3,Directed,war,1,,1
            """)
        #expect(triples(loaded) == ["1 trade 2", "2 war 3"])
        let first = loaded.graph.claims[0]
        #expect(first.id == "0")
        #expect(first.with == [Qualifier("weight", ["2.5"]), Qualifier("Label", ["grain"])])
        #expect(loaded.graph.ontology.relation("trade")?.isSymmetric == true)
        #expect(loaded.graph.ontology.relation("war")?.isSymmetric == false)
        #expect(lines(loaded) == ["1:28 note extra-column"])
    }

    /// A row of a table by years tells what held in one; what is called so and holds none is a qualifier.
    @Test func yearsArePeriods() {
        let years = load("ccode1,ccode2,year\n2,20,1962\n2,31,\n").graph.claims
        #expect(years.map { $0.valid?.description } == ["1962", nil])
        #expect(load("source,target,year,end\na,b,1962,1970\n").graph.claims[0].valid?.description == "/1970")
        let school = load("source,target,relation,year\na,b,teaches,third\nb,c,teaches,first\n")
        #expect(school.graph.claims.map { $0.qualifier("year") } == [["third"], ["first"]])
        #expect(lines(school).contains("2:13 warning bad-date"))
    }

    @Test func datesGoByManyNames() {
        for header in ["on", "Date", "time", "Timestamp"] {
            let claim = load("source,target,\(header)\na,b,2014-12-11T13:59\n").graph.claims[0]
            #expect(claim.on?.description.hasPrefix("2014-12-11") == true && claim.with.isEmpty, "\(header)")
        }
        // Numbers are no dates, and a date beside a period is that of something else.
        let numbers = load("src,dst,time\na,b,33\nb,c,34\n")
        #expect(numbers.graph.claims.map { $0.qualifier("time") } == [["33"], ["34"]])
        #expect(numbers.diagnostics.contains { $0.message.contains("as is most of the column 'time'") })
        let period = load("source,target,date,start\na,b,2015,2014\n").graph.claims[0]
        #expect(period.on == nil && period.qualifier("date") == ["2015"] && period.valid?.description == "2014/")
    }

    @Test func blanksMaySeparate() {
        #expect(triples(load("source target relation\na b knows\n")) == ["a knows b"])
        let columns = try? ColumnNames(parsing: "source,target,-")
        let named = load("a b c\n", options: .init(columns: columns))
        #expect(triples(named) == ["a tied-to b"] && named.graph.claims[0].qualifier("column-3") == ["c"])
        #expect(lines(load("South Ossetia\nAbkhazia\n")) == ["1:1 error not-a-table"])
    }

    /// What looks like a header that names no ends is told, unless names are written so.
    @Test func headersOfUnknownNames() {
        #expect(lines(load("block_timestamp,inputs_address\nFRA,RUS\nDEU,AUH\n")) == ["1:1 error not-a-table"])
        #expect(triples(load("new_york,san_diego\nsan_diego,el_paso\n")).count == 2)
        #expect(triples(load("new_york,san_diego\nfort_worth,el_paso\n")).count == 2)
        #expect(triples(load("exporter_iso,importer_iso\n2,200\n")) == ["2 tied-to 200"])
        let columns = try? ColumnNames(parsing: "source=importer_iso,target=exporter_iso")
        let named = load("exporter_iso,importer_iso\nFRA,RUS\n", options: .init(columns: columns))
        #expect(triples(named) == ["RUS tied-to FRA"] && named.diagnostics.isEmpty)
        let missing = load("a,b,c\n", options: .init(columns: columns))
        #expect(lines(missing) == ["1:1 error not-a-table"])
    }

    @Test(arguments: [
        (["source", "target"], false), (["Source", "Target", "Type", "Id", "Label", "Weight"], false),
        (["from", "to", "sign", "color", "date"], false), (["source", "target", "sign", "weight"], true),
        (["source", "target", "relation"], true), (["Subject", "Object", "On"], true),
    ])
    func whatTellsMoreThanEdges(header: [String], tells: Bool) {
        #expect(TableReader.tellsClaims(header: header) == tells)
    }

    @Test func wordsOfTheOntology() {
        let loaded = load("source,target,relation\na,b,part-of\na,c,part of\n")
        #expect(loaded.graph.ontology.relation("part-of")?.words.now == "is part of")
        #expect(loaded.graph.relationNames.count == 2)
    }

    @Test func edgeLists() {
        let weighted = load("# a comment, with a comma\na,b,1\n% another\nb,c,2.5e1\n")
        #expect(triples(weighted) == ["a tied-to b", "b tied-to c"])
        #expect(weighted.graph.claims[1].qualifier("weight") == ["2.5e1"])
        #expect(triples(load("a\tb\tleads\nb\tc\tknows\n")) == ["a leads b", "b knows c"])
        let bare = load("a,b\nb,c\n")
        #expect(triples(bare) == ["a tied-to b", "b tied-to c"])
        #expect(bare.graph.claims.map(\.id) == ["c1", "c2"])
        #expect(bare.graph.ontology.relation("tied-to")?.words.now == "is tied to")
        #expect(triples(load("left,right,weight\na,b,3\n")) == ["a tied-to b"])
    }

    @Test func relationsOfBothDirectionsAreSplit() {
        let loaded = load(
            "source,target,type,relation\na,b,undirected,trade\nb,c,directed,trade\nc,a,undirected,trade\n")
        #expect(triples(loaded) == ["a trade b", "b trade-directed c", "c trade a"])
        #expect(loaded.graph.ontology.relation("trade")?.isSymmetric == true)
        #expect(loaded.graph.ontology.relation("trade-directed")?.isSymmetric == false)
        #expect(lines(loaded) == ["3:14 warning mixed-direction"])
    }

    @Test func signs() {
        let loaded = load("source,target,relation,sign\na,b,ally,+1\nb,c,foe,-1\nc,a,foe,\u{2212}1\na,c,foe,0\n")
        #expect(triples(loaded) == ["a ally b", "b foe c", "c foe a", "a foe-neutral c"])
        #expect(loaded.graph.ontology.relation("ally")?.sign == 1)
        #expect(loaded.graph.ontology.relation("foe")?.sign == -1)
        #expect(lines(loaded) == ["5:5 warning mixed-sign"])
        let zodiac = load("source,target,sign\na,b,lion\n")
        #expect(zodiac.graph.claims[0].qualifier("sign") == ["lion"])
    }

    @Test func namesBecomeIDs() {
        let loaded = load(
            "source,target\nNew York, new york\nnew-york,\"Smith, John\"\nCôte d'Ivoire,unknown\n???,x y\n")
        let names = loaded.graph.entities.map { "\($0.id)=\($0.name)" }
        #expect(
            names == [
                "new-york=New York", "new-york-2=new york", "new-york-3=new-york", "smith-john=Smith, John",
                "côte-d-ivoire=Côte d'Ivoire", "unknown-2=unknown", "???=???", "x-y=x y",
            ])
        #expect(loaded.graph.entities.allSatisfy { $0.kind == "entity" })
        #expect(loaded.graph.entity(named: "Smith, John") == .entity("smith-john"))
    }

    @Test func relationsBecomeIDs() {
        let loaded = load("source,target,relation\na,b,is friend of\na,b,likes*\na,b,\n")
        #expect(loaded.graph.claims.map(\.relation) == ["is-friend-of", "likes", "tied-to"])
        #expect(loaded.graph.ontology.relation("is-friend-of")?.words.now == "is friend of")
    }

    @Test func fieldsOfADossierAreUsed() {
        let loaded = load(
            #"""
            source,target,relation,id,polarity,modality,on,said,says,flags,note,document,quote,weight,with:topic,colour
            a,b,met,X1,negated,alleged,2014-12-11,2015,c > d,garbled; ambiguous,"n, 1",doc-1,"He said ""no""",3,t1; t2,red
            """#)
        let claim = loaded.graph.claims[0]
        #expect(claim.id == "X1")
        #expect(claim.polarity == .negated)
        #expect(claim.modality == .alleged)
        #expect(claim.on?.description == "2014-12-11")
        #expect(claim.said?.description == "2015")
        #expect(claim.says == ["c", "d"])
        #expect(claim.flags == ["garbled", "ambiguous"])
        #expect(claim.note == "n, 1")
        #expect(claim.citations == [Citation(document: "doc-1", quote: "He said \"no\"")])
        #expect(
            claim.with == [Qualifier("weight", ["3"]), Qualifier("topic", ["t1", "t2"]), Qualifier("colour", ["red"])])
        #expect(loaded.graph.documents.map(\.id) == ["doc-1"])
        #expect(loaded.graph.entities.map(\.id) == ["a", "b", "c", "d"])
        #expect(lines(loaded) == ["1:102 note extra-column"])
    }

    @Test func badRowsAreLeftOutAndCounted() {
        let loaded = load(
            """
            source,target,on
            a,b,2015-02-30
            ,b,
            a,,
            a,b
            a,b,2015,x
            a,b,2015-02-28
            a,c,2015
            a,d,2015
            a,e,2015
            a,f,2015
            """)
        #expect(triples(loaded) == ["a tied-to b", "a tied-to c", "a tied-to d", "a tied-to e", "a tied-to f"])
        #expect(
            lines(loaded) == [
                "- warning skipped-rows", "2:5 warning bad-date", "3:1 warning missing-cell",
                "4:3 warning missing-cell",
                "5:3 warning ragged-row", "6:10 warning ragged-row",
            ])
        #expect(loaded.diagnostics[0].message == "5 of 10 rows were left out (lines 2, 3, 4, …)")
        #expect(!loaded.hasErrors)
    }

    @Test func findingsAreLimited() {
        let text = "source,target\n" + String(repeating: "a\n", count: 20) + String(repeating: "a,b\n", count: 20)
        let loaded = load(text, options: .init(maximumFindings: 3))
        #expect(loaded.diagnostics.count == 4)
        #expect(loaded.diagnostics[0].hint == "the first 3 of them are listed")
        #expect(loaded.graph.claims.count == 20 && !loaded.hasErrors)
    }

    @Test func mostRowsBadIsAnError() {
        let loaded = load("source,target\na,b\na\nb\n")
        #expect(loaded.hasErrors)
        #expect(
            loaded.diagnostics.first { $0.severity == .error }?.message
                == "2 of 3 rows were left out (lines 3, 4), more than half")
        #expect(!load("source,target\na,b\na\n").hasErrors, "half is not most")
        #expect(load("source,target\na\n").diagnostics.contains { $0.message.hasPrefix("1 of 1 rows was left out") })
    }

    @Test(arguments: [
        ("country,partner\nA,B\n", ["A tied-to B"]),
        ("Country Name;Ally\nA;B\n", ["A tied-to B"]),
        ("one,two,times\na,b,3\nb,c,4\n", ["a tied-to b", "b tied-to c"]),
        ("person,organization,relation\na,b,leads\n", ["a leads b"]),
        // Names, not words over columns.
        ("Georgia,Russia\nRussia,China\n", ["Georgia tied-to Russia", "Russia tied-to China"]),
        ("a,b,\nb,c,4\n", ["a tied-to b", "b tied-to c"]),
        ("a,b,meets\nb,c,4\nc,d,leads\n", ["a meets b", "b 4 c", "c leads d"]),
    ])
    func aHeaderWithoutTheUsualWordsIsNoTie(text: String, ties: [String]) {
        #expect(triples(load(text)) == ties)
    }

    @Test(arguments: [
        "\"ccode1\",\"ccode2\",\"atop_defense\",\"styear\"\n2,20,1,1942\n",
        "dyad,statea,namea,stateb,nameb\n1,2,US,20,CA\n",
        "StateAbb1,stateabb2\n2,20\n", "side_a,side_b,x,y\n2,20,,\n", "conflict,gwno_a,gwno_b,v\n1,2,20,\n",
        "state1,year,state2,z\n2,1942,20,\n",
    ])
    func columnsOfInternationalRelations(text: String) {
        let loaded = load(text)
        #expect(!loaded.hasErrors)
        #expect(loaded.graph.entities.map(\.name) == ["2", "20"])
    }

    @Test(arguments: [
        ("", "empty-file"), ("\n\n", "empty-file"), ("# only\n", "empty-file"), ("one\ntwo\n", "not-a-table"),
        ("name,age,size,hue\na,b,c,d\n", "not-a-table"), ("source,age\na,b\n", "not-a-table"),
        ("source,target\na,\"b\n", "unterminated-quote"), ("source,target\na,\"b\"c\n", "text-after-quote"),
        ("source,target\na,b\0\n", "binary-file"),
    ])
    func whatIsNoTable(text: String, code: String) {
        let loaded = load(text)
        #expect(loaded.hasErrors)
        #expect(loaded.diagnostics.contains { $0.code.rawValue == code && $0.severity == .error })
    }

    @Test func bytesThatAreNoText() {
        let loaded = TableReader().read([SourceFile(name: "t.csv", bytes: Array("a,b\n".utf8) + [0xFF, 0x2C, 0x61])])
        #expect(loaded.diagnostics.map(\.code.rawValue) == ["invalid-utf8"])
    }

    @Test func takenIDsAreErrors() {
        let loaded = load("source,target,id\na,b,1\nb,c,2\nc,d,1\n")
        #expect(lines(loaded).contains("4:5 error duplicate-id"))
        #expect(loaded.graph.claims.map(\.id) == ["1", "2"])
    }

    @Test func implicitIDsStayUnique() {
        let loaded = load("source,target\na,b\nc,d\n", "source,target,id\nx,y,c2\ny,z,c9\n", "source,target\np,q\n")
        #expect(loaded.hasErrors)
        #expect(loaded.graph.claims.map(\.id) == ["c1", "c2", "c9", "c4"])
        #expect(Set(loaded.graph.claims.map(\.id)).count == loaded.graph.claims.count)
    }

    @Test func severalFilesAreOneGraph() {
        let loaded = load("source,target\nNew York,b\n", "from;to\nb;New York\n")
        #expect(triples(loaded) == ["new-york tied-to b", "b tied-to new-york"])
        #expect(loaded.graph.entities.count == 2)
    }

    @Test func tableOfClaims() {
        let loaded = load(
            #"""
            id,subject,relation,object,polarity,modality,status,either,speakers,document,quote,subject-kind,subject-name
            A1,georgia,rejects,treaty,affirmed,actual,asserted,,minister > paper,doc-A,no,state,Georgia
            A2,georgia,has-status,"""a, b and c""",affirmed,actual,asserted,,,,,,
            A3,tskhinvali,denies,"claim:A1,A2",affirmed,alleged (possibly),alleged,,paper,doc-A,"never, he said",,
            A4,union,has-member,"georgia, armenia",affirmed,actual,asserted,,,,,,
            A5,either,leads,unknown,affirmed,actual,asserted,georgia; armenia,,,,,
            A6,paper,publishes,doc-A,affirmed,actual,asserted,,,,,,
            A6,paper,publishes,doc-A,affirmed,actual,asserted,,,doc-A,twice,,
            """#)
        let claims = loaded.graph.claims
        #expect(!loaded.hasErrors)
        #expect(claims.map(\.id) == ["A1", "A2", "A3", "A4", "A5", "A6"])
        #expect(claims[0].says == ["minister"])
        #expect(loaded.graph.document("doc-A")?.publisher == "paper")
        #expect(loaded.graph.speakers(of: claims[0]) == ["minister", "paper"])
        #expect(claims[1].object == .label("a, b and c"))
        #expect(claims[2].object == .claims(["A1", "A2"]))
        #expect(claims[2].modality == .alleged)
        #expect(claims[3].object == .entities(["georgia", "armenia"]))
        #expect(claims[4].subject == .either(["georgia", "armenia"]))
        #expect(claims[4].object == .unknown)
        #expect(claims[5].object == .document("doc-A"))
        #expect(claims[5].citations == [Citation(document: "doc-A", quote: "twice")])
        #expect(loaded.graph.entity("georgia")?.kind == "state")
        #expect(loaded.graph.entity("georgia")?.name == "Georgia")
    }

    @Test func claimsAboutClaimsAreChecked() {
        let header = "id,subject,relation,object,polarity,modality\n"
        let loaded = load(
            header + "A1,a,denies,claim:A9,,\nA2,a,denies,claim:A2,,\nA3,claim:A4,causes,b,,\nA4,claim:A3,causes,b,,\n")
        #expect(
            lines(loaded) == [
                "2:1 error unknown-id", "3:1 error claim-about-itself", "4:1 error circle-of-claims",
            ])
    }

    @Test func undirectedNounsAreSpokenAsBonds() {
        let loaded = load(
            "source,target,type,relation\na,b,undirected,marriage\na,b,undirected,business\na,b,undirected,trades\n"
                + "a,b,undirected,allied\na,b,undirected,trade with\n")
        let words = loaded.graph.claims.map { loaded.graph.ontology.relation($0.relation)?.words.now }
        #expect(
            words == [
                "is tied by marriage to", "is tied by business to", "trades", "is allied with", "trade with",
            ])
    }

    @Test func florentineFamilies() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../graphs/florentine-families.csv")
        let loaded = TableReader().read([SourceFile(name: "families.csv", bytes: Array(try Data(contentsOf: file)))])
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.graph.entities.count == 15)
        #expect(loaded.graph.claims.count == 35)
        #expect(loaded.graph.claims.filter { $0.relation == "marriage" }.count == 20)
        let kinds = loaded.graph.ontology.relations.values
        #expect(kinds.filter(\.isSymmetric).map(\.id).sorted() == ["business", "marriage"])
        #expect(loaded.graph.entity("Medici")?.name == "Medici")
    }

    @Test(arguments: ["start,end", "Start Date,End Date", "since,until", "styear,endyear", "stdate,enddate"])
    func startAndEndAreAPeriod(_ columns: String) {
        let loaded = load(
            "source,target,relation,\(columns)\na,b,ally,2001,2008-05\nb,c,ally,2003,\nc,d,ally,..,2004\nd,e,ally,,\n"
                + "e,f,ally,2009,..\n")
        #expect(
            loaded.graph.claims.map { $0.valid?.description } == ["2001/2008-05", "2003/", "../2004", nil, "2009/.."])
        #expect(loaded.graph.claims.allSatisfy(\.with.isEmpty) && loaded.diagnostics.isEmpty, "\(lines(loaded))")
        let reversed = load("source,target,start,end\na,b,2008,2001\nc,d,2001,2008\n")
        #expect(
            reversed.graph.claims.count == 1 && lines(reversed).contains("2:10 warning bad-date"), "\(lines(reversed))")
    }

    @Test func aStartThatIsNoDateIsKeptAndSaid() {
        let loaded = load("source,target,relation,start\na,b,ally,1.5.2001\nb,c,ally,summer\n")
        #expect(loaded.graph.claims.map { $0.qualifier("start") } == [["1.5.2001"], ["summer"]])
        #expect(lines(loaded).contains("2:10 warning bad-date"), "\(lines(loaded))")
        // Where nothing else names the ends, these are them.
        #expect(triples(load("start,end,weight\nParis,Rome,3\n")) == ["Paris tied-to Rome"])
        #expect(load("source,target,valid,start\na,b,2001,2002\n").graph.claims[0].valid?.description == "2001")
    }

    @Test func aRowThatLooksLikeAHeaderIsTold() {
        let loaded = load("block_timestamp,inputs_address,outputs_address\n2025,x,y\n")
        #expect(loaded.graph.claims.isEmpty && lines(loaded) == ["1:1 error not-a-table"], "\(lines(loaded))")
        #expect(load("x_1,x_2,likes\nx_2,x_3,likes\n").diagnostics.isEmpty)
        #expect(load("a,b,likes\nb,c,hates\n").diagnostics.isEmpty)
    }
}
