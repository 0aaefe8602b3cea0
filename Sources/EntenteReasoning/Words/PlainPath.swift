public import EntenteModel

/// A path as words need it: entities and the claims that join them.
public struct PlainPath: Sendable, Hashable {
    /// How its claims lie in time.
    public enum Timing: Sendable, Hashable {
        /// Their dates do not decrease; see ``PlainStep/date``.
        case inOrder
        /// They all hold together in these periods.
        case together([ValidityPeriod])
    }

    /// The id of the entity where it begins.
    public var from: String
    /// The id of the entity where it ends.
    public var to: String
    /// Its steps, in order.
    public var steps: [PlainStep]
    /// What was asked of its time; `nil`: nothing.
    public var timing: Timing?
    /// Whether the time is as ``timing`` says whatever the dates mean, not only possibly.
    public var isTimingCertain: Bool
    /// The sum of weights, where they count as lengths.
    public var length: Double?

    /// A path from its parts.
    public init(
        from: String, to: String, steps: [PlainStep], timing: Timing? = nil, isTimingCertain: Bool = true,
        length: Double? = nil
    ) {
        self.from = from
        self.to = to
        self.steps = steps
        self.timing = timing
        self.isTimingCertain = isTimingCertain
        self.length = length
    }

    /// The strength of the weakest step; `nil` for a path without a step.
    public var weakest: Modality? { steps.map(\.strength).min() }

    /// The product of the steps' signs: 0 if one is neutral, `nil` if one is unknown.
    public var sign: Int? {
        if steps.isEmpty { return 0 }
        return steps.reduce(1) { product, step in product.flatMap { a in step.sign.map { a * $0 } } }
    }
}

/// A step of a path as words need it: two entities and the claims that join them, grouped by relation.
public struct PlainStep: Sendable, Hashable {
    /// The claims of one relation between the two.
    public struct Group: Sendable, Hashable {
        /// Claim ids, not empty.
        public var claims: [String]
        /// The speaker, where the tie is only that he says the claims of the other entity.
        public var speaker: String?
        /// The ids of the claims that negate the same; see ``StatusTable/negations(of:)``.
        public var negations: [String] = []

        /// Claims of one relation, perhaps only of one speaker's word.
        public init(claims: [String], speaker: String? = nil) {
            self.claims = claims
            self.speaker = speaker
        }
    }

    /// The date by which a step stands in an order.
    public struct Date: Sendable, Hashable {
        /// The claim's date or period.
        public var period: ValidityPeriod
        /// Whether it tells of an event or of a state.
        public var reading: ValidityPeriod.Reading

        /// A date from its parts.
        public init(_ period: ValidityPeriod, _ reading: ValidityPeriod.Reading) {
            self.period = period
            self.reading = reading
        }
    }

    /// The id of the entity that the step leaves.
    public var from: String
    /// The id of the entity that it comes to.
    public var to: String
    /// The relations in the order in which they are to be told.
    public var groups: [Group]
    /// Its strongest claim's modality.
    public var strength: Modality
    /// What its signed claims agree on; 0: none is signed; `nil`: they differ.
    public var sign: Int?
    /// Whether one of its claims passes the lens for certain, not only possibly.
    public var isCertain: Bool
    /// In a path in order of time: its date; `nil`: it is undated.
    public var date: Date?

    /// A step and the relations on it.
    public init(
        from: String, to: String, groups: [Group], strength: Modality = .actual, sign: Int? = 0, isCertain: Bool = true,
        date: Date? = nil
    ) {
        self.from = from
        self.to = to
        self.groups = groups
        self.strength = strength
        self.sign = sign
        self.isCertain = isCertain
        self.date = date
    }
}
