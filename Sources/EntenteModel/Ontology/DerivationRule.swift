/// A rule of the ontology by which ties follow from claims: who condemns a treaty opposes its parties.
public struct DerivationRule: Sendable, Hashable, Identifiable {
    /// `?c condemns ?t`, perhaps with a qualifier: `?h leads ?s with office ?o`. Variables are written without the `?`.
    public struct Pattern: Sendable, Hashable, CustomStringConvertible {
        /// The variable in the place of the subject.
        public var subject: String
        /// The id of the relation.
        public var relation: String
        /// The variable in the place of the object.
        public var object: String
        /// A qualifier's name and the variable that stands for its value.
        public var qualifier: Qualification?

        /// A pattern of two variables and a relation.
        public init(subject: String, relation: String, object: String, qualifier: Qualification? = nil) {
            self.subject = subject
            self.relation = relation
            self.object = object
            self.qualifier = qualifier
        }

        /// The variables, in the order written.
        public var variables: [String] { [subject, object] + (qualifier.map { [$0.variable] } ?? []) }

        /// As it is written: `?h leads ?s with office ?o`.
        public var description: String {
            "?\(subject) \(relation) ?\(object)" + (qualifier.map { " with \($0.name) ?\($0.variable)" } ?? "")
        }
    }

    /// `with office ?o`.
    public struct Qualification: Sendable, Hashable {
        /// The name of the qualifier.
        public var name: String
        /// The variable in the place of its value.
        public var variable: String

        /// A qualifier whose value is a variable.
        public init(name: String, variable: String) {
            self.name = name
            self.variable = variable
        }
    }

    /// Unique in the ontology.
    public var id: String
    /// What must be claimed, all of it.
    public var premises: [Pattern]
    /// What follows.
    public var conclusion: Pattern
    /// The kind that a variable's entity must be of, by variable.
    public var kinds: [String: String]
    /// Free text: why it follows.
    public var note: String?

    /// A rule from its premises to its conclusion.
    public init(
        id: String, premises: [Pattern], conclusion: Pattern, kinds: [String: String] = [:], note: String? = nil
    ) {
        self.id = id
        self.premises = premises
        self.conclusion = conclusion
        self.kinds = kinds
        self.note = note
    }

    /// Why the rule cannot be used, if it cannot: a rule only joins what its premises name, so that a set of rules always
    /// comes to an end.
    func problems(in ontology: Ontology) -> [ModelError] {
        var result: [ModelError] = []
        func refuse(_ message: String, _ hint: String, _ code: ModelError.Code = .badOntology) {
            result.append(ModelError(code, "rule '\(id)': \(message)", hint: hint))
        }
        if premises.isEmpty {
            refuse("there are no premises", "add 'when:' with one pattern or more")
            return result
        }
        let bound = Set(premises.flatMap(\.variables))
        for variable in Set(conclusion.variables).subtracting(bound).sorted() {
            refuse(
                "'?\(variable)' stands in the conclusion and in no premise, so that it would not terminate",
                "name it in 'when:'", .endlessRule)
        }
        if conclusion.qualifier != nil { refuse("a conclusion has no qualifier", "take 'with …' out") }
        for pattern in premises + [conclusion] where ontology.relation(pattern.relation) == nil {
            refuse(
                "the relation '\(pattern.relation)' is unknown",
                Spelling.suggestion(for: pattern.relation, in: ontology.relations.keys)
                    ?? "define it under 'relations:'")
        }
        for (variable, kind) in kinds.sorted(by: { $0.key < $1.key }) {
            if !bound.contains(variable) { refuse("'?\(variable)' has a kind and stands in no premise", "take it out") }
            if ontology.kind(kind) == nil {
                refuse(
                    "the kind '\(kind)' is unknown",
                    Spelling.suggestion(for: kind, in: ontology.kinds.keys) ?? "define it under 'kinds:'")
            }
        }
        return result
    }
}
