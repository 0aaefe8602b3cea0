/// What a path has to keep in mind of time while it grows, and what the rest of it asks of that.
///
/// A forward value says which times the beginning of a path leaves open, a backward bound which times its rest can take
/// up. Both are read off the claims of one step at a time, so that searches prune exactly.
protocol PathClock: Sendable {
    associatedtype Value: Equatable, Sendable
    associatedtype Bound: Equatable, Sendable

    /// The value before the first step, and the bound behind the last.
    var start: Value { get }
    var end: Bound { get }
    /// The value after a step by a claim; `nil` if the claim does not fit.
    func advanced(_ value: Value, by claim: UInt32) -> Value?
    /// The bound before a step by a claim; `nil` if the claim does not fit.
    func retreated(_ bound: Bound, by claim: UInt32) -> Bound?
    /// What two ways to one place leave open together.
    func merged(values a: Value, _ b: Value) -> Value
    /// What two rests from one place can take up together.
    func merged(bounds a: Bound, _ b: Bound) -> Bound
    /// Whether a beginning and a rest fit together.
    func joins(_ value: Value, _ bound: Bound) -> Bool
}

/// Time does not matter.
struct Timeless: PathClock {
    struct Nothing: Equatable, Sendable {}
    var start: Nothing { Nothing() }
    var end: Nothing { Nothing() }
    func advanced(_ value: Nothing, by claim: UInt32) -> Nothing? { value }
    func retreated(_ bound: Nothing, by claim: UInt32) -> Nothing? { bound }
    func merged(values a: Nothing, _ b: Nothing) -> Nothing { a }
    func merged(bounds a: Nothing, _ b: Nothing) -> Nothing { a }
    func joins(_ value: Nothing, _ bound: Nothing) -> Bool { true }
}

/// The times of claims, each looked up once.
struct SpanTable: Sendable {
    private var spans: [UInt32: ClaimSpan] = [:]

    /// The spans of the claims that have one. O(claims).
    init(_ claims: some Sequence<UInt32>, _ span: (Int) -> ClaimSpan?) {
        for claim in claims where spans[claim] == nil { spans[claim] = span(Int(claim)) }
    }

    subscript(claim: UInt32) -> ClaimSpan? { spans[claim] }
}

/// Dates do not decrease along the path: an event has a day, a state any day of its period.
///
/// The value is the earliest day that the next step may have, the bound the latest: the earliest is always the best.
struct InOrder: PathClock {
    let spans: SpanTable
    let allowsUndated: Bool
    /// Whether the order must hold whatever the dates mean, rather than for some reading of them.
    var isStrict = false

    var start: Int { .min }
    var end: Int { .max }

    func advanced(_ day: Int, by claim: UInt32) -> Int? {
        guard let span = spans[claim] else { return allowsUndated && !isStrict ? day : nil }
        guard isStrict else {
            let day = max(day, span.possible.lowerBound)
            return day <= span.possible.upperBound ? day : nil
        }
        // The day of an event is not ours to choose: the step before must lie before all of them, the next behind.
        if span.isEvent { return day <= span.possible.lowerBound ? span.possible.upperBound : nil }
        guard let certain = span.certain else { return nil }
        let day = max(day, certain.lowerBound)
        return day <= certain.upperBound ? day : nil
    }

    func retreated(_ day: Int, by claim: UInt32) -> Int? {
        guard let span = spans[claim] else { return allowsUndated ? day : nil }
        return day >= span.possible.lowerBound ? min(day, span.possible.upperBound) : nil
    }

    func merged(values a: Int, _ b: Int) -> Int { min(a, b) }
    func merged(bounds a: Int, _ b: Int) -> Int { max(a, b) }
    func joins(_ value: Int, _ bound: Int) -> Bool { value <= bound }
}

/// All steps hold on one day. Value and bound are the days that are left.
struct CoValid: PathClock {
    let spans: SpanTable
    /// Whether each step must surely hold on that day.
    var isStrict = false

    var start: DaySet { .all }
    var end: DaySet { .all }

    func advanced(_ days: DaySet, by claim: UInt32) -> DaySet? {
        guard let span = spans[claim] else { return isStrict ? nil : days }
        guard let range = isStrict ? span.certain : span.possible else { return nil }
        let days = days.limited(to: range)
        return days.isEmpty ? nil : days
    }

    func retreated(_ days: DaySet, by claim: UInt32) -> DaySet? { advanced(days, by: claim) }
    func merged(values a: DaySet, _ b: DaySet) -> DaySet { a.union(b) }
    func merged(bounds a: DaySet, _ b: DaySet) -> DaySet { a.union(b) }
    func joins(_ value: DaySet, _ bound: DaySet) -> Bool { value.meets(bound) }
}
