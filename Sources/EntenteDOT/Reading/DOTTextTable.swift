/// Gives each distinct run of bytes a number and one string, so that what repeats is made once.
struct DOTTextTable {
    private(set) var strings: [String] = []
    private var hashes: [UInt64] = []
    /// Open addressing: 1 + the number of a text, 0 where nothing is.
    private var slots = [UInt32](repeating: 0, count: 1024)

    /// The number of a text that must be UTF-8.
    mutating func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        // FNV-1a over words of eight bytes, then over the rest; a last mixing for the middle bits.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
        bytes.withUnsafeBytes { raw in
            var place = 0
            while place + 8 <= raw.count {
                hash =
                    (hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                    &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 32
                place += 8
            }
            while place < raw.count {
                hash = (hash ^ UInt64(raw[place])) &* 0x100_0000_01B3
                place += 1
            }
        }
        hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
        var slot = Int(truncatingIfNeeded: hash >> 16) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot] - 1)
            if hashes[number] == hash, strings[number].utf8.elementsEqual(bytes) { return UInt32(number) }
            slot = (slot + 1) & (slots.count - 1)
        }
        strings.append(String(decoding: bytes, as: UTF8.self))
        hashes.append(hash)
        slots[slot] = UInt32(strings.count)
        if 2 * strings.count > slots.count { grow() }
        return UInt32(strings.count - 1)
    }

    subscript(number: UInt32) -> String { strings[Int(number)] }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: 2 * slots.count)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash >> 16) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = UInt32(number + 1)
        }
        slots = larger
    }
}
