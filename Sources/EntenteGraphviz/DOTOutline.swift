/// What can be said about DOT text from its brackets alone, before Graphviz sees it.
///
/// libcgraph stops at a NUL byte, ignores all after the first graph (and takes it for the beginning of the next text that
/// it is given), reads the next text as the rest of a string that had no end, and returns an empty graph when its
/// parser's stack overflows. The scan knows the tokens that can hide a brace: quoted strings, HTML strings,
/// comments and lines that begin with `#`. Time is linear.
struct DOTOutline {
    /// The deepest nesting that is let through. Layouts recurse over subgraphs; the parser fails at some 3,000.
    static let maximumDepth = 500

    private(set) var hasNUL = false
    private(set) var graphCount = 0
    private(set) var depth = 0
    private(set) var deepest = 0
    private(set) var hasTextAfterGraph = false
    private var hasUnmatchedBrace = false
    private(set) var isUnterminated = false

    init(_ text: [UInt8]) {
        hasNUL = text.contains(0)
        guard !hasNUL else { return }
        text.withUnsafeBufferPointer { bytes in
            var scanner = DOTTokenScanner(bytes)
            while let token = scanner.next() { take(token) }
            isUnterminated = scanner.isUnterminated
        }
    }

    private mutating func take(_ token: DOTTokenScanner.Token) {
        switch token {
        case .open:
            if depth == 0 {
                graphCount += 1
                hasTextAfterGraph = false
            }
            depth += 1
            deepest = max(deepest, depth)
        case .close:
            if depth == 0 { hasUnmatchedBrace = true } else { depth -= 1 }
        case .other:
            if depth == 0, graphCount > 0 { hasTextAfterGraph = true }
        }
    }

    /// Throws what Graphviz would pass over in silence. Other mistakes are left to its parser.
    func validate() throws(GraphvizError) {
        if hasNUL { throw GraphvizError(.nulByte, "the DOT text holds a NUL byte, at which Graphviz would stop") }
        if graphCount == 0 { throw GraphvizError(.noGraph, "there is no graph in the DOT text") }
        if isUnterminated {
            throw GraphvizError(.badDOT, "a string, a comment or an HTML string has no end")
        }
        if graphCount > 1 || hasTextAfterGraph || hasUnmatchedBrace {
            throw GraphvizError(
                .severalGraphs, "there is text after the first graph, which Graphviz would ignore; one graph a picture")
        }
        if deepest > Self.maximumDepth {
            throw GraphvizError(
                .nestedTooDeeply, "braces are nested \(deepest) deep; Graphviz is given at most \(Self.maximumDepth)")
        }
    }
}

/// Cuts DOT text into braces and anything else.
struct DOTTokenScanner {
    enum Token { case open, close, other }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// Whether the text ended within a string, a comment or an HTML string.
    private(set) var isUnterminated = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The next token, or `nil` at the end.
    mutating func next() -> Token? {
        while index < bytes.count {
            let byte = bytes[index]
            let isLineStart = index == 0 || bytes[index - 1] == UInt8(ascii: "\n")
            index += 1
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0xEF, 0xBB, 0xBF:
                continue
            case UInt8(ascii: "#") where isLineStart: skipLine()
            case UInt8(ascii: "/") where peek == UInt8(ascii: "/"): skipLine()
            case UInt8(ascii: "/") where peek == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case UInt8(ascii: "\""):
                skipString()
                return .other
            case UInt8(ascii: "<"):
                skipMarkup()
                return .other
            default: return .other
            }
        }
        return nil
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }

    private mutating func skipComment() {
        index += 1
        while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/") {
            index += 1
        }
        isUnterminated = index + 2 > bytes.count
        index = min(index + 2, bytes.count)
    }

    private mutating func skipString() {
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return }
            if byte == UInt8(ascii: "\\"), let next = peek, next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") {
                index += 1
            }
        }
        isUnterminated = true
    }

    /// Skips an HTML string; angle brackets in its comments do not count.
    private mutating func skipMarkup() {
        var depth = 1
        while index < bytes.count, depth > 0 {
            if isAt("<!--") {
                index += 4
                while index < bytes.count, !isAt("-->") { index += 1 }
                index = min(index + 3, bytes.count)
                continue
            }
            if bytes[index] == UInt8(ascii: "<") { depth += 1 }
            if bytes[index] == UInt8(ascii: ">") { depth -= 1 }
            index += 1
        }
        isUnterminated = depth > 0
    }

    private func isAt(_ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }
}
