import EntenteBytes
import Foundation
import Testing

@Suite struct AtomicFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func writesNewAndOld() throws {
        let path = try folder.file("out.csv")
        try AtomicFile.write(Array("one".utf8), to: path)
        try AtomicFile.write(Array("two, and longer".utf8), to: path)
        #expect(try FileBytes(reading: path).bytes == Array("two, and longer".utf8))
        try AtomicFile.write([], to: path)
        #expect(try FileBytes(reading: path).bytes.isEmpty)
        #expect(try folder.names == ["out.csv"])
    }

    @Test func keepsPermissionsAndLinks() throws {
        let path = try folder.file("real", [1])
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let link = try folder.file("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
        try AtomicFile.write([2, 3], to: link)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real")
        #expect(try FileBytes(reading: path).bytes == [2, 3])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
    }

    @Test func writesToDevices() throws {
        try AtomicFile.write([1, 2, 3], to: "/dev/null")
        #expect(try FileBytes(reading: "/dev/null").bytes.isEmpty)
    }

    @Test func leavesNothingHalfWritten() throws {
        let error = #expect(throws: BytesError.self) { try AtomicFile.write([1], to: folder.path) }
        #expect(error?.code == .isDirectory)
        let absent = try folder.file("no/such/folder.csv")
        let missing = #expect(throws: BytesError.self) { try AtomicFile.write([1], to: absent) }
        #expect(missing?.code == .notFound && missing?.file == absent)
        #expect(try folder.names.isEmpty)
    }
}
