import Foundation

/// Where a document's file lies, and whether the dossier may name it.
enum DocumentPath {
    enum Resolution {
        case inside(String)
        case refused(String)
    }

    /// Resolves a path of a dossier against the dossier's folder. Absolute paths and paths that leave the root, also
    /// through a symbolic link, are refused.
    static func resolve(_ file: String, dossier: String, root: String?) -> Resolution {
        if file.hasPrefix("/") || file.hasPrefix("~") || file.contains("://") || file.contains("\\") {
            return .refused("'file: \(file)' is not a relative path")
        }
        if file.unicodeScalars.contains(where: { $0.value < 32 }) {
            return .refused("'file:' holds a control character")
        }
        let current = FileManager.default.currentDirectoryPath
        let folder = URL(fileURLWithPath: dossier, relativeTo: URL(fileURLWithPath: current, isDirectory: true))
            .absoluteURL.deletingLastPathComponent()
        let rootURL =
            root.map { URL(fileURLWithPath: $0, isDirectory: true).absoluteURL }
            ?? folder.standardizedFileURL.deletingLastPathComponent()
        let target = folder.appendingPathComponent(file).standardizedFileURL
        let real = target.resolvingSymlinksInPath()
        guard contains(rootURL.standardizedFileURL, target) || contains(rootURL.resolvingSymlinksInPath(), target),
            contains(rootURL.resolvingSymlinksInPath(), real)
        else { return .refused("'file: \(file)' leads out of the root") }
        return .inside(target.path)
    }

    private static func contains(_ root: URL, _ target: URL) -> Bool {
        let rootParts = root.pathComponents
        let targetParts = target.pathComponents
        return targetParts.count > rootParts.count && Array(targetParts.prefix(rootParts.count)) == rootParts
    }
}
