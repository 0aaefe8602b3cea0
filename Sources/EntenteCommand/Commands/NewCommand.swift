import ArgumentParser
import EntenteFormats
import EntenteModel
import Foundation

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a starter dossier that explains itself.",
        discussion: """
            Beside FILE it puts the text of the news report that the starter quotes, so that 'entente check FILE' has \
            quotes to look up. Refuses to overwrite a file. Without FILE the starter goes to standard output. With --list \
            the ontology is printed instead: what claims can say, of whom. It is 'diplomacy', or, where a dossier is given, \
            the dossier's own.
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
            let ontology = try file.map { try loader.graph([$0], quotes: .ignored).ontology } ?? Ontologies.diplomacy
            return try Terminal.write(Array(list.text(ontology).utf8))
        }
        let bytes = Array(StarterDossier.text.utf8)
        guard let file, file != "-" else { return try Terminal.write(bytes) }
        if FileManager.default.fileExists(atPath: file) {
            throw Failure(.inputOutput, "'\(file)' is there already", hint: "choose another name")
        }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        let article = folder + StarterDossier.articleName
        let words = Array(StarterDossier.article.utf8)
        if let there = FileManager.default.contents(atPath: article) {
            guard Array(there) == words else {
                throw Failure(.inputOutput, "'\(article)' is there already", hint: "choose another folder")
            }
        } else {
            try OutputFile.write(words, to: article)
        }
        try OutputFile.write(bytes, to: file)
        Terminal.error("wrote \(file) and \(article), which it quotes; 'entente check \(file)' validates it")
    }

    /// What `new --list` without a word answers: what can be listed. `nil` for other command lines.
    static func answer(to arguments: [String]) -> String? {
        guard arguments.first == "new", arguments.last == "--list" else { return nil }
        return """
            relations  what claims can say of whom: \(Ontologies.diplomacy.relations.count) relations
            kinds      what entities can be: \(Ontologies.diplomacy.kinds.count) kinds

            'entente new --list relations' lists the one, '--list kinds' the other.

            """
    }
}
