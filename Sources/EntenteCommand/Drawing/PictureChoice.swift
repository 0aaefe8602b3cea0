import EntenteAlgorithms
import EntenteDiagrams
import EntenteQuery
import EntenteReasoning

/// Which part of a network is drawn, and the words for it.
struct PictureChoice {
    /// Numbers of nodes, in every network of the source.
    var part: Excerpt?
    /// Sentences for the caption: what is drawn, and what is left out.
    var words: [String] = []
    /// The first entity of `--around`.
    var center: UInt32?
    /// Whether it is about paths.
    private var hasPaths = false
    /// Whether only the backbone is left.
    var isCutDown = false
    /// Whether nothing is missing; `false` where a limit of work was hit.
    var isComplete = true

    /// More than so many nodes or ties help nobody: the backbone is drawn.
    static let largest = (nodes: 1_000, ties: 3_000)
    /// As much is left of them.
    static let backbone = (nodes: 150, ties: 400)

    /// Chooses as the options say; of what is too large for a picture, the backbone.
    init(_ options: ContentOptions, of source: PictureSource, execution: RunOptions, quiet: Bool) throws {
        var centers: [UInt32] = []
        if !options.around.isEmpty {
            centers = try chooseAround(options, source)
        } else if !options.between.isEmpty {
            centers = try chooseBetween(options, source)
        }
        if let top = options.top {
            try chooseTop(top, options, of: source, keeping: centers, execution: execution, quiet: quiet)
        }
        let mode = try Choice.of(BackboneMode.self, options.backbone, option: "--backbone")
        if mode != .never { cutDown(source, keeping: centers, always: mode == .always) }
    }

    /// Returns the nodes in the middle.
    private mutating func chooseAround(_ options: ContentOptions, _ source: PictureSource) throws -> [UInt32] {
        let network = source.pathNetwork
        let names = try CommaList.split(options.around)
        let centers = try names.map { try PictureSource.node($0, in: network, option: "--around") }
        let hops = options.hops ?? 1
        part = try network.surroundings(
            of: centers, hops: hops, direction: network.graph.isDirected ? .out : .both)
        center = centers.first
        let who = English.list(centers.map(network.name(of:)))
        switch hops {
        case 0: words.append("Only \(who).")
        case 1: words.append("\(who) and whoever is tied to \(English.form(centers.count, "it", "one of them")).")
        default: words.append("Around \(who), up to \(hops) ties away.")
        }
        return centers
    }

    /// Returns both ends.
    private mutating func chooseBetween(_ options: ContentOptions, _ source: PictureSource) throws -> [UInt32] {
        let names = try CommaList.split(options.between)
        guard names.count == 2 else {
            throw Failure(.usage, "'--between' takes two entities", hint: "write '--between a,b'")
        }
        let network = source.pathNetwork
        let ends = try names.map { try PictureSource.node($0, in: network, option: "--between") }
        if ends[0] == ends[1] { throw Failure(.usage, "'--between' names one entity twice") }
        let (from, to) = (network.name(of: ends[0]), network.name(of: ends[1]))
        guard let shortest = network.graph.shortestPath(from: ends[0], to: ends[1])?.hops else {
            throw Failure(.negative, "no path leads from \(from) to \(to)", hint: "'entente path' says why")
        }
        let hops = options.hops ?? shortest + 1
        if hops < shortest {
            throw Failure(
                .negative, "no path of at most \(English.count(hops, "tie")) leads from \(from) to \(to)",
                hint: "the shortest has \(shortest)")
        }
        let found = network.between(ends[0], ends[1], hops: hops)
        part = found
        hasPaths = true
        isComplete = found.isComplete
        words.append("What lies on paths of at most \(English.count(hops, "tie")) between \(from) and \(to).")
        if !isComplete { words.append("Incomplete: the search for paths gave up.") }
        return ends
    }

    private mutating func chooseTop(
        _ top: Int, _ options: ContentOptions, of source: PictureSource, keeping centers: [UInt32],
        execution: RunOptions, quiet: Bool
    ) throws {
        let measure = try Choice.of(Measure.self, options.by ?? Measure.degree.rawValue, option: "--by")
        if measure.isSigned {
            throw Failure(
                .usage, "'--by \(measure.rawValue)' looks at signs only", hint: "'entente rank' and 'balance' do")
        }
        let network = source.network(weighted: options.weighted || measure.isSumOfWeights)
        let ranking = try execution.perform(quiet: quiet) { execution in
            var options = RankingOptions()
            options.execution = execution
            return try network.ranking(by: measure, options: options)
        }
        let all = part.map { Set($0.nodes) }
        var chosen: [UInt32] = []
        for score in ranking.scores where chosen.count < top && score.score != nil {
            if let node = network.node(of: score.id), all?.contains(node) ?? true { chosen.append(node) }
        }
        let count = all?.count ?? network.size.nodes
        let nodes = Set(chosen).union(centers)
        let left = Excerpt(
            nodes: nodes.sorted(), pairs: part?.pairs?.filter { nodes.contains($0.first) && nodes.contains($0.second) })
        let ties = left.size(in: source.network(directed: false, weighted: false)).edges
        let ends = hasPaths ? " and both ends" : ""
        words.append(
            "The first \(min(top, chosen.count)) of \(count) by \(measure.rawValue)\(ends), "
                + "with \(English.count(ties, "tie")) among them.")
        if nodes.count < count { tellBrokenPaths() }
        if !ranking.converged { words.append("Incomplete: the measure did not come to rest.") }
        part = left
    }

    /// Of paths of which entities or ties are left out, once.
    private mutating func tellBrokenPaths() {
        guard hasPaths else { return }
        words.append("Paths are no longer whole.")
        hasPaths = false
    }

    private mutating func cutDown(_ source: PictureSource, keeping centers: [UInt32], always: Bool) {
        let network = source.network(directed: false, weighted: false)
        let size = part.map { $0.size(in: network) } ?? network.size
        guard always || size.nodes > Self.largest.nodes || size.edges > Self.largest.ties else { return }
        // How often two are tied counts, and where ties have weights, these.
        let weighted = source.network(directed: false, weighted: true, parallel: .sum)
        let backbone = weighted.backbone(
            of: part, keeping: Array(centers.prefix(Self.backbone.nodes)), nodes: Self.backbone.nodes,
            ties: Self.backbone.ties)
        let left = backbone.excerpt.size(in: network)
        guard left != size else { return }
        let shares = "\(left.nodes) of \(size.nodes) nodes and \(left.edges) of \(size.edges) ties"
        switch backbone.kept {
        case .significant(let level):
            let level = Rounded.text(level)
            words.append("Backbone: \(shares), the most significant by their weights (disparity filter, α ≤ \(level)).")
        case .central(let degree):
            words.append("Backbone: \(shares), those of the most ties (at least \(degree)) and what ties them.")
        }
        tellBrokenPaths()
        part = backbone.excerpt
        isCutDown = true
    }
}

extension Excerpt {
    /// How many nodes it has, and how many pairs of a network without directions.
    func size(in network: Network) -> (nodes: Int, edges: Int) {
        if let pairs { return (nodes.count, pairs.count) }
        var isKept = [Bool](repeating: false, count: network.size.nodes)
        for node in nodes { isKept[Int(node)] = true }
        let edges = nodes.reduce(0) { sum, node in
            sum + network.graph.neighbors(of: node).count { $0 >= node && isKept[Int($0)] }
        }
        return (nodes.count, edges)
    }

    /// The selection of a diagram whose entities have such ids.
    func selection(_ id: (UInt32) -> String) -> Diagram.Selection {
        Diagram.Selection(
            entities: nodes.map(id), pairs: pairs.map { Set($0.map { Diagram.Pair(id($0.first), id($0.second)) }) })
    }
}

extension Measure {
    /// Whether it is nothing but weights.
    fileprivate var isSumOfWeights: Bool { self == .strength || self == .inStrength || self == .outStrength }
}
