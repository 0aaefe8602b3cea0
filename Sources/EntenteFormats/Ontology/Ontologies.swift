public import EntenteModel

/// The ontologies that come with the program.
public enum Ontologies {
    /// Their names, as a dossier's `ontology:` gives them.
    public static let names = ["diplomacy", "open"]

    /// An ontology by name; `nil` if there is none of this name.
    public static func named(_ name: String) -> Ontology? {
        switch name {
        case "diplomacy": diplomacy
        case "open": .open
        default: nil
        }
    }

    /// The ontology of states, their people, treaties and positions: `Resources/diplomacy.yaml`.
    public static let diplomacy: Ontology = {
        var findings = FindingList(file: "diplomacy.yaml")
        let text = String(decoding: PackageResources.diplomacy_yaml, as: UTF8.self)
        guard let root = YAMLTree.parse(text, findings: &findings),
            let ontology = OntologyDecoder.ontology(root, &findings), !findings.hasErrors
        else { preconditionFailure("the built-in ontology is broken: \(findings.findings)") }
        return ontology
    }()
}
