import EntenteBytes
import EntenteDOT
import EntenteModel

/// Reads files of the DOT language as ties between entities: several graphs and several files as one graph.
///
/// - **Nodes** are entities. A node's name becomes the id where it can be one, its `label` the name (markup without its
///   tags), its `kind` the kind. Nodes of one name in several graphs are one entity.
/// - **Edges** are ties. The relation is the edge's `relation`, else its `label`, else `tied-to`; edges of an undirected
///   graph are symmetric. `sign` (`+`, `-`, `1`, `-1`) is the relation's sign. Every attribute that is not about looks
///   becomes a qualifier of its name.
/// - **Not kept**, and told as a note with counts: what is about looks (color, shape, positions, tooltips, links), subgraphs,
///   other attributes of nodes, attributes of the graph.
/// - **Drawings of ours** (`DrawingWriter`, `entente render --to dot`) are read by the attributes `id`, `class` and `tooltip`:
///   the ids, names and families of entities, and the ids, relations, signs, polarity and modality of claims. A line for
///   several relations gives one claim of each, without the ids.
/// - The ontology is open: nothing is refused for being unknown. Mistakes stand in the diagnostics, as `DOTReader` finds
///   them. Takes time and memory linear in the bytes.
///
/// ```swift
/// let loaded = DOTGraphReader().read([SourceFile(name: "a.dot", bytes: Array("graph { a -- b [label=borders] }".utf8))])
/// loaded.graph.claims.count  // 1
/// ```
public struct DOTGraphReader: Sendable {
    /// A reader.
    public init() {}

    /// Reads files that are in memory. Never throws: what is wrong stands in the diagnostics.
    public func read(_ files: [SourceFile]) -> LoadedGraph {
        var builder = ForeignGraphBuilder()
        var diagnostics: [Diagnostic] = []
        for file in files {
            let reading = DOTReader().read(file.bytes, file: file.name)
            diagnostics += reading.diagnostics
            var importer = DOTImporter(file: file.name)
            for document in reading.documents {
                do throws(ModelError) {
                    try importer.add(document, to: &builder)
                } catch {
                    diagnostics.append(
                        Diagnostic(
                            file: file.name, code: DiagnosticCode(rawValue: error.code.rawValue),
                            message: error.message, hint: error.hint))
                }
            }
            diagnostics += importer.losses
        }
        return LoadedGraph(graph: builder.graph, diagnostics: diagnostics.sorted(), places: builder.places)
    }
}
