/// The bytes of a file, read whole, and inflated if they are gzip.
public struct FileBytes: Sendable, Hashable {
    /// The path as given; `-` for standard input.
    public let path: String
    /// The content, inflated.
    public let bytes: [UInt8]

    /// 4 GiB: more than any file of claims, less than what stalls a machine.
    public static let standardLimit = 1 << 32

    /// Bytes that are already there, under a name for messages.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: the file, or `-` for standard input.
    ///   - limit: the most bytes to give, after inflating.
    ///   - regularOnly: whether pipes and devices are refused, for paths that come out of a file of somebody else's.
    ///   - inflating: whether gzip is inflated; without it the file's own bytes are given, for a hash of them.
    /// - Throws: ``BytesError``: `file-not-found`, `is-a-directory`, `no-permission`, `too-large`, `bad-gzip`,
    ///   `input-output`.
    public init(
        reading path: String, limit: Int = FileBytes.standardLimit, regularOnly: Bool = false, inflating: Bool = true
    ) throws(BytesError) {
        let isStandardInput = path == "-"
        let descriptor = isStandardInput ? 0 : try Platform.openForReading(path, waits: !regularOnly)
        defer { if !isStandardInput { Platform.close(descriptor) } }
        let kind = try Platform.kind(of: descriptor, path)
        if case .directory = kind { throw Platform.isDirectory(path) }
        if case .stream = kind, regularOnly {
            throw BytesError(.inputOutput, "this is no regular file", hint: "name a file with text", file: path)
        }
        var expected = 0
        if case .regular(let size) = kind { expected = size }
        guard expected <= limit else { throw FileBytes.tooLarge(path, limit) }
        self.path = path
        bytes = try FileBytes.readAll(descriptor, path, limit, expected: expected, inflating: inflating)
    }

    /// Reads a descriptor to its end.
    static func readAll(
        _ descriptor: Int32, _ path: String, _ limit: Int, expected: Int = 0, inflating: Bool = true
    ) throws(BytesError) -> [UInt8] {
        // One byte more than expected, so that the end shows without growing.
        var bytes = [UInt8](repeating: 0, count: max(expected + 1, 1 << 16))
        var count = 0
        while true {
            let start = count
            let added = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(BytesError) in
                let free = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[start...]))
                return try Platform.read(descriptor, into: free, path)
            }
            if added == 0 { break }
            count += added
            guard count <= limit else { throw tooLarge(path, limit) }
            if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
        }
        bytes.removeLast(bytes.count - count)
        guard inflating, bytes.withUnsafeBytes({ Gzip.isGzip($0) }) else { return bytes }
        return try bytes.withUnsafeBufferPointer { (buffer) throws(BytesError) in
            try Gzip.inflated(UnsafeRawBufferPointer(buffer), limit: limit, file: path)
        }
    }

    static func tooLarge(_ path: String?, _ limit: Int) -> BytesError {
        BytesError(
            .tooLarge, "the file has more than \(limit) bytes", hint: "raise the limit or split the file", file: path)
    }
}
