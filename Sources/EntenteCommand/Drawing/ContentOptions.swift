import ArgumentParser
import EntenteDiagrams
import EntenteModel
import EntenteQuery

/// What is drawn, and what of it stands out.
struct ContentOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("A view of the dossier.", valueName: "name"))
    var view: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Only these entities, whoever is near to them (--hops), and their ties.", valueName: "list"))
    var around: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only what lies on paths between two entities, without detours over one entity twice.", valueName: "a,b"))
    var between: [String] = []

    @Option(
        name: [.long, .customLong("max-hops")],
        help: ArgumentHelp(
            "How many ties away, with --around (1); how many ties a path has, with --between (one more than the shortest).",
            valueName: "n"))
    var hops: Int?

    @Option(
        name: .long,
        help: ArgumentHelp("Only the first so many by a measure, with the ties among them.", valueName: "n"))
    var top: Int?

    @Option(
        name: .long, help: ArgumentHelp("The measure of --top, as of 'entente rank': degree, …", valueName: "measure"))
    var by: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Boxes: \(PictureClusters.Method.names.joined(separator: ", ")); otherwise as the view says.",
            valueName: "method"))
    var clusters: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Draw these boxes as one node each, with the number of ties, or all.", valueName: "list"))
    var collapse: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Put these into the foreground: entities, claims, and paths as 'georgia..tibilov'.", valueName: "list"))
    var highlight: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "One panel for each of these dates, with everything at the same place in each.", valueName: "dates"))
    var panels: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What is left of a network that is too large for a picture: auto, always or never.", valueName: "when"))
    var backbone = BackboneMode.auto.rawValue

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Several ties of the same two: keep (each is a line), merge (one line, as in a backbone), sum (the more the thicker).",
            valueName: "how"))
    var parallel: String?

    @Flag(name: .long, help: "Count weights, in measures and communities.")
    var weighted = false

    @OptionGroup var directions: DirectionOptions

    func validate() throws {
        if !around.isEmpty, !between.isEmpty {
            throw ValidationError("'--around' and '--between' exclude each other; give one")
        }
        if let hops {
            if around.isEmpty, between.isEmpty { throw ValidationError("'--hops' goes with '--around' or '--between'") }
            let least = between.isEmpty ? 0 : 1
            if hops < least { throw ValidationError("'--hops \(hops)': it must be at least \(least)") }
        }
        if let top, top < 1 { throw ValidationError("'--top \(top)': draw at least one") }
        if !panels.isEmpty, parallel == ParallelTies.sum.rawValue {
            throw ValidationError(
                "'--panels' and '--parallel sum' exclude each other: what is heavy in a panel is new, not more; "
                    + "'--parallel merge' draws one line for each two")
        }
        if by != nil, top == nil { throw ValidationError("'--by' goes with '--top'") }
    }

    /// More panels than anybody compares.
    private static let mostPanels = 60

    /// The dates of the panels, in their order; `nil`: no panels are asked for.
    func panelDates(_ lens: LensOptions) throws -> [CalendarDate]? {
        let texts = try CommaList.split(panels)
        if texts.isEmpty { return nil }
        let dates = try texts.compactMap { try LensOptions.date($0, option: "--panels") }.sorted()
        if lens.asOf != nil { throw Failure(.usage, "'--panels' and '--as-of' exclude each other; give one") }
        for (date, next) in zip(dates, dates.dropFirst()) where date == next {
            throw Failure(.usage, "'--panels' names \(date) twice")
        }
        guard dates.count > 1 else {
            throw Failure(.usage, "'--panels' compares at least two dates", hint: "'--as-of' draws one")
        }
        guard dates.count <= Self.mostPanels else {
            throw Failure(.usage, "'--panels' draws at most \(Self.mostPanels) dates, not \(dates.count)")
        }
        return dates
    }

    /// The view that was named, else all; with the lens of the command line over its own.
    func view(of graph: RelationGraph, lens: LensOptions) throws -> View {
        var chosen = View(name: "all")
        if let view {
            guard let named = graph.views.first(where: { $0.name == view }) else {
                let names = graph.views.map(\.name)
                let list =
                    names.isEmpty ? "the dossier has no views" : "its views are: " + names.joined(separator: ", ")
                throw Failure(.usage, "unknown view '\(view)'", hint: Spelling.suggestion(for: view, in: names) ?? list)
            }
            chosen = named
        }
        chosen.lens = try lens.lens(for: graph, over: chosen.lens)
        return chosen
    }
}

/// Whether a network is cut down to its backbone.
enum BackboneMode: String, CaseIterable {
    /// Where it is too large for a picture.
    case auto
    case always, never
}
