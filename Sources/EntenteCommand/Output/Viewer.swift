import Foundation

/// The desktop's program for looking at files: `xdg-open`, on macOS `open`.
enum Viewer {
    #if canImport(Darwin)
        private static let name = "open"
    #else
        private static let name = "xdg-open"
    #endif

    /// Shows a file that is written already. The viewer lives on when this program ends; only if it fails at once is
    /// there something to tell.
    static func open(_ path: String) throws {
        guard let program = find() else {
            throw Failure(
                .unavailable, "'\(path)' is written, but \(name) is not on PATH", hint: "open the file yourself")
        }
        // A name that begins with a hyphen must not become an option.
        let file = URL(fileURLWithPath: path).path
        guard let child = spawn([program, file]) else {
            throw Failure(.unavailable, "'\(path)' is written, but \(program) cannot be started")
        }
        if let code = failure(of: child) {
            throw Failure(
                .unavailable, "'\(path)' is written, but \(name) ended with code \(code)",
                hint: "open the file yourself")
        }
    }

    private static func find() -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return folders.split(separator: ":").filter { $0.hasPrefix("/") }.map { $0 + "/" + name }
            .first(where: FileManager.default.isExecutableFile)
    }

    private static func spawn(_ arguments: [String]) -> pid_t? {
        #if canImport(Darwin)
            var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
        #else
            var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for descriptor in [Int32(0), 1, 2] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        // In a group of its own, so that what ends us in a terminal leaves it open.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var child: pid_t = 0
        return posix_spawn(&child, arguments[0], &actions, &attributes, &pointers, environ) == 0 ? child : nil
    }

    /// The exit code of a viewer that fails within two seconds. Most hand the file over and end; others stay.
    private static func failure(of child: pid_t) -> Int32? {
        for _ in 0..<100 {
            var status: Int32 = 0
            switch waitpid(child, &status, WNOHANG) {
            case child: return status == 0 ? nil : (status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F)
            case 0: usleep(20_000)
            default: return nil
            }
        }
        return nil
    }
}
