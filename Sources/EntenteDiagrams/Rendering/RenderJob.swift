/// One picture to be drawn: checks the text, runs the child, says what its end means.
struct RenderJob: Sendable {
    let dot: [UInt8]
    let engine: RenderEngine
    let form: RenderForm
    let layout: LayoutEngine
    let limits: RenderLimits
    let dpi: Int?

    static let cancelled = RenderError(.cancelled, "rendering was cancelled")

    init(
        _ dot: String, engine: RenderEngine, form: RenderForm, layout: LayoutEngine, limits: RenderLimits,
        dpi: Int?
    ) throws(RenderError) {
        if let dpi, !(1...2400).contains(dpi) {
            throw RenderError(.badOption, "\(dpi) dots per inch cannot be drawn", hint: "choose 1 to 2400")
        }
        guard limits.seconds > 0, limits.seconds <= 1e8 else {
            throw RenderError(
                .badOption, "\(limits.seconds) seconds are no limit of time", hint: "choose more than 0, at most 1e8")
        }
        guard limits.memoryBytes > 0, limits.outputBytes > 0, limits.inputBytes > 0 else {
            throw RenderError(.badOption, "a limit of memory or size is not positive", hint: "choose more than 0")
        }
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
        self.form = form
        self.layout = layout
        self.limits = limits
        self.dpi = dpi
    }

    func run(_ control: ChildControl) -> Result<RenderedPicture, RenderError> {
        Result { () throws(RenderError) in
            let arguments = engine.arguments(form: form, layout: layout, limits: limits, dpi: dpi)
            let end = try ChildProcess.run(
                arguments, input: dot, deadline: .now + .seconds(limits.seconds), outputLimit: limits.outputBytes,
                control: control)
            let diagnosis = RenderDiagnosis(self, end)
            if let error = diagnosis.error { throw error }
            let isPDF = if case .picture(.pdf) = form { true } else { false }
            return RenderedPicture(
                bytes: isPDF ? PDFDate.settled(end.output) : end.output, warnings: diagnosis.warnings,
                engine: engine)
        }
    }
}
