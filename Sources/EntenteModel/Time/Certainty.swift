/// The three answers to a question about incomplete dates: yes, possibly, no.
///
/// `yes` and `no` are said only where every reading of the dates agrees; what depends on the reading is `possibly`.
/// The operations are those of Kleene's strong three-valued logic (S. C. Kleene, *Introduction to Metamathematics*,
/// 1952, §64), with the order no < possibly < yes.
public enum Certainty: Int8, Sendable, Hashable, Comparable, CaseIterable, CustomStringConvertible {
    case no = -1
    case possibly = 0
    case yes = 1

    /// `yes` for true, `no` for false.
    public init(_ value: Bool) {
        self = value ? .yes : .no
    }

    /// `yes` if `always` holds, `no` if `never` holds, otherwise `possibly`. Both cannot hold at once.
    init(always: Bool, never: Bool) {
        precondition(!(always && never), "a statement cannot hold always and never")
        self = always ? .yes : never ? .no : .possibly
    }

    /// The weaker of two answers: whether both statements hold.
    public func and(_ other: Certainty) -> Certainty { min(self, other) }

    /// The stronger of two answers: whether at least one of two statements holds.
    public func or(_ other: Certainty) -> Certainty { max(self, other) }

    /// The answer to the opposite question: yes and no change places, possibly stays.
    public var not: Certainty {
        switch self {
        case .yes: .no
        case .possibly: .possibly
        case .no: .yes
        }
    }

    /// `yes`, `possibly` or `no`.
    public var description: String {
        switch self {
        case .yes: "yes"
        case .possibly: "possibly"
        case .no: "no"
        }
    }

    /// No before possibly before yes.
    public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
}
