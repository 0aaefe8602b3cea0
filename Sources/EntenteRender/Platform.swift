#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The worker's calls to the operating system.
enum Platform {
    /// Limits this process: its address space in bytes, its processor time in seconds, no core dump.
    static func limit(memory: UInt?, seconds: UInt?) {
        #if canImport(Glibc)
            let (addressSpace, cpu, core) = (RLIMIT_AS.number, RLIMIT_CPU.number, RLIMIT_CORE.number)
        #else
            let (addressSpace, cpu, core) = (RLIMIT_AS, RLIMIT_CPU, RLIMIT_CORE)
        #endif
        if let memory, !isSanitized { setLimit(addressSpace, memory) }
        if let seconds { setLimit(cpu, seconds) }
        setLimit(core, 0)
    }

    /// Whether this is a build with the address or thread sanitizer, which reserve terabytes of address space.
    private static var isSanitized: Bool {
        dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil
    }

    private static func setLimit(_ resource: Int32, _ value: UInt) {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_max = min(limit.rlim_max, rlim_t(value))
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(resource, &limit)
    }

    /// Keeps Graphviz from embedding files that `image=` names: it then takes itself for a part of a web server.
    static func forbidLocalFiles() {
        setenv("SERVER_NAME", "x", 1)
        unsetenv("GV_FILE_PATH")
    }

    /// Ends this process when nobody can read its picture any more: the supervisor may be killed while a layout runs, which
    /// only ends by itself when its time is up.
    static func endWithReader() {
        #if canImport(Darwin) || canImport(Musl)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        _ = pthread_create(
            &thread, nil,
            { _ in
                var output = pollfd(fd: 1, events: 0, revents: 0)
                // A file has no reader: this waits for ever.
                while poll(&output, 1, -1) < 0, errno == EINTR {}
                if Int32(output.revents) & (POLLHUP | POLLERR) != 0 { _exit(74) }
                return nil
            }, nil)
    }

    /// All bytes of standard input, or `nil` if reading fails.
    static func readStandardInput() -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(0, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count > 0 { bytes.append(contentsOf: chunk[..<count]) } else if errno != EINTR { return nil }
        }
    }

    /// Writes all bytes; false if that fails.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                #if canImport(Darwin)
                    Darwin.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
                #elseif canImport(Musl)
                    Musl.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
                #else
                    Glibc.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
                #endif
            }
            if count > 0 { start += count } else if errno != EINTR { return false }
        }
        return true
    }

    /// Writes a message to standard error and ends the process at once, without the libraries' clean-up.
    static func finish(_ code: Int32, _ message: String) -> Never {
        _ = write(Array(message.utf8), to: 2)
        _exit(code)
    }
}

#if canImport(Glibc)
    extension __rlimit_resource {
        /// The number that `setrlimit` takes.
        fileprivate var number: Int32 { Int32(bitPattern: rawValue) }
    }
#endif
