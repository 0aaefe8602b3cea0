import EntenteAlgorithms
import EntenteModel

/// A snapshot seen through a pattern: which ties can take a path from one place of the pattern to another.
///
/// A *place* is a position of the automaton, doubled where the path must touch an entity: odd once it has.
struct PathWorld: Sendable {
    let snapshot: Snapshot
    let automaton: PatternAutomaton
    /// The node that the path must touch.
    let through: UInt32?
    /// The length of each tie, by its place in the snapshot's table; empty: each counts 1.
    let lengths: [Double]
    /// The relation of each tie by number, by its place in the table.
    private let relations: [UInt32]

    init(_ snapshot: Snapshot, _ automaton: PatternAutomaton, through: UInt32?, lengths: [Double]) {
        self.snapshot = snapshot
        self.automaton = automaton
        self.through = through
        self.lengths = lengths
        relations =
            automaton.labels.allSatisfy(\.isAny)
            ? [] : snapshot.ties.map { UInt32(snapshot.graph.relationNumber(Int($0.claim))) }
    }

    var placeCount: Int { automaton.labels.count * 2 }

    /// The place before the first step.
    func start(at source: UInt32) -> Int { through == nil || through == source ? 1 : 0 }

    /// Whether a path may end in a place.
    func accepts(_ place: Int) -> Bool { place & 1 == 1 && automaton.isAccepting[place >> 1] }

    /// The places in which a path may end.
    var finalPlaces: [Int] { (0..<placeCount).filter(accepts) }

    func length(_ tie: Int) -> Double { lengths.isEmpty ? 1 : lengths[tie] }

    /// Whether a tie can be walked from one node to another by a label of the pattern.
    func takes(_ tie: Int, from source: UInt32, to target: UInt32, by position: Int) -> Bool {
        let item = snapshot.ties[tie]
        guard snapshot.leads(item, from: source, to: target) else { return false }
        let label = automaton.labels[position]
        if label.isAny { return true }
        let isForward = (item.direction == .forward) == (source < target)
        if item.isSpeech { return isForward ? label.speechForward : label.speechBackward }
        let relation = Int(relations[tie])
        if item.direction == .both { return label.forward[relation] || label.backward[relation] }
        return isForward ? label.forward[relation] : label.backward[relation]
    }

    /// The place after a step to a node by a position of the automaton.
    func place(_ position: Int, after place: Int, at node: UInt32) -> Int {
        position << 1 | (place & 1 == 1 || node == through ? 1 : 0)
    }

    /// The places from which a step to a node can lead to a place.
    func places(before place: Int, at node: UInt32) -> [Int] {
        let passed = place & 1 == 1
        if node == through, !passed { return [] }
        return automaton.predecessors[place >> 1].flatMap { position in
            passed && node == through ? [position << 1, position << 1 | 1] : [position << 1 | (passed ? 1 : 0)]
        }
    }
}
