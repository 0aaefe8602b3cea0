import EntenteModel

/// The relations that the picture treats in a way of its own, by their ids in the default ontology. In an ontology
/// without them everything is drawn as arrows.
enum Relations {
    static let denies = "denies"
    static let partyTo = "party-to"
    static let signed = "signed"
    static let leads = "leads"

    /// The arrowhead of these is a bar.
    static let opposing: Set<String> = ["condemns", denies]

    /// What puts somebody or something with a polity.
    static let affiliations: Set<String> = [
        leads, "office-of", "official-of", "organ-of", "works-for", "aide-to", "spokesperson-for",
    ]

    /// What can be done about a plan that is no more than a plan.
    static let plans: Set<String> = ["announces", "proposes", "prefers", "takes-position-on", "concerns", "requires"]
}
