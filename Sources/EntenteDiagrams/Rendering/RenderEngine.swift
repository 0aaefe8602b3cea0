/// A program that turns DOT text into a picture, as a child process.
public enum RenderEngine: Hashable, Sendable, CustomStringConvertible {
    /// Our own worker, `entente-render`, at this path.
    case worker(path: String)
    /// Graphviz's `dot`, at this path.
    case dot(path: String)

    /// The name of our worker's file.
    public static let workerName = "entente-render"

    /// The path of the program.
    public var path: String {
        switch self {
        case .worker(let path), .dot(let path): path
        }
    }

    /// The path of the program.
    public var description: String { path }

    /// The program to use: the worker at a path that was named (a file called `dot` is taken for Graphviz's); else the
    /// worker beside the running executable; else `dot` from `PATH`.
    ///
    /// - Throws: ``RenderError/Code/noWorker``.
    public static func find(worker: String? = nil) throws(RenderError) -> RenderEngine {
        if let worker {
            guard Platform.isExecutable(worker) else {
                throw RenderError(.noWorker, "'\(worker)' is not a program that can be run", hint: installHint)
            }
            return worker.split(separator: "/").last == "dot" ? .dot(path: worker) : .worker(path: worker)
        }
        if let folder = Platform.executableFolder, Platform.isExecutable(folder + "/" + workerName) {
            return .worker(path: folder + "/" + workerName)
        }
        for folder in (Platform.environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        where folder.hasPrefix("/") && Platform.isExecutable(folder + "/dot") {
            return .dot(path: folder + "/dot")
        }
        throw RenderError(
            .noWorker, "neither \(workerName) (beside this program) nor dot (on PATH) was found", hint: installHint)
    }

    private static let installHint =
        "install Graphviz (Debian: apt-get install graphviz; macOS: brew install graphviz) or build \(workerName)"

    /// The program and its arguments for one picture.
    func arguments(
        form: RenderForm, layout: LayoutEngine, limits: RenderLimits, dpi: Int?
    ) -> [String] {
        let seconds = String(Int(limits.seconds.rounded(.up)) + 1)
        switch self {
        case .worker(let path):
            let base = [path, "--layout", layout.rawValue, "--format", form.name]
            let dpi = dpi.map { ["--dpi", String($0)] } ?? []
            return base + dpi + ["--memory", String(limits.memoryBytes), "--seconds", seconds]
        case .dot(let path):
            // A shell sets the limits and becomes dot: posix_spawn cannot set them. Arguments never become code.
            let script = "ulimit -c 0; ulimit -v \"$1\"; ulimit -t \"$2\"; shift 2; exec \"$@\""
            let limits = ["/bin/sh", "-c", script, "sh", String(max(1, limits.memoryBytes / 1024)), seconds]
            let dpi = dpi.map { form == .picture(.png) ? ["-Gdpi=\($0)"] : [] } ?? []
            return limits + [path, "-K" + layout.rawValue, "-T" + form.name] + dpi
        }
    }
}
