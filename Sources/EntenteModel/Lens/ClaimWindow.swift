/// When one claim counts, as bounds on days: what a page or a table needs to answer `--as-of` and `--known-by` for any day
/// by comparing numbers, as ``RelationGraph/admits(_:claimAt:)`` does with dates.
///
/// Days are numbered like ``CalendarDate/earliestDay``; `Int.min` and `Int.max` mean "without bound".
package struct ClaimWindow: Sendable, Hashable {
    /// The first day on which it may hold, and the first from which it surely does.
    package var possiblyFrom: Int, surelyFrom: Int
    /// The last day until which it surely holds, and the last on which it may.
    package var surelyTo: Int, possiblyTo: Int
    /// The first day by which it may have been published, and the first by which it surely was.
    package var possiblyKnown: Int, surelyKnown: Int

    /// When both count: what follows from two claims is no surer than either.
    func meet(_ other: ClaimWindow) -> ClaimWindow {
        ClaimWindow(
            possiblyFrom: max(possiblyFrom, other.possiblyFrom), surelyFrom: max(surelyFrom, other.surelyFrom),
            surelyTo: min(surelyTo, other.surelyTo), possiblyTo: min(possiblyTo, other.possiblyTo),
            possiblyKnown: max(possiblyKnown, other.possiblyKnown), surelyKnown: max(surelyKnown, other.surelyKnown))
    }

    /// A claim that counts whenever one asks.
    static let always = ClaimWindow(
        possiblyFrom: .min, surelyFrom: .min, surelyTo: .max, possiblyTo: .max, possiblyKnown: .min, surelyKnown: .min)

    /// Whether it holds, or has happened, on a day.
    package func holds(on day: Int) -> Certainty {
        if day < possiblyFrom || day > possiblyTo { return .no }
        return surelyFrom <= day && day <= surelyTo ? .yes : .possibly
    }

    /// Whether a document that says it was published by a day.
    package func isKnown(by day: Int) -> Certainty {
        day < possiblyKnown ? .no : day < surelyKnown ? .possibly : .yes
    }

    /// The days on which one of the answers of ``holds(on:)`` may change, without order.
    package var changes: [Int] {
        [possiblyFrom, surelyFrom].filter { $0 != .min && $0 != .max }
            + [surelyTo, possiblyTo].filter { $0 != .min && $0 != .max }.map { $0 + 1 }
    }

    /// The days on which one of the answers of ``isKnown(by:)`` changes.
    package var publications: [Int] { [possiblyKnown, surelyKnown].filter { $0 != .min && $0 != .max } }
}

extension RelationGraph {
    /// When the claim at a position counts; what follows from claims, when all of them do. O(its citations and premises).
    package func window(ofClaimAt position: Int) -> ClaimWindow {
        let detail = detail(position) ?? .none
        var window = ClaimWindow.always
        if detail.flags.contains(Claim.derivedFlag) {
            let premises = claims[position].qualifier("premises").compactMap { claimPosition($0) }
            for premise in premises where !claims[premise].isDerived {
                window = window.meet(self.window(ofClaimAt: premise))
            }
            if detail.flags.contains(Claim.possiblyFlag) { (window.surelyFrom, window.surelyKnown) = (.max, .max) }
            return window
        }
        let published = knownTimes(of: detail.citations).map(\.eventDays)
        let hasUndated = published.count < detail.citations.count || published.isEmpty
        window.possiblyKnown = hasUndated ? .min : published.map(\.first).min() ?? .min
        window.surelyKnown = published.map(\.last).min() ?? .max
        if let on = detail.on {
            (window.possiblyFrom, window.surelyFrom) = (on.eventDays.first, on.eventDays.last)
        } else if let valid = detail.valid {
            let (starts, ends) = valid.stateDays
            (window.possiblyFrom, window.surelyFrom) = (starts.first, starts.last)
            (window.surelyTo, window.possiblyTo) = (ends.first, ends.last)
        } else if let said = saidTime(said: detail.said, says: detail.says, citations: detail.citations) {
            // An undated event may lie any time before it was told; a state is known from the day it was told.
            let isEvent = ontology.relation(relationNames[relationNumber(position)])?.nature == .event
            (window.possiblyFrom, window.surelyFrom) = (isEvent ? .min : said.eventDays.first, said.eventDays.last)
        } else {
            window.surelyFrom = .max
        }
        return window
    }
}
