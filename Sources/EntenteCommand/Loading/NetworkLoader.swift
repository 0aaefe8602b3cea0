import EntenteAlgorithms
import EntenteBytes
import EntenteFormats
import EntenteModel
import EntenteQuery
import EntenteReasoning

/// Files to one network, by the shortest way: edges without claims go straight into integers, claims through the model
/// and the lens.
struct NetworkLoader {
    var lens: LensOptions
    var input: InputOptions
    /// What was said about directions; `nil`: nothing, so that it is as the files say.
    var direction: Bool?
    /// On how many threads files are read and sorted.
    var threads = 1
    var isWeighted = false
    var parallel = ParallelTies.merge
    var output: OutputOptions
    /// What the weights mean to the measure at hand.
    var weightRole = Measure.WeightRole.strength
    /// Whether the signs of ties are what is asked for: weights count, and parallel ties are kept.
    var isSigned = false
    /// Whether to say how many of the ties hold only possibly at the dates of the lens.
    var tellsPossibleTies = false
    /// Whether the rows of plain tables are asked for as claims.
    var tablesHaveClaims = false
    /// Whether times as whole numbers are asked for, which become the weights.
    var readsTimes = false
    /// What is asked of the quotes of claims.
    var quotes = GraphLoader.Quotes.ignored

    /// What the files hold.
    enum Contents {
        case claims(RelationGraph)
        case topologies([LoadedTopology], assumesDirection: Bool)
    }

    func load(_ files: [String]) throws -> LoadedNetwork {
        try network(of: contents(files))
    }

    func network(of contents: Contents) throws -> LoadedNetwork {
        switch contents {
        case .claims(let graph):
            return isSigned ? try signed(graph) : try frozen(graph)
        case .topologies(let files, let assumesDirection):
            return try joined(files, assumesDirection: assumesDirection)
        }
    }

    init(lens: LensOptions, input: InputOptions, direction: Bool? = nil, output: OutputOptions) {
        (self.lens, self.input, self.direction, self.output) = (lens, input, direction, output)
    }

    init(lens: LensOptions, input: InputOptions, options: NetworkOptions, output: OutputOptions) throws {
        self.init(lens: lens, input: input, direction: options.direction, output: output)
        isWeighted = options.weighted
        parallel = try options.parallelTies()
    }

    // MARK: Claims

    private func frozen(_ loaded: RelationGraph) throws -> LoadedNetwork {
        let (graph, lens) = try lens.applied(to: lens.assumed(loaded))
        let projection = Projection(
            isDirected: direction ?? graph.isDirectedTable, parallel: parallel,
            isWeighted: isWeighted)
        let snapshot = Snapshot(graph, lens: lens, projection: projection)
        let network = snapshot.network
        if network.size.nodes == 0 { output.note("no tie passes the lens") }
        let count = snapshot.tieCount
        if projection.parallel == .merge, !projection.isDirected, !isWeighted, count > network.size.edges {
            output.note(
                "\(English.count(count, "tie")) between \(English.count(network.size.edges, "pair")); each pair counts "
                    + "once")
        }
        tellPossibleTies(snapshot.uncertainTieCount, of: count, lens)
        tellDoubtfulTies(snapshot)
        tellWeights(areThere: true)
        if network.graph.hasWeights {
            let claims = snapshot.claimsOfUnreadableWeight
            if !claims.isEmpty {
                output.note("weights that are no number count as 1: \(English.list(Array(claims.prefix(10))))")
            }
        }
        return LoadedNetwork(network: network, claims: .init(graph: graph, lens: lens, snapshot: snapshot))
    }

    private func signed(_ loaded: RelationGraph) throws -> LoadedNetwork {
        if let least = self.lens.atLeast, Modality(rawValue: least).map({ $0 != .actual }) == true {
            throw Failure(
                .usage, "'--at-least \(least)' has no effect: only claims of modality actual have a sign",
                hint: "leave it out")
        }
        // What follows from claims counts anyway.
        let graph = try lens.assumed(loaded)
        let lens = try lens.lens(for: graph)
        let network = graph.signedNetwork(lens)
        if network.size.nodes == 0 { output.note("no tie with a sign passes the lens") }
        if tellsPossibleTies, lens.asOf != nil || lens.knownBy != nil {
            let balance = try graph.balance(lens)
            tellPossibleTies(balance.uncertain, of: balance.ties.count + balance.ambivalent.count, lens)
        }
        return LoadedNetwork(network: network, claims: .init(graph: graph, lens: lens, snapshot: nil))
    }

    private func tellPossibleTies(_ count: Int, of total: Int, _ lens: Lens) {
        guard tellsPossibleTies, let told = lens.possibleTies(count, of: total) else { return }
        output.note("\(told); leave \(English.form(count, "it", "them")) out with '--certain'")
    }

    /// A measure counts what is denied like what is told as a fact (rule P1): that much must be said.
    private func tellDoubtfulTies(_ snapshot: Snapshot) {
        guard tellsPossibleTies, !output.quiet, !snapshot.graph.ontology.isOpen else { return }
        let doubtful = snapshot.doubtfulTies(StatusTable(snapshot.graph, lens: snapshot.lens))
        func tell(_ count: Int, _ what: String, _ option: String) {
            guard count > 0 else { return }
            let ties = count == 1 ? "one tie rests only on claims" : "\(count) ties rest only on claims"
            output.note("\(ties) that are \(what); leave \(count == 1 ? "it" : "them") out with '\(option)'")
        }
        tell(doubtful.alleged, "alleged or rejected", "--at-least actual")
        let few = doubtful.claims.count > 5
        let ids = doubtful.claims.prefix(5).joined(separator: ",") + (few ? ",…" : "")
        tell(doubtful.contested, "denied or in conflict", "--without-claims \(ids)")
    }

    // MARK: Edges without claims

    private func joined(_ files: [LoadedTopology], assumesDirection: Bool) throws -> LoadedNetwork {
        let parallel = isSigned ? .keep : self.parallel
        let isWeighted = isSigned || self.isWeighted
        let network = Network(
            files, directed: isSigned ? direction ?? false : direction, parallel: parallel,
            weighted: isWeighted)
        if network.size.nodes == 0 { output.note("there are no edges") }
        if !isSigned { tellDirection(assumed: assumesDirection) }
        let edges = files.reduce(0) { $0 + $1.graph.edgeCount }
        if parallel != .keep, edges > network.size.edges,
            network.graph.isDirected == files[0].graph.isDirected
                || !network.graph.isDirected
        {
            output.note("\(edges) edges merged into \(network.size.edges), one for each pair")
        }
        let loops = network.graph.selfLoopCount
        if loops > 0 { output.note(English.count(loops, "self-loop")) }
        let areThere = files.contains { $0.graph.hasWeights }
        if !isSigned {
            tellWeights(areThere: areThere)
        } else if !areThere, network.size.nodes > 0 {
            output.note("there are no signs; every tie counts as positive")
        }
        return LoadedNetwork(network: network, claims: nil)
    }

    /// Says where a direction was assumed that no file told.
    func tellDirection(assumed: Bool) {
        guard assumed, direction == nil else { return }
        output.note(
            "edges are taken as directed, from the first column to the second; '--undirected' takes them both ways")
    }

    /// Says where weights and the question do not go together.
    private func tellWeights(areThere: Bool) {
        if isWeighted, weightRole == .none {
            output.note("'--weighted' makes no difference here: weights are not looked at")
        } else if isWeighted, !areThere {
            output.note("there are no weights; every edge weighs 1")
        }
    }

    // MARK: Files

    /// Reads the files, each once.
    func contents(_ files: [String]) throws -> Contents {
        let loader = GraphLoader(input: input, quiet: output.quiet, isForPeople: output.isForPeople)
        var (topologies, sources) = ([LoadedTopology](), [SourceFile]())
        var assumesDirection = false
        for path in try GraphLoader.distinct(files) {
            let file: MappedFile
            do { file = try MappedFile(path) } catch { throw Failure(reading: error) }
            let read = try file.withUnsafeBytes { bytes in try self.read(path, bytes) }
            switch read {
            case .topology(let loaded, let assumes):
                topologies.append(loaded)
                assumesDirection = assumesDirection || assumes
            case .source(let source): sources.append(source)
            }
        }
        if topologies.isEmpty { return .claims(try loader.graph(loader.load(sources), quotes: quotes)) }
        guard sources.isEmpty else {
            throw Failure(
                .usage, "files with claims and files of edges cannot be read as one graph",
                hint: "'\(sources[0].name)' has claims")
        }
        return .topologies(topologies, assumesDirection: assumesDirection)
    }

    private enum ReadFile {
        case topology(LoadedTopology, assumesDirection: Bool)
        case source(SourceFile)
    }

    private func read(_ path: String, _ bytes: UnsafeRawBufferPointer) throws -> ReadFile {
        let name = GraphLoader.name(of: path)
        let format = try input.from ?? FormatRecognition.networkFormat(of: path, bytes)
        switch try input.format(format, named: name) {
        case .csv where lens.firstOption == nil && (!tablesHaveClaims || readsTimes):
            guard let table = try readsTimes ? timedTable(bytes, name) : plainTable(bytes, name) else { fallthrough }
            if table.unsignedRows > 0, isWeighted || isSigned {
                output.note("\(name): \(English.count(table.unsignedRows, "row")) without a sign, counted as 0")
            }
            return .topology(table.topology, assumesDirection: !table.tellsDirections)
        case .dossier, .jsonl, .csv, .dot: return .source(SourceFile(name: name, bytes: Array(bytes)))
        case .topology(let format):
            if let option = lens.firstOption ?? (readsTimes ? "--in-order" : nil) {
                throw Failure(
                    .usage, "'\(option)' asks for claims, and '\(name)' has edges without claims",
                    hint: readsTimes ? "if a column holds times, say so, as in '--columns source,target,time'" : nil)
            }
            do {
                if format == .edgeTable {
                    let table = try EdgeTable(bytes, file: name, columns: input.columnNames(), threads: threads)
                    return .topology(table.topology, assumesDirection: !table.tellsDirections)
                }
                let loaded = try LoadedTopology(bytes, format: format, file: name, threads: threads)
                return .topology(loaded, assumesDirection: format == .edgeList)
            } catch let error as BytesError {
                throw Failure(reading: error)
            }
        }
    }

    /// A table whose edges have times as whole numbers; `nil` if it has none, or dates.
    private func timedTable(_ bytes: UnsafeRawBufferPointer, _ name: String) throws -> EdgeTable? {
        let columns = try input.columnNames()
        guard let header = EdgeTable.header(of: bytes, columns: columns), EdgeTable.hasTimes(header: header),
            !TableReader.tellsClaims(header: header)
        else { return nil }
        do {
            return try EdgeTable(bytes, file: name, columns: columns, timed: true, threads: threads)
        } catch let error as BytesError {
            // "'2014-12-11' is no time": dates are for the reader of claims.
            let cell = error.message.split(separator: "'").first ?? ""
            if error.code == .badWeight, (try? CalendarDate(parsing: cell)) != nil { return nil }
            throw Failure(reading: error)
        }
    }

    /// A table whose rows are edges and no more; `nil` for one that the reader of claims should have, because its columns
    /// tell more, or because something is wrong with it, for which that reader has more patience.
    private func plainTable(_ bytes: UnsafeRawBufferPointer, _ name: String) throws -> EdgeTable? {
        let columns = try input.columnNames()
        guard let header = EdgeTable.header(of: bytes, columns: columns), !TableReader.tellsClaims(header: header)
        else {
            return nil
        }
        do {
            let table = try EdgeTable(bytes, file: name, columns: columns, threads: threads)
            return table.hasOtherTypes ? nil : table
        } catch let error as BytesError {
            // A number that is none must not count as another one where numbers are asked for.
            if error.code == .badWeight, isWeighted || isSigned { throw Failure(reading: error) }
            return nil
        }
    }
}

/// A network, and where it came from claims, these.
struct LoadedNetwork {
    var network: Network
    var claims: Claims?

    struct Claims {
        var graph: RelationGraph
        var lens: Lens
        /// `nil` for signed networks.
        var snapshot: Snapshot?
    }

    /// The node that a user means; `nil` if it is an entity without a tie. Unknown and ambiguous names are wrong use.
    func node(_ text: String) throws -> UInt32? {
        switch network.match(text) {
        case .entity(let id): return network.node(of: id)
        case .ambiguous(let ids):
            throw Failure(
                .usage, "'\(text)' names several entities",
                hint: "write one of: " + ids.prefix(20).joined(separator: ", "))
        case .unknown(let suggestions):
            let hint = NameResolver.didYouMean(suggestions) ?? "'entente rank FILE' lists all that have a tie"
            throw Failure(.usage, "unknown entity '\(text)'", hint: hint)
        }
    }
}

extension RelationGraph {
    /// A dossier is undirected; a table is as its rows say.
    var isDirectedTable: Bool {
        guard ontology.isOpen, !relationNames.isEmpty else { return false }
        return !relationNames.allSatisfy { ontology.relation($0)?.isSymmetric ?? false }
    }
}
