import ArgumentParser
import EntenteModel
import EntenteQuery

/// Whether ties lead one way or both.
struct DirectionOptions: ParsableArguments {
    @Flag(name: .long, help: "Ties lead one way: from subject to object, from the first column to the second.")
    var directed = false

    @Flag(name: .long, help: "Ties lead both ways.")
    var undirected = false

    func validate() throws {
        if directed, undirected {
            throw ValidationError("'--directed' and '--undirected' exclude each other; give one")
        }
    }

    /// What was said; `nil`: nothing, so that it is as the file says.
    var direction: Bool? { directed || undirected ? directed : nil }
}

/// How files become the edges that measures look at.
struct NetworkOptions: ParsableArguments {
    @OptionGroup var directions: DirectionOptions

    @Flag(
        name: .long,
        help: "Count weights: as lengths for closeness and betweenness, as strengths for all else. A claim weighs 1.")
    var weighted = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Several ties of the same two: merge (they count once), keep (each counts), sum (their weights are added).",
            valueName: "how"))
    var parallel = ParallelTies.merge.rawValue

    var direction: Bool? { directions.direction }

    /// The first option that is set; `nil` if none is. Tables of actors and items have no use for any.
    var firstOption: String? {
        let all: [(String, Bool)] = [
            ("--directed", directions.directed), ("--undirected", directions.undirected), ("--weighted", weighted),
            ("--parallel", parallel != ParallelTies.merge.rawValue),
        ]
        return all.first { $0.1 }?.0
    }

    func parallelTies() throws -> ParallelTies { try Choice.of(ParallelTies.self, parallel, option: "--parallel") }
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
