import ArgumentParser
import EntenteDiagrams

/// Who draws, and within which limits.
struct RendererOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Give up after so many seconds.", valueName: "seconds"))
    var timeout = 60.0

    @Option(name: .long, help: ArgumentHelp("Pixels per inch of a PNG.", valueName: "n"))
    var dpi: Int?

    @Option(name: .long, help: ArgumentHelp("The render worker; otherwise it is looked for.", valueName: "file"))
    var worker: String?

    func picture(of dot: String, format: PictureFormat, layout: LayoutEngine) throws -> RenderedPicture {
        do {
            return try PictureRenderer(worker: worker).renderAndWait(
                dot, format: format, layout: layout, limits: RenderLimits(seconds: timeout), dpi: dpi)
        } catch {
            throw Failure(ExitStatus(rawValue: error.exitCode) ?? .internalError, ["error: \(error)"])
        }
    }
}
