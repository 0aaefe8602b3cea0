import EntenteAlgorithms
import EntenteTestSupport

/// A question for paths that a seed decides: graph, ends and constraints.
struct PathCase {
    let list: EdgeList
    let source: UInt32
    let target: UInt32
    let constraints: PathConstraints

    init(seed: Int, maximumNodes: Int = 8) {
        list = .random(seed: seed, maximumNodes: maximumNodes)
        var random = SplitMix64(seed: ~seed)
        let ids = 0..<UInt32(list.nodeCount)
        func node() -> UInt32 { .random(in: ids, using: &random) }
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        source = node()
        target = node()
        var constraints = PathConstraints()
        if chance(50) { constraints.avoiding = Set((0..<Int.random(in: 0...2, using: &random)).map { _ in node() }) }
        if chance(50) { constraints.through = node() }
        if chance(40) { constraints.maximumHops = Int.random(in: -1...list.nodeCount, using: &random) }
        self.constraints = constraints
    }

    var allPaths: [NodePath] { BruteForce.simplePaths(in: list, from: source, to: target, constraints) }

    var shortestPaths: [NodePath] {
        let paths = allPaths
        return Array(paths.prefix { $0.hops == paths[0].hops })
    }
}
