/// Color and weight for a terminal, or nothing.
struct TextStyle: Sendable {
    var usesColor: Bool

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }
    func supportive(_ text: String) -> String { wrap(text, "34") }
    func adverse(_ text: String) -> String { wrap(text, "31") }

    /// All that is ever put around a text.
    static let sequences = ["0", "1", "2", "31", "34"].map { "\u{1B}[\($0)m" }

    private func wrap(_ text: String, _ code: String) -> String {
        usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
