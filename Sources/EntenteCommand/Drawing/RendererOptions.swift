import ArgumentParser
import Dispatch
import EntenteDOT
import EntenteDiagrams

/// Who draws, and within which limits.
struct RendererOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Seconds for all of the drawing; a layout that takes too long gives way to a cheaper one.",
            valueName: "seconds"), transform: RendererOptions.seconds)
    var timeout = 60.0

    @Option(name: .long, help: ArgumentHelp("MiB of memory that a layout may use.", valueName: "n"))
    var memory = 2048

    @Option(name: .long, help: ArgumentHelp("Pixels per inch of a PNG, 1 to 2400; otherwise 96.", valueName: "n"))
    var dpi: Int?

    @Option(name: .long, help: ArgumentHelp("The render worker; otherwise it is looked for.", valueName: "file"))
    var worker: String?

    /// A time, told as it was typed where it is none.
    @Sendable private static func seconds(_ text: String) throws -> Double {
        if let seconds = Double(text), seconds > 0, seconds <= 1e8 { return seconds }
        throw ValidationError("'\(text)' is no limit of time; choose more than 0, at most 1e8 seconds")
    }

    /// Carries out a layout; where it hits a limit, the next cheaper one in the time that is left, which the caption says.
    ///
    /// - Parameter work: the layout of a diagram within limits.
    /// - Returns: what it gave, for which diagram, and the seconds that are left.
    func layingOut<Result>(
        _ diagram: Diagram, quiet: Bool, note: (String) -> Void,
        _ work: (PictureRenderer, Diagram, RenderLimits) throws(RenderError) -> Result
    ) throws -> (result: Result, diagram: Diagram, left: Double) {
        let renderer = PictureRenderer(worker: worker)
        let start = ContinuousClock.now
        let bar = quiet ? nil : RenderingBar(seconds: timeout)
        defer { bar?.end() }
        var diagram = diagram
        while true {
            let left = timeout - (ContinuousClock.now - start) / .seconds(1)
            let cheaper = diagram.withCheaperLayout()
            // Half of what is left; the last one has all of it.
            let share = cheaper == nil ? left : left / 2
            do throws(RenderError) {
                let result = try work(renderer, diagram, limits(share))
                return (result, diagram, timeout - (ContinuousClock.now - start) / .seconds(1))
            } catch {
                let isLimit = error.code == .timeout || error.code == .memoryLimit || error.code == .crash
                // Within the first moments nothing else would come to an end either.
                guard isLimit, var next = cheaper, timeout >= Self.least else { throw Failure(rendering: error) }
                let reason =
                    switch error.code {
                    case .timeout: "did not end within \(Self.words(share)) s"
                    case .memoryLimit: "needs more than \(memory) MiB of memory"
                    default: "crashed"
                    }
                let words = "The layout \(diagram.layoutName) \(reason); this is \(next.layoutName)."
                note(words)
                next.caption += (next.caption.isEmpty ? "" : " ") + words
                diagram = next
            }
        }
    }

    /// Draws what has its places already.
    func picture(ofPlaced dot: String, format: PictureFormat, seconds: Double) throws -> RenderedPicture {
        do throws(RenderError) {
            return try PictureRenderer(worker: worker).renderAndWait(
                dot, format: format, layout: .placed, limits: limits(seconds), dpi: dpi)
        } catch {
            throw Failure(rendering: error)
        }
    }

    private func limits(_ seconds: Double) -> RenderLimits {
        let (bytes, isTooLarge) = memory.multipliedReportingOverflow(by: 1 << 20)
        return RenderLimits(seconds: seconds, memoryBytes: isTooLarge ? .max : bytes)
    }

    /// Below so many seconds there is one attempt.
    private static let least = 0.1

    private static func words(_ seconds: Double) -> String {
        seconds >= 1 ? String(Int(seconds.rounded())) : String(Double(Int(seconds * 10)) / 10)
    }
}

extension Failure {
    init(rendering error: RenderError) {
        self.init(ExitStatus(rawValue: error.exitCode) ?? .internalError, ["error: \(error)"])
    }
}

/// A bar for the share of the time that a layout has used, where somebody looks: Graphviz does not tell how far it is.
struct RenderingBar {
    private let bar = ProgressBar()
    private let isOver = DispatchSemaphore(value: 0)

    /// `nil` where nobody looks.
    init?(seconds: Double) {
        guard ProgressBar.hasViewer else { return nil }
        let (bar, isOver, start) = (bar, isOver, ContinuousClock.now)
        DispatchQueue.global().async {
            while isOver.wait(timeout: .now() + 0.1) == .timedOut {
                bar.show((ContinuousClock.now - start) / .seconds(seconds))
            }
        }
    }

    func end() {
        isOver.signal()
        bar.clear()
    }
}
