/// What the end of a child and its messages mean.
struct RenderDiagnosis {
    private let job: RenderJob
    private let end: ChildEnd
    private let lines: [Substring]

    init(_ job: RenderJob, _ end: ChildEnd) {
        self.job = job
        self.end = end
        lines = String(decoding: end.messages, as: UTF8.self).split(whereSeparator: \.isNewline)
    }

    /// What the reader should know beside the picture.
    var warnings: [String] {
        var told: Set<String> = []
        return lines.compactMap { line in
            let words =
                if hasNoFonts(line) {
                    "there are no fonts, so that the sizes of texts are guessed; \(Self.fontHint)"
                } else if line.hasPrefix("libpath/") {
                    "a line was not led around the shapes in its way and may be missing or cross them; another layout may "
                        + "succeed (Graphviz says: \(line))"
                } else {
                    String(line.hasPrefix("Warning: ") ? line.dropFirst(9) : line)
                }
            // One reason, said for each of many lines, is one warning.
            return told.insert(words).inserted ? words : nil
        }
    }

    /// Why there is no picture, or `nil` if there is one.
    var error: RenderError? {
        switch end.stop {
        case .cancelled: return RenderJob.cancelled
        case .deadline: return timeout
        case .outputLimit:
            return RenderError(
                .outputTooLarge, "the picture has more than \(job.limits.outputBytes) bytes",
                hint: "draw fewer entities, or raise the limit")
        case nil: break
        }
        switch end.status {
        case .signaled(let signal): return signalError(signal)
        case .exited(0): return successError
        case .exited(let code): return exitError(code)
        }
    }

    private var timeout: RenderError {
        RenderError(
            .timeout, "the layout '\(job.layout.rawValue)' took more than \(Self.number(job.limits.seconds)) seconds",
            hint: "draw fewer entities, choose another layout (sfdp is the fastest), or allow more time")
    }

    private var memoryLimit: RenderError {
        RenderError(
            .memoryLimit,
            "the layout '\(job.layout.rawValue)' needs more than \(job.limits.memoryBytes >> 20) MiB of memory",
            hint: "draw fewer entities, choose another layout (sfdp needs least), or allow more memory")
    }

    private func signalError(_ signal: Int32) -> RenderError {
        if signal == Platform.processorTimeSignal { return timeout }
        // An allocation that fails crashes Graphviz more often than it is reported. On Linux the peak is at least that of
        // the process that started the child: a crash in a process of more than half the limit is called by this name too.
        if saysOutOfMemory || end.peakMemory > job.limits.memoryBytes / 2 { return memoryLimit }
        let hint =
            signal == Platform.killSignal
            ? "the system may be out of memory" : "another layout may succeed, or more memory help"
        return RenderError(.crash, "Graphviz ended with signal \(signal)\(said)", hint: hint)
    }

    /// Exit code 0 is not enough: `dot` returns it though a label was dropped, and pictures without fonts are boxes.
    private var successError: RenderError? {
        if let line = lines.first(where: { $0.hasPrefix("Error: ") }) {
            if Self.routeSigns.contains(where: { line.contains($0) }) {
                return RenderError(
                    .failed, "a line cannot be led around the shapes in its way: \(line.dropFirst(7))",
                    hint: "another layout may succeed")
            }
            return RenderError(.lostLabel, "Graphviz reported an error: \(line.dropFirst(7))", hint: Self.labelHint)
        }
        if job.form.needsFonts, lines.contains(where: hasNoFonts) {
            return RenderError(
                .missingFonts, "there are no fonts: the texts of the picture would be empty boxes", hint: Self.fontHint)
        }
        if job.form.isBeginning(of: end.output) { return nil }
        return notAWorker
            ?? RenderError(.failed, "'\(job.engine)' did not return a picture in \(job.form.name) format\(said)")
    }

    private func exitError(_ code: Int32) -> RenderError {
        if saysOutOfMemory { return memoryLimit }
        let text = lines.joined(separator: " ")
        if !Self.workerCodes.contains(code), let notAWorker { return notAWorker }
        if code == 127 || code == 126 {
            return RenderError(.noWorker, "'\(job.engine)' could not be started\(said)", hint: "is it installed whole?")
        }
        if text.contains("[lost-label]") || text.contains("in label of") || text.contains("image file") {
            return RenderError(.lostLabel, "a label would be lost\(said)", hint: Self.labelHint)
        }
        if code == 69 || text.contains("There is no layout engine") || text.contains("not recognized") {
            return RenderError(.unsupported, "this Graphviz cannot draw that\(said)", hint: "install all its plugins")
        }
        if code == 65 || text.contains("syntax error") {
            return RenderError(.badDOT, "Graphviz cannot read the DOT text\(said)")
        }
        return RenderError(.failed, "'\(job.engine)' failed with code \(code)\(said)")
    }

    /// What a worker's exit codes are; code 64 would mean that it does not understand us.
    private static let workerCodes: Set<Int32> = [65, 69, 70, 74, 126, 127]

    /// The error for a program in the worker's place that does not behave like one; `nil` for `dot`.
    private var notAWorker: RenderError? {
        guard case .worker(let path) = job.engine, case .exited(let code) = end.status else { return nil }
        let words = lines.isEmpty ? " and said nothing" : said
        return RenderError(
            .noWorker, "'\(path)' is not a render worker of this version: it ended with code \(code)\(words)",
            hint: "name \(RenderEngine.workerName) or dot, or leave '--worker' out")
    }

    private func hasNoFonts(_ line: Substring) -> Bool {
        line.contains("[missing-fonts]") || line.contains("No fonts found")
    }

    private var saysOutOfMemory: Bool {
        lines.contains { line in
            // "memory exhausted in line 1" is the DOT parser's stack.
            !line.contains("in line") && Self.memorySigns.contains { line.contains($0) }
        }
    }

    /// The first messages, as the rest of a sentence.
    private var said: String {
        guard !lines.isEmpty else { return "" }
        let more = lines.count > 3 ? " (and \(lines.count - 3) more lines)" : ""
        return ": " + lines.prefix(3).map { $0.prefix(300) }.joined(separator: " ") + more
    }

    private static let memorySigns = [
        "out of memory", "bad_alloc", "Cannot allocate memory", "failed to map segment", "memory exhausted",
    ]
    private static let routeSigns = ["routesplines", "Pshortestpath", "Proutespline"]
    private static let labelHint = "an HTML-like label must be well formed, and its elements must not be empty"
    private static let fontHint = "install some (Debian: apt-get install fonts-liberation2 fonts-dejavu-core)"

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}
