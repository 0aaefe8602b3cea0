import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct EdgeListTests {
    private func load(_ bytes: [UInt8], directed: Bool = true) throws -> LoadedTopology {
        try bytes.withUnsafeBytes { try LoadedTopology(edgeList: $0, file: "x.txt", directed: directed) }
    }

    private func load(_ text: String, directed: Bool = true) throws -> LoadedTopology {
        try load(Array(text.utf8), directed: directed)
    }

    /// The edges by names, as `a-b`, with their weights.
    private func edges(_ loaded: LoadedTopology) -> [String] {
        (0..<UInt32(loaded.graph.nodeCount)).flatMap { node in
            loaded.graph.neighbors(of: node).enumerated().map { place, neighbor in
                let weight = loaded.graph.hasWeights ? ":\(Array(loaded.graph.weights(of: node))[place])" : ""
                return "\(loaded.names[node])-\(loaded.names[neighbor])\(weight)"
            }
        }
    }

    @Test(arguments: ["", "\n\n", "# only\n% comments", "   \t \r\n", "\u{FEFF}"])
    func nothingIsAGraphWithoutNodes(text: String) throws {
        let loaded = try load(text)
        #expect(loaded.graph.nodeCount == 0 && loaded.graph.edgeCount == 0 && loaded.names.count == 0)
        #expect(loaded.names.node(named: "0") == nil)
    }

    @Test(arguments: [
        "1 2\n2 5\n1 2\n", "1\t2\r\n2\t5\r\n1\t2", "1,2\n2,5\n\n# c\n1,2\n", "\u{FEFF}1  2 \n % c\n 2 5\n1 2",
        "1, 2\r2 ,5\r1,2\r", "1 2\n2 5\r\n1 2\n",
    ])
    func numbersInAllSpellings(text: String) throws {
        let loaded = try load(text)
        #expect(edges(loaded) == ["1-2", "1-2", "2-5"])
        #expect(loaded.names.count == 3)
        #expect(loaded.names.node(named: "5") == 2 && loaded.names.node(named: "3") == nil)
        #expect(loaded.names.node(named: "05") == nil)
    }

    @Test func numbersInARowNeedNoTable() throws {
        let loaded = try load("7 8\n9 8\n", directed: false)
        #expect(edges(loaded) == ["7-8", "8-7", "8-9", "9-8"])
        #expect(loaded.names.node(named: "9") == 2 && loaded.names.node(named: "10") == nil)
    }

    @Test func farApartNumbersAreOrderedToo() throws {
        let loaded = try load("999999999 3\n3 500000000\n")
        #expect(edges(loaded) == ["3-500000000", "999999999-3"])
        #expect(loaded.names.node(named: "999999999") == 2)
    }

    @Test(arguments: ["-1 2\n2 3\n", "1 2\n12345678901234567890 2\n", "1 2\n007 7\n", "1 2\n1.5 2\n", "1 2\na 2\n"])
    func whatIsNoPlainNumberMakesAllNamesTexts(text: String) throws {
        let loaded = try load(text)
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        #expect(edges(loaded).count == 2)
        for word in words {
            let node = try #require(loaded.names.node(named: word))
            #expect(loaded.names[node] == word)
        }
        #expect(loaded.names.count == Set(words).count)
        // In the order of the file.
        #expect(loaded.names[0] == words[0] && loaded.names[1] == words[1])
    }

    @Test func namesMayHoldSpacesBetweenTabsAndCommas() throws {
        #expect(
            edges(try load("New Zealand, Côte d’Ivoire , 2.5\nTogo,New Zealand,-1e-1")) == [
                "New Zealand-Côte d’Ivoire:2.5", "Togo-New Zealand:-0.1",
            ])
        #expect(edges(try load("a b\tc\nc\ta b\n")) == ["a b-c", "c-a b"])
    }

    @Test func weightsAreRoundedCorrectly() throws {
        let words = [
            "0.1", "1e22", "123456789012345678901234567890", "5e-324", "1.7976931348623157e308", "+.5", "3.",
        ]
        let text = words.map { "1 2 \($0)\n" }.joined()
        let weights = Array(try load(text).graph.weights(of: 0))
        #expect(weights == words.compactMap { Double($0) } && weights.count == 7)
    }

    @Test(arguments: [
        ("1 2\n3\n", "bad-edge-list", "2:1"), ("1 2 3 4\n", "bad-edge-list", "1:7"), ("a,,b\n", "bad-edge-list", "1:3"),
        ("1 2\n1 2 3\n", "ragged-row", "2:1"), ("1 2 3\n1 2\n", "ragged-row", "2:1"),
        ("1 2 x\n", "bad-weight", "1:5"), ("1 2 1\n1 2 nan\n", "bad-weight", "2:5"),
        ("1 2 1e999\n", "bad-weight", "1:5"),
        ("1 2 1e\n", "bad-weight", "1:5"), ("a b --1\n", "bad-weight", "1:5"), ("1 2 .\n", "bad-weight", "1:5"),
        ("\"a\",b\n", "bad-edge-list", "1:1"), ("é b\né\n", "bad-edge-list", "2:1"), (",b\n", "bad-edge-list", "1:1"),
        ("a b\n\u{0}c d\n", "binary-file", "2:1"),
    ])
    func mistakesAreNamedWithTheirPlace(text: String, code: String, place: String) {
        let error = #expect(throws: (any Error).self) { try load(text) }
        #expect("\(error as Any)".contains("x.txt:\(place): error: "), "\(error as Any)")
        #expect("\(error as Any)".contains("[\(code)]"), "\(error as Any)")
    }

    @Test func foreignBytesAreRefused() {
        let latin: [UInt8] = Array("a b\n".utf8) + [0xE9, 0x20, 0x62]
        for (bytes, code) in [(latin, "invalid-utf8"), ([0xFF, 0xFE, 0x31, 0x00], "wrong-encoding")] {
            let error = #expect(throws: (any Error).self) { try load(bytes) }
            #expect("\(error as Any)".contains("[\(code)]"), "\(error as Any)")
        }
    }

    @Test func oneEndlessLineIsRefused() {
        let numbers = String(repeating: "1 ", count: 100_000)
        #expect("\(#expect(throws: (any Error).self) { try load(numbers) } as Any)".contains("x.txt:1:7: "))
        let name = String(repeating: "x", count: 200_000)
        #expect("\(#expect(throws: (any Error).self) { try load(name) } as Any)".contains("x.txt:1:1: "))
        #expect("\(#expect(throws: (any Error).self) { try load(name + " b") } as Any)".contains("200000 bytes"))
    }

    @Test(arguments: 0..<200) func writtenGraphsComeBack(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 30)
        let separator = [" ", "\t", ",", "  "].randomElement(using: &random) ?? " "
        let lineEnd = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
        let isText = Bool.random(using: &random)
        let isWeighted = Bool.random(using: &random)
        func name(_ node: UInt32) -> String { isText ? "n\(node)" : "\(node)" }
        let rows = list.edges.enumerated().map { place, edge in
            name(edge.source) + separator + name(edge.target) + (isWeighted ? separator + "\(place).5" : "")
        }
        let text = rows.joined(separator: lineEnd) + (Bool.random(using: &random) ? lineEnd : "")
        let loaded = try load(text, directed: true)
        #expect(loaded.graph.edgeCount == list.edges.count)
        let expected = list.edges.enumerated().map { place, edge in
            "\(name(edge.source))-\(name(edge.target))" + (isWeighted ? ":\(place).5" : "")
        }
        #expect(edges(loaded).sorted() == expected.sorted())
    }

    @Test(arguments: 0..<300) func arbitraryBytesAreReadOrRefused(seed: Int) {
        var random = SplitMix64(seed: seed)
        let alphabet = Array("0123456789ab ,\t\n\r#%-.e\"".utf8) + [0, 0xFF, 0xC3, 0xA9]
        let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0
        }
        for directed in [true, false] {
            guard let loaded = try? load(bytes, directed: directed) else { continue }
            #expect(loaded.names.count == loaded.graph.nodeCount)
            for node in 0..<UInt32(loaded.graph.nodeCount) {
                #expect(loaded.names.node(named: loaded.names[node]) == node)
            }
        }
        _ = try? bytes.withUnsafeBytes { try LoadedTopology(metis: $0) }
    }
}
