/// How two entities are connected: the question.
public struct PathQuery: Sendable, Hashable {
    /// Which paths are wanted.
    public enum Selection: Sendable, Hashable {
        /// One shortest path, the strongest; of equally strong ones the first by ids.
        case shortest
        /// All shortest paths, the strongest first, then by ids.
        case allShortest
        /// So many paths, shortest first, of equally long ones the strongest first, then by ids.
        case first(Int)
        /// All paths, in the same order; their number may grow exponentially with
        /// ``PathQuery/maximumHops``.
        case all
    }

    /// What a path may pass more than once.
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        /// Everything.
        case walk
        /// No tie: no two entities follow each other twice (undirected: in neither order).
        case trail
        /// No entity.
        case acyclic
    }

    /// What the claims of a path must have to do with each other in time.
    public enum Timing: Sendable, Hashable {
        /// Dates do not decrease along the path: an event has its date, a state any day of its period. A claim with
        /// neither `on` nor `valid` is undated, and makes a step only where that is allowed.
        case inOrder(allowingUndated: Bool)
        /// There is a day on which every step counts, as under `Lens.asOf`.
        case coValid
    }

    /// The id of the entity where the path begins.
    public var from: String
    /// The id of the entity where it ends.
    public var to: String
    /// An entity that the path must touch.
    public var through: String?
    /// Entities that it must not touch.
    public var avoiding: [String]
    /// The largest number of steps; `nil`: no bound.
    public var maximumHops: Int?
    /// Which paths are wanted.
    public var selection: Selection
    /// The relations that its steps must spell; `nil`: any.
    public var along: RelationPattern?
    /// What its claims must have to do with each other in time; `nil`: nothing.
    public var timing: Timing?
    /// What a path may pass more than once; nothing unless told otherwise.
    public var mode: Mode
    /// Whether length is the sum of the claims' weights (1 where a claim has none) rather than the number of steps.
    public var isWeighted: Bool
    /// At most so many paths are listed; the answer then says that it is incomplete.
    public var limit: Int
    /// At most about so many beginnings of paths are tried; the answer then says that it is incomplete. Counts only
    /// where a pattern, a timing, weights or a mode need more than a plain search.
    public var effort: Int

    /// A question; without more than its ends for one shortest path.
    public init(
        from: String, to: String, through: String? = nil, avoiding: [String] = [], maximumHops: Int? = nil,
        selection: Selection = .shortest, along: RelationPattern? = nil, timing: Timing? = nil, mode: Mode = .acyclic,
        isWeighted: Bool = false, limit: Int = 1000, effort: Int = 1_000_000
    ) {
        self.from = from
        self.to = to
        self.through = through
        self.avoiding = avoiding
        self.maximumHops = maximumHops
        self.selection = selection
        self.along = along
        self.timing = timing
        self.mode = mode
        self.isWeighted = isWeighted
        self.limit = limit
        self.effort = effort
    }
}

/// The answer to a ``PathQuery``.
public struct PathAnswer: Sendable, Hashable {
    /// Why paths may be missing.
    public enum Shortfall: Sendable, Hashable {
        /// There are more than ``PathQuery/limit``.
        case limit
        /// The search gave up after ``PathQuery/effort``.
        case effort
    }

    /// The id of the entity where the paths begin.
    public var from: String
    /// The id of the entity where they end.
    public var to: String
    /// Empty: there is no path, or none was found before the search gave up.
    public var paths: [RelationPath]
    /// `nil`: nothing is missing.
    public var shortfall: Shortfall?

    /// Whether all paths that were asked for are there; `false` when a limit was hit.
    public var isComplete: Bool { shortfall == nil }
}
