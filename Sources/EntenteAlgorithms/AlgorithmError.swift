public import EntenteBytes

/// Why an algorithm cannot answer: its input is outside of what the measure is defined on, or it was told to stop.
public struct AlgorithmError: Error, Sendable, Hashable, CustomStringConvertible {
    public let code: DiagnosticCode
    /// What is wrong, without a full stop.
    public let message: String
    /// What to do about it.
    public let hint: String?

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
    /// A weight is negative or not a number where the measure needs weights of at least 0.
    public static let unusableWeight: DiagnosticCode = "unusable-weight"
    /// The task that computes was cancelled.
    public static let cancelled: DiagnosticCode = "cancelled"
}

extension AlgorithmError {
    /// Throws if the surrounding task was cancelled; called between chunks of long work.
    static func checkCancellation() throws(AlgorithmError) {
        if Task.isCancelled { throw AlgorithmError(.cancelled, "the computation was cancelled") }
    }
}
