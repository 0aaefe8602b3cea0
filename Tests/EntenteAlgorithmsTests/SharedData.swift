import EntenteTestSupport
import Foundation

/// Networks and reference values that are not part of the project: in the folder that `ENTENTE_DATA` names, otherwise in
/// `shared` beside the checkout. Tests that need them skip where they are not there.
enum SharedData {
    static let folder: URL = {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["ENTENTE_DATA"].map { URL(filePath: $0) }
        let folder = named ?? checkout.deletingLastPathComponent().appending(path: "shared")
        let data = folder.appending(path: "data")
        return FileManager.default.fileExists(atPath: data.path()) ? data : folder
    }()

    static func isPresent(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path())
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    static func json(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appending(path: path))
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}
