extension PositionPair {
    /// How much it matters that two positions differ.
    public enum Disagreement: Sendable, Hashable, CaseIterable {
        /// 1 if they differ at all.
        case nominal
        /// Their absolute difference.
        case linear
        /// Their squared difference.
        case quadratic
    }

    /// Cohen's weighted kappa: agreement beyond what the two actors' own habits would give by chance, κ = 1 − D_o / D_e.
    ///
    /// D_o is the mean disagreement on the same question, D_e the mean over all pairs of a position of one with a position
    /// of the other. Disagreement is measured on the values themselves; for categories 1, 2, 3… that is Cohen's, with
    /// linear or quadratic weights. Nominal is Cohen's kappa of 1960.
    ///
    /// - Weights of questions do not count. O(n log n); deterministic.
    /// - Source: J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial
    ///   credit", Psychological Bulletin 70(4), 1968, doi:10.1037/h0026256; for foreign policies: F. M. Häge, "Choice or
    ///   circumstance?", Political Analysis 19(3), 2011, doi:10.1093/pan/mpr023.
    ///
    /// ```swift
    /// try PositionPair([1, 1, 2, 2], [1, 1, 2, 1]).cohensKappa(.nominal)  // 0.5
    /// ```
    ///
    /// - Returns: 1 for full agreement, 0 for what chance gives, below 0 for less; `nil` if chance leaves no disagreement
    ///   (no questions, or one and the same position throughout).
    public func cohensKappa(_ disagreement: Disagreement = .linear) -> Double? {
        agreement(disagreement, Distribution(left, counts), Distribution(right, counts))
    }

    /// Scott's pi: as ``cohensKappa(_:)``, but chance draws both positions from what the two actors hold together.
    ///
    /// - Weights of questions do not count. O(n log n); deterministic.
    /// - Source: W. A. Scott, "Reliability of content analysis: the case of nominal scale coding", Public Opinion Quarterly
    ///   19(3), 1955, doi:10.1086/266577, which is the nominal case; with linear and quadratic disagreement as in Häge 2011.
    ///
    /// ```swift
    /// try PositionPair([1, 1, 2, 2], [1, 1, 2, 1]).scottsPi(.nominal)  // 0.4666666666666667
    /// ```
    ///
    /// - Returns: As ``cohensKappa(_:)``.
    public func scottsPi(_ disagreement: Disagreement = .nominal) -> Double? {
        let both = Distribution(left + right, counts + counts)
        return agreement(disagreement, both, both)
    }

    private func agreement(
        _ disagreement: Disagreement, _ first: Distribution, _ second: Distribution
    ) -> Double? {
        guard count > 0 else { return nil }
        let expected = first.expected(disagreement, with: second)
        guard expected > 0 else { return nil }
        let observed =
            switch disagreement {
            case .nominal: Double(hammingDistance)
            case .linear: sum { abs($0 - $1) }
            case .quadratic: sum { ($0 - $1) * ($0 - $1) }
            }
        return 1 - observed / Double(count) / expected
    }

    /// How often each value occurs.
    private struct Distribution {
        /// The distinct values, ascending, and how often each occurs.
        let values: [Double]
        let counts: [Int]
        let size: Double

        /// - Parameter times: How often each position counts; empty for once.
        init(_ positions: [Double], _ times: [Int]) {
            var values: [Double] = []
            var counts: [Int] = []
            for place in positions.indices.sorted(by: { positions[$0] < positions[$1] }) {
                let count = times.isEmpty ? 1 : times[place]
                if values.last == positions[place] {
                    counts[counts.count - 1] += count
                } else {
                    values.append(positions[place])
                    counts.append(count)
                }
            }
            (self.values, self.counts, size) = (values, counts, Double(counts.reduce(0, +)))
        }

        /// The mean disagreement of a value drawn from here with one drawn, independently, from `other`.
        func expected(_ disagreement: Disagreement, with other: Distribution) -> Double {
            if disagreement == .quadratic {
                let difference = mean - other.mean
                return values == other.values && values.count <= 1
                    ? 0 : variance + other.variance + difference * difference
            }
            // A walk over all values: between two neighbors, those at or below face those above.
            var (mine, theirs) = (0, 0)
            var (below, otherBelow) = (0, 0)
            var (sum, equal) = (0.0, 0.0)
            var last: Double?
            while mine < values.count || theirs < other.values.count {
                let isMine = theirs == other.values.count || mine < values.count && values[mine] <= other.values[theirs]
                let isTheirs =
                    mine == values.count || theirs < other.values.count && other.values[theirs] <= values[mine]
                let value = isMine ? values[mine] : other.values[theirs]
                let (share, otherShare) = (Double(below) / size, Double(otherBelow) / other.size)
                sum += (share * (1 - otherShare) + otherShare * (1 - share)) * (value - (last ?? value))
                if isMine && isTheirs {
                    equal += Double(counts[mine]) / size * (Double(other.counts[theirs]) / other.size)
                }
                if isMine {
                    below += counts[mine]
                    mine += 1
                }
                if isTheirs {
                    otherBelow += other.counts[theirs]
                    theirs += 1
                }
                last = value
            }
            if disagreement == .linear { return sum }
            return values == other.values && values.count <= 1 ? 0 : 1 - equal
        }

        private var mean: Double {
            zip(values, counts).reduce(0) { $0 + $1.0 * Double($1.1) } / size
        }

        private var variance: Double {
            let mean = mean
            return zip(values, counts).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * Double($1.1) } / size
        }
    }
}
