import EntenteAlgorithms
import EntenteBytes
import EntenteTestSupport
import Testing

@Suite struct EdgeTableTests {
    private func table(_ text: String, columns: String? = nil, directed: Bool? = nil) throws -> EdgeTable {
        let columns = try columns.map { try ColumnNames(parsing: $0) }
        return try Array(text.utf8).withUnsafeBytes {
            try EdgeTable($0, file: "x.csv", columns: columns, directed: directed)
        }
    }

    private func load(_ text: String, directed: Bool? = nil) throws -> LoadedTopology {
        try table(text, directed: directed).topology
    }

    private func edges(_ loaded: LoadedTopology) -> [String] {
        (0..<UInt32(loaded.graph.nodeCount)).flatMap { node in
            loaded.graph.neighbors(of: node).enumerated().map { place, neighbor in
                let weight = loaded.graph.hasWeights ? ":\(Array(loaded.graph.weights(of: node))[place])" : ""
                return "\(loaded.names[node])-\(loaded.names[neighbor])\(weight)"
            }
        }
    }

    @Test(arguments: ["source,target\n", "Source;Target;Weight", "\u{FEFF}from\tto\r\n"])
    func aHeaderAloneIsAGraphWithoutNodes(text: String) throws {
        let loaded = try load(text)
        #expect(loaded.graph.nodeCount == 0 && loaded.graph.edgeCount == 0 && loaded.graph.isDirected)
    }

    @Test(arguments: [
        "source,target\na,b\nb,c\n", "Target|id|SOURCE\r\nb|1|a\r\nc|2|b", "src;dst;time\n\na; b ;x\n\"b\";c;\n",
        "\u{FEFF}From\tTo\na\tb\nb\tc\n", "Source Target Time\na b 1\nb c 2\n", "subject,object\r\"a\",b\rb,c\r",
    ])
    func columnsAreFoundByTheirNames(text: String) throws {
        #expect(edges(try load(text)) == ["a-b", "b-c"])
    }

    @Test func quotedNamesAndEmptyWeights() throws {
        let text = "source,target,weight\n\"Smith, J.\",\"the \"\"boss\"\"\",2.5\n\"two\nlines\",\"Smith, J.\",\n"
        #expect(edges(try load(text)) == ["Smith, J.-the \"boss\":2.5", "two\nlines-Smith, J.:1.0"])
    }

    @Test func numbersAreOrderedAsInAnEdgeList() throws {
        let loaded = try load("source,target\n10,9\n9,2\n")
        #expect(edges(loaded) == ["9-2", "10-9"] && loaded.names.node(named: "10") == 2)
        #expect(try load("source,target\n10,9\n9,x\n").names[0] == "10")
    }

    @Test func rowsDecideTheDirection() throws {
        let mixed = "Source,Target,Type,Weight\na,b,Directed,2\nb,c,undirected,3\nc,c,Undirected,4\n"
        #expect(edges(try load(mixed)) == ["a-b:2.0", "b-c:3.0", "c-b:3.0", "c-c:4.0"])
        #expect(try load(mixed).graph.isDirected)
        #expect(try !load(mixed, directed: false).graph.isDirected)
        #expect(try load(mixed, directed: false).graph.edgeCount == 3)
        let all = "Source,Target,Type\na,b,Undirected\nb,c,mutual\n"
        #expect(try !load(all).graph.isDirected && load(all).graph.edgeCount == 2)
        #expect(try load(all, directed: true).graph.edgeCount == 4)
        // A column of other kinds is not about direction.
        #expect(try load("Source,Target,Type\na,b,undirected\nb,c,marriage\n").graph.edgeCount == 2)
    }

    @Test(arguments: [
        ("", "bad-edge-table", "1:1"), ("a,b\nc,d\n", "bad-edge-table", "1:1"),
        ("source,target\na,b\n,c\n", "bad-edge-table", "3:1"), ("source,target\na, \n", "bad-edge-table", "2:3"),
        ("source,target\na,b,c\n", "ragged-row", "2:5"), ("source,target\na\n", "ragged-row", "2:1"),
        ("source,target,weight\na,b,x\n", "bad-weight", "2:5"),
        ("source,target,weight\na,b,inf\n", "bad-weight", "2:5"),
        ("# of 1914\nsource,target,sign\na,b,ally\n", "bad-weight", "3:5"),
        ("source,target\n\"a,b\n", "unterminated-quote", "2:1"),
        ("source,target\n\"a\"x,b\n", "text-after-quote", "2:4"),
        ("source,target\na,\u{0}\n", "binary-file", "2:3"),
    ])
    func mistakesAreNamedWithTheirPlace(text: String, code: String, place: String) {
        let error = #expect(throws: (any Error).self) { try load(text) }
        #expect("\(error as Any)".contains("x.csv:\(place): error: "), "\(error as Any)")
        #expect("\(error as Any)".contains("[\(code)]"), "\(error as Any)")
    }

    @Test func signsAreWeights() throws {
        let signed = try table("Source,Target,Sign,Weight\na,b,+,7\nb,c,\u{2212},7\nc,d,-1,7\nd,a, ,7\n")
        #expect(edges(signed.topology) == ["a-b:1.0", "b-c:-1.0", "c-d:-1.0", "d-a:0.0"])
        #expect(signed.unsignedRows == 1 && !signed.tellsDirections)
    }

    @Test func directionsMayBeCalledSo() throws {
        let told = try table("from,to,direction\na,b,mutual\n")
        #expect(!told.topology.graph.isDirected && told.tellsDirections && !told.hasOtherTypes)
        let other = try table("from,to,type\na,b,undirected\nb,c,marriage\n")
        #expect(other.topology.graph.isDirected && !other.tellsDirections && other.hasOtherTypes)
    }

    @Test func aSmallTableMayCallItsEndsAsItLikes() throws {
        #expect(edges(try load("seller,buyer,weight\na,b,2\n")) == ["a-b:2.0"])
        #expect(throws: BytesError.self) { try load("seller,buyer,price\na,b,2\n") }
        #expect(throws: BytesError.self) { try load("seller,buyer,year,weight\na,b,2,2\n") }
    }

    @Test(arguments: [
        ("seller;price;buyer\na;3;b\n", "source=seller,target=3,weight=Price"),
        ("weight,seller,buyer,price\n9,a,b,3\n", "source = seller, target = buyer, weight = price"),
        ("a b 3\n", "source,target,weight"), ("% x\n\na\t-\t3\tb\n", "source,-,weight,target"),
    ])
    func columnsMayBeTold(text: String, columns: String) throws {
        #expect(edges(try table(text, columns: columns).topology) == ["a-b:3.0"])
    }

    @Test(arguments: [("a,b,c\n", "source,target"), ("x,y\na,b\n", "source=x,target=z")])
    func columnsThatAreNotThere(text: String, columns: String) {
        #expect(throws: BytesError.self) { try table(text, columns: columns) }
    }

    @Test func headers() {
        func header(_ text: String) -> [String]? { Array(text.utf8).withUnsafeBytes { EdgeTable.header(of: $0) } }
        #expect(header("# x\nFrom,To,Color\na,b,c\n") == ["From", "To", "Color"])
        #expect(header("a,b\nc,d\n") == nil && header("") == nil && header("from") == nil)
    }

    @Test(arguments: 0..<100) func tablesAgreeWithEdgeLists(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 20)
        let rows = list.edges.map { "\($0.source * UInt32(1 + seed % 3 * 400)),\($0.target)" }.joined(separator: "\n")
        let plain = try Array(rows.utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0, directed: list.directed) }
        #expect(edges(try load("source,target\n" + rows, directed: list.directed)) == edges(plain))
    }
}
