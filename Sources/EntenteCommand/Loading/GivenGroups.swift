import EntenteAlgorithms
import EntenteBytes
import EntenteFormats
import EntenteQuery
import EntenteReasoning

/// A table that says which group each node is in, as `groups --format csv` prints it.
struct GivenGroups {
    /// The names with their groups, in the order of the rows.
    private var rows: [(name: String, group: String)] = []
    private let file: String

    init(_ source: SourceFile) throws {
        file = source.name
        var table = CSVTokenizer(source.bytes, file: source.name)
        do throws(BytesError) {
            let header = try table.nextRow()?.map { table.text(of: $0).lowercased() } ?? []
            let name = ["id", "name", "node"].lazy.compactMap { header.firstIndex(of: $0) }.first
            guard let name, let group = header.firstIndex(of: "group") else {
                throw BytesError(
                    .badEdgeTable, "the header names no column 'group', or none of names",
                    hint: "begin with a row such as id,group", file: source.name)
            }
            while let row = try table.nextRow() {
                guard row.count == header.count else {
                    throw BytesError(
                        .raggedRow, "this row has \(row.count) columns, and the first one \(header.count)",
                        file: source.name, position: table.position(of: row[0]))
                }
                rows.append((table.text(of: row[name]), table.text(of: row[group])))
            }
        } catch {
            throw Failure(reading: error)
        }
    }

    /// The groups of all nodes. Who is in none stands alone, which is said, and so is who has no tie.
    func partition(of network: Network, _ output: OutputOptions) throws -> NodePartition {
        let nodes = 0..<UInt32(network.size.nodes)
        var named = Dictionary(nodes.map { (network.name(of: $0), $0) }) { first, _ in first }
        for node in nodes { named[network.id(of: node)] = node }
        var labels = Array(nodes)
        // A group goes by the first of its nodes.
        var first: [String: UInt32] = [:]
        var groups: [UInt32: String] = [:]
        var strangers = 0
        for (name, group) in rows {
            guard let node = named[name] else {
                strangers += 1
                continue
            }
            guard groups[node, default: group] == group else {
                throw Failure(.badData, "\(file): '\(name)' is in several groups", hint: "a node is in one of them")
            }
            groups[node] = group
            labels[Int(node)] = first[group, default: node]
            first[group] = labels[Int(node)]
        }
        if strangers > 0 { output.note("\(file): \(English.count(strangers, "name")) without a tie, left out") }
        let alone = nodes.count - groups.count
        if alone > 0 { output.note("\(English.count(alone, "node")) in no group; each stands alone") }
        return NodePartition(labels)
    }
}
