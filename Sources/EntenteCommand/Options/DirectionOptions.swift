import ArgumentParser
import EntenteModel

/// Whether ties count in one direction or in both.
struct DirectionOptions: ParsableArguments {
    @Flag(name: .long, help: "Count ties only from subject to object.")
    var directed = false

    @Flag(name: .long, help: "Count ties in both directions.")
    var undirected = false

    func validate() throws {
        if directed, undirected {
            throw ValidationError("'--directed' and '--undirected' exclude each other; give one")
        }
    }

    /// A dossier is undirected; a table is as its rows say.
    func isDirected(_ graph: RelationGraph) -> Bool {
        if directed || undirected { return directed }
        guard graph.ontology.isOpen, !graph.relationNames.isEmpty else { return false }
        return !graph.relationNames.allSatisfy { graph.ontology.relation($0)?.isSymmetric ?? false }
    }
}

/// Words of the command line for one of a set of choices.
enum Choice {
    /// The choice of a name, or wrong use with the nearest ones.
    static func of<Value: RawRepresentable & CaseIterable>(
        _ type: Value.Type, _ text: String, option: String
    ) throws -> Value where Value.RawValue == String {
        if let value = Value(rawValue: text) { return value }
        let all = Value.allCases.map(\.rawValue)
        throw Failure(
            .usage, "'\(option) \(text)' is not known",
            hint: Spelling.suggestion(for: text, in: all) ?? "use one of: " + all.joined(separator: ", "))
    }
}
