public import EntenteModel

/// One graph at several dates, side by side: the same entity at the same place in each panel.
///
/// All panels are laid out once, as the picture of whatever holds at any of the dates. A panel then shows what holds (or has
/// happened) at its date, as under `Lens.asOf`; whoever no such claim touches stands faint at its place. Relations that a
/// claim tells to have begun since the date before are heavy and say "new"; others that the panel before does not have say
/// "first told", for that nobody spoke of them does not mean that they were not; relations that the panel before has and
/// this one does not are gray and say "ended". The order of the panels is that of the dates.
///
/// ```swift
/// let panels = PanelDiagram(graph: graph, view: view, dates: dates)
/// let placement = try renderer.placementAndWait(DOTWriter().write(panels.layoutDocument()).text)
/// let text = DOTWriter().write(panels.document(placement)).text  // for the layout engine `placed`
/// ```
public struct PanelDiagram: Sendable, Hashable {
    /// What holds at one date.
    public struct Panel: Sendable, Hashable {
        /// The date in words.
        public var label: String
        /// All nodes and clusters of ``PanelDiagram/whole``, in its order, and the edges of this panel under the ids of the edges
        /// of the whole. Sources have the numbers of the whole.
        public var diagram: Diagram
        /// The ids of the nodes that no claim touches that counts at the date.
        public var absent: Set<String>
        /// The ids of the edges that the panel before does not have and of which a claim tells that they began (or happened)
        /// after its date: by its `on`, or by the begin of its `valid`. Of several relations as one line all must.
        public var begun: Set<String>
        /// The ids of the other edges that the panel before does not have.
        public var firstTold: Set<String>
        /// The ids of the edges that only the panel before has.
        public var ended: Set<String>
        /// Whether all lines are alike and have no words, so that what is heavy or gray is told by that alone.
        var isPlain = false
    }

    /// Whatever holds at any of the dates: what is laid out. Its title, caption, sources and notes are those of the picture.
    public var whole: Diagram
    /// The panels, in the order of their dates.
    public var panels: [Panel]

    /// The panels of a graph, or of the part that a view chooses.
    ///
    /// - Parameters:
    ///   - graph: the model.
    ///   - view: the lens, and which claims and entities to draw; its own `asOf` is not looked at.
    ///   - dates: one for each panel, at least one.
    ///   - selection: which entities and ties of the view to draw; `nil`: all.
    ///   - highlight: what to put in the foreground; `nil`: everything is drawn alike.
    ///   - bundling: whether more than three lines between two nodes become one with their number.
    ///   - merging: whether all ties of two are one line without words, as by ``Diagram/merge(weight:)``.
    /// - Complexity: linear in the claims for each date.
    public init(
        graph: RelationGraph, view: View, dates: [CalendarDate], selection: Diagram.Selection? = nil,
        highlight: Diagram.Highlight? = nil, merging: Bool = false, bundling: Bool = true
    ) {
        self.init(
            graph: graph, view: view, dates: dates, selection: selection, highlight: highlight, merging: merging,
            bundling: bundling, collapsing: { _ in [] })
    }

    /// The same with boxes as one node each, as by ``Diagram/collapse(_:)``. `collapsing` tells which of the boxes of the
    /// whole, of these labels; in each panel the boxes are those of the whole.
    public init(
        graph: RelationGraph, view: View, dates: [CalendarDate], selection: Diagram.Selection? = nil,
        highlight: Diagram.Highlight? = nil, merging: Bool = false, bundling: Bool = true,
        collapsing: ([String]) throws -> Set<String>
    ) rethrows {
        precondition(!dates.isEmpty, "Panels need a date.")
        let views = dates.map { date in
            var own = view
            own.lens.asOf = date
            return own
        }
        let passing = Set(views.flatMap { graph.selection($0.lens).positions })
        var all = view
        all.lens.asOf = nil
        let claims = passing.sorted().map { graph.claims.id(Int($0)) }
        all.claims = view.claims.map { own in own.filter(Set(claims).contains) } ?? claims
        whole = Diagram(
            graph: graph, view: all, selection: selection, highlight: highlight, bundling: bundling)
        let boxes = whole.clusters
        let collapsed = try collapsing(boxes.map(\.label))
        whole.collapse(collapsed)
        if merging { whole.merge() }
        panels = []
        var parts = PanelParts(whole, graph)
        for (date, own) in zip(dates, views) {
            var own = own
            own.claims = all.claims
            var diagram = Diagram(
                graph: graph, view: own, selection: selection, highlight: highlight, bundling: bundling)
            diagram.clusters = boxes
            let touched = Set(diagram.edges.flatMap { [$0.from, $0.to] })
            let groups = diagram.collapse(collapsed)
            if merging { diagram.merge() }
            panels.append(parts.panel(date, of: diagram, touched: Set(touched.map { groups[$0] ?? $0 })))
        }
        whole.sources = parts.sources
        whole.notes = parts.notes
    }
}

/// Puts what holds at one date into the places of the whole.
private struct PanelParts {
    private struct Line: Hashable {
        var claim: String
        var ends: Diagram.Pair
    }

    private let whole: Diagram
    private let graph: RelationGraph
    /// The places of the edges of the whole by claim and ends.
    private let places: [Line: Int]
    private(set) var sources: [Diagram.Source]
    private(set) var notes: [Diagram.Note]
    private var noted: Set<String>
    private var before: (date: CalendarDate, edges: [Diagram.Edge])?

    init(_ whole: Diagram, _ graph: RelationGraph) {
        (self.whole, self.graph) = (whole, graph)
        (sources, notes, noted) = (whole.sources, whole.notes, Set(whole.notes.map(\.claim)))
        var places: [Line: Int] = [:]
        for (place, edge) in whole.edges.enumerated() {
            for claim in edge.claims { places[Line(claim: claim, ends: .init(edge.from, edge.to))] = place }
        }
        self.places = places
    }

    /// - Parameter touched: The ids of the nodes at which a line of the date ends, or within which one runs.
    mutating func panel(_ date: CalendarDate, of diagram: Diagram, touched: Set<String>) -> PanelDiagram.Panel {
        let numbers = number(diagram)
        let edges = edges(of: diagram, numbers)
        var result = whole
        result.clusters = whole.clusters
        let byID = Dictionary(diagram.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        result.nodes = whole.nodes.map { node in
            var own = byID[node.id] ?? node
            own.sources = Set(own.sources.compactMap { numbers[$0] }).sorted()
            // A group is as large as it is, whoever of it is told of at the date.
            (own.name, own.kind) = (node.name, node.kind)
            return own
        }
        let ids = Set(edges.map(\.id))
        let ended = before.map { before in before.edges.filter { !ids.contains($0.id) } } ?? []
        result.edges = edges + ended.map(Self.faded)
        result.edges.sort { order($0) < order($1) }
        (result.notes, result.sources) = (notes, sources)
        var (begun, firstTold): (Set<String>, Set<String>) = ([], [])
        if let before {
            let known = Set(before.edges.map(\.id))
            for edge in edges where !known.contains(edge.id) {
                if isTold(edge, after: before.date) { begun.insert(edge.id) } else { firstTold.insert(edge.id) }
            }
        }
        before = (date, edges)
        return PanelDiagram.Panel(
            label: date.label, diagram: result, absent: Set(whole.nodes.map(\.id)).subtracting(touched), begun: begun,
            firstTold: firstTold, ended: Set(ended.map(\.id)), isPlain: whole.isWordless && whole.hasLinesOfOneKind)
    }

    /// Whether a claim tells that it began after a date; of several relations each.
    private func isTold(_ edge: Diagram.Edge, after date: CalendarDate) -> Bool {
        if !edge.parts.isEmpty { return edge.parts.allSatisfy { isTold($0, after: date) } }
        return edge.claims.contains { id in
            let claim = graph.claim(id)
            return [claim?.on, claim?.valid].contains { period in
                guard case .date(let start)? = period?.start else { return false }
                return ValidityPeriod(start).hasHappened(by: date) == .no
            }
        }
    }

    private func order(_ edge: Diagram.Edge) -> Int {
        places[Line(claim: edge.claims.first ?? "", ends: .init(edge.from, edge.to))] ?? .max
    }

    private static func faded(_ edge: Diagram.Edge) -> Diagram.Edge {
        var edge = edge
        edge.isMuted = true
        return edge
    }

    /// The edges under the ids of those of the whole; those that are one line there are one line here.
    private func edges(of diagram: Diagram, _ numbers: [Int: Int]) -> [Diagram.Edge] {
        var parts: [Int: [Diagram.Edge]] = [:]
        for edge in diagram.edges {
            let ends = Diagram.Pair(edge.from, edge.to)
            let place = edge.claims.lazy.compactMap { places[Line(claim: $0, ends: ends)] }.first
            if let place { parts[place, default: []].append(edge) }
        }
        return parts.keys.sorted().map { place in
            let (whole, own) = (whole.edges[place], parts[place] ?? [])
            var edge =
                self.whole.isWordless
                ? diagram.withoutWords(own) : own.count == 1 ? own[0] : diagram.bundle(own)
            edge.id = whole.id
            edge.form = whole.form
            if whole.form == .bundle || self.whole.isWordless {
                (edge.from, edge.to, edge.isSymmetric) = (whole.from, whole.to, whole.isSymmetric)
            }
            edge.isMuted = own.allSatisfy(\.isMuted)
            edge.renumber(numbers)
            return edge
        }
    }

    /// The numbers of a diagram's documents in the whole; adds documents and notes that the whole does not have.
    private mutating func number(_ diagram: Diagram) -> [Int: Int] {
        var numbers: [Int: Int] = [:]
        for var source in diagram.sources {
            let own = source.number
            if let known = sources.first(where: { $0.document == source.document }) {
                numbers[own] = known.number
            } else {
                source.number = sources.count + 1
                numbers[own] = source.number
                sources.append(source)
            }
        }
        for var note in diagram.notes where noted.insert(note.claim).inserted {
            for place in note.quotes.indices {
                note.quotes[place].source = numbers[note.quotes[place].source] ?? note.quotes[place].source
            }
            notes.append(note)
        }
        return numbers
    }
}
