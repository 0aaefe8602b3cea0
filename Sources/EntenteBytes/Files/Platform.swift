// The only file of this room that calls the platform.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system calls that this room needs, with their errors in words.
enum Platform {
    /// What kind of thing a path names.
    enum Kind {
        case regular(size: Int)
        case directory
        /// A pipe, a terminal or a device: bytes come until they end.
        case stream
    }

    /// `waits`: whether opening a pipe waits for somebody who writes.
    static func openForReading(_ path: String, waits: Bool = true) throws(BytesError) -> Int32 {
        let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)) }
        guard descriptor >= 0 else { throw failure("read", path) }
        return descriptor
    }

    static func close(_ descriptor: Int32) {
        #if canImport(Glibc)
            _ = Glibc.close(descriptor)
        #else
            _ = Darwin.close(descriptor)
        #endif
    }

    static func kind(of descriptor: Int32, _ path: String) throws(BytesError) -> Kind {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("read", path) }
        return kind(status)
    }

    /// What a path names and its permission bits; nil if there is nothing.
    static func existing(_ path: String) throws(BytesError) -> (kind: Kind, permissions: UInt32)? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure("write", path)
        }
        return (kind(status), UInt32(status.st_mode) & 0o7777)
    }

    /// The device and number of a regular file, or of that behind standard input (`-`); nil for all else.
    static func identity(_ path: String) -> (device: UInt64, number: UInt64)? {
        var status = stat()
        guard (path == "-" ? fstat(0, &status) : stat(path, &status)) == 0, case .regular = kind(status) else {
            return nil
        }
        return (UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino))
    }

    private static func kind(_ status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .regular(size: Int(status.st_size))
        case S_IFDIR: .directory
        default: .stream
        }
    }

    /// Reads into the buffer what there is; 0 at the end.
    static func read(
        _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, _ path: String
    ) throws(BytesError) -> Int {
        let count = retrying {
            #if canImport(Glibc)
                Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
        }
        guard count >= 0 else { throw failure("read", path) }
        return count
    }

    /// Maps a file for reading; nil where the system cannot map it.
    static func map(_ descriptor: Int32, size: Int) -> UnsafeRawBufferPointer? {
        guard size > 0 else { return nil }
        let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard address != MAP_FAILED else { return nil }
        return address.map { UnsafeRawBufferPointer(start: $0, count: size) }
    }

    static func unmap(_ bytes: UnsafeRawBufferPointer) {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    // MARK: - Writing

    /// Opens a file for writing. A new file must not exist yet (nil if it does); its permissions follow the user's mask.
    static func openForWriting(_ path: String, new: Bool) throws(BytesError) -> Int32? {
        let flags = O_WRONLY | O_CLOEXEC | (new ? O_CREAT | O_EXCL : 0)
        let descriptor = retrying { open(path, flags, 0o666) }
        if descriptor < 0 && new && errno == EEXIST { return nil }
        guard descriptor >= 0 else { throw failure("write", path) }
        return descriptor
    }

    static func write(
        _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String
    ) throws(BytesError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let chunk = UnsafeRawBufferPointer(rebasing: rest)
            let count = retrying {
                #if canImport(Glibc)
                    Glibc.write(descriptor, chunk.baseAddress, chunk.count)
                #else
                    Darwin.write(descriptor, chunk.baseAddress, chunk.count)
                #endif
            }
            guard count >= 0 else { throw failure("write", path) }
            rest = rest.dropFirst(count)
        }
    }

    static func setPermissions(_ permissions: UInt32, of descriptor: Int32, _ path: String) throws(BytesError) {
        guard fchmod(descriptor, mode_t(permissions)) == 0 else { throw failure("write", path) }
    }

    static func rename(_ from: String, to path: String) throws(BytesError) {
        #if canImport(Glibc)
            let result = Glibc.rename(from, path)
        #else
            let result = Darwin.rename(from, path)
        #endif
        guard result == 0 else { throw failure("write", path) }
    }

    static func remove(_ path: String) {
        unlink(path)
    }

    /// The path with all symbolic links followed; the path itself where there is nothing yet.
    static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    static var processNumber: Int32 { getpid() }

    // MARK: - Errors

    private static func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
        var result = call()
        while result < 0 && errno == EINTR { result = call() }
        return result
    }

    /// The error of the last system call, in words. `verb` is `read` or `write`.
    private static func failure(_ verb: String, _ path: String) -> BytesError {
        switch errno {
        case ENOENT, ENOTDIR:
            verb == "read"
                ? BytesError(.notFound, "there is no such file", hint: "check the name", file: path)
                : BytesError(.notFound, "the folder does not exist", hint: "create it first", file: path)
        case EISDIR: isDirectory(path)
        case EACCES, EPERM, EROFS:
            BytesError(
                .noPermission, "no permission to \(verb) this file", hint: "check its owner and mode", file: path)
        default:
            BytesError(.inputOutput, "cannot \(verb): \(String(cString: strerror(errno)))", file: path)
        }
    }

    static func isDirectory(_ path: String) -> BytesError {
        BytesError(.isDirectory, "this is a folder, not a file", hint: "name a file in it", file: path)
    }
}
