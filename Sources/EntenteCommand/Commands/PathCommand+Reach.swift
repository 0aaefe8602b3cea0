import ArgumentParser
import EntenteAlgorithms
import EntenteModel
import EntenteQuery
import EntenteReasoning

/// `path FILE FROM`: how far everybody is, or with `--in-order` when everybody can have been reached first.
extension PathCommand {
    func reach(_ claims: RelationGraph, _ watch: inout Stopwatch) throws {
        let (graph, lens) = try lens.applied(to: lens.assumed(claims))
        let source = try NameResolver(graph).entity(from)
        // Of parallel claims the lightest counts.
        let projection = Projection(
            isDirected: paths.directed, parallel: paths.weighted ? .keep : .merge, isWeighted: paths.weighted)
        let snapshot = Snapshot(graph, lens: lens, projection: projection)
        try paths.checkWeights(snapshot)
        let report = ReachReport(from: source, isWeighted: paths.weighted, limit: paths.limit, output: output)
        if paths.inOrder {
            let avoided = try CommaList.split(paths.avoid).map { try NameResolver(graph).entity($0) }
            let arrivals = watch.measure("kernel") {
                snapshot.arrivals(from: source, avoiding: avoided, allowingUndated: paths.allowUndated)
            }
            try finish(report.text(arrivals, Narrator(graph, lens: lens)), arrivals.count, watch)
        } else {
            let distances = try snapshot.node(of: source).map { try self.distances($0, snapshot.network, &watch) }
            try finish(report.text(distances ?? []), distances?.count ?? 0, watch)
        }
    }

    func reach(_ files: [LoadedTopology], _ watch: inout Stopwatch) throws {
        if paths.inOrder { return try arrive(files, &watch) }
        try refuseUnfit()
        let network = frozen(files, &watch)
        let source = try node(from, in: network)
        let distances = try distances(source, network, &watch)
        let report = ReachReport(
            from: network.id(of: source), isWeighted: paths.weighted, limit: paths.limit, output: output)
        try finish(report.text(distances), distances.count, watch)
    }

    /// Where ties have times as whole numbers.
    private func arrive(_ files: [LoadedTopology], _ watch: inout Stopwatch) throws {
        let network = watch.measure("freeze") {
            Network(files, directed: paths.directed, parallel: .keep, weighted: true)
        }
        let source = try node(from, in: network)
        let avoided = Set(try CommaList.split(paths.avoid).map { try node($0, in: network) })
        let arrivals = watch.measure("kernel") { network.arrivals(from: source, avoiding: avoided) }
        let report = ReachReport(from: network.id(of: source), isWeighted: false, limit: paths.limit, output: output)
        try finish(report.text(arrivals), arrivals.count, watch)
    }

    private func distances(
        _ source: UInt32, _ network: Network, _ watch: inout Stopwatch
    ) throws -> [NodeDistance] {
        try watch.measure("kernel") {
            try execution.perform(quiet: output.quiet) { execution in
                try network.distances(
                    from: source, atMost: paths.maxHops.map(Double.init) ?? .infinity, weighted: paths.weighted,
                    execution: execution)
            }
        }
    }

    private func finish(_ text: String, _ count: Int, _ watch: Stopwatch) throws {
        try output.write(text)
        if execution.time { Terminal.error(watch.json.text) }
        if count > paths.limit {
            output.note("incomplete: \(count - paths.limit) more are reached; '--limit' raises the limit")
            throw ExitCode(ExitStatus.limit.rawValue)
        }
        if count == 0 { throw ExitCode(ExitStatus.negative.rawValue) }
    }
}
