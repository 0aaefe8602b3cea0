/// One picture to be drawn: checks the text, runs the child, says what its end means.
struct RenderJob: Sendable {
    let dot: [UInt8]
    let engine: RenderEngine
    let format: PictureFormat
    let layout: LayoutEngine
    let limits: RenderLimits
    let dpi: Int?

    static let cancelled = RenderError(.cancelled, "rendering was cancelled")

    init(
        _ dot: String, engine: RenderEngine, format: PictureFormat, layout: LayoutEngine, limits: RenderLimits,
        dpi: Int?
    ) throws(RenderError) {
        precondition(dpi.map { (1...2400).contains($0) } ?? true, "dpi must lie between 1 and 2400")
        guard dot.utf8.count <= limits.inputBytes else {
            throw RenderError(
                .inputTooLarge, "the DOT text has \(dot.utf8.count) bytes, more than \(limits.inputBytes)",
                hint: "draw fewer entities, or raise the limit")
        }
        guard !dot.utf8.contains(0) else {
            throw RenderError(.badDOT, "the DOT text holds a NUL byte, at which Graphviz would stop")
        }
        self.dot = Array(dot.utf8)
        self.engine = engine
        self.format = format
        self.layout = layout
        self.limits = limits
        self.dpi = dpi
    }

    func run(_ control: ChildControl) -> Result<RenderedPicture, RenderError> {
        Result { () throws(RenderError) in
            let arguments = engine.arguments(format: format, layout: layout, limits: limits, dpi: dpi)
            let end = try ChildProcess.run(
                arguments, input: dot, deadline: .now + .seconds(limits.seconds), outputLimit: limits.outputBytes,
                control: control)
            let diagnosis = RenderDiagnosis(self, end)
            if let error = diagnosis.error { throw error }
            return RenderedPicture(bytes: end.output, warnings: diagnosis.warnings, engine: engine)
        }
    }
}
