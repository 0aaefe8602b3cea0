import ArgumentParser
import EntenteModel
import EntenteQuery

/// Which paths are asked for.
struct PathOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The path must touch this entity.", valueName: "who"))
    var through: String?

    @Option(name: .long, help: ArgumentHelp("The path must not touch these entities.", valueName: "list"))
    var avoid: [String] = []

    @Option(name: .long, help: ArgumentHelp("At most so many steps.", valueName: "n"))
    var maxHops: Int?

    @Option(name: .customShort("k"), help: ArgumentHelp("So many paths, shortest first.", valueName: "n"))
    var count: Int?

    @Flag(name: .long, help: "All shortest paths.")
    var allShortest = false

    @Flag(name: .long, help: "All paths, shortest first; best with --max-hops, for there may be very many.")
    var all = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The relations of the steps as a regular expression: a/b, a|b, a*, a+, a?, ^a (the other way), any.",
            valueName: "pattern"))
    var along: String?

    @Flag(name: .long, help: "Dates must not decrease along the path.")
    var inOrder = false

    @Flag(name: .long, help: "With --in-order: let steps without a date stand anywhere, and name them.")
    var allowUndated = false

    @Flag(name: .long, help: "All steps must hold at one common time.")
    var coValid = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What may be passed twice: entities and ties (walk), entities (trail), nothing (acyclic).",
            valueName: "mode"))
    var mode = PathQuery.Mode.acyclic.rawValue

    @Flag(name: .long, help: "Shortest by the sum of the claims' weights instead of the number of steps.")
    var weighted = false

    @OptionGroup var directions: DirectionOptions

    /// Nothing said: ties are walked both ways.
    var directed: Bool { directions.directed }

    @Option(name: .long, help: ArgumentHelp("List at most so many paths.", valueName: "n"))
    var limit = 1000

    @Option(
        name: .long, help: ArgumentHelp("Give up after trying so many beginnings of paths.", valueName: "n"))
    var effort: Int?

    /// How many beginnings of paths may be tried.
    var tries: Int { effort ?? 1_000_000 }

    func validate() throws {
        let selections = [("-k", count != nil), ("--all-shortest", allShortest), ("--all", all)].filter(\.1).map(\.0)
        if selections.count > 1 {
            throw ValidationError("'\(selections[0])' and '\(selections[1])' exclude each other; give one")
        }
        if let count, count < 1 { throw ValidationError("'-k \(count)': ask for at least one path") }
        if let maxHops, maxHops < 0 { throw ValidationError("'--max-hops \(maxHops)': a path has no negative length") }
        if limit < 1 { throw ValidationError("'--limit \(limit)': list at least one path") }
        if let effort, effort < 1 { throw ValidationError("'--effort \(effort)': try at least one") }
        if inOrder, coValid {
            throw ValidationError(
                "'--in-order' and '--co-valid' exclude each other; give one (what holds at one time has no order)")
        }
        if allowUndated, !inOrder {
            throw ValidationError("'--allow-undated' goes with '--in-order', where steps need a date")
        }
    }

    /// The first option that is set and asks for claims; `nil` if none is. Edges without claims have no use for any.
    var firstClaimOption: String? {
        let all: [(String, Bool)] = [
            ("--along", along != nil), ("--in-order", inOrder), ("--co-valid", coValid),
            ("--mode", mode != PathQuery.Mode.acyclic.rawValue),
        ]
        return all.first { $0.1 }?.0
    }

    /// The first option that is set and asks for paths to somebody, not for how far everybody is.
    var firstOptionOfEnds: String? {
        let all: [(String, Bool)] = [
            ("--through", through != nil), ("-k", count != nil), ("--all-shortest", allShortest), ("--all", all),
            ("--along", along != nil), ("--co-valid", coValid), ("--mode", mode != PathQuery.Mode.acyclic.rawValue),
            ("--avoid", !avoid.isEmpty && !inOrder), ("--max-hops", maxHops != nil && (inOrder || weighted)),
            ("--weighted", weighted && inOrder), ("--effort", effort != nil),
        ]
        return all.first { $0.1 }?.0
    }

    /// The query for two entities of a graph.
    func query(from: String, to: String, in graph: RelationGraph) throws -> PathQuery {
        let resolver = NameResolver(graph)
        var query = PathQuery(
            from: try resolver.entity(from), to: try resolver.entity(to), limit: limit, effort: tries)
        query.through = try through.map { try resolver.entity($0) }
        query.avoiding = try CommaList.split(avoid).map { try resolver.entity($0) }
        query.maximumHops = maxHops
        query.selection = all ? .all : allShortest ? .allShortest : count.map { .first($0) } ?? .shortest
        query.along = try along.map { try pattern($0, in: graph) }
        query.timing = inOrder ? .inOrder(allowingUndated: allowUndated) : coValid ? .coValid : nil
        query.mode = try Choice.of(PathQuery.Mode.self, mode, option: "--mode")
        query.isWeighted = weighted
        return query
    }

    private func pattern(_ text: String, in graph: RelationGraph) throws -> RelationPattern {
        do throws(PatternError) {
            let pattern = try RelationPattern(parsing: text)
            if let problem = graph.problem(in: pattern) { throw problem }
            return pattern
        } catch {
            let pointer = String(repeating: " ", count: error.column - 1) + "^"
            throw Failure(.usage, ["error: '--along', \(error) [\(error.code.rawValue)]", "  " + text, "  " + pointer])
        }
    }

    /// Refuses weights that cannot be lengths.
    func checkWeights(_ snapshot: Snapshot) throws {
        guard weighted else { return }
        if let problem = snapshot.weightProblem() {
            throw Failure(
                .usage, "'--weighted': the weight '\(problem.weight)' of \(problem.claim) is no length",
                hint: "a weight is a number of at least 0")
        }
        guard snapshot.hasWeights else {
            throw Failure(
                .usage, "'--weighted': no claim has a weight",
                hint: "a table has them in a column 'weight', a claim in 'with: { weight: 2 }'")
        }
    }
}
