/// Something of a graph that a format cannot hold, with how often it occurs.
public struct Loss: Sendable, Hashable, CustomStringConvertible {
    /// In words, in the number that fits: "aliases".
    public var what: String
    /// How often it occurs.
    public var count: Int

    /// So many of these.
    public init(what: String, count: Int) {
        self.what = what
        self.count = count
    }

    /// "3 aliases".
    public var description: String { "\(count) \(what)" }
}

/// A text in another format, with what it could not hold.
public struct Conversion: Sendable, Hashable {
    /// The text in the other format.
    public var text: String
    /// In a fixed order; empty if nothing was lost.
    public var losses: [Loss]

    /// A text, and what it lost.
    public init(text: String, losses: [Loss]) {
        self.text = text
        self.losses = losses
    }
}
