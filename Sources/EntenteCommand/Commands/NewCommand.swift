import ArgumentParser
import EntenteFormats
import EntenteModel
import Foundation

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a starter dossier that explains itself.",
        discussion: """
            Refuses to overwrite a file. Without FILE it goes to standard output. With --list the ontology is printed \
            instead: what claims can say, of whom. It is 'diplomacy', or, where a dossier is given, the dossier's own.
            """)

    @Argument(
        help: ArgumentHelp("The file to make; with --list, a dossier to read.", valueName: "file"), completion: .file())
    var file: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "List what the ontology has: relations or kinds (of entities).", valueName: "what"))
    var list: OntologyList?

    @OptionGroup var input: InputOptions

    func run() throws {
        if let list {
            let loader = GraphLoader(input: input, quiet: true)
            let ontology = try file.map { try loader.graph([$0]).ontology } ?? Ontologies.diplomacy
            return try Terminal.write(Array(list.text(ontology).utf8))
        }
        let bytes = Array(Self.starter.utf8)
        guard let file, file != "-" else { return try Terminal.write(bytes) }
        if FileManager.default.fileExists(atPath: file) {
            throw Failure(.inputOutput, "'\(file)' is there already", hint: "choose another name")
        }
        try OutputFile.write(bytes, to: file)
        Terminal.error("wrote \(file); 'entente check \(file)' validates it")
    }

    static let starter = """
        # A dossier: who claims what of whom, in which document, in which words.
        # 'entente check FILE' validates it, 'entente format FILE' puts it in order.
        entente: 1
        title: My dossier
        ontology: diplomacy

        # The texts. 'file' is relative to this dossier; 'sha256sum FILE' prints the hash. With a file every quote is
        # checked against it, letter by letter.
        documents:
          doc-1:
            title: Ruritania signs a treaty with Graustark
            publisher: gazette
            published: 2024-05-02

        # Everybody and everything that claims are about. 'entente new --list kinds' lists the kinds.
        entities:
          gazette: { kind: media, name: The Gazette }
          graustark: { kind: state, name: Graustark }
          ruritania: { kind: state, name: Ruritania, aliases: [Strelsau] }
          treaty-2024: { kind: treaty, name: Treaty of Friendship }

        # The claims: SUBJECT RELATION OBJECT, with the exact words. 'entente new --list relations' lists the relations.
        claims:
          - id: A01
            claim: ruritania signed treaty-2024
            document: doc-1
            quote: Ruritania signed the Treaty of Friendship
            on: 2024-05-01

          - id: A02
            claim: graustark signed treaty-2024
            document: doc-1
            quote: as did Graustark
            on: 2024-05-01

          # Somebody else's words: 'says' names the speakers, origin first. 'modality' tells a plan from a fact.
          - id: A03
            claim: ruritania recognises graustark
            modality: intended
            document: doc-1
            quote: Ruritania intends to recognise its neighbor, its speaker said
            says: ruritania

        """
}
