public import EntenteModel

/// How the claims of a path lie in time.
public struct PathTiming: Sendable, Hashable {
    /// The date by which a step stands in its place.
    public struct Date: Sendable, Hashable {
        /// The claim that tells it.
        public var claim: String
        /// Its date or period.
        public var period: ValidityPeriod
        /// Whether the period is that of a state, any day of which will do, or that within which an event happened.
        public var isState: Bool
    }

    /// `yes` if it holds whatever the dates mean (and no step is undated); else `possibly`.
    public var certainty: Certainty
    /// In order: a date for each step; `nil` for a step that has a place only because it is undated. As few steps as can
    /// be are. Otherwise empty.
    public var dates: [Date?]
    /// Valid together: the periods in which every step counts, surely or possibly as the certainty says. Otherwise empty.
    public var common: [ValidityPeriod]
}
