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
        let (found, isComplete) = try watch.measure("kernel") {
            try search(network.graph, from: source, to: target, constraints)
        }
        let report = PlainPathReport(network: network, source: source, target: target, output: output)
        try output.write(report.text(found, isComplete: isComplete))
        if execution.time { Terminal.error(watch.json.text) }
        guard isComplete else {
            output.note("incomplete: a limit was hit; '--limit' and '--effort' raise the limits")
            throw ExitCode(ExitStatus.limit.rawValue)
        }
        if found.isEmpty { throw ExitCode(ExitStatus.negative.rawValue) }
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
    ) throws -> (paths: [PlainPathReport.Found], isComplete: Bool) {
        let wanted = paths.all ? Int.max : paths.count ?? 1
        // One more than is listed, which tells if there are more.
        let count = wanted > paths.limit ? paths.limit + 1 : wanted
        // A beginning of a path stands for about a thousand edges.
        let (product, isTooLarge) = paths.effort.multipliedReportingOverflow(by: 1000)
        let work = isTooLarge ? Int.max : product
        if paths.weighted {
            if count == 1 {
                let path = try graph.shortestWeightedPath(from: source, to: target, avoiding: constraints.avoiding)
                return (path.map { [.init(path: $0.path, length: $0.length)] } ?? [], true)
            }
            let list = try graph.shortestWeightedSimplePaths(
                from: source, to: target, count: count, avoiding: constraints.avoiding, workLimit: work)
            let found = list.paths.prefix(paths.limit).map { PlainPathReport.Found(path: $0.path, length: $0.length) }
            return (found, list.isComplete && list.paths.count <= paths.limit)
        }
        func counted(_ list: [NodePath]) -> [PlainPathReport.Found] { list.map { .init(path: $0) } }
        if paths.allShortest {
            let all = graph.allShortestPaths(from: source, to: target, constraints: constraints, workLimit: work)
            return (counted(all.paths(limit: paths.limit)), all.isComplete && all.count <= UInt64(paths.limit))
        }
        if paths.all {
            let list = graph.allPathsShortestFirst(
                from: source, to: target, limit: paths.limit, constraints: constraints, workLimit: work)
            return (counted(list.paths), list.isComplete)
        }
        if wanted == 1, paths.through == nil {
            let path = graph.shortestPath(from: source, to: target, constraints: constraints)
            return (counted(path.map { [$0] } ?? []), true)
        }
        let list = graph.shortestSimplePaths(
            from: source, to: target, count: count, constraints: constraints, workLimit: work)
        return (counted(Array(list.paths.prefix(paths.limit))), list.isComplete && list.paths.count <= paths.limit)
    }

    func node(_ name: String, in network: Network) throws -> UInt32 {
        guard let node = try LoadedNetwork(network: network, claims: nil).node(name) else {
            throw Failure(.usage, "unknown entity '\(name)'")
        }
        return node
    }

    /// Refuses what needs claims, and what no search by weight can do on bare edges.
    func refuseUnfit() throws {
        if let option = paths.firstClaimOption {
            throw Failure(.usage, "'\(option)' asks for claims, and '\(file)' has edges without claims")
        }
        if let option = paths.firstOptionBesideWeights {
            throw Failure(
                .usage, "'\(option)' and '--weighted' exclude each other on a file of edges",
                hint: "there '--weighted' takes '-k', '--all' and '--avoid'")
        }
    }
}
