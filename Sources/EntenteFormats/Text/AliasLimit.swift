import EntenteBytes

/// Keeps texts away from the YAML library whose aliases multiply: it puts the value in the place of each alias and
/// compares keys by their whole content, so that a kilobyte of nested aliases takes longer than anybody waits.
enum AliasLimit {
    /// So many aliases can multiply to some ten thousand values, no more.
    static let most = 30

    /// Where the first anchor stands in a text with too many aliases; `nil` for every other text.
    ///
    /// Looks for `&name` and `*name` where a value may begin, without understanding YAML, also in texts between quotes;
    /// a dossier without aliases that has so many of both cannot be thought of. O(bytes).
    static func excess(in text: String) -> TextPosition? {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return nil }
        let bytes = Array(text.utf8)
        var anchors: Set<ArraySlice<UInt8>> = []
        var first: Int?
        var aliases = 0
        var i = 0
        while i < bytes.count {
            let mark = bytes[i]
            let canBegin = i == 0 || bytes[i - 1] <= 32 || ",[]{}:".utf8.contains(bytes[i - 1])
            i += 1
            guard canBegin, mark == UInt8(ascii: "&") || mark == UInt8(ascii: "*") else { continue }
            let name = bytes[i...].prefix { !isEnd($0) }
            if name.isEmpty { continue }
            if mark == UInt8(ascii: "&") {
                if anchors.insert(name).inserted, first == nil { first = i - 1 }
            } else if anchors.contains(name) {
                aliases += 1
            }
            i += name.count
        }
        guard aliases > most, let first else { return nil }
        return LineIndex(bytes).position(at: first)
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte <= 32 || ",[]{}&*".utf8.contains(byte)
    }
}
