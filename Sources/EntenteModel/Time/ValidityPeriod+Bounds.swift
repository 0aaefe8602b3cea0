extension ValidityPeriod {
    /// "At some time up to then": the same end, and an open start. What a report of a day says about when something
    /// that it tells was said.
    public var openedBackwards: ValidityPeriod {
        (try? ValidityPeriod(from: .open, to: end)) ?? self
    }
}
