/// Writes files so that a reader sees the old bytes or the new ones, never a part.
public enum AtomicFile {
    /// Writes bytes to a file: first to a new file in the same folder, which then takes the name.
    ///
    /// An existing file keeps its permissions, a symbolic link stays one, and pipes and devices are written directly.
    /// The new bytes are not forced to the disk.
    ///
    /// - Throws: ``BytesError``: `file-not-found` (no such folder), `is-a-directory`, `no-permission`, `input-output`.
    public static func write(_ bytes: [UInt8], to path: String) throws(BytesError) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(BytesError) in
            try write(UnsafeRawBufferPointer(buffer), to: path)
        }
    }

    /// Writes bytes to a file, as ``write(_:to:)-([UInt8],_)`` does.
    public static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(BytesError) {
        let existing = try Platform.existing(path)
        switch existing?.kind {
        case .directory: throw Platform.isDirectory(path)
        case .stream: try writeDirectly(bytes, to: path)
        case .regular, nil: try replace(Platform.resolved(path), with: bytes, existing?.permissions, named: path)
        }
    }

    private static func writeDirectly(_ bytes: UnsafeRawBufferPointer, to path: String) throws(BytesError) {
        guard let descriptor = try Platform.openForWriting(path, new: false) else { return }
        defer { Platform.close(descriptor) }
        try Platform.write(bytes, to: descriptor, path)
    }

    private static func replace(
        _ target: String, with bytes: UnsafeRawBufferPointer, _ permissions: UInt32?, named path: String
    ) throws(BytesError) {
        let (temporary, descriptor) = try newFile(beside: target, named: path)
        do throws(BytesError) {
            defer { Platform.close(descriptor) }
            if let permissions { try Platform.setPermissions(permissions, of: descriptor, path) }
            try Platform.write(bytes, to: descriptor, path)
        } catch {
            Platform.remove(temporary)
            throw error
        }
        do throws(BytesError) {
            try Platform.rename(temporary, to: target)
        } catch {
            Platform.remove(temporary)
            throw BytesError(error.code, error.message, hint: error.hint, file: path)
        }
    }

    /// A new, empty, hidden file in the folder of the target. Errors name the path that the user gave.
    private static func newFile(beside target: String, named path: String) throws(BytesError) -> (String, Int32) {
        let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
        let (folder, name) = (target[..<slash], target[slash...])
        for attempt in 0..<1000 {
            let temporary = "\(folder).\(name.prefix(60)).\(Platform.processNumber)-\(attempt).tmp"
            do throws(BytesError) {
                if let descriptor = try Platform.openForWriting(temporary, new: true) { return (temporary, descriptor) }
            } catch {
                throw BytesError(error.code, error.message, hint: error.hint, file: path)
            }
        }
        throw BytesError(
            .inputOutput, "the folder is full of temporary files of an earlier run", hint: "remove its .*.tmp files",
            file: path)
    }
}
