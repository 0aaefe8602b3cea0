import EntenteAlgorithms
import EntenteQuery
import Testing

@Suite struct PositionTableTests {
    /// Three voters on four roll calls; c was absent once.
    private func votes() throws -> PositionTable {
        var table = PositionTable(absence: .unknown)
        for (actor, positions) in [("a", [1, 1, -1, 0]), ("b", [1, 0, -1, 0]), ("c", [-1, -1, 1, nil])]
            as [(
                String, [Double?]
            )]
        {
            for (item, position) in positions.enumerated() {
                try table.add(actor: actor, item: "v\(item)", position: position)
            }
        }
        return table
    }

    private func members() throws -> PositionTable {
        var table = PositionTable(absence: .zero)
        for (actor, items) in [("a", ["x", "y"]), ("b", ["y", "z"]), ("c", ["z"])] {
            for item in items { try table.add(actor: actor, item: item, position: 1) }
        }
        return table
    }

    private func scores(
        _ table: PositionTable, _ measure: SimilarityMeasure, _ options: SimilarityOptions = SimilarityOptions()
    ) throws -> [String: Double] {
        let ranking = try table.similarities(to: "a", by: measure, options: options)
        return Dictionary(uniqueKeysWithValues: ranking.scores.compactMap { row in row.score.map { (row.id, $0) } })
    }

    @Test func votesAreComparedWhereBothAreKnown() throws {
        // S = 1 − 2 Σ|a − b| / (Δ n), Δ = 2.
        #expect(try scores(votes(), .s) == ["b": 0.75, "c": -1])
        #expect(try scores(votes(), .hamming) == ["b": 1, "c": 3])
        let ranking = try votes().similarities(to: "a", by: .s)
        #expect(ranking.scores.map(\.questions) == [4, 3] && ranking.scale == 2)
    }

    @Test func aWiderScaleAndWeightsChangeS() throws {
        var options = SimilarityOptions()
        options.scale = 4
        #expect(try scores(votes(), .s, options) == ["b": 0.875, "c": 0])
        var weighted = PositionTable(absence: .unknown)
        for (item, (a, b, weight)) in [(1.0, 1.0, 3.0), (1, -1, 1)].enumerated() {
            try weighted.add(actor: "a", item: "\(item)", position: a, weight: weight)
            try weighted.add(actor: "b", item: "\(item)", position: b, weight: weight)
        }
        #expect(try scores(weighted, .s) == ["b": 0.5])
    }

    @Test func whoIsNoMemberHasPositionZero() throws {
        #expect(try scores(members(), .hamming) == ["b": 2, "c": 3])
        let jaccard = try scores(members(), .jaccard)
        #expect(jaccard == ["b": 1.0 / 3, "c": 0])
        #expect(abs((try scores(members(), .cosine)["b"] ?? 0) - 0.5) < 1e-15)
    }

    @Test func distancesAscend() throws {
        let ranking = try votes().similarities(to: "a", by: .structural)
        #expect(ranking.scores.map(\.id) == ["b", "c"] && ranking.scores.first?.score == 1)
    }

    @Test func oneOtherOnly() throws {
        let ranking = try votes().similarities(to: "a", with: "c", by: .kappa)
        #expect(ranking.scores.map(\.id) == ["c"])
    }

    @Test func rowsMayNotContradictEachOther() throws {
        var table = PositionTable(absence: .unknown)
        try table.add(actor: "a", item: "x", position: 1, weight: 1)
        try table.add(actor: "a", item: "x", position: 1, weight: 1)
        #expect(throws: PositionTable.Conflict.position) { try table.add(actor: "a", item: "x", position: 0) }
        #expect(throws: PositionTable.Conflict.weight) {
            try table.add(actor: "b", item: "x", position: 0, weight: 2)
        }
    }

    @Test func everyMeasureAnswers() throws {
        for measure in SimilarityMeasure.allCases {
            let ranking = try votes().similarities(to: "a", by: measure)
            #expect(ranking.scores.count == 2, "\(measure)")
            let network = try StarOfFour.snapshot().network
            let ties = try network.similarities(to: 0, by: measure)
            #expect(ties.scores.count == 5 && !ties.scores.contains { $0.id == "a" }, "\(measure)")
            // Who hangs on the same hub is alike.
            #expect(ties.scores.first?.id == "b", "\(measure)")
        }
    }
}
