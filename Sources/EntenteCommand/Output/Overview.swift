import EntenteModel
import EntenteReasoning

/// `show FILE`: what is in a graph, in numbers and names.
struct Overview {
    private let graph: RelationGraph
    private let claims: [Claim]
    private let entities: [Entity]
    private let documents: [Document]
    private let identities: [IdentityCandidate]
    private let figures: NetworkFigures

    init(_ graph: RelationGraph, lens: Lens, _ figures: NetworkFigures) {
        self.graph = graph
        let selection = graph.selection(lens)
        let scope = graph.scope(lens, selection)
        // What stands first in the file says nothing.
        entities = graph.entities.filter { scope.contains($0.id) }.sorted { NaturalOrder.precedes($0.id, $1.id) }
        documents = graph.documents.filter { scope.contains($0.id) }.sorted { NaturalOrder.precedes($0.id, $1.id) }
        identities = graph.identities.filter { scope.contains($0.first) && scope.contains($0.second) }
        self.figures = figures
        claims = selection.positions.map { graph.claims[Int($0)] }
    }

    private func counts(_ keys: some Sequence<String>) -> [(String, Int)] {
        var counts: [String: Int] = [:]
        for key in keys { counts[key, default: 0] += 1 }
        return counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    private var relations: [(String, Int)] { counts(claims.lazy.map(\.relation)) }
    private var modalities: [(String, Int)] { counts(claims.lazy.map(\.modality.rawValue)) }
    private var polarities: [(String, Int)] { counts(claims.lazy.map(\.polarity.rawValue)) }
    private var kinds: [(String, Int)] { counts(entities.lazy.map(\.kind)) }
    private var speakers: [(String, Int)] { counts(claims.lazy.compactMap { graph.speakers(of: $0).first }) }

    var json: JSON {
        func object(_ counts: [(String, Int)]) -> JSON { .object(counts.map { ($0.0, .int($0.1)) }) }
        return .object([
            ("title", .optional(graph.title)), ("ontology", .string(graph.ontology.name)),
            ("claims", .int(claims.count)), ("entities", .int(entities.count)),
            (
                "documents",
                .array(
                    documents.map {
                        .object([
                            ("id", .string($0.id)), ("title", .optional($0.title)),
                            ("publisher", .optional($0.publisher)), ("published", .optional($0.published?.description)),
                        ])
                    })
            ),
            ("relations", object(relations)), ("modalities", object(modalities)), ("polarities", object(polarities)),
            ("kinds", object(kinds)), ("speakers", object(speakers)), ("views", .strings(graph.views.map(\.name))),
            ("network", figures.json),
        ])
    }

    /// The ids of a kind's entities; only their number where there are too many to read.
    private func members(of kind: String, _ count: Int) -> String {
        let ids = entities.lazy.filter { $0.kind == kind }.map(\.id)
        return count > 50 ? "\(count)" : ids.joined(separator: ", ")
    }

    /// "11 December 2014" rather than "on 11 December 2014".
    private func day(_ published: ValidityPeriod) -> String {
        let words = published.spoken(as: .event)
        return words.hasPrefix("on ") ? String(words.dropFirst(3)) : words
    }

    func text(_ style: TextStyle) -> String {
        func list(_ counts: [(String, Int)]) -> String { counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ") }
        let width = max(12, (kinds.map(\.0.count).max() ?? 0) + 4)
        var lines: [String] = []
        if let title = graph.title { lines += [style.bold(title), ""] }
        func field(_ name: String, _ value: String) {
            guard !value.isEmpty else { return }
            lines.append(style.bold(name) + String(repeating: " ", count: max(1, width - name.count)) + value)
        }
        field("claims", "\(claims.count)")
        field("modalities", list(modalities))
        field("polarities", list(polarities))
        field("relations", list(relations))
        field("speakers", list(speakers))
        field("entities", "\(entities.count)")
        for (kind, count) in kinds { field("  " + kind, members(of: kind, count)) }
        let narrator = Narrator(graph)
        for document in documents {
            let published = document.published.map { ", " + day($0) } ?? ""
            let publisher = document.publisher.map { narrator.displayName($0) } ?? "publisher not stated"
            field("document", "\(document.id): \(document.title ?? "untitled") (\(publisher)\(published))")
        }
        for candidate in identities {
            field("same-as", "\(candidate.first), \(candidate.second): \(candidate.verdict.rawValue)")
        }
        field("views", graph.views.map(\.name).joined(separator: ", "))
        lines += ["", style.bold("Network of ties"), FieldList.text(figures.fields, width: width, style)]
        return lines.joined(separator: "\n")
    }
}
