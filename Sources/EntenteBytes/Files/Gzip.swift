import CZlib

/// Inflates gzip (RFC 1952), one member after the other.
public enum Gzip {
    /// Whether bytes begin as a gzip member does.
    public static func isGzip(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.starts(with: [0x1F, 0x8B, 0x08])
    }

    /// The inflated bytes of all members.
    ///
    /// - Parameters:
    ///   - bytes: whole gzip members, one after the other; zero bytes may follow.
    ///   - limit: the most bytes to give.
    ///   - file: the name for messages.
    /// - Throws: ``BytesError``: `bad-gzip` or `too-large`.
    public static func inflated(
        _ bytes: UnsafeRawBufferPointer, limit: Int = FileBytes.standardLimit, file: String? = nil
    ) throws(BytesError) -> [UInt8] {
        var stream = z_stream()
        // 16 + 15: a gzip header, and the largest window.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, size) == Z_OK else {
            throw BytesError(.inputOutput, "zlib cannot start", file: file)
        }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        var position = 0
        var isInMember = true
        while isInMember {
            let step = inflateOnce(&stream, bytes, from: &position, into: &chunk)
            output.append(contentsOf: chunk[..<step.written])
            guard output.count <= limit else { throw FileBytes.tooLarge(file, limit) }
            switch step.status {
            case Z_OK: continue
            case Z_STREAM_END:
                isInMember = isGzip(UnsafeRawBufferPointer(rebasing: bytes[position...]))
                if isInMember { inflateReset(&stream) }
            case Z_BUF_ERROR where position == bytes.count:
                throw BytesError(.badGzip, "the gzip file is cut short", hint: "fetch or copy it again", file: file)
            default:
                throw BytesError(.badGzip, "the gzip file is damaged", hint: "fetch or copy it again", file: file)
            }
        }
        guard bytes[position...].allSatisfy({ $0 == 0 }) else {
            throw BytesError(.badGzip, "other bytes follow the gzip data", hint: "fetch or copy it again", file: file)
        }
        return output
    }

    private static func inflateOnce(
        _ stream: inout z_stream, _ bytes: UnsafeRawBufferPointer, from position: inout Int, into chunk: inout [UInt8]
    ) -> (status: Int32, written: Int) {
        let available = min(bytes.count - position, 1 << 30)
        let input = UnsafeRawBufferPointer(rebasing: bytes[position..<(position + available)])
        return chunk.withUnsafeMutableBufferPointer { output in
            stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
            stream.avail_in = UInt32(available)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            let status = inflate(&stream, Z_NO_FLUSH)
            position += available - Int(stream.avail_in)
            return (status, output.count - Int(stream.avail_out))
        }
    }
}
