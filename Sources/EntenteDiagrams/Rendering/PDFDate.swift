/// The day on which a PDF says that it was made: that of the drawing, in the bytes that cairo writes, so that the same
/// picture would be other bytes each second.
enum PDFDate {
    private static let field = Array("/CreationDate (D:".utf8)
    private static let fixed = Array("19700101000000".utf8)

    /// The bytes with a fixed day, 1 January 1970, in the place of the one told; no byte moves. A PDF without one, or with one
    /// that is compressed, is left alone.
    static func settled(_ bytes: [UInt8]) -> [UInt8] {
        guard let start = lastField(in: bytes) else { return bytes }
        var result = bytes
        var place = start + field.count
        var digits = 0
        while place < result.count, result[place] != UInt8(ascii: ")") {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(result[place]) {
                result[place] = digits < fixed.count ? fixed[digits] : UInt8(ascii: "0")
                digits += 1
            }
            place += 1
        }
        return result
    }

    /// The field stands in the document's information, at the end of the file.
    private static func lastField(in bytes: [UInt8]) -> Int? {
        var start = bytes.count - field.count
        while start >= 0 {
            if bytes[start] == field[0], bytes[start..<(start + field.count)].elementsEqual(field) { return start }
            start -= 1
        }
        return nil
    }
}
