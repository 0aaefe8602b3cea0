public import EntenteModel

extension Diagram {
    /// The diagram of a graph, or of the part that a view chooses.
    ///
    /// - Affirmed and negated claims whose relation makes ties become edges; claims of one subject, relation, object and
    ///   polarity are one edge with all their ids. An object of several entities gives several edges, a symmetric
    ///   relation one edge from whichever side it is told.
    /// - `party-to`, and `signed` by a polity, become one thick line between the polity and the treaty.
    /// - An edge cannot end at another edge. A stance on claims (`denies`) therefore runs from who takes it to what the
    ///   claims have in common (the object, else the subject), with the content as a second line of its label.
    /// - What is denied is marked *disputed*, or *rejected* if it was alleged; what cannot hold beside the claim of another
    ///   side is marked *in conflict*. The marks are weighed among the claims that the lens hears (`StatusTable`), and also
    ///   stand where the view does not draw the other side.
    /// - Ties that `RelationGraph.withDerivedTies` has added are drawn with a line of their own.
    /// - A participant that the text does not name becomes a node of its own for each claim.
    /// - Subtitles, the stage of treaties and plans, and the boxes of polities are computed from claims.
    ///
    /// What passes the view but is not drawn stands in ``omissions``. Linear in the claims.
    ///
    /// - Parameters:
    ///   - graph: the model.
    ///   - view: the lens, and which claims and entities to draw. Ids that the graph does not know select nothing.
    ///   - highlight: what to put in the foreground; `nil`: everything is drawn alike.
    ///   - selection: which entities and ties of the view to draw; `nil`: all.
    ///   - bundling: whether more than three lines between two nodes become one with their number.
    public init(
        graph: RelationGraph, view: View = View(name: "all"), selection: Selection? = nil, highlight: Highlight? = nil,
        bundling: Bool = true
    ) {
        var builder = DiagramBuilder(graph: graph, view: view)
        builder.selection = selection
        builder.bundles = bundling
        self = builder.build()
        if let highlight { apply(highlight) }
    }
}
