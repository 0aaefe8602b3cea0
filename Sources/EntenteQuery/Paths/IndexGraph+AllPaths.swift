package import EntenteAlgorithms

extension IndexGraph {
    /// All simple paths, the shortest first, then by node ids. Where there are more than `limit`, the list says so and has
    /// the first ones of that order; where the limit of work was hit, it has some.
    package func allPathsShortestFirst(
        from source: UInt32, to target: UInt32, limit: Int, constraints: PathConstraints = PathConstraints(),
        workLimit: Int = 1_000_000_000, execution: Execution
    ) throws(AlgorithmError) -> PathList {
        let all = try allSimplePaths(
            from: source, to: target, limit: limit, constraints: constraints, workLimit: workLimit,
            execution: execution)
        if all.isComplete || all.paths.count < limit {
            return PathList(paths: all.paths.sorted(), isComplete: all.isComplete)
        }
        let first = try shortestSimplePaths(
            from: source, to: target, count: limit, constraints: constraints, workLimit: workLimit,
            execution: execution.untold)
        return PathList(paths: first.paths, isComplete: false)
    }
}
