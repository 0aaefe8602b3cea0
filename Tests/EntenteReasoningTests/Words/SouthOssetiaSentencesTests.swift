import EntenteModel
import EntenteReasoning
import Foundation
import Testing

/// The sentences of all claims of the dossier, as a person read them.
@Suite struct SouthOssetiaSentencesTests {
    @Test func areThoseThatWereRead() throws {
        let graph = try RepositoryFile.southOssetia()
        let narrator = Narrator(graph)
        let lines = graph.claims.map { "\($0.id)\t\(narrator.sentence($0))\t\(narrator.source($0))" }
        let written = lines.joined(separator: "\n") + "\n"
        let path = "Tests/Fixtures/south-ossetia-sentences.txt"
        if ProcessInfo.processInfo.environment["ENTENTE_WRITE_SNAPSHOTS"] != nil {
            try written.write(to: RepositoryFile.root.appendingPathComponent(path), atomically: true, encoding: .utf8)
        }
        let read = try RepositoryFile.text(path).split(separator: "\n").map(String.init)
        for (line, expected) in zip(lines, read) { #expect(line == expected) }
        #expect(lines.count == read.count)
    }

    @Test func noAllegationIsToldAsAFact() throws {
        let graph = try RepositoryFile.southOssetia()
        let narrator = Narrator(graph)
        for claim in graph.claims {
            let sentence = narrator.sentence(claim)
            switch claim.modality {
            case .alleged: #expect(sentence.contains("alleged to"), "\(claim.id): \(sentence)")
            case .expected: #expect(sentence.contains("expected "), "\(claim.id): \(sentence)")
            case .possible: #expect(sentence.contains(" may "), "\(claim.id): \(sentence)")
            case .conditional: #expect(sentence.contains(" would "), "\(claim.id): \(sentence)")
            // Remarks carry their own words; where no position is taken nothing is judged.
            case .evaluative where claim.relation == "remarks" || claim.polarity == .none: break
            case .evaluative: #expect(sentence.contains("(a judgment)"), "\(claim.id): \(sentence)")
            case .intended, .proposed:
                let isAttitude = graph.ontology.relation(claim.relation)?.isAttitude ?? false
                #expect(
                    isAttitude || sentence.contains("intend") || sentence.hasPrefix("Under a proposal, "),
                    "\(claim.id): \(sentence)")
            case .actual: break
            }
            if claim.polarity == .negated { #expect(sentence.contains(" not "), "\(claim.id): \(sentence)") }
            #expect(!sentence.contains("  ") && !sentence.hasSuffix("."), "\(claim.id): \(sentence)")
            #expect(!sentence.contains("nil") && !sentence.contains("Optional"), "\(claim.id)")
        }
    }
}
