/// How two entities are connected: the question.
public struct PathQuery: Sendable, Hashable {
    /// Which paths are wanted.
    public enum Selection: Sendable, Hashable {
        /// One shortest path, the first by ids.
        case shortest
        /// All shortest paths, ordered by ids.
        case allShortest
        /// So many simple paths, shortest first, then by ids.
        case first(Int)
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
    /// At most so many paths are listed; the answer then says that it is incomplete.
    public var limit: Int

    /// A question; without more than its ends for one shortest path.
    public init(
        from: String, to: String, through: String? = nil, avoiding: [String] = [], maximumHops: Int? = nil,
        selection: Selection = .shortest, limit: Int = 1000
    ) {
        self.from = from
        self.to = to
        self.through = through
        self.avoiding = avoiding
        self.maximumHops = maximumHops
        self.selection = selection
        self.limit = limit
    }
}

/// The answer to a ``PathQuery``.
public struct PathAnswer: Sendable, Hashable {
    /// The id of the entity where the paths begin.
    public var from: String
    /// The id of the entity where they end.
    public var to: String
    /// Empty: there is no path.
    public var paths: [RelationPath]
    /// Whether all paths that were asked for are there; `false` when a limit was hit.
    public var isComplete: Bool
}
