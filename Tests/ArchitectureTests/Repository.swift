import Foundation

/// The files of the checkout in which this test was compiled.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All text files that belong to the project, sorted by path. Build products and what git ignores are left out.
    static func textFiles() throws -> [SourceFile] {
        try files(in: "").compactMap { path in
            let data = try Data(contentsOf: root.appending(path: path))
            guard !data.contains(0) else { return nil }
            return SourceFile(path: path, text: String(decoding: data, as: UTF8.self))
        }
    }

    /// The text of one file, or nil where there is none.
    static func text(of path: String) -> String? {
        (try? Data(contentsOf: root.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The names of the folders in a folder, sorted.
    static func folders(in path: String) throws -> [String] {
        try entries(in: path).filter(\.isFolder).map(\.name)
    }

    private static func files(in path: String) throws -> [String] {
        try entries(in: path).flatMap { name, isFolder in
            let child = path.isEmpty ? name : path + "/" + name
            return isFolder ? try files(in: child) : [child]
        }
    }

    private static func entries(in path: String) throws -> [(name: String, isFolder: Bool)] {
        let keys: [URLResourceKey] = [.isDirectoryKey, .isSymbolicLinkKey]
        let urls = try FileManager.default.contentsOfDirectory(
            at: root.appending(path: path), includingPropertiesForKeys: keys)
        return try urls.sorted { $0.lastPathComponent < $1.lastPathComponent }.compactMap { url in
            let name = url.lastPathComponent
            guard !isIgnored(name) else { return nil }
            let values = try url.resourceValues(forKeys: Set(keys))
            guard values.isSymbolicLink != true else { return nil }
            return (name, values.isDirectory == true)
        }
    }

    /// The names in `.gitignore`, and git's own folder.
    private static func isIgnored(_ name: String) -> Bool {
        let ignored: Set<String> = [".git", ".swiftpm", ".venv", ".DS_Store", "Package.resolved", "out"]
        return name.hasPrefix(".build") || name.hasSuffix(".xcodeproj") || ignored.contains(name)
    }
}
