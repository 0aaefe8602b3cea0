/// A claim, an entity or a document whose record is not the same in two files.
///
/// What the record says of time, speakers, words and names counts; where a quote stands in its document is computed and
/// does not. The order of what is a set (the objects of a claim, its flags, names of an entity) is no difference, nor is
/// the side from which a symmetric relation is told.
public struct RecordChange: Sendable, Hashable {
    /// What is recorded.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case claim, document, entity
    }

    /// What became of the record.
    public enum Fate: String, Sendable, Hashable, CaseIterable {
        /// Only the second file has it.
        case added
        /// Only the first file has it.
        case removed
        /// Both have it, with other contents.
        case changed
    }

    /// A field that is not the same.
    public struct Field: Sendable, Hashable {
        /// As a dossier names it: "valid", "says", "quote".
        public var name: String
        /// Its value in the first file, as text; `nil` if it has none.
        public var before: String?
        /// Its value in the second.
        public var after: String?
    }

    /// What is recorded.
    public var kind: Kind
    /// Its id.
    public var id: String
    /// What became of it.
    public var fate: Fate
    /// The fields that differ, in the order of the format; empty unless it is changed.
    public var fields: [Field] = []
}
