/// In which mode a claim is made: as a fact, a plan, a fear, an allegation.
///
/// The order is strength: `actual` is the strongest, `alleged` the weakest. `Comparable` follows it, so that
/// `max()` of several modalities is the strongest.
public enum Modality: String, Sendable, Hashable, CaseIterable, Comparable {
    case actual, expected, intended, proposed, conditional, possible, evaluative, alleged

    /// 7 for `actual` down to 0 for `alleged`.
    public var strength: Int { Int(7 - code) }

    /// The weaker before the stronger.
    public static func < (a: Modality, b: Modality) -> Bool { a.code > b.code }

    /// The position in strength order, 0 for `actual`: what the claim columns store.
    package var code: UInt8 {
        switch self {
        case .actual: 0
        case .expected: 1
        case .intended: 2
        case .proposed: 3
        case .conditional: 4
        case .possible: 5
        case .evaluative: 6
        case .alleged: 7
        }
    }

    package init(code: UInt8) { self = Modality.allCases[Int(code & 7)] }
}

/// Whether the text says that the relation holds, that it does not, or takes no position (it was asked about).
public enum Polarity: String, Sendable, Hashable, CaseIterable {
    case affirmed, negated, none

    package var code: UInt8 {
        switch self {
        case .affirmed: 0
        case .negated: 1
        case .none: 2
        }
    }

    package init(code: UInt8) { self = Polarity.allCases[Int(code) % 3] }
}
