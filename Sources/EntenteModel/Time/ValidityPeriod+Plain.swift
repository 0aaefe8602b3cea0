extension ValidityPeriod {
    /// Reads what nearly all dates of large files are: years, months, days and intervals of them, without doubts and times
    /// of day. `nil` for everything else, also for what is no date; that is the scanner's to read or refuse.
    init?(plain text: some StringProtocol) {
        let read = text.utf8.withContiguousStorageIfAvailable { bytes -> ValidityPeriod? in
            guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
                return Self.date(bytes[...]).map { ValidityPeriod($0) }
            }
            guard let start = Self.bound(bytes[..<slash]), let end = Self.bound(bytes[(slash + 1)...]) else {
                return nil
            }
            return try? ValidityPeriod(from: start, to: end)
        }
        guard case .some(.some(let period)) = read else { return nil }
        self = period
    }

    private static func bound(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bound? {
        if bytes.isEmpty { return .unknown }
        if bytes.count == 2, bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) { return .open }
        return date(bytes).map { .date($0) }
    }

    /// `2014`, `2014-11` or `2014-12-11`.
    private static func date(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> CalendarDate? {
        guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return nil }
        var parts = (0, 0, 0)
        for (offset, byte) in bytes.enumerated() {
            if offset == 4 || offset == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let digit = Int(byte) - 48
            guard 0...9 ~= digit else { return nil }
            if offset < 4 {
                parts.0 = parts.0 * 10 + digit
            } else if offset < 7 {
                parts.1 = parts.1 * 10 + digit
            } else {
                parts.2 = parts.2 * 10 + digit
            }
        }
        return try? CalendarDate(
            year: parts.0, month: bytes.count > 4 ? parts.1 : nil, day: bytes.count > 7 ? parts.2 : nil)
    }
}
