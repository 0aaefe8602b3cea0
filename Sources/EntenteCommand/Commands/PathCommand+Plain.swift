import ArgumentParser
import EntenteAlgorithms
import EntenteQuery

/// `path` on a file of edges without claims.
extension PathCommand {
    /// Answers from the network alone: no edge becomes an object.
    func answer(_ files: [LoadedTopology], to: String, _ watch: inout Stopwatch) throws {
        try refuseUnfit()
        let network = frozen(files, &watch)
        let (source, target) = (try node(from, in: network), try node(to, in: network))
        let constraints = PathConstraints(
            avoiding: Set(try CommaList.split(paths.avoid).map { try node($0, in: network) }),
            maximumHops: paths.maxHops, through: try paths.through.map { try node($0, in: network) })
        let found = try watch.measure("kernel") {
            try search(network.graph, from: source, to: target, constraints)
        }
        let report = PlainPathReport(network: network, source: source, target: target, output: output)
        try output.write(report.text(found))
        if execution.time { Terminal.error(watch.json.text) }
        guard found.isComplete else {
            if let count = found.count, count > UInt64(found.paths.count) {
                let number = count == .max ? "more than \(count - 1)" : "\(count)"
                output.note(
                    "incomplete: \(found.paths.count) of \(number) paths are listed; '--limit' raises the limit")
            } else {
                output.note("incomplete: a limit was hit; '--limit' and '--effort' raise the limits")
            }
            throw ExitCode(ExitStatus.limit.rawValue)
        }
        if found.paths.isEmpty { throw ExitCode(ExitStatus.negative.rawValue) }
    }

    /// Ties are read both ways, as those of claims. Of parallel edges the lightest counts, so none is merged.
    func frozen(_ files: [LoadedTopology], _ watch: inout Stopwatch) -> Network {
        let network = watch.measure("freeze") {
            Network(files, directed: paths.directed, parallel: .keep, weighted: paths.weighted)
        }
        if paths.weighted, !network.graph.hasWeights { output.note("there are no weights; every edge weighs 1") }
        return network
    }

    private func search(
        _ graph: IndexGraph, from source: UInt32, to target: UInt32, _ constraints: PathConstraints
    ) throws -> PlainPathReport.Answer {
        let wanted = paths.all ? Int.max : paths.count ?? 1
        // One more than is listed, which tells if there are more.
        let count = wanted > paths.limit ? paths.limit + 1 : wanted
        // A beginning of a path stands for about a thousand edges.
        let (product, isTooLarge) = paths.tries.multipliedReportingOverflow(by: 1000)
        let work = isTooLarge ? Int.max : product
        if paths.weighted { return try weighted(graph, from: source, to: target, count, constraints, work) }
        return try execution.perform(quiet: output.quiet) { execution in
            func counted(_ list: [NodePath]) -> [PlainPathReport.Found] { list.map { .init(path: $0) } }
            if paths.allShortest {
                let all = try graph.allShortestPaths(
                    from: source, to: target, constraints: constraints, workLimit: work, execution: execution)
                return .init(
                    paths: counted(all.paths(limit: paths.limit)),
                    isComplete: all.isComplete && all.count <= UInt64(paths.limit),
                    count: all.isComplete ? all.count : nil)
            }
            if paths.all {
                let list = try graph.allPathsShortestFirst(
                    from: source, to: target, limit: paths.limit, constraints: constraints, workLimit: work,
                    execution: execution)
                return .init(paths: counted(list.paths), isComplete: list.isComplete)
            }
            if wanted == 1, paths.through == nil {
                let path = graph.shortestPath(from: source, to: target, constraints: constraints)
                return .init(paths: counted(path.map { [$0] } ?? []), isComplete: true)
            }
            let list = try graph.shortestSimplePaths(
                from: source, to: target, count: count, constraints: constraints, workLimit: work,
                execution: execution)
            return .init(
                paths: counted(Array(list.paths.prefix(paths.limit))),
                isComplete: list.isComplete && list.paths.count <= paths.limit)
        }
    }

    private func weighted(
        _ graph: IndexGraph, from source: UInt32, to target: UInt32, _ count: Int, _ constraints: PathConstraints,
        _ work: Int
    ) throws -> PlainPathReport.Answer {
        try execution.perform(quiet: output.quiet) { execution in
            func found(_ list: [WeightedPath]) -> [PlainPathReport.Found] {
                list.prefix(paths.limit).map { .init(path: $0.path, length: $0.length) }
            }
            if paths.allShortest {
                let all = try graph.allShortestWeightedPaths(
                    from: source, to: target, constraints: constraints, workLimit: work, execution: execution)
                return .init(
                    paths: found(all.paths(limit: paths.limit)),
                    isComplete: all.isComplete && all.count <= UInt64(paths.limit),
                    count: all.isComplete ? all.count : nil)
            }
            if count == 1, paths.through == nil {
                let path = try graph.shortestWeightedPath(from: source, to: target, constraints: constraints)
                return .init(paths: found(path.map { [$0] } ?? []), isComplete: true)
            }
            let list = try graph.shortestWeightedSimplePaths(
                from: source, to: target, count: count, constraints: constraints, workLimit: work,
                execution: execution)
            return .init(
                paths: found(list.paths), isComplete: list.isComplete && list.paths.count <= paths.limit)
        }
    }

    func node(_ name: String, in network: Network) throws -> UInt32 {
        guard let node = try LoadedNetwork(network: network, claims: nil).node(name) else {
            throw Failure(.usage, "unknown entity '\(name)'")
        }
        return node
    }

    /// Refuses what needs claims.
    func refuseUnfit() throws {
        if paths.inOrder {
            throw Failure(
                .usage,
                "'--in-order' with times that are whole numbers tells when everybody can have been reached first",
                hint: "leave out the second entity")
        }
        if let option = paths.firstClaimOption {
            throw Failure(.usage, "'\(option)' asks for claims, and '\(file)' has edges without claims")
        }
    }
}
