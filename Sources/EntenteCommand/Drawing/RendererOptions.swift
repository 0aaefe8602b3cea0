import ArgumentParser
import EntenteDiagrams

/// Who draws, and within which limits.
struct RendererOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Give up after so many seconds.", valueName: "seconds"))
    var timeout = 60.0

    @Option(name: .long, help: ArgumentHelp("Pixels per inch of a PNG, 1 to 2400; otherwise 96.", valueName: "n"))
    var dpi: Int?

    @Option(name: .long, help: ArgumentHelp("The render worker; otherwise it is looked for.", valueName: "file"))
    var worker: String?

    func picture(of dot: String, format: PictureFormat, layout: LayoutEngine) throws -> RenderedPicture {
        try perform { (renderer, limits) throws(RenderError) in
            try renderer.renderAndWait(dot, format: format, layout: layout, limits: limits, dpi: dpi)
        }
    }

    /// Where the nodes of a graph stand, for forms that are drawn by others.
    func placement(of dot: String, layout: LayoutEngine) throws -> Placement {
        try perform { (renderer, limits) throws(RenderError) in
            try renderer.placementAndWait(dot, layout: layout, limits: limits)
        }
    }

    private func perform<Result>(
        _ work: (PictureRenderer, RenderLimits) throws(RenderError) -> Result
    ) throws -> Result {
        do {
            return try work(PictureRenderer(worker: worker), RenderLimits(seconds: timeout))
        } catch {
            throw Failure(ExitStatus(rawValue: error.exitCode) ?? .internalError, ["error: \(error)"])
        }
    }
}
