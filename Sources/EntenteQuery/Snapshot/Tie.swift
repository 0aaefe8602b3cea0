/// One claim as a tie between two nodes of a snapshot, in nine bytes.
struct Tie {
    /// How the claim's subject and object lie to the pair of nodes (lower number, higher number).
    enum Direction: UInt8 {
        /// The subject is the lower node.
        case forward = 0
        case backward = 1
        /// The relation is symmetric.
        case both = 2
    }

    /// The claim's position in the graph.
    var claim: UInt32
    var direction: Direction
    /// Whether the tie is only that somebody says the claim.
    var isSpeech: Bool
}
