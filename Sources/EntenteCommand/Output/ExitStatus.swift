import EntenteAlgorithms
import EntenteBytes
import EntenteFormats

/// The exit codes of the command, from sysexits where it has one.
enum ExitStatus: Int32 {
    case done = 0
    /// The answer is "no", or there are findings.
    case negative = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case internalError = 70
    case inputOutput = 74
    case limit = 75

    /// What an algorithm's refusal comes from: the options, the limits, or the data.
    init(_ error: AlgorithmError) {
        switch error.code {
        case .badParameter: self = .usage
        case .cancelled: self = .limit
        default: self = .badData
        }
    }

    /// With these findings a file is not what was asked for at all, which is bad data rather than findings in a dossier.
    static let unreadable: Set<DiagnosticCode> = [
        .emptyFile, .notADossier, .binary, .invalidUTF8, .wrongEncoding, .tooLarge,
    ]
}

/// An end of the command before its work is done: lines for standard error, and the exit code.
struct Failure: Error {
    var status: ExitStatus
    var lines: [String]

    init(_ status: ExitStatus, _ lines: [String] = []) {
        self.status = status
        self.lines = lines
    }

    init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
        self.init(status, ["error: " + message + (hint.map { "; \($0)" } ?? "")])
    }
}
