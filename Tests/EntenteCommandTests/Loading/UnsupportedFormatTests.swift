import Foundation
import Testing

/// Files of formats that are known and not read are refused as what they are, never taken for tables or dossiers.
@Suite struct UnsupportedFormatTests {
    private static let files: [(name: String, text: String, what: String)] = [
        ("x.gml", "graph\n[\n  node [ id 1 ]\n]\n", "a GML graph"),
        ("x.csv", "Creator \"igraph, version 1\"\nVersion 1\ngraph [\n  node [ id 1 ]\n]\n", "a GML graph"),
        ("x.graphml", "<?xml version=\"1.0\"?>\n<graphml/>\n", "a GraphML graph"),
        ("x", "\u{FEFF}<?xml version=\"1.0\"?>\n<graphml></graphml>\n", "a GraphML graph"),
        ("x.gexf", "<gexf/>\n", "a GEXF graph"), ("x.xml", "<list/>\n", "an XML document"),
        ("x.txt", "<!DOCTYPE html>\n<html></html>\n", "an HTML page"),
        ("x.net", "% comment\n*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2\n", "a Pajek network"),
        ("x.txt", "*Arcs\n1 2\n", "a Pajek network"), ("x.dl", "DL n=2\nformat = edgelist1\n", "a UCINET DL network"),
        ("x.vna", "*Node data\nID\n", "a VNA network"),
        ("x.json", "{\"nodes\": [{\"id\": \"a\"}], \"links\": []}\n", "a JSON graph"),
        ("x.xlsx", "PK\u{3}\u{4}rest", "a ZIP archive or a spreadsheet"), ("x.pdf", "%PDF-1.4\n", "a PDF document"),
    ]

    @Test(arguments: files.indices)
    func isRefusedByEveryKindOfCommand(index: Int) throws {
        let file = Self.files[index]
        let folder = try TemporaryFolder()
        try folder.write(file.text, to: file.name)
        for command in ["show", "rank", "claims", "check", "render", "convert"] {
            let form = command == "render" || command == "convert" ? ["--to", "dot"] : []
            let run = try Entente([command, file.name] + form, folder: folder.path)
            #expect(run.code == 65 && run.output.isEmpty, "\(run)")
            #expect(run.error.hasPrefix("\(file.name): error: this is \(file.what)"), "\(run)")
            #expect(run.error.contains("[unsupported-format]") && run.error.split(separator: "\n").count == 1, "\(run)")
        }
    }

    @Test func theWayOutIsNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("graph [ node [ id 1 label \"a\" ] ]\n", to: "x.gml")
        let run = try Entente(["show", "x.gml"], folder: folder.path)
        #expect(run.error.contains("gml2gv x.gml > graph.dot"), "\(run)")
        // A name that a shell would take for more is not put into a command.
        try folder.write("graph [ node [ id 1 ] ]\n", to: "x;y.gml")
        #expect(try Entente(["show", "x;y.gml"], folder: folder.path).error.contains("gml2gv FILE >"))
    }

    @Test(arguments: [
        ("graph,value\na,b\n", "x.csv"), ("dl 3\nel 4\n", "x.el"), ("graph {\n a -- b\n}\n", "x.txt"),
        ("label,target,source\nx,a,b\n", "x.csv"),
    ])
    func whatLooksAlikeIsRead(text: String, name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: name)
        let run = try Entente(["rank", name], folder: folder.path)
        #expect(run.code == 0, "\(run)")
    }

    /// A table of which most rows are not ties is refused, whatever it is.
    @Test func mostRowsLeftOut() throws {
        let folder = try TemporaryFolder()
        try folder.write("source,target\na,b\n\(String(repeating: "only one cell\n", count: 5))", to: "x.csv")
        let run = try Entente(["show", "x.csv"], folder: folder.path)
        #expect(run.code == 65 && run.error.contains("5 of 6 rows were left out (lines 3, 4, 5, …)"), "\(run)")
        try folder.write("source,target\na,b\nb,c\nalone\n", to: "y.csv")
        let some = try Entente(["claims", "y.csv"], folder: folder.path)
        #expect(some.code == 0 && some.error.contains("1 of 3 rows was left out (line 4)"), "\(some)")
    }
}
