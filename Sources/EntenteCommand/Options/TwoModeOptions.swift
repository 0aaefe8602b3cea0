import ArgumentParser

/// Which columns of a table hold actors, items and positions.
struct TwoModeOptions: ParsableArguments {
    @Flag(name: .long, help: "The rows are an actor and an item; so say the options below too.")
    var twoMode = false

    @Option(
        name: .long, help: ArgumentHelp("The column of actors: its name, or its number from 1.", valueName: "column"))
    var actors: String?

    @Option(name: .long, help: ArgumentHelp("The column of items.", valueName: "column"))
    var items: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The column of positions: numbers, or yes, abstain and no.", valueName: "column"))
    var positions: String?

    @Option(
        name: .long, help: ArgumentHelp("The column that says how much an item counts, for s.", valueName: "column"))
    var itemWeights: String?

    @Option(name: .long, help: ArgumentHelp("What words in the column of positions stand for.", valueName: "Y=1,N=-1"))
    var values: [String] = []

    @Flag(name: .long, help: "The first row is no header; columns have numbers.")
    var noHeader = false

    /// Whether a table of actors and items is asked for, and not a network.
    var isAsked: Bool {
        twoMode || noHeader || !values.isEmpty || [actors, items, positions, itemWeights].contains { $0 != nil }
    }

    func reader() throws -> PositionTableReader {
        var words: [String: Double] = [:]
        for text in try CommaList.split(values) {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let number = Double(parts[1]), number.isFinite else {
                throw Failure(.usage, "'--values \(text)' is not understood", hint: "write '--values Y=1,A=0,N=-1'")
            }
            words[parts[0]] = number
        }
        if !values.isEmpty, positions == nil {
            throw Failure(
                .usage, "'--values' needs to know where they stand", hint: "name the column with '--positions'")
        }
        return PositionTableReader(
            actors: actors, items: items, positions: positions, weights: itemWeights, values: words,
            hasNoHeader: noHeader)
    }
}
