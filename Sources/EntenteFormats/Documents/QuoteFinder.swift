/// Finds quotes in the bytes of one document.
struct QuoteFinder {
    private let bytes: [UInt8]
    /// `scalarsBefore[i]`: how many Unicode scalars begin in the 1,024-byte blocks before block `i`.
    private let scalarsBefore: [Int]
    private static let block = 1024

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var counts = [0]
        var count = 0
        for (i, byte) in bytes.enumerated() {
            if byte & 0xC0 != 0x80 { count += 1 }
            if (i + 1) % Self.block == 0 { counts.append(count) }
        }
        scalarsBefore = counts
    }

    /// The byte offset of the n-th occurrence (from 1) of a quote, byte for byte; `nil` if there are fewer.
    func byteOffset(of quote: String, occurrence: Int) -> Int? {
        let needle = Array(quote.utf8)
        var start = 0
        for n in 1...max(1, occurrence) {
            guard let found = firstIndex(of: needle, from: start) else { return nil }
            if n == occurrence { return found }
            start = found + 1
        }
        return nil
    }

    func occurrences(of quote: String, limit: Int = 1000) -> Int {
        let needle = Array(quote.utf8)
        var count = 0
        var start = 0
        while count < limit, let found = firstIndex(of: needle, from: start) {
            count += 1
            start = found + 1
        }
        return count
    }

    /// How many Unicode scalars stand before a byte offset.
    func scalarOffset(ofByte offset: Int) -> Int {
        let block = offset / Self.block
        var count = scalarsBefore[block]
        for i in (block * Self.block)..<offset where bytes[i] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private func firstIndex(of needle: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        return bytes.withUnsafeBufferPointer { hay in
            needle.withUnsafeBufferPointer { wanted in
                var i = start
                let last = hay.count - wanted.count
                while i <= last {
                    if hay[i] == first {
                        var j = 1
                        while j < wanted.count, hay[i + j] == wanted[j] { j += 1 }
                        if j == wanted.count { return i }
                    }
                    i += 1
                }
                return nil
            }
        }
    }
}
