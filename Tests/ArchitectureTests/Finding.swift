import Testing

/// One breach of a rule: where it stands, what it is, what to do.
struct Finding: CustomStringConvertible, Hashable {
    let file: String
    var line = 1
    let message: String

    var description: String { "\(file):\(line): \(message)" }
}

/// Fails the running test once for every finding.
func expectNone(_ findings: [Finding]) {
    for finding in findings {
        Issue.record(Comment(rawValue: finding.description))
    }
}
