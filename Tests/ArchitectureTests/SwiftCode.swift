/// Just enough of Swift's lexical grammar to tell code from comments and strings.
///
/// Interpolations are read as the end and the new beginning of a string: what stands between their inner quotation marks
/// counts as code. A string of one line that is not closed ends with its line, so that a misreading stays small.
enum SwiftCode {
    /// The text with every comment removed and every string emptied; each line keeps its number.
    static func withoutCommentsAndStrings(_ text: String) -> String {
        var scanner = Scanner(bytes: Array(text.utf8))
        scanner.run()
        return String(decoding: scanner.code, as: UTF8.self)
    }

    private struct Scanner {
        let bytes: [UInt8]
        var position = 0
        var code: [UInt8] = []

        mutating func run() {
            while position < bytes.count {
                if starts(with: "//") {
                    skip(until: "\n")
                } else if starts(with: "/*") {
                    skipBlockComment()
                } else if let pounds = poundsBeforeString() {
                    skipString(pounds: pounds)
                } else {
                    code.append(bytes[position])
                    position += 1
                }
            }
        }

        func starts(with text: StaticString) -> Bool {
            let count = text.utf8CodeUnitCount
            guard position + count <= bytes.count else { return false }
            return text.withUTF8Buffer { bytes[position..<position + count].elementsEqual($0) }
        }

        /// Passes over one byte, keeping the lines.
        mutating func skip() {
            if bytes[position] == UInt8(ascii: "\n") { code.append(bytes[position]) }
            position += 1
        }

        mutating func skip(until end: StaticString) {
            while position < bytes.count, !starts(with: end) { skip() }
        }

        mutating func skipBlockComment() {
            var depth = 0
            repeat {
                if starts(with: "/*") {
                    depth += 1
                    position += 2
                } else if starts(with: "*/") {
                    depth -= 1
                    position += 2
                } else {
                    skip()
                }
            } while depth > 0 && position < bytes.count
            code.append(UInt8(ascii: " "))
        }

        /// How many `#` open the string that begins here; nil if none does.
        func poundsBeforeString() -> Int? {
            var end = position
            while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
            return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - position : nil
        }

        mutating func skipString(pounds: Int) {
            position += pounds
            let isLong = starts(with: "\"\"\"")
            position += isLong ? 3 : 1
            code.append(contentsOf: "\"\"".utf8)
            while position < bytes.count {
                if starts(with: "\\"), pounds == 0 {
                    position += 1
                    if position < bytes.count { skip() }
                } else if isLong ? starts(with: "\"\"\"") : starts(with: "\"") {
                    position += isLong ? 3 : 1
                    if closes(pounds: pounds) { return }
                } else if !isLong, starts(with: "\n") {
                    return
                } else {
                    skip()
                }
            }
        }

        mutating func closes(pounds: Int) -> Bool {
            let end = position + pounds
            guard end <= bytes.count, bytes[position..<end].allSatisfy({ $0 == UInt8(ascii: "#") }) else {
                return false
            }
            position = end
            return true
        }
    }
}
