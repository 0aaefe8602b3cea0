import Dispatch

/// Draws DOT text in a child process, under limits.
///
/// Graphviz can neither be cancelled nor trusted with hostile input, and two layouts at a time crash it; so each picture
/// is drawn by a process of its own, our worker `entente-render` or, where that is missing, `dot`. It is killed when the
/// time is up or the task is cancelled. Pictures asked for at once by many tasks and threads, with one renderer or many, are
/// drawn as many at a time as there are processors; the time of one counts from when it begins. The same DOT text gives the
/// same bytes with the same Graphviz and fonts (a PDF tells 1 January 1970 as its date for that).
///
/// Files that `image=` names are not read. A render costs about 15 ms beside the layout.
public struct PictureRenderer: Sendable {
    private let chosen: Result<RenderEngine, RenderError>
    /// Of the whole process: each render is a program of its own with memory of its own.
    private static let slots = RenderSlots(count: Platform.processorCount)

    /// Makes a renderer with the worker at a path, or else the first of: worker beside the running executable, `dot` on
    /// `PATH`. If there is none, every render throws ``RenderError/Code/noWorker``.
    public init(worker: String? = nil) {
        chosen = Result { () throws(RenderError) in try RenderEngine.find(worker: worker) }
    }

    /// Makes a renderer with a certain program.
    public init(engine: RenderEngine) {
        chosen = .success(engine)
    }

    /// The program that draws.
    ///
    /// - Throws: ``RenderError/Code/noWorker`` if none was found.
    public var engine: RenderEngine {
        get throws(RenderError) { try chosen.get() }
    }

    /// Draws one graph. Cancelling the task kills the child, and throws ``RenderError/Code/cancelled``.
    ///
    /// - Parameters:
    ///   - dot: the DOT text of one graph.
    ///   - format: the form of the picture.
    ///   - layout: how the nodes are placed.
    ///   - limits: how much the picture may cost.
    ///   - dpi: pixels per inch of a PNG, 1 to 2400; 96 if `nil`.
    /// - Throws: ``RenderError``.
    public func render(
        _ dot: String, format: PictureFormat = .svg, layout: LayoutEngine = .dot,
        limits: RenderLimits = RenderLimits(), dpi: Int? = nil
    ) async throws(RenderError) -> RenderedPicture {
        let job = try RenderJob(dot, engine: engine, form: .picture(format), layout: layout, limits: limits, dpi: dpi)
        return try await run(job)
    }

    private func run(_ job: RenderJob) async throws(RenderError) -> RenderedPicture {
        let control = ChildControl()
        let number = Self.slots.number()
        defer { Self.slots.forget(number) }
        let result: Result<RenderedPicture, RenderError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Self.slots.enter(number) { isIn in
                    guard isIn else { return continuation.resume(returning: .failure(RenderJob.cancelled)) }
                    // The pumps block; the threads that tasks run on must not. A queue of its own has a thread even where
                    // all others wait for a place.
                    DispatchQueue(label: "entente-render").async {
                        let result = job.run(control)
                        Self.slots.leave()
                        continuation.resume(returning: result)
                    }
                }
            }
        } onCancel: {
            control.cancel()
            Self.slots.abandon(number)
        }
        return try result.get()
    }

    private func runAndWait(_ job: RenderJob) throws(RenderError) -> RenderedPicture {
        Self.slots.enterAndWait()
        defer { Self.slots.leave() }
        return try job.run(ChildControl()).get()
    }

    /// Draws one graph and waits for it, and for its turn, on the calling thread; for programs that do nothing else
    /// meanwhile.
    ///
    /// - Throws: ``RenderError``.
    public func renderAndWait(
        _ dot: String, format: PictureFormat = .svg, layout: LayoutEngine = .dot,
        limits: RenderLimits = RenderLimits(), dpi: Int? = nil
    ) throws(RenderError) -> RenderedPicture {
        let job = try RenderJob(
            dot, engine: engine, form: .picture(format), layout: layout, limits: limits, dpi: dpi)
        return try runAndWait(job)
    }

    /// Where a layout puts the nodes and lines of a graph, for those who draw themselves. Cancelling the task kills the
    /// child.
    ///
    /// - Throws: ``RenderError``.
    public func placement(
        _ dot: String, layout: LayoutEngine = .dot, limits: RenderLimits = RenderLimits()
    ) async throws(RenderError) -> Placement {
        let job = try RenderJob(dot, engine: engine, form: .placement, layout: layout, limits: limits, dpi: nil)
        return try Placement(try await run(job).bytes)
    }

    /// As ``placement(_:layout:limits:)``, waiting on the calling thread.
    ///
    /// - Throws: ``RenderError``.
    public func placementAndWait(
        _ dot: String, layout: LayoutEngine = .dot, limits: RenderLimits = RenderLimits()
    ) throws(RenderError) -> Placement {
        let job = try RenderJob(dot, engine: engine, form: .placement, layout: layout, limits: limits, dpi: nil)
        return try Placement(try runAndWait(job).bytes)
    }
}
