import Foundation

/// Whether bytes are well-formed XML as far as elements go: every start has its end, and no text stands outside the root.
enum XMLChecker {
    static func isWellFormed(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        var open: [Substring] = []
        var hasRoot = false
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            for (opening, closing) in [("<!--", "-->"), ("<?", "?>"), ("<!", ">")] where rest.hasPrefix(opening) {
                guard let end = rest.range(of: closing) else { return false }
                rest = rest[end.upperBound...]
                break
            }
            guard rest.hasPrefix("<"), !rest.hasPrefix("<?"), !rest.hasPrefix("<!") else { continue }
            guard let end = rest.firstIndex(of: ">") else { return false }
            let tag = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else if !tag.hasSuffix("/") {
                if open.isEmpty, hasRoot { return false }
                hasRoot = true
                open.append(tag.prefix { !$0.isWhitespace })
            }
        }
        return hasRoot && open.isEmpty
    }
}
