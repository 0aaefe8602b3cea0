import EntenteBytes
import EntenteModel
import Foundation
import Testing

@testable import EntenteFormats

/// The dossier of the two articles, as it lies in `graphs/`.
struct SouthOssetia {
    let loaded: LoadedGraph
    let findings: [Diagnostic]
    var graph: RelationGraph { loaded.graph }

    /// Reads and checks the dossier of a folder that holds `graphs/` and `seeds/`.
    init(in folder: String = RepositoryFile.root.path) throws {
        let bytes = try RepositoryFile.bytes("graphs/south-ossetia.yaml")
        var loaded = DossierReader().read([SourceFile(name: folder + "/graphs/south-ossetia.yaml", bytes: bytes)])
        findings = DocumentChecker().check(&loaded)
        self.loaded = loaded
    }

    static let articles = [
        "doc-A": "seeds/agenda-ge-2014-12-11.txt", "doc-B": "seeds/south-ossetia-alternative-to-direct-entry.txt",
    ]
}

@Suite struct SouthOssetiaTests {
    private let dossier: SouthOssetia
    private var graph: RelationGraph { dossier.graph }

    init() throws { dossier = try SouthOssetia() }

    @Test func hasNoErrors() {
        #expect(dossier.loaded.diagnostics.filter { $0.severity == .error } == [])
        #expect(dossier.findings == [])
    }

    @Test func holdsTheClaimsOfTheReadingsUnderTheirIDs() {
        let ids = graph.claims.map(\.id).sorted(by: NaturalOrder.precedes)
        let expected =
            (1...61).map { "A" + ($0 < 10 ? "0" : "") + "\($0)" }
            + (1...63).map { "B" + ($0 < 10 ? "0" : "") + "\($0)" }
        #expect(ids == expected)
        #expect(graph.documents.map(\.id) == ["doc-A", "doc-B"])
        #expect(graph.entities.count == 75)
        for claim in graph.claims {
            let document = claim.id.hasPrefix("A") ? "doc-A" : "doc-B"
            #expect(!claim.citations.isEmpty && claim.citations.allSatisfy { $0.document == document }, "\(claim.id)")
            #expect(claim.citations.allSatisfy { $0.quote?.isEmpty == false })
        }
    }

    @Test func everyQuoteStandsWhereTheReadersFoundIt() throws {
        let table = try RepositoryFile.text("Tests/Fixtures/south-ossetia-offsets.tsv")
        var rows = 0
        for line in table.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t")
            let claim = try #require(graph.claim(String(fields[0])), "\(line)")
            let number = try #require(Int(fields[1]))
            #expect(claim.citations[number - 1].offset == Int(fields[2]), "\(line)")
            rows += 1
        }
        #expect(rows == graph.claims.reduce(0) { $0 + $1.citations.count })
    }

    @Test func modalitiesAndPolarities() {
        func ids(_ passes: (Claim) -> Bool) -> [String] {
            graph.claims.filter(passes).map(\.id).sorted(by: NaturalOrder.precedes)
        }
        #expect(ids { $0.polarity == .negated } == ["A46", "B20", "B45"])
        #expect(ids { $0.polarity == .none } == ["B48"])
        #expect(ids { $0.modality == .alleged } == ["A29", "A30", "A43"])
        #expect(ids { $0.modality == .conditional } == ["B23"])
        #expect(ids { $0.modality == .possible } == ["A07", "B22"])
        #expect(ids { $0.modality == .expected } == ["A13", "A14", "A17", "A46", "B02", "B06", "B32", "B33"])
        #expect(ids { $0.modality == .intended } == ["A01", "A26", "A60", "B21", "B39", "B51", "B63"])
        #expect(
            ids { $0.modality == .proposed } == [
                "A08", "A09", "A15", "A57", "B01", "B10", "B11", "B12", "B16", "B29", "B30", "B31", "B55",
            ])
        #expect(ids { !$0.object.claimIDs.isEmpty || !$0.subject.claimIDs.isEmpty } == ["A31", "B22", "B38", "B61"])
    }

    @Test func speakersAreTheDecidedOnes() {
        func speakers(_ id: String) -> [String] { graph.claim(id).map(graph.speakers) ?? [] }
        #expect(speakers("A01") == ["agenda-ge"])
        #expect(speakers("A13") == ["tibilov", "rec-ru", "agenda-ge"])
        #expect(speakers("A31") == ["russian-officials", "agenda-ge"])
        #expect(speakers("A48") == ["kereselidze", "agenda-ge"])
        #expect(speakers("B43") == ["doc-B"], "a document without a publisher speaks itself")
        #expect(speakers("B13") == ["so-constitution", "doc-B"])
        #expect(speakers("B34") == ["so-press-service", "doc-B"])
        #expect(speakers("B45") == ["unknown", "doc-B"])
        #expect(speakers("B63") == ["tibilov", "so-press-service", "doc-B"])
    }

    /// One letter of a quote changed: the claim is named, and nothing else is said.
    @Test func aChangedQuoteNamesItsClaim() throws {
        for (index, claim) in graph.claims.enumerated() {
            for number in claim.citations.indices {
                var loaded = dossier.loaded
                var citations = claim.citations
                var letters = Array((citations[number].quote ?? "").unicodeScalars)
                let at = (index * 7) % letters.count
                letters[at] = letters[at] == "#" ? "+" : "#"
                citations[number].quote = String(String.UnicodeScalarView(letters))
                loaded.graph.setCitations(citations, ofClaimAt: index)
                let findings = DocumentChecker().check(&loaded)
                #expect(findings.map(\.code) == [.quoteNotFound], "\(claim.id)")
                #expect(findings.first?.message.hasPrefix("claim \(claim.id): ") == true, "\(findings)")
            }
        }
    }

    /// Every single letter of every quote: the words with another letter do not stand in the article.
    @Test func everyLetterOfAQuoteCounts() throws {
        for (document, path) in SouthOssetia.articles {
            let finder = QuoteFinder(try RepositoryFile.bytes(path))
            for claim in graph.claims {
                for citation in claim.citations where citation.document == document {
                    let quote = try #require(citation.quote)
                    #expect(finder.occurrences(of: quote) > 0)
                    var bytes = Array(quote.utf8)
                    for i in bytes.indices where bytes[i] < 128 {
                        let letter = bytes[i]
                        bytes[i] = letter == 126 ? 33 : letter + 1
                        let changed = String(decoding: bytes, as: UTF8.self)
                        if finder.occurrences(of: changed, limit: 1) > 0 { Issue.record("\(claim.id): «\(changed)»") }
                        bytes[i] = letter
                    }
                }
            }
        }
    }

    /// One letter of an article changed: its hash tells, and each claim that quotes the letter is named.
    @Test(arguments: ["doc-A", "doc-B"])
    func aChangedArticleIsNoticed(_ document: String) throws {
        let folder = try TestFolder()
        for path in SouthOssetia.articles.values { try folder.write(path, RepositoryFile.bytes(path)) }
        let path = try #require(SouthOssetia.articles[document])
        let original = try RepositoryFile.bytes(path)
        let text = String(decoding: original, as: UTF8.self)
        var quoted: [(claim: String, range: Range<Int>)] = []
        let finder = QuoteFinder(original)
        for claim in graph.claims {
            for citation in claim.citations where citation.document == document {
                // Where the words stand twice, the other place still holds them.
                if finder.occurrences(of: citation.quote ?? "") > 1 { continue }
                let start = try #require(citation.offset)
                quoted.append((claim.id, start..<(start + (citation.quote ?? "").unicodeScalars.count)))
            }
        }
        // Byte offsets of all ASCII letters, a few of each kind: every seventeenth.
        var letters: [(scalar: Int, byte: Int)] = []
        var byte = 0
        for (i, scalar) in text.unicodeScalars.enumerated() {
            if scalar.properties.isAlphabetic, scalar.isASCII { letters.append((i, byte)) }
            byte += UTF8.width(scalar)
        }
        var outside = 0
        for letter in letters.enumerated().filter({ $0.offset % 17 == 0 }).map(\.element) {
            var bytes = original
            bytes[letter.byte] = bytes[letter.byte] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
            try folder.write(path, bytes)
            let findings = try SouthOssetia(in: folder.path).findings
            #expect(findings.filter { $0.code == .wrongHash }.map { $0.message.contains("'\(document)'") } == [true])
            let hit = quoted.filter { $0.range.contains(letter.scalar) }.map(\.claim)
            let named = findings.filter { $0.code == .quoteNotFound }.map(\.message)
            if hit.isEmpty {
                outside += 1
                #expect(named == [], "letter \(letter.scalar) is in no quote")
            } else {
                for id in Set(hit) {
                    #expect(named.contains { $0.hasPrefix("claim \(id): ") }, "letter \(letter.scalar)")
                }
                #expect(named.count == hit.count)
            }
        }
        #expect(outside > 0)
    }

    @Test func withoutItsArticlesTheDossierIsUnverified() throws {
        let folder = try TestFolder()
        let findings = try SouthOssetia(in: folder.path).findings
        #expect(findings.map(\.code) == [.unverified, .unverified])
        #expect(findings.allSatisfy { $0.severity == .warning })
    }
}
