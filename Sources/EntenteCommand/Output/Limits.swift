import Synchronization

/// Which limits a command has hit, so that its answer is incomplete: told once, and known wherever the answer is written.
enum Limits {
    /// The sentences of one command.
    final class Record: Sendable {
        private let sentences = Mutex<[String]>([])

        func add(_ sentence: String) {
            sentences.withLock { if !$0.contains(sentence) { $0.append(sentence) } }
        }

        var all: [String] { sentences.withLock { $0 } }
    }

    /// That of the command that runs.
    @TaskLocal static var record = Record()

    /// Says on standard error that a limit was hit, and remembers it. `sentence` begins with "incomplete".
    static func hit(_ sentence: String) {
        guard !record.all.contains(sentence) else { return }
        record.add(sentence)
        Terminal.error(sentence)
    }

    static var wereHit: Bool { !record.all.isEmpty }

    /// An answer in JSON with the limits that were hit under `incomplete`.
    static func marked(json text: String) -> String {
        let sentences = record.all
        guard !sentences.isEmpty, text.last == "}" else { return text }
        let rest = text == "{}" ? "" : ","
        return "\(text.dropLast())\(rest)\"incomplete\":\(JSON.strings(sentences).text)}"
    }

    /// The exit code of an answer: a "no" or "done" that rests on part of what there is says so.
    static func code(_ code: Int32) -> Int32 {
        let isAnswer = code == ExitStatus.done.rawValue || code == ExitStatus.negative.rawValue
        return isAnswer && wereHit ? ExitStatus.limit.rawValue : code
    }
}
