import Synchronization

/// Renders DOT text with the Graphviz library **in this process**.
///
/// Choose this where no child process may be started. It cannot be cancelled or limited, and input that crashes Graphviz
/// takes the process with it; `PictureRenderer` of `EntenteDiagrams` renders in a worker and has neither fault.
///
/// Graphviz keeps its state in global variables: two renders at a time crash. All renderers of a process therefore share
/// one lock, and a second call waits for the first. The same text gives the same bytes, whatever was drawn before.
///
/// Graphviz 2.42 forgets parts of HTML labels and of the ranks of `dot`: up to some 50 KiB for a picture of thirty lines stay
/// in the process with each render.
///
/// Files that `image=` and `<IMG>` name are not embedded. (Later versions than 2.42 need `SERVER_NAME` in the environment
/// for that, set before the first render.)
public struct GraphvizRenderer: Sendable {
    /// Makes a renderer; it holds nothing.
    public init() {}

    /// Draws one graph.
    ///
    /// - Parameters:
    ///   - dot: the text of one graph, in UTF-8.
    ///   - layout: a layout engine: `dot`, `neato`, `sfdp`, `circo`, `twopi`, `osage`, `fdp`.
    ///   - format: an output format: `svg`, `png`, `pdf`, `dot`, `json`, `plain`, …
    ///   - dpi: pixels per inch for PNG (96 if `nil`); other formats ignore it.
    /// - Returns: the picture, with Graphviz's warnings.
    /// - Throws: ``GraphvizError``, also where Graphviz reports an error and yet returns a picture.
    public func render(
        dot: some Sequence<UInt8>, layout: String = "dot", format: String = "svg", dpi: Int? = nil
    ) throws(GraphvizError) -> GraphvizPicture {
        var text = Array(dot)
        try DOTOutline(text).validate()
        // What follows the graph stays in libcgraph's scanner; a comment without an end of line would hide the next text.
        text += [UInt8(ascii: "\n"), 0]
        let result: Result<GraphvizPicture, GraphvizError> = graphviz.withLock { graphviz in
            GraphvizMessages.start()
            defer { GraphvizMessages.stop() }
            do throws(GraphvizError) {
                return .success(try Self.draw(text, in: graphviz, layout: layout, format: format, dpi: dpi))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The version that Graphviz says it is.
    public static var graphvizVersion: String {
        graphviz.withLock { $0.version }
    }

    private static func draw(
        _ text: [UInt8], in context: borrowing GraphvizContext, layout: String, format: String, dpi: Int?
    ) throws(GraphvizError) -> GraphvizPicture {
        var session = GraphvizSession(context)
        guard session.parse(text) else {
            throw GraphvizError(.badDOT, GraphvizMessages.take().errors.first ?? "the text is not DOT")
        }
        try GraphvizMessages.check(.badDOT)
        // For other formats the resolution would change the size on paper.
        if let dpi, format.hasPrefix("png") { session.setDPI(dpi) }
        guard session.layOut(layout) else {
            throw refusal("layout \(layout)")
        }
        try GraphvizMessages.check(.lostLabel)
        guard let bytes = session.draw(format) else {
            throw refusal("format \(format)")
        }
        try GraphvizMessages.check(.lostLabel)
        return GraphvizPicture(
            bytes: bytes, warnings: GraphvizMessages.take().warnings, fontCount: GraphvizSession.fontCount)
    }

    /// The error for a layout or format that Graphviz did not make.
    private static func refusal(_ what: String) -> GraphvizError {
        let message = GraphvizMessages.take().errors.joined(separator: "; ")
        let isUnknown = message.contains("not recognized") || message.contains("unavailable")
        return GraphvizError(isUnknown ? .unsupported : .failed, "\(what): \(message)")
    }
}

/// Graphviz, behind its one lock. It is made when it is first used.
private let graphviz = Mutex(GraphvizContext())
