/// The comments of a YAML dossier: those that stand directly before an entry, and the rest.
public struct KeptComments: Sendable, Hashable {
    /// What a comment stands before.
    public enum EntryKey: Sendable, Hashable {
        /// A section's key; `entente` stands for the head of the file.
        case section(String)
        /// An entry of a section: by its id, a pair by `a b`, a question or a step of the story by its number from 0.
        case entry(section: String, id: String)
    }

    /// One line.
    public struct Comment: Sendable, Hashable {
        /// The line's number, from 1.
        public var line: Int
        /// From the `#` on; empty for a blank line before or between comments.
        public var text: String

        /// A comment of that line.
        public init(line: Int, text: String) {
            self.line = line
            self.text = text
        }
    }

    /// Full lines before an entry, in order; they move with it.
    public var byEntry: [EntryKey: [Comment]]
    /// All others, by line: behind a value, within an entry, at the end of a section or of the file.
    public var others: [Comment]

    /// Comments, by what they stand before; without arguments none.
    public init(byEntry: [EntryKey: [Comment]] = [:], others: [Comment] = []) {
        self.byEntry = byEntry
        self.others = others
    }
}
