import Foundation

/// The built programs, and the files of the repository.
enum Products {
    /// The folder of the built programs: that of the test program, or a folder above it (a bundle).
    static let folder: String = {
        var folder = CommandLine.arguments[0]
        #if os(Linux)
            if let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { folder = link }
        #endif
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            if FileManager.default.isExecutableFile(atPath: folder + "/entente") { return folder }
        }
        fatalError("The program 'entente' is not beside the test program.")
    }()

    static let entente = folder + "/entente"
    static let worker = folder + "/entente-render"

    /// The root of the repository.
    static let repository: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.path
    }()

    static let dossier = repository + "/graphs/south-ossetia.yaml"
    static let families = repository + "/graphs/florentine-families.csv"
}
