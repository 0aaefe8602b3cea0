import Foundation
import Testing

/// A command in a `console` block of a page, and what the page says that it prints.
struct ConsoleExample: Sendable, CustomTestStringConvertible {
    /// The page, from the root of the repository.
    let page: String
    /// The command's line in the page, from 1.
    let line: Int
    /// What stands after `$ `.
    let command: String
    /// The lines up to the next command or the end of the block. A line `…` alone stands for any number of lines.
    let output: [String]

    static let ellipsis = "…"

    var testDescription: String { "\(page):\(line): \(command)" }

    /// The words of the command behind `entente`; nil if it is another program, or more than one command.
    var arguments: [String]? {
        guard let words = Self.words(command), words.first == "entente" else { return nil }
        return Array(words.dropFirst())
    }

    /// Whether these lines are what the page promises.
    func promises(_ lines: [String]) -> Bool { Self.fits(lines[...], output[...]) }

    private static func fits(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
        var (lines, pattern) = (lines, pattern)
        while let next = pattern.popFirst() {
            if next == ellipsis {
                return (lines.startIndex...lines.endIndex).contains { fits(lines[$0...], pattern) }
            }
            guard lines.popFirst() == next else { return false }
        }
        return lines.isEmpty
    }

    /// Words apart from each other by spaces; quotes of either kind hold a word together. Nil where a shell would do more.
    private static func words(_ text: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil } else { word?.append(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character == " " {
                if let word { words.append(word) }
                word = nil
            } else if "|<>&;$`\\*?".contains(character) {
                return nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return quote == nil ? words : nil
    }
}

extension ConsoleExample {
    /// The examples of README.md and of the pages in `docs/`.
    static func all() throws -> [ConsoleExample] { try pages().flatMap { try examples(of: $0) } }

    /// Puts the output of today in place of what no longer fits; shortened output that still fits stays. Returns the
    /// pages that changed.
    static func refresh(_ print: (ConsoleExample) throws -> [String]) throws -> [String] {
        try pages().filter { page in
            let file = url(page)
            let old = try String(contentsOf: file, encoding: .utf8)
            var lines = old.components(separatedBy: "\n")
            // From the last to the first, so that the lines of the others stay where they are.
            for example in try examples(of: page).reversed() {
                let now = try print(example)
                guard !example.promises(now) else { continue }
                lines.replaceSubrange(example.line..<(example.line + example.output.count), with: now)
            }
            let new = lines.joined(separator: "\n")
            guard new != old else { return false }
            try new.write(to: file, atomically: true, encoding: .utf8)
            return true
        }
    }

    static func examples(in text: String, page: String) -> [ConsoleExample] {
        var examples: [ConsoleExample] = []
        var begun: (line: Int, command: String, output: [String])?
        func finish() {
            guard let example = begun else { return }
            examples.append(
                ConsoleExample(page: page, line: example.line, command: example.command, output: example.output))
            begun = nil
        }
        var isInside = false
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if !isInside {
                isInside = line == "```console"
            } else if line == "```" {
                finish()
                isInside = false
            } else if line.hasPrefix("$ ") {
                finish()
                begun = (index + 1, String(line.dropFirst(2)), [])
            } else {
                begun?.output.append(line)
            }
        }
        return examples
    }

    private static func examples(of page: String) throws -> [ConsoleExample] {
        examples(in: try String(contentsOf: url(page), encoding: .utf8), page: page)
    }

    private static func pages() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: Products.repository + "/docs").sorted()
        return ["README.md"] + names.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    }

    private static func url(_ page: String) -> URL { URL(fileURLWithPath: Products.repository + "/" + page) }
}
