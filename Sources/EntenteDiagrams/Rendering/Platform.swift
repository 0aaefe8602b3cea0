#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The supervisor's calls to the operating system.
enum Platform {
    struct Failure: Error {
        let reason: String
    }

    static var lastError: String { String(cString: strerror(errno)) }

    static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    static let killSignal = SIGKILL
    /// The signal that ends a process beyond its limit of processor time.
    static let processorTimeSignal = SIGXCPU

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    static func isExecutable(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }

    /// The folder of the running program, symbolic links resolved.
    static var executableFolder: String? {
        var buffer = [CChar](repeating: 0, count: 4_097)
        #if canImport(Darwin)
            var size = UInt32(buffer.count - 1)
            guard _NSGetExecutablePath(&buffer, &size) == 0, let real = realpath(buffer, nil) else { return nil }
            defer { free(real) }
            let path = String(cString: real)
        #else
            let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
            guard length > 0 else { return nil }
            let path = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #endif
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    /// Little of our environment: what finds programs, libraries and fonts; texts in no language but English; no reading
    /// of local files (`SERVER_NAME`); no interactive backtrace after a crash.
    static var childEnvironment: [String] {
        let kept = [
            "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "GVBINDIR", "FONTCONFIG_FILE",
            "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
            "XDG_DATA_DIRS",
        ]
        return kept.compactMap { name in environment(name).map { "\(name)=\($0)" } }
            + ["LC_ALL=C", "SERVER_NAME=x", "SWIFT_BACKTRACE=enable=no"]
    }
}

// MARK: - Processes

extension Platform {
    /// Starts a program with the child's ends of the streams as its standard streams, and no other file of ours.
    static func spawn(
        _ arguments: [String], environment: [String], _ streams: ChildStreams
    ) -> Result<Int32, Failure> {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
            let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
            let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in streams.theirs.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        #if canImport(Glibc)
            if let closeFrom { _ = closeFrom(&actions, 3) }
        #endif

        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGPIPE, SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGXCPU] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var child: pid_t = 0
        let status = withCStrings(arguments) { argv in
            withCStrings(environment) { envp in posix_spawn(&child, argv[0]!, &actions, &attributes, argv, envp) }
        }
        return status == 0 ? .success(child) : .failure(Failure(reason: String(cString: strerror(status))))
    }

    #if canImport(Glibc)
        private typealias CloseFrom =
            @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32

        /// `posix_spawn_file_actions_addclosefrom_np`, which is in glibc since 2.34, but not among what Swift imports.
        /// It closes files that other code of this process opened without `O_CLOEXEC`.
        private static let closeFrom = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np")
            .map { unsafeBitCast($0, to: CloseFrom.self) }
    #endif

    private static func withCStrings<Value>(
        _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        var pointers = strings.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
    }

    static func kill(_ child: Int32) {
        #if canImport(Darwin)
            _ = Darwin.kill(child, SIGKILL)
        #elseif canImport(Musl)
            _ = Musl.kill(child, SIGKILL)
        #else
            _ = Glibc.kill(child, SIGKILL)
        #endif
    }

    /// How a child ended and the most memory that it held, once it has ended; it is then gone.
    static func collect(_ child: Int32) -> (status: ChildEnd.Status, peakMemory: Int)? {
        var status: Int32 = 0
        var usage = rusage()
        let result = wait4(child, &status, WNOHANG, &usage)
        if result == 0 || (result < 0 && errno == EINTR) { return nil }
        // Somebody else waited for our child (a program that ignores SIGCHLD): its status is lost.
        if result < 0 { return (.exited(0), 0) }
        #if canImport(Darwin)
            let peak = Int(usage.ru_maxrss)
        #else
            let peak = Int(usage.ru_maxrss) * 1024
        #endif
        let signal = status & 0x7F
        return (signal == 0 ? .exited((status >> 8) & 0xFF) : .signaled(signal), peak)
    }

    static func pause(microseconds: UInt32) {
        usleep(microseconds)
    }
}

// MARK: - Files

extension Platform {
    #if canImport(Glibc)
        private static let streamSocket = Int32(bitPattern: SOCK_STREAM.rawValue)
    #else
        private static let streamSocket = SOCK_STREAM
    #endif

    /// Two connected sockets that no other child inherits.
    static func socketPair() -> (Int32, Int32)? {
        var ends: [Int32] = [0, 0]
        #if canImport(Darwin)
            guard socketpair(AF_UNIX, streamSocket, 0, &ends) == 0 else { return nil }
            var on: Int32 = 1
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                _ = setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
            }
        #elseif canImport(Musl)
            guard socketpair(AF_UNIX, streamSocket | SOCK_CLOEXEC, 0, &ends) == 0 else { return nil }
        #else
            let type = streamSocket | Int32(bitPattern: SOCK_CLOEXEC.rawValue)
            guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
        #endif
        return (aboveStandard(ends[0]), aboveStandard(ends[1]))
    }

    /// The same file under a number above 2, so that the child's standard streams do not overwrite one another where our
    /// own standard streams are closed.
    private static func aboveStandard(_ descriptor: Int32) -> Int32 {
        guard descriptor <= 2 else { return descriptor }
        let other = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        close(descriptor)
        return other
    }

    static func close(_ descriptor: Int32) {
        #if canImport(Darwin)
            _ = Darwin.close(descriptor)
        #elseif canImport(Musl)
            _ = Musl.close(descriptor)
        #else
            _ = Glibc.close(descriptor)
        #endif
    }

    static func setNonBlocking(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    /// Which of the files can be read (or written to) now.
    static func poll(_ files: [(descriptor: Int32, isWritten: Bool)], milliseconds: Int32) -> [Bool] {
        var polled = files.map { file in
            pollfd(fd: file.descriptor, events: Int16(file.isWritten ? POLLOUT : POLLIN), revents: 0)
        }
        #if canImport(Darwin)
            let count = Darwin.poll(&polled, nfds_t(polled.count), milliseconds)
        #elseif canImport(Musl)
            let count = Musl.poll(&polled, nfds_t(polled.count), milliseconds)
        #else
            let count = Glibc.poll(&polled, nfds_t(polled.count), milliseconds)
        #endif
        return polled.map { count > 0 && $0.revents != 0 }
    }

    static func send(_ bytes: [UInt8], from start: Int, to descriptor: Int32) -> ChildStreams.Step {
        let count = bytes.withUnsafeBytes { buffer in
            let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
            #if canImport(Darwin)
                return Darwin.send(descriptor, rest.baseAddress, rest.count, 0)
            #elseif canImport(Musl)
                return Musl.send(descriptor, rest.baseAddress, rest.count, MSG_NOSIGNAL)
            #else
                return Glibc.send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            #endif
        }
        return step(count)
    }

    static func receive(_ descriptor: Int32, into chunk: inout [UInt8]) -> ChildStreams.Step {
        step(read(descriptor, &chunk, chunk.count))
    }

    private static func step(_ count: Int) -> ChildStreams.Step {
        if count > 0 { return .moved(count) }
        if count < 0, errno == EAGAIN || errno == EINTR { return .again }
        return .ended
    }

    static func finishSending(_ descriptor: Int32) {
        shutdown(descriptor, Int32(SHUT_WR))
    }
}
