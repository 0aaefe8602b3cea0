import Testing

@testable import EntenteModel

@Suite struct ClaimColumnsTests {
    private static let participants: [Participant] = [
        .entity("arland"), .document("dated"), .entities(["borland", "arland", "anna"]), .claims(["A", "B"]),
        .label("independent state"), .label(""), .unknown, .either(["arland", "pact"]),
        .entities(["arland", "borland"]),
        .claims(["arland", "borland"]), .label("arland"),
    ]

    @Test func everyParticipantComesBack() throws {
        var graph = try SmallWorld().graph
        var expected: [Claim] = []
        for subject in Self.participants {
            for object in Self.participants {
                let claim = Claim(id: "P\(expected.count)", subject: subject, relation: "r", object: object)
                try graph.add(claim)
                expected.append(claim)
            }
        }
        #expect(Array(graph.claims) == expected)
        for claim in expected { #expect(graph.claim(claim.id) == claim) }
    }

    @Test func everyMarkComesBack() throws {
        var graph = try SmallWorld().graph
        var expected: [Claim] = []
        for polarity in Polarity.allCases {
            for modality in Modality.allCases {
                let claim = Claim(
                    id: "\(polarity)-\(modality)", subject: .unknown, relation: "r\(expected.count)", object: .unknown,
                    polarity: polarity, modality: modality)
                try graph.add(claim)
                expected.append(claim)
            }
        }
        #expect(Array(graph.claims) == expected)
    }

    @Test func everyDetailComesBack() throws {
        var graph = try SmallWorld().graph
        let date = try ValidityPeriod(parsing: "2014-11?/..")
        let bare = Claim(id: "bare", subject: .unknown, relation: "r", object: .unknown)
        var variants = [Claim](repeating: bare, count: 8)
        variants[0].citations = [
            Citation(document: "dated", quote: "a", occurrence: 2, translation: "t", offset: 7),
            Citation(document: "bounded"),
        ]
        variants[1].says = ["anna", "unknown"]
        variants[2].said = date
        variants[3].valid = date
        variants[4].on = date
        variants[5].with = [Qualifier("title", ["head", "chief"]), Qualifier("for", [])]
        variants[6].flags = ["garbled", "inferred"]
        variants[7].note = ""
        for i in variants.indices { variants[i].id = "V\(i)" }
        // Claims without details between them: the columns must not slip.
        for variant in variants {
            try graph.add(variant)
            try graph.add(Claim(id: "after-" + variant.id, subject: .unknown, relation: "r", object: .unknown))
        }
        for (i, variant) in variants.enumerated() {
            #expect(graph.claims[2 * i] == variant)
            #expect(graph.detail(2 * i + 1) == nil, "no memory for a claim without details")
        }
        #expect(graph.claims[10].qualifier("title") == ["head", "chief"])
        #expect(graph.claims[10].qualifier("role") == [])
    }

    @Test func offsetsReplaceCitationsAndNothingElse() throws {
        var world = try SmallWorld()
        try world.add("arland", "recognises", "borland", documents: ["dated"], says: ["anna"], on: "2014")
        var claim = world.graph.claims[0]
        claim.citations[0].offset = 12
        world.graph.setCitations(claim.citations, ofClaimAt: 0)
        #expect(world.graph.claims[0] == claim)
    }

    @Test func aBareClaimTakesThirteenBytes() throws {
        var graph = try SmallWorld().graph
        let handle = graph.relationHandle("recognises")
        let count = 100_000
        graph.reserveClaims(count)
        for i in 0..<count { graph.addBareClaim(subject: i % 9, relation: handle, object: (i + 1) % 9) }
        let bytes = try Self.bytes(of: graph.columns)
        #expect(bytes >= 13 * count)
        #expect(bytes < 14 * count, "\(bytes) bytes for \(count) claims")
        #expect(graph.claims.count == count)
        #expect(graph.claims[count - 1].id == "c100000")
    }

    @Test func aBareClaimTakesUnderFortyEightBytesEvenBesideAWholeOne() throws {
        var world = try SmallWorld()
        try world.add("arland", "recognises", "borland", documents: ["dated"], says: ["anna"])
        let handle = world.graph.relationHandle("recognises")
        let count = 100_000
        world.graph.reserveClaims(count + 1)
        for i in 0..<count { world.graph.addBareClaim(subject: i % 9, relation: handle, object: (i + 1) % 9) }
        // Two more columns, of ids (16 bytes) and of detail numbers (4), which may have grown to twice their need.
        let used = try Self.bytes(of: world.graph.columns, counting: \.used)
        #expect(used <= 34 * (count + 1))
    }

    /// The bytes that the arrays of the columns hold.
    private static func bytes(
        of columns: ClaimColumns, counting size: KeyPath<(used: Int, reserved: Int), Int> = \.reserved
    ) throws -> Int {
        var total = 0
        for child in Mirror(reflecting: columns).children {
            let array = try #require(child.value as? any ColumnArray, "\(child.label ?? "?") is no array")
            total += array.size[keyPath: size]
        }
        return total
    }
}

/// An array whose bytes can be counted without knowing its elements.
private protocol ColumnArray {
    var size: (used: Int, reserved: Int) { get }
}

extension Array: ColumnArray {
    fileprivate var size: (used: Int, reserved: Int) {
        (count * MemoryLayout<Element>.stride, capacity * MemoryLayout<Element>.stride)
    }
}
