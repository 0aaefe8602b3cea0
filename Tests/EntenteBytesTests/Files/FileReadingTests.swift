import EntenteBytes
import Foundation
import Testing

@Suite struct FileReadingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
    func readsWhatIsThere(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
        let path = try folder.file("data", bytes)
        #expect(try FileBytes(reading: path).bytes == bytes)
        let mapped = try MappedFile(path)
        #expect(mapped.count == count)
        #expect(mapped.withUnsafeBytes { Array($0) } == bytes)
    }

    @Test func namesWhatIsWrong() throws {
        let absent = try folder.file("absent")
        expect(.notFound, at: absent)
        expect(.notFound, at: try folder.file("plain", [1]) + "/below")
        expect(.isDirectory, at: folder.path)
        let large = try folder.file("large", [UInt8](repeating: 65, count: 11))
        expect(.tooLarge, at: large, limit: 10)
        #expect(try FileBytes(reading: large, limit: 11).bytes.count == 11)
        let error = #expect(throws: BytesError.self) { try FileBytes(reading: absent) }
        #expect(error?.description == "\(absent): error: there is no such file; check the name [file-not-found]")
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything")) func namesMissingPermission() throws {
        let path = try folder.file("secret", [1])
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        expect(.noPermission, at: path)
    }

    @Test func readsPipesToTheirEnd() async throws {
        let path = try folder.file("pipe")
        try #require(mkfifo(path, 0o600) == 0)
        let bytes = [UInt8](repeating: 66, count: 200_000)
        let writer = Thread {
            FileHandle(forWritingAtPath: path)?.write(Data(bytes))
        }
        writer.start()
        #expect(try FileBytes(reading: path).bytes == bytes)
    }

    @Test func inflatesGzip() throws {
        // "claims\n", as gzip writes it, twice: two members are one text.
        let path = try folder.file("claims.gz", Self.member + Self.member)
        #expect(try FileBytes(reading: path).bytes == Array("claims\nclaims\n".utf8))
        #expect(try MappedFile(path).withUnsafeBytes { Array($0) } == Array("claims\nclaims\n".utf8))
        #expect(try FileBytes(reading: path, inflating: false).bytes == Self.member + Self.member)
        let padded = try folder.file("padded.gz", Self.member + [0, 0, 0])
        #expect(try FileBytes(reading: padded).bytes == Array("claims\n".utf8))
    }

    @Test func refusesBadGzip() throws {
        for count in 3..<Self.member.count {
            expect(.badGzip, at: try folder.file("cut\(count).gz", Array(Self.member.prefix(count))))
        }
        var flipped = Self.member
        flipped[flipped.count - 6] ^= 1
        expect(.badGzip, at: try folder.file("flipped.gz", flipped))
        expect(.badGzip, at: try folder.file("more.gz", Self.member + [1]))
    }

    @Test func stopsBombs() throws {
        let path = try folder.file("bomb.gz", Self.member + Self.member + Self.member)
        expect(.tooLarge, at: path, limit: 20)
    }

    private func expect(_ code: DiagnosticCode, at path: String, limit: Int = 1 << 20) {
        let read = #expect(throws: BytesError.self) { try FileBytes(reading: path, limit: limit) }
        #expect(read?.code == code)
        #expect(read?.file == path)
        let mapped = #expect(throws: BytesError.self) { _ = try MappedFile(path, limit: limit) }
        #expect(mapped?.code == code)
    }

    /// "claims\n" deflated by Python's gzip module with mtime 0.
    private static let member: [UInt8] = [
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 75, 206, 73, 204, 204, 45, 230, 2, 0, 11, 59, 176, 30, 7, 0, 0, 0,
    ]
}
