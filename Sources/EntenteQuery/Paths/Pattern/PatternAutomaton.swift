import EntenteModel

/// A pattern as an automaton without empty moves: a position for each relation in it, and one for the beginning.
///
/// A step to a position spells that position's label.
///
/// V. M. Glushkov, "The abstract theory of automata", Russian Mathematical Surveys 16(5), 1961,
/// doi:10.1070/RM1961v016n05ABEH004112. O(positions²) time and memory.
struct PatternAutomaton: Sendable {
    /// The ties that a position takes.
    struct Label: Sendable {
        /// By the relation's number in the graph, along the step and against it; empty where all count.
        var forward: [Bool] = []
        var backward: [Bool] = []
        var speechForward = true
        var speechBackward = true
        var isAny: Bool { forward.isEmpty }
    }

    private(set) var labels = [Label()]
    /// For each position those that may come next, and those that may come before, ascending.
    private(set) var successors: [[Int]] = [[]]
    private(set) var predecessors: [[Int]] = [[]]
    private(set) var isAccepting: [Bool] = [true]

    /// Takes every path.
    static let anything: PatternAutomaton = {
        var automaton = PatternAutomaton()
        automaton.link(0, 0)
        return automaton
    }()

    private init() {}

    /// The automaton of a pattern whose relations the graph knows; one that it does not know takes no step.
    init(_ pattern: RelationPattern, _ graph: RelationGraph) {
        let names = RelationNames(graph)
        let parts = build(pattern.root, isInverse: false, names)
        for first in parts.first { link(0, first) }
        isAccepting = [Bool](repeating: false, count: labels.count)
        isAccepting[0] = parts.isEmpty
        for last in parts.last { isAccepting[last] = true }
        successors = successors.map { Set($0).sorted() }
        predecessors = predecessors.map { Set($0).sorted() }
    }

    /// What a part of the pattern can begin and end with, and whether it can be left out.
    private struct Parts {
        var first: Set<Int> = []
        var last: Set<Int> = []
        var isEmpty = false
    }

    private mutating func build(_ node: RelationPattern.Node, isInverse: Bool, _ names: RelationNames) -> Parts {
        switch node {
        case .any: return position(Label())
        case .relation(let name, _): return position(names.label(name, isInverse: isInverse))
        case .inverse(let inner): return build(inner, isInverse: !isInverse, names)
        case .choice(let options):
            return options.reduce(into: Parts()) { result, option in
                let parts = build(option, isInverse: isInverse, names)
                result.first.formUnion(parts.first)
                result.last.formUnion(parts.last)
                result.isEmpty = result.isEmpty || parts.isEmpty
            }
        case .sequence(let nodes):
            var result = Parts(isEmpty: true)
            for node in isInverse ? nodes.reversed() : nodes {
                let parts = build(node, isInverse: isInverse, names)
                link(result.last, parts.first)
                if result.isEmpty { result.first.formUnion(parts.first) }
                result.last = parts.isEmpty ? result.last.union(parts.last) : parts.last
                result.isEmpty = result.isEmpty && parts.isEmpty
            }
            return result
        case .repeated(let inner, let least, let isUnbounded):
            var parts = build(inner, isInverse: isInverse, names)
            if isUnbounded { link(parts.last, parts.first) }
            if least == 0 { parts.isEmpty = true }
            return parts
        }
    }

    private mutating func position(_ label: Label) -> Parts {
        labels.append(label)
        successors.append([])
        predecessors.append([])
        return Parts(first: [labels.count - 1], last: [labels.count - 1])
    }

    private mutating func link(_ last: Set<Int>, _ first: Set<Int>) {
        for a in last { for b in first { link(a, b) } }
    }

    private mutating func link(_ a: Int, _ b: Int) {
        successors[a].append(b)
        predecessors[b].append(a)
    }
}
