/// What somebody says of the columns of a table whose header says it otherwise, or that has none.
///
/// Two forms of text: `source=exporter,target=importer` gives columns of the header other names, found by their name or by
/// their number from 1; `source,target,on` names all columns of a table without a header, where `-` or nothing stands for
/// a column without a name.
///
/// ```swift
/// let columns = try ColumnNames(parsing: "source=exporter,target=2")
/// try columns.header(over: ["exporter", "importer"])  // ["source", "target"]
/// ```
public struct ColumnNames: Sendable, Hashable {
    /// What is wrong with the text, or does not fit a table.
    public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
        /// What is wrong, in words.
        public let description: String
        /// What to do about it.
        public let hint: String
    }

    private struct Renaming: Sendable, Hashable {
        var name: String
        var column: String
    }

    private let names: [String]
    private let renamings: [Renaming]

    /// Whether the table has no header, so that its first row is one like the others.
    public var areWhole: Bool { renamings.isEmpty }

    /// Reads a list of names or of renamings.
    public init(parsing text: String) throws(Problem) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Self.trimmed($0) }
        let pairs = parts.filter { $0.contains("=") }
        if pairs.isEmpty {
            names = parts.map { $0 == "-" ? "" : $0 }
            renamings = []
            guard EndColumns.places(in: names.map(EndColumns.key)) != nil else {
                throw Problem(
                    description: "'\(text)' names no column 'source' and 'target'",
                    hint: "name all columns in their order, as in 'source,target,weight'")
            }
            return
        }
        var renamings: [Renaming] = []
        for part in parts {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
                throw Problem(
                    description: "'\(part)' does not say which column is which",
                    hint: "write 'source=A,target=B' with the names or numbers of the columns")
            }
            renamings.append(Renaming(name: sides[0], column: sides[1]))
        }
        (names, self.renamings) = ([], renamings)
    }

    /// The header that the table shall have, in place of its first row if ``areWhole`` is false, else ahead of it.
    ///
    /// A column that is not meant loses a name that another is given.
    public func header(over first: [String]) throws(Problem) -> [String] {
        if areWhole {
            guard names.count == first.count else {
                throw Problem(
                    description: "\(names.count) columns are named, and the first row has \(first.count)",
                    hint: "name every column, with '-' for those that do not count")
            }
            return names
        }
        var header = first
        var meant: [Int: String] = [:]
        for renaming in renamings { meant[try place(renaming.column, in: first)] = renaming.name }
        let taken = Set(meant.values.map(EndColumns.key))
        for column in header.indices {
            if let name = meant[column] {
                header[column] = name
            } else if taken.contains(EndColumns.key(header[column])) {
                header[column] = ""
            }
        }
        return header
    }

    private func place(_ column: String, in header: [String]) throws(Problem) -> Int {
        let key = EndColumns.key(column)
        if let place = header.firstIndex(of: column) ?? header.firstIndex(where: { EndColumns.key($0) == key }) {
            return place
        }
        if let number = Int(column), header.indices ~= number - 1 { return number - 1 }
        let shown = header.prefix(20).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
        throw Problem(
            description: "there is no column '\(column)'",
            hint: "the columns are \(shown)\(header.count > 20 ? ", …" : ""); or name one by its number from 1")
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
