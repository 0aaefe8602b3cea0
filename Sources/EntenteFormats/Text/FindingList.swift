import EntenteBytes

/// Collects the findings of one file.
struct FindingList {
    let file: String
    private(set) var findings: [Diagnostic] = []

    init(file: String) { self.file = file }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    mutating func error(_ code: DiagnosticCode, at position: TextPosition?, _ message: String, hint: String = "") {
        add(.error, code, position, message, hint)
    }

    mutating func warning(_ code: DiagnosticCode, at position: TextPosition?, _ message: String, hint: String = "") {
        add(.warning, code, position, message, hint)
    }

    mutating func add(_ finding: Diagnostic) { findings.append(finding) }

    private mutating func add(
        _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ position: TextPosition?, _ message: String,
        _ hint: String
    ) {
        findings.append(
            Diagnostic(
                file: file, position: position, severity: severity, code: code, message: message,
                hint: hint.isEmpty ? nil : hint))
    }
}
