import EntenteDOT
public import EntenteDiagrams
import EntenteFormats
import EntenteModel
public import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Theme: CustomTestStringConvertible {
    public var testDescription: String { name }
}

/// Small graphs in the default ontology, and the real dossier.
enum DiagramTestSupport {
    /// Entities by id, with kinds; one document of Agenda.ge and one without a publisher.
    static let people: [Entity] = [
        Entity(id: "georgia", kind: "state", name: "Georgia"),
        Entity(id: "russia", kind: "state", name: "Russia"),
        Entity(id: "abkhazia", kind: "disputed-polity", name: "Abkhazia"),
        Entity(id: "tibilov", kind: "person", name: "Leonid Tibilov"),
        Entity(id: "peskov", kind: "person", name: "Dmitry Peskov"),
        Entity(id: "kremlin", kind: "office", name: "President of Russia"),
        Entity(id: "mfa", kind: "ministry", name: "Foreign Ministry"),
        Entity(id: "officials", kind: "collective", name: "Officials", isPlural: true),
        Entity(id: "agenda", kind: "media", name: "Agenda.ge"),
        Entity(id: "treaty", kind: "treaty", name: "Treaty of Alliance"),
        Entity(id: "draft", kind: "treaty", name: "Treaty of Partnership"),
        Entity(id: "referendum", kind: "referendum", name: "Referendum"),
        Entity(id: "accession", kind: "proposal", name: "Accession"),
        Entity(id: "culture", kind: "topic", name: "culture"),
        Entity(id: "health", kind: "topic", name: "health"),
    ]

    static func graph(
        _ claims: [Claim], entities: [Entity] = people, documents: [Document] = []
    ) throws -> RelationGraph {
        var graph = RelationGraph(title: "Test", ontology: Ontologies.diplomacy)
        for entity in entities { try graph.add(entity) }
        let day = ValidityPeriod(try CalendarDate(year: 2014, month: 12, day: 11))
        try graph.add(Document(id: "d1", title: "One", publisher: "agenda", published: day))
        try graph.add(Document(id: "d2", title: "Two"))
        for document in documents { try graph.add(document) }
        for claim in claims { try graph.add(claim) }
        return graph
    }

    static func claim(
        _ id: String, _ subject: String, _ relation: String, _ object: String, _ modality: Modality = .actual,
        polarity: Polarity = .affirmed, document: String? = "d1", says: [String] = [], on: String? = nil,
        with: [Qualifier] = []
    ) throws -> Claim {
        try claim(
            id, .entity(subject), relation, .entity(object), modality, polarity: polarity, document: document,
            says: says, on: on, with: with)
    }

    static func claim(
        _ id: String, _ subject: Participant, _ relation: String, _ object: Participant,
        _ modality: Modality = .actual, polarity: Polarity = .affirmed, document: String? = "d1", says: [String] = [],
        on: String? = nil, with: [Qualifier] = []
    ) throws -> Claim {
        Claim(
            id: id, subject: subject, relation: relation, object: object, polarity: polarity, modality: modality,
            citations: document.map { [Citation(document: $0, quote: "quote of \(id)")] } ?? [], says: says,
            on: try on.map { try ValidityPeriod(parsing: $0) }, with: with)
    }

    static func dot(_ diagram: Diagram, theme: Theme = .light, notes: Diagram.NotesStyle = .sources) -> String {
        DOTWriter().write(diagram.dot(theme: theme, notes: notes)).text
    }

    /// The statements of a document's edges, those in clusters included.
    static func edges(of document: DOTDocument) -> [DOTEdge] {
        document.statements.compactMap { if case .edge(let edge) = $0 { edge } else { nil } }
    }

    /// All node statements of a document.
    static func nodes(of statements: [DOTStatement]) -> [DOTNode] {
        statements.flatMap { statement -> [DOTNode] in
            switch statement {
            case .node(let node): [node]
            case .subgraph(let subgraph): nodes(of: subgraph.statements)
            case .edge, .defaults: []
            }
        }
    }

    static func text(_ value: DOTValue?) -> String? {
        switch value {
        case .text(let text)?, .escString(let text)?: text
        case .html(let label)?: label.markup
        case nil: nil
        }
    }

    /// The dossier that comes with the program.
    static let dossier = dossier(at: "graphs/south-ossetia.yaml")

    /// A dossier by its path in the repository.
    static func dossier(at file: String) -> RelationGraph {
        let path = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/" + file
        return DossierReader().read([SourceFile(name: path, bytes: bytes(path))]).graph
    }

    static func view(_ name: String) -> View {
        dossier.views.first { $0.name == name } ?? View(name: "missing")
    }

    private static func bytes(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else { return [] }
        defer { fclose(file) }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { result += chunk[..<count] }
        return result
    }
}
