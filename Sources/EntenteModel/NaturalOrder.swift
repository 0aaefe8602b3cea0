/// The order in which people expect ids: `A2` before `A10`, otherwise by code point.
public enum NaturalOrder {
    /// Whether `a` comes before `b`: runs of digits compare as numbers, all else by UTF-8 bytes; where that leaves a
    /// tie (`A01`, `A1`), the bytes decide. A strict total order, independent of locale. O(length).
    public static func precedes(_ a: String, _ b: String) -> Bool {
        var left = a.utf8[...]
        var right = b.utf8[...]
        while let x = left.first, let y = right.first {
            if isDigit(x), isDigit(y) {
                let m = digits(&left)
                let n = digits(&right)
                if m.count != n.count { return m.count < n.count }
                if !m.elementsEqual(n) { return m.lexicographicallyPrecedes(n) }
            } else if x != y {
                return x < y
            } else {
                left.removeFirst()
                right.removeFirst()
            }
        }
        if left.isEmpty != right.isEmpty { return left.isEmpty }
        return a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// Takes the leading digits off, without their leading zeros.
    private static func digits(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
        let run = text.prefix(while: isDigit)
        text = text[run.endIndex...]
        return run.drop { $0 == 48 }
    }
}
