/// A file's bytes for one scan: mapped into memory where the system can, read otherwise, inflated if they are gzip.
///
/// Owns its mapping and frees it at the end of its life. The file must not be cut short by others meanwhile: the system
/// would end the process. For bytes that are kept or passed on take ``FileBytes``.
public struct MappedFile: ~Copyable {
    private enum Storage {
        case mapped(UnsafeRawBufferPointer)
        case owned([UInt8])
    }

    /// The path as given; `-` for standard input.
    public let path: String
    private let storage: Storage

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: the file, or `-` for standard input.
    ///   - limit: the most bytes to give, after inflating.
    /// - Throws: ``BytesError``: `file-not-found`, `is-a-directory`, `no-permission`, `too-large`, `bad-gzip`,
    ///   `input-output`.
    public init(_ path: String, limit: Int = FileBytes.standardLimit) throws(BytesError) {
        self.path = path
        let isStandardInput = path == "-"
        let descriptor = isStandardInput ? 0 : try Platform.openForReading(path)
        defer { if !isStandardInput { Platform.close(descriptor) } }
        switch try Platform.kind(of: descriptor, path) {
        case .directory: throw Platform.isDirectory(path)
        case .regular(let size):
            guard !isStandardInput, let bytes = Platform.map(descriptor, size: size) else { fallthrough }
            guard Gzip.isGzip(bytes) else {
                guard size <= limit else {
                    Platform.unmap(bytes)
                    throw FileBytes.tooLarge(path, limit)
                }
                storage = .mapped(bytes)
                return
            }
            defer { Platform.unmap(bytes) }
            storage = .owned(try Gzip.inflated(bytes, limit: limit, file: path))
        case .stream:
            storage = .owned(try FileBytes.readAll(descriptor, path, limit))
        }
    }

    deinit {
        if case .mapped(let bytes) = storage { Platform.unmap(bytes) }
    }

    /// The number of bytes.
    public var count: Int {
        switch storage {
        case .mapped(let bytes): bytes.count
        case .owned(let bytes): bytes.count
        }
    }

    /// Gives the bytes to a scan. The pointer is good only until `body` returns.
    public borrowing func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        switch storage {
        case .mapped(let bytes): try body(bytes)
        case .owned(let bytes):
            try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in try body(UnsafeRawBufferPointer(buffer)) }
        }
    }
}
