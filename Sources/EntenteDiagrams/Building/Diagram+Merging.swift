extension Diagram {
    /// Draws all ties of two nodes as one line without words: what they are stands in its tooltip. Marks stay, such as
    /// *possibly*, and are counted where several ties are one line.
    ///
    /// A line keeps a direction that all of its ties have, and a sign that they share. What is said not to hold is no tie: it is
    /// no longer drawn and stands among the ``omissions``. Linear.
    ///
    /// - Parameter weight: How much a line of these claims weighs; `nil`: all lines are equally thick. The heaviest is 5 points
    ///   thick, half a point is the least; the area grows with the weight, so that four times the weight is twice as thick.
    /// - Returns: The smallest and the largest weight; `nil` where there are none.
    @discardableResult
    public mutating func merge(weight: (([String]) -> Double)? = nil) -> ClosedRange<Double>? {
        let single = edges.flatMap { edge in
            edge.parts.isEmpty
                ? [edge]
                : edge.parts.map { part in
                    var part = part
                    part.isMuted = edge.isMuted
                    return part
                }
        }
        omitNegated(among: single)
        var places: [Pair: [Int]] = [:]
        for (place, edge) in single.enumerated() where !edge.isNegated {
            places[Pair(edge.from, edge.to), default: []].append(place)
        }
        var merged: [(place: Int, edge: Edge)] = places.values.map { group in
            let parts = group.map { single[$0] }
            var edge = withoutWords(parts)
            if edge.parts.isEmpty { return (group[0], edge) }
            let (from, isParty) = (edge.from, parts.allSatisfy { $0.form == .party })
            let isOneWay = parts.allSatisfy { !$0.isSymmetric && $0.from == from }
            (edge.form, edge.isSymmetric) = (isParty ? .party : .relation, !isOneWay)
            edge.isMuted = parts.allSatisfy(\.isMuted)
            return (group[0], edge)
        }
        merged.sort { $0.place < $1.place }
        edges = merged.map(\.edge)
        isWordless = true
        footnoteParties()
        guard let weight else { return nil }
        let weights = edges.map { max(0, weight($0.claims)) }
        guard let least = weights.min(), let most = weights.max(), most > 0 else { return nil }
        for place in edges.indices { edges[place].thickness = max(0.5, 5 * (weights[place] / most).squareRoot()) }
        return least...most
    }

    /// One line with the marks of these, and no words.
    func withoutWords(_ lines: [Edge]) -> Edge {
        var edge = lines.count == 1 ? lines[0] : bundle(lines)
        (edge.label, edge.dates) = ("", [])
        let marks = Self.marks(of: edge.parts)
        edge.detail = marks.isEmpty ? nil : marks.joined(separator: ", ")
        return edge
    }

    private mutating func omitNegated(among edges: [Edge]) {
        let known = Set(omissions.map(\.claim))
        var claims = Set(edges.filter(\.isNegated).flatMap(\.claims)).subtracting(known)
        // In the order of the notes, which is that of the graph.
        for note in notes where claims.remove(note.claim) != nil {
            omissions.append(Omission(claim: note.claim, reason: .negated))
        }
        omissions += claims.sorted().map { Omission(claim: $0, reason: .negated) }
    }
}
