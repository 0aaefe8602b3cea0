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

    public var from: String
    public var to: String
    /// An entity that the path must touch.
    public var through: String?
    /// Entities that it must not touch.
    public var avoiding: [String]
    /// The largest number of steps; `nil`: no bound.
    public var maximumHops: Int?
    public var selection: Selection
    /// At most so many paths are listed; the answer then says that it is incomplete.
    public var limit: Int

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
    public var from: String
    public var to: String
    /// Empty: there is no path.
    public var paths: [RelationPath]
    /// Whether all paths that were asked for are there; `false` when a limit was hit.
    public var isComplete: Bool
}
