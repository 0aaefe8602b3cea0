import ArgumentParser
import EntenteAlgorithms

/// What the commands that measure networks have in common.
struct MeasureOptions: ParsableArguments {
    @Option(
        name: [.long, .customLong("limit")], help: ArgumentHelp("List only the first so many.", valueName: "n"))
    var top: Int?

    @OptionGroup(title: "Network options") var network: NetworkOptions
    @OptionGroup var execution: RunOptions
    @OptionGroup(title: "Lens options") var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("'--top \(top)': list at least one") }
    }

    /// What reads files as these options say.
    func loader() throws -> NetworkLoader {
        var loader = try NetworkLoader(lens: lens, input: input, options: network, output: output)
        loader.threads = execution.threadCount
        loader.tellsPossibleTies = true
        return loader
    }

    /// Measures, on so many threads, with a bar where somebody looks, and remembers how long it took.
    func kernel<Result>(_ watch: inout Stopwatch, _ work: (Execution) throws -> Result) throws -> Result {
        try watch.measure("kernel") { try execution.perform(quiet: output.quiet, work) }
    }

    /// Prints the times, if they were asked for.
    func tellTimes(_ watch: Stopwatch) {
        if execution.time { Terminal.error(watch.json.text) }
    }
}

/// An option that only some of a command's measures have a use for. It is refused with the others: an answer must not look
/// as if it had counted.
struct SpecialOption {
    var name: String
    var isSet: Bool
    /// Whether the measure at hand has a use for it.
    var fits: Bool
    /// What has.
    var partners: [String]

    init(_ name: String, isSet: Bool, fits: Bool, with partners: String...) {
        (self.name, self.isSet, self.fits, self.partners) = (name, isSet, fits, partners)
    }

    static func requireFit(_ options: [SpecialOption]) throws {
        guard let option = options.first(where: { $0.isSet && !$0.fits }) else { return }
        let quoted = option.partners.map { "'\($0)'" }
        let list = quoted.dropLast().joined(separator: ", ") + (quoted.count > 1 ? " and " : "") + (quoted.last ?? "")
        throw Failure(.usage, "'\(option.name)' goes with \(list) only")
    }
}
