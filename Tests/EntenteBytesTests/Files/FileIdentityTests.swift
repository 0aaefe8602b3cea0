import EntenteBytes
import Foundation
import Testing

@Suite struct FileIdentityTests {
    @Test func namesOfOneFileAreOne() throws {
        let folder = NSTemporaryDirectory() + "entente-identity-" + UUID().uuidString
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? files.removeItem(atPath: folder) }
        for name in ["a", "b"] { try Data("same".utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
        try files.createSymbolicLink(atPath: folder + "/soft", withDestinationPath: folder + "/a")
        try files.linkItem(atPath: folder + "/a", toPath: folder + "/hard")
        func identity(_ name: String) -> FileIdentity? { FileIdentity(of: folder + name) }
        let first = try #require(identity("/a"))
        #expect(identity("/soft") == first && identity("/hard") == first && identity("/../" + "x") == nil)
        #expect(identity("/b") != nil && identity("/b") != first)
        #expect(identity("") == nil && FileIdentity(of: "/dev/null") == nil, "folders and devices")
    }
}
