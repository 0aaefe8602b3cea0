public import EntenteBytes

/// Why an algorithm cannot answer: its input is outside of what the measure is defined on, or it was told to stop.
public struct AlgorithmError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable name of the mistake.
    public let code: DiagnosticCode
    /// What is wrong, without a full stop.
    public let message: String
    /// What to do about it.
    public let hint: String?

    /// An error with its message and, where there is something to do, a hint.
    public init(_ code: DiagnosticCode, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// `message; hint [code]`.
    public var description: String {
        [message, hint].compactMap { $0 }.joined(separator: "; ") + " [\(code)]"
    }
}

extension DiagnosticCode {
    /// A weight is outside of what the measure is defined on, such as a negative length.
    public static let unusableWeight: DiagnosticCode = "unusable-weight"
    /// The position of an actor on an item is not a finite number.
    public static let unusablePosition: DiagnosticCode = "unusable-position"
    /// An option of a measure is out of its range.
    public static let badParameter: DiagnosticCode = "bad-parameter"
    /// The task that computes was cancelled.
    public static let cancelled: DiagnosticCode = "cancelled"
}

// Bad input throws one of these. What only a mistake in a program can cause, such as a node id that the graph does not
// have or columns of unequal length, is a precondition.
extension AlgorithmError {
    static let cancelled = AlgorithmError(.cancelled, "the computation was cancelled")

    /// Throws if the surrounding task was cancelled; called between chunks of long work.
    static func checkCancellation() throws(AlgorithmError) {
        if Task.isCancelled { throw cancelled }
    }

    /// Throws `bad-parameter` unless an option is in its range.
    static func require(
        _ isInRange: Bool, _ message: @autoclosure () -> String, hint: String
    ) throws(AlgorithmError) {
        if !isInRange { throw AlgorithmError(.badParameter, message(), hint: hint) }
    }
}
