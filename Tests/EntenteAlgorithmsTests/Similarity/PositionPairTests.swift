import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct PositionPairTests {
    /// Votes from 1 to 3 on up to 12 questions, drawn by the seed.
    private func votes(_ seed: Int) throws -> PositionPair {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 0...12, using: &random)
        func draw() -> Double { Double(Int.random(in: 1...3, using: &random)) }
        return try PositionPair((0..<count).map { _ in draw() }, (0..<count).map { _ in draw() })
    }

    private func close(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) < 1e-12
    }

    @Test func withoutQuestionsNothingIsDefined() throws {
        let pair = try PositionPair([nil, 1], [2, nil])
        #expect(pair.count == 0)
        #expect(pair.signorinoRitterS(scale: 1) == nil && pair.cosine == nil && pair.kendallsTauB == nil)
        #expect(pair.cohensKappa() == nil && pair.scottsPi() == nil)
        #expect(pair.euclideanDistance == 0 && pair.hammingDistance == 0)
    }

    @Test func onePositionThroughoutIsNoAgreementBeyondChance() throws {
        let pair = try PositionPair([2, 2, 2], [2, 2, 2])
        for disagreement in PositionPair.Disagreement.allCases {
            #expect(pair.cohensKappa(disagreement) == nil && pair.scottsPi(disagreement) == nil)
        }
        #expect(pair.kendallsTauB == nil)
        #expect(pair.signorinoRitterS(scale: 2) == 1)
    }

    @Test func unknownPositionsAndTheirWeightsAreLeftOut() throws {
        let pair = try PositionPair([1, nil, 3, 1], [1, 2, 1, nil], weights: [1, 5, 3, 7])
        #expect(pair.left == [1, 3] && pair.right == [1, 1] && pair.weights == [1, 3])
        #expect(pair.count == 2)
        // 1 - 2 (3 · 2) / (2 · 4)
        #expect(pair.signorinoRitterS(scale: 2) == -0.5)
        #expect(try PositionPair([1, 2], [1, 2], weights: [0, 0]).signorinoRitterS(scale: 1) == nil)
    }

    @Test(arguments: [Double.nan, .infinity]) func whatIsNoNumberIsRefused(bad: Double) {
        #expect(throws: AlgorithmError.self) { try PositionPair([1, bad], [1, 1]) }
        #expect(throws: AlgorithmError.self) { try PositionPair([1, 1], [bad, 1]) }
        #expect(throws: AlgorithmError.self) { try PositionPair([1, 1], [1, 1], weights: [1, bad]) }
        #expect(throws: AlgorithmError.self) { try PositionPair([1, 1], [1, 1], weights: [1, -1]) }
    }

    @Test(arguments: [0, -1, .nan]) func aScaleHasAWidth(scale: Double) throws {
        #expect(try PositionPair([1, 2], [1, 2]).signorinoRitterS(scale: scale) == nil)
    }

    @Test func byHand() throws {
        // Signorino and Ritter's point: no alliances in common, and none against each other, is much in common.
        #expect(try PositionPair([0, 0, 0, 3], [0, 0, 0, 0]).signorinoRitterS(scale: 3) == 0.5)
        #expect(try PositionPair([0, 3], [3, 0]).signorinoRitterS(scale: 3) == -1)
        #expect(try PositionPair([1, 1, 2, 2], [1, 1, 2, 1]).cohensKappa(.nominal) == 0.5)
        #expect(try close(PositionPair([1, 1, 2, 2], [1, 1, 2, 1]).scottsPi(), 7.0 / 15))
        #expect(try close(PositionPair([1, 2, 3], [1, 3, 2]).kendallsTauB, 1.0 / 3))
        #expect(try close(PositionPair([1, 0], [1, 1]).cosine, 0.5.squareRoot()))
        #expect(try PositionPair([0, 3], [4, 0]).euclideanDistance == 5)
        #expect(try PositionPair([1, 2, 3], [1, 3, 2]).hammingDistance == 2)
    }

    @Test(arguments: 0..<300) func agreementIsThatOfAllPairs(seed: Int) throws {
        let pair = try votes(seed)
        for disagreement in PositionPair.Disagreement.allCases {
            func distance(_ a: Double, _ b: Double) -> Double {
                switch disagreement {
                case .nominal: a == b ? 0 : 1
                case .linear: abs(a - b)
                case .quadratic: (a - b) * (a - b)
                }
            }
            func expected(_ left: [Double], _ right: [Double]) -> Double? {
                guard pair.count > 0 else { return nil }
                let observed = zip(pair.left, pair.right).reduce(0) { $0 + distance($1.0, $1.1) } / Double(pair.count)
                var chance = 0.0
                for a in left { for b in right { chance += distance(a, b) } }
                chance /= Double(left.count * right.count)
                return chance == 0 ? nil : 1 - observed / chance
            }
            let both = pair.left + pair.right
            #expect(close(pair.cohensKappa(disagreement), expected(pair.left, pair.right)), "\(pair)")
            #expect(close(pair.scottsPi(disagreement), expected(both, both)), "\(pair)")
        }
    }

    @Test(arguments: 0..<300) func tauIsThatOfAllPairs(seed: Int) throws {
        let pair = try votes(seed)
        var (sum, left, right) = (0, 0, 0)
        for a in 0..<pair.count {
            for b in 0..<a {
                let x = (pair.left[a] - pair.left[b]).sign(of: 0)
                let y = (pair.right[a] - pair.right[b]).sign(of: 0)
                sum += x * y
                left += x * x
                right += y * y
            }
        }
        let expected = left == 0 || right == 0 ? nil : Double(sum) / (Double(left) * Double(right)).squareRoot()
        #expect(close(pair.kendallsTauB, expected), "\(pair)")
    }

    @Test(arguments: 0..<100) func theMeasuresAreSymmetricAndBounded(seed: Int) throws {
        let pair = try votes(seed)
        let turned = try PositionPair(pair.right, pair.left)
        let same = try PositionPair(pair.left, pair.left)
        #expect(close(pair.signorinoRitterS(scale: 2), turned.signorinoRitterS(scale: 2)))
        #expect(close(pair.kendallsTauB, turned.kendallsTauB))
        #expect(close(pair.cohensKappa(), turned.cohensKappa()))
        #expect(close(pair.scottsPi(), turned.scottsPi()))
        for value in [pair.signorinoRitterS(scale: 2), pair.kendallsTauB, pair.cosine] {
            if let value { #expect(abs(value) <= 1 + 1e-12) }
        }
        for value in [same.signorinoRitterS(scale: 2), same.kendallsTauB, same.cosine, same.cohensKappa()] {
            if let value { #expect(close(value, 1)) }
        }
    }
}

extension Double {
    /// -1, 0 or 1.
    fileprivate func sign(of zero: Double) -> Int { self < zero ? -1 : self > zero ? 1 : 0 }
}
