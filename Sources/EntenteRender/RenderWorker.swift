import EntenteGraphviz

/// The worker: one picture under limits, then the end of the process.
///
/// It uses no Foundation, so that it starts in about the time of `dot`.
@main
struct RenderWorker {
    static func main() {
        guard let command = RenderCommand(CommandLine.arguments.dropFirst()) else {
            Platform.finish(64, "Error: wrong arguments\n\(RenderCommand.usage)\n")
        }
        if command.showsHelp { Platform.finish(0, RenderCommand.usage + "\n") }
        if command.showsVersion {
            let version = "protocol \(RenderCommand.protocolVersion), Graphviz \(GraphvizRenderer.graphvizVersion)"
            Platform.finish(Platform.write(Array("entente-render: \(version)\n".utf8), to: 1) ? 0 : 74, "")
        }
        Platform.limit(memory: command.memory, seconds: command.seconds)
        Platform.forbidLocalFiles()
        Platform.endWithReader()
        guard let dot = Platform.readStandardInput() else {
            Platform.finish(74, "Error: cannot read standard input\n")
        }
        render(dot, command)
    }

    private static func render(_ dot: [UInt8], _ command: RenderCommand) -> Never {
        do {
            let picture = try GraphvizRenderer().render(
                dot: dot, layout: command.layout, format: command.format, dpi: command.dpi)
            var messages = picture.warnings.map { "Warning: \($0)\n" }.joined()
            if picture.fontCount == 0 { messages += "Warning: no fonts [missing-fonts]\n" }
            let isWritten = Platform.write(picture.bytes, to: 1)
            Platform.finish(isWritten ? 0 : 74, isWritten ? messages : "Error: cannot write standard output\n")
        } catch {
            Platform.finish(exitCode(of: error.code), "Error: \(error.description)\n")
        }
    }

    private static func exitCode(of code: GraphvizError.Code) -> Int32 {
        switch code {
        case .failed: 70
        case .unsupported: 69
        default: 65
        }
    }
}
