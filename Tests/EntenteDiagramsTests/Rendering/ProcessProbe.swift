#if os(Linux)
    import Glibc

    /// What this process holds at the moment, from `/proc`.
    struct ProcessProbe {
        /// The open files, without the folder that is read to count them.
        let openFiles: Int
        /// The ids of the children, zombies too.
        let children: [String]
        /// The memory in use, in bytes.
        let residentBytes: Int

        init() {
            openFiles = Self.names(in: "/proc/self/fd").count - 1
            children = Self.names(in: "/proc/self/task").flatMap { thread in
                Self.words(of: "/proc/self/task/\(thread)/children")
            }
            let pages = Self.words(of: "/proc/self/statm")
            residentBytes = (pages.count > 1 ? Int(pages[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
        }

        private static func names(in folder: String) -> [String] {
            guard let stream = opendir(folder) else { return [] }
            defer { closedir(stream) }
            var names: [String] = []
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if !name.hasPrefix(".") { names.append(name) }
            }
            return names
        }

        private static func words(of path: String) -> [String] {
            guard let file = fopen(path, "r") else { return [] }
            defer { fclose(file) }
            var bytes = [UInt8](repeating: 0, count: 65_536)
            let count = fread(&bytes, 1, bytes.count, file)
            return String(decoding: bytes[..<count], as: UTF8.self).split(whereSeparator: \.isWhitespace).map(
                String.init)
        }
    }
#endif
