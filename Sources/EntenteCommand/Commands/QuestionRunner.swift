import ArgumentParser
import EntenteModel
import Foundation

/// Runs the questions of a dossier within this process, and compares what they print.
struct QuestionRunner {
    /// The dossiers, and the options that say how to read them.
    var files: [String]
    var options: [String] = []

    struct Outcome {
        var question: Question
        var code: Int32
        var output = ""
        /// What went wrong; warnings of a command that answered are left out.
        var error = ""
        var isAsExpected = false
    }

    func outcome(of question: Question) -> Outcome {
        let arguments: [String]
        do throws(Refusal) {
            arguments = try self.arguments(of: question.ask)
        } catch {
            return Outcome(question: question, code: ExitStatus.usage.rawValue, error: "error: \(error.words)")
        }
        let capture = Terminal.Capture()
        let code = Terminal.$capture.withValue(capture) { EntenteCommand.perform(arguments) }
        // A quote that is not found makes the code of an answer 'bad data'; 'ask' says so itself, once.
        let isDoubtful = code == ExitStatus.badData.rawValue && !capture.output.isEmpty
        let hasAnswered = code == ExitStatus.done.rawValue || code == ExitStatus.negative.rawValue || isDoubtful
        var outcome = Outcome(question: question, code: code, output: capture.output)
        if !hasAnswered { outcome.error = capture.error }
        outcome.isAsExpected = hasAnswered && Self.fits(outcome.output, question.expect ?? "")
        return outcome
    }

    /// Whether a text has all parts of what is expected, in their order; `…` stands between parts.
    static func fits(_ text: String, _ expected: String) -> Bool {
        var rest = text[...]
        for part in expected.split(separator: "…") {
            let part = part.trimmingCharacters(in: .whitespaces)
            guard !part.isEmpty else { continue }
            guard let found = rest.range(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }

    // MARK: The command line

    /// Why a question is not run.
    struct Refusal: Error {
        var words: String
    }

    /// Commands that write, or that would ask without end.
    private static let refusedCommands = ["ask", "new", "format", "render", "convert", "manual", "help"]

    private func arguments(of text: String) throws(Refusal) -> [String] {
        guard var words = Self.words(text), !words.isEmpty else {
            throw Refusal(words: "the question has an open quotation mark or no word at all")
        }
        if words.first == "entente" { words.removeFirst() }
        guard let command = words.first else { throw Refusal(words: "the question names no command") }
        if Self.refusedCommands.contains(command) {
            throw Refusal(words: "a question cannot be '\(command)': it must answer, and write nothing")
        }
        let known = EntenteCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard known.contains(command) else {
            let hint = Spelling.suggestion(for: command, in: known) ?? "a question begins with a command"
            throw Refusal(words: "unknown command '\(command)'; \(hint)")
        }
        for word in words.dropFirst() {
            if word == "-o" || word == "--output" || word.hasPrefix("--output=") || word.hasPrefix("-o=") {
                throw Refusal(words: "a question writes no file; leave '\(word)' out")
            }
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: word, isDirectory: &isFolder)
            if word == "-" || (exists && !isFolder.boolValue) {
                throw Refusal(words: "a question asks its own dossier; leave '\(word)' out")
            }
        }
        return [command] + files + words.dropFirst() + options
    }

    /// The words of a line: apart by spaces, held together by quotation marks of either kind; `nil` where one stays open.
    static func words(_ text: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var mark: Character?
        for character in text {
            if character == mark {
                mark = nil
            } else if mark != nil {
                word?.append(character)
            } else if character == "'" || character == "\"" {
                mark = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let finished = word { words.append(finished) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return mark == nil ? words : nil
    }
}
