import EntenteModel
public import EntenteReasoning

/// Two entities whose tie rests on no claim that stands unopposed as more than an allegation.
public struct DoubtfulTies: Sendable, Hashable {
    /// How many pairs rest only on allegations, rejected ones among them.
    public var alleged = 0
    /// How many others rest only on claims that are alleged, denied or in conflict.
    public var contested = 0
    /// The claims behind those others that are denied or in conflict, in natural order of ids.
    public var claims: [String] = []
}

extension Snapshot {
    /// The pairs whose ties measures count like any other, though the claims behind them are doubtful. O(ties).
    ///
    /// - Parameter statuses: the claims as they are weighed under the snapshot's lens.
    public func doubtfulTies(_ statuses: StatusTable) -> DoubtfulTies {
        var found = DoubtfulTies()
        let contested = statuses.contestedPositions
        var behind: Set<Int> = []
        for pair in pairs {
            let positions = ties[pair.ties].map { Int($0.claim) }
            let weak = positions.filter { graph.modality($0) == .alleged }
            if weak.count == positions.count {
                found.alleged += 1
            } else if positions.allSatisfy({ graph.modality($0) == .alleged || contested.contains($0) }) {
                found.contested += 1
                behind.formUnion(positions.filter(contested.contains))
            }
        }
        found.claims = behind.map { graph.claims.id($0) }.sorted(by: NaturalOrder.precedes)
        return found
    }
}
