import EntenteBytes
import EntenteModel
import EntenteQuery
import EntenteReasoning

/// Reads two-mode data: rows of an actor, an item, and perhaps the actor's position on it.
struct PositionTableReader {
    /// The columns by name, or by number from 1; the first, the second and, if there is one, no other.
    var actors: String?
    var items: String?
    var positions: String?
    var weights: String?
    /// What words mean, such as `Y=1`.
    var values: [String: Double]
    /// Whether the first row is no header.
    var hasNoHeader = false

    /// Words for votes, in lower case, and what they stand for; `nil`: the position is not known.
    static let votes: [String: Double?] = [
        "y": 1, "yes": 1, "yea": 1, "aye": 1, "for": 1, "in favour": 1, "in favor": 1,
        "a": 0, "abstain": 0, "abstained": 0, "abstention": 0,
        "n": -1, "no": -1, "nay": -1, "against": -1,
        "": nil, "x": nil, "na": nil, "n/a": nil, "absent": nil, "not voting": nil, "-": nil,
    ]

    private struct Columns {
        var actor: Int
        var item: Int
        var position: Int?
        var weight: Int?
    }

    /// The table of a file. An actor without a row for an item has no part in it, if there are no positions; otherwise its
    /// position is not known.
    func read(_ name: String, _ bytes: [UInt8]) throws -> PositionTable {
        do {
            try EncodingCheck.requireText(bytes, file: name)
            var table = PositionTable(absence: positions == nil ? .zero : .unknown)
            var rows = CSVTokenizer(bytes, file: name)
            var columns: Columns?
            while let row = try rows.nextRow() {
                let cells = row.map { rows.text(of: $0).trimmingSpaces() }
                if let columns {
                    try add(cells, columns, row, rows, &table)
                } else {
                    let found = try self.columns(cells, name)
                    columns = found
                    if hasNoHeader { try add(cells, found, row, rows, &table) }
                }
            }
            return table
        } catch let error as BytesError {
            throw Failure(reading: error)
        }
    }

    private func add(
        _ cells: [String], _ columns: Columns, _ row: [CSVField], _ rows: CSVTokenizer, _ table: inout PositionTable
    ) throws {
        func fail(_ column: Int, _ message: String, _ hint: String) -> Failure {
            let place = rows.position(of: row[min(column, row.count - 1)])
            return Failure(.badData, ["\(rows.file ?? ""):\(place): error: \(message); \(hint)"])
        }
        let last = [columns.actor, columns.item, columns.position ?? 0, columns.weight ?? 0].max() ?? 0
        guard cells.count > last else {
            throw fail(
                0, "the row has \(English.count(cells.count, "cell")), and column \(last + 1) is asked for",
                "complete the row")
        }
        let (actor, item) = (cells[columns.actor], cells[columns.item])
        if actor.isEmpty { throw fail(columns.actor, "the row names no actor", "write a name, or take the row out") }
        if item.isEmpty { throw fail(columns.item, "the row names no item", "write a name, or take the row out") }
        var position: Double? = 1
        if let column = columns.position {
            guard let known = self.position(cells[column]) else {
                throw fail(
                    column, "'\(cells[column])' is no position that is known",
                    "say what it stands for, as in '--values Y=1,A=0,N=-1'")
            }
            position = known
        }
        var weight: Double?
        if let column = columns.weight {
            guard let number = Double(cells[column]), number >= 0, number.isFinite else {
                throw fail(column, "'\(cells[column])' is no weight", "write a number of at least 0")
            }
            weight = number
        }
        do {
            try table.add(actor: actor, item: item, position: position, weight: weight)
        } catch .position {
            throw fail(
                columns.position ?? 0, "'\(actor)' has another position on '\(item)' already",
                "keep one of the two rows")
        } catch .weight {
            throw fail(columns.weight ?? 0, "'\(item)' has another weight already", "give all its rows one weight")
        }
    }

    /// A number, or a word: `.some(nil)` for a position that is not known, `nil` for a word that is not.
    private func position(_ cell: String) -> Double?? {
        if let value = values[cell] { return .some(value) }
        if let number = Double(cell), number.isFinite { return .some(number) }
        return Self.votes[cell.lowercased()]
    }

    // MARK: Columns

    private func columns(_ header: [String], _ file: String) throws -> Columns {
        guard header.count >= 2 else {
            throw Failure(.badData, "\(file): a table of actors and items has at least two columns")
        }
        return Columns(
            actor: try actors.map { try column($0, header, "--actors") } ?? 0,
            item: try items.map { try column($0, header, "--items") } ?? 1,
            position: try positions.map { try column($0, header, "--positions") },
            weight: try weights.map { try column($0, header, "--item-weights") })
    }

    private func column(_ text: String, _ header: [String], _ option: String) throws -> Int {
        if !hasNoHeader, let column = header.firstIndex(of: text) { return column }
        if !hasNoHeader, let column = header.firstIndex(where: { $0.lowercased() == text.lowercased() }) {
            return column
        }
        if let number = Int(text), header.indices ~= number - 1 { return number - 1 }
        throw Failure(
            .usage, "'\(option) \(text)': there is no such column",
            hint: Spelling.suggestion(for: text, in: header) ?? "the columns are: " + header.joined(separator: ", "))
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        var rest = Substring(self)
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
