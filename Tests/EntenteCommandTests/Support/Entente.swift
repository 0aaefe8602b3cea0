import Foundation

/// A run of the built program: what it wrote, and how it ended.
///
/// Standard output and standard error go to files, so that no pipe can fill up and nothing waits for a reader. A run that
/// takes longer than a minute is killed, with all its children.
struct Entente {
    var arguments: [String]
    /// The exit code; 128 and the number of the signal where a signal ended it.
    var code: Int32
    var output: [UInt8]
    var error: String

    var text: String { String(decoding: output, as: UTF8.self) }
    /// What a picture says, without markup and the ends of lines.
    var words: String {
        text.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    static let deadline = 60

    /// Runs `entente` with these arguments.
    /// - Parameters:
    ///   - input: standard input; empty unless given.
    ///   - environment: over a bare environment of `PATH`, `HOME` and `LANG`.
    ///   - folder: the working folder; the repository unless given.
    init(
        _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:],
        folder: String = Products.repository
    ) throws {
        self = try Self.run(
            Products.entente, arguments, input: input, environment: environment, folder: folder)
    }

    init(_ arguments: [String], input: String = "", folder: String = Products.repository) throws {
        self = try Self.run(Products.entente, arguments, input: Array(input.utf8), folder: folder)
    }

    private init(arguments: [String], code: Int32, output: [UInt8], error: String) {
        self.arguments = arguments
        self.code = code
        self.output = output
        self.error = error
    }

    /// Runs any program, `entente` too where it was copied to.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
        folder: String = Products.repository
    ) throws -> Entente {
        let files = try TemporaryFolder()
        let inputFile = try files.write(input, to: "in")
        let (outputFile, errorFile) = (files.path("out"), files.path("err"))
        var bare = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME"].contains($0.key) }
        bare["LANG"] = "C.UTF-8"
        bare["SWIFT_BACKTRACE"] = "enable=no"
        let all = bare.merging(environment) { $1 }
        let child = try ChildProgram(
            program, arguments, environment: all, folder: folder, input: inputFile, output: outputFile, error: errorFile
        )
        let code = child.wait(seconds: deadline)
        let error = String(decoding: try files.bytes("err"), as: UTF8.self)
        return Entente(arguments: arguments, code: code, output: try files.bytes("out"), error: error)
    }

    /// Standard output as a JSON object.
    func json() throws -> [String: Any] {
        guard let object = try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any] else {
            throw NotJSON(text: text)
        }
        return object
    }

    /// Standard output as one JSON object a line.
    func jsonLines() throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            guard let object = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] else {
                throw NotJSON(text: String($0))
            }
            return object
        }
    }

    struct NotJSON: Error { var text: String }
}

extension Entente: CustomStringConvertible {
    /// What a failed expectation shows.
    var description: String {
        "entente \(arguments.joined(separator: " "))\nexit code \(code)\n\(text.prefix(2000))\n\(error.prefix(2000))"
    }
}
