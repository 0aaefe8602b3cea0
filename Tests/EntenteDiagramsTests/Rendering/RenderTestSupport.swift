import EntenteDiagrams

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The programs that the tests of rendering run, and what they need of the system.
enum RenderTestSupport {
    /// The folder of the built products: that of the test program, or a folder above it (a bundle).
    static let products: String? = {
        var folder = CommandLine.arguments[0]
        #if canImport(Glibc) || canImport(Musl)
            var buffer = [CChar](repeating: 0, count: 4_097)
            let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
            if length > 0 {
                folder = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            }
        #endif
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            if access(folder + "/" + RenderEngine.workerName, X_OK) == 0 { return folder }
        }
        return nil
    }()

    static let worker: RenderEngine? = products.map { .worker(path: $0 + "/" + RenderEngine.workerName) }

    static let dot: RenderEngine? = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
        .first { (path: String) in access(path, X_OK) == 0 }.map { .dot(path: $0) }

    /// Worker and `dot`, as far as they are there.
    static let engines = [worker, dot].compactMap { $0 }

    /// Whether the worker is built with a sanitizer, which reserves terabytes: it then has no limit of memory.
    static var isSanitized: Bool {
        dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil
    }

    /// The code of the error that a render throws.
    static func code(
        _ dot: String, engine: RenderEngine, format: PictureFormat = .svg, layout: LayoutEngine = .dot,
        limits: RenderLimits = RenderLimits()
    ) async -> RenderError.Code? {
        do throws(RenderError) {
            _ = try await PictureRenderer(engine: engine)
                .render(dot, format: format, layout: layout, limits: limits)
            return nil
        } catch {
            return error.code
        }
    }

    /// A directed graph with random edges, of which `dot` takes minutes from some hundred nodes on.
    static func randomGraph(nodes: Int, degree: Int, seed: UInt64) -> String {
        var state = seed
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % nodes
        }
        let edges = (0..<nodes * degree).map { _ in "n\(next()) -> n\(next());" }
        return "digraph g {\n\(edges.joined(separator: "\n"))\n}\n"
    }

    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    /// A number from the environment.
    static func environmentNumber(_ name: String) -> Int? {
        getenv(name).flatMap { Int(String(cString: $0)) }
    }

    /// How many files this process has open.
    static var openFiles: Int {
        (0..<1_024).count { fcntl(Int32($0), F_GETFD) >= 0 }
    }

    /// Whether there is a process of this id, a zombie too.
    static func isProcess(_ id: Int32) -> Bool {
        kill(id, 0) == 0
    }

    /// The number that a file holds, if it is written already.
    static func number(in path: String) -> Int32? { numbers(in: path).first }

    /// The numbers of the whole lines of a file.
    static func numbers(in path: String) -> [Int32] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var numbers: [Int32] = []
        var line = [CChar](repeating: 0, count: 32)
        while fgets(&line, 32, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.hasSuffix("\n"), let number = Int32(text.dropLast().drop { $0 == " " }) { numbers.append(number) }
        }
        return numbers
    }

    static var processorCount: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The number of an open file that children would inherit.
    static func openInheritedFile() -> Int32? {
        let file = open("/dev/null", O_RDONLY)
        return file < 0 ? nil : fcntl(file, F_DUPFD, 20)
    }

    /// What a shell command writes, and its exit code (128 and more: a signal).
    static func shell(_ command: String) -> (text: String, code: Int32)? {
        guard let pipe = popen(command, "r") else { return nil }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, pipe)
            if count == 0 { break }
            bytes.append(contentsOf: chunk[..<count])
        }
        let status = pclose(pipe)
        return (String(decoding: bytes, as: UTF8.self), (status >> 8) & 0xFF)
    }

    static func makeExecutable(_ path: String, _ script: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        fputs(script, file)
        fclose(file)
        return chmod(path, 0o755) == 0
    }

    static func temporaryPath(_ name: String) -> String {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        return "\(folder)/entente-\(getpid())-\(name)"
    }

    static func remove(_ path: String) {
        unlink(path)
    }
}
