import EntenteAlgorithms
import Foundation
import Testing

/// Files of other programs, with the counts that these read.
@Suite struct ForeignFileTests {
    @Test(
        .enabled(if: SharedData.isPresent("formats/FILES.tsv")),
        arguments: [
            ("metis/networkit__karate.graph", 34, 78), ("metis/networkit__jazz.graph", 198, 2742),
            ("mtx/gapbs__4.mtx", 14, 256), ("mtx/networkit__GD01_b.mtx", 18, 37),
            ("mtx/networkit__Ragusa16.mtx", 24, 81), ("mtx/lagraph__ldbc-directed-example.mtx", 10, 17),
            ("csv/networkit__example.edgelist", 10, 20), ("csv/networkit__alphabet.edgelist", 5, 4),
            ("csv/raphtory__karate.csv", 34, 78), ("csv/raphtory__lotr.csv", 139, 2649),
            ("csv/gephi__edges_table_repeated_with_ids.csv", 4, 4), ("csv/gephi__edges_table_types_test.csv", 2, 3),
            ("csv/gephi__edges_table_with_timeset_timestamps.csv", 3, 5),
        ])
    func filesHaveTheirCounts(path: String, nodes: Int, edges: Int) throws {
        let loaded = try LoadedTopology(contentsOf: SharedData.folder.appending(path: "formats/\(path)").path())
        #expect(loaded.graph.nodeCount == nodes && loaded.graph.edgeCount == edges, "\(path)")
        #expect(loaded.names.count == nodes)
    }

    @Test(
        .enabled(if: SharedData.isPresent("formats/FILES.tsv")),
        arguments: [
            "csv/gephi__adj_list.csv", "csv/gephi__matrix.csv", "csv/gephi__test_utf8_chars.csv",
            "csv/raphtory__impossible_date.csv", "csv/raphtory__missing_field.csv", "csv/followthemoney__links.csv",
            "graphml/gephi__two-cliques.graphml", "gml/igraph__karate.gml", "json/gephi__tiny.json",
            "pajek/igraph__links.net", "dot/gephi__basic.dot", "vna/gephi__basic.vna",
        ])
    func whatIsNoPlainTopologyIsRefused(path: String) {
        let file = SharedData.folder.appending(path: "formats/\(path)").path()
        let error = #expect(throws: (any Error).self) { try LoadedTopology(contentsOf: file) }
        #expect("\(error as Any)".contains("error: "), "\(error as Any)")
    }
}
