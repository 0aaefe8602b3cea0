import EntenteBytes
import EntenteModel

/// A first look over a table, for what no row tells alone: what a column's cells are, which ids are documents, what
/// entities are called.
struct TableSurvey {
    private(set) var rows: TableRows
    private(set) var layout: TableLayout
    let file: String
    /// The columns that are called like dates and hold none, each with the first cell that is not.
    private(set) var undated: [(column: String, cell: CSVField, error: DateError)] = []
    private var isNumeric = true
    private var isDirection = true
    private var isSign = true
    private var starts = DateCells()
    private var ends = DateCells()
    private var periods = DateCells()
    private var moments = DateCells()

    /// What the cells of a column that should hold dates are.
    struct DateCells {
        var dates = 0
        var others = 0
        /// The first cell that is no date.
        var firstOther: (cell: CSVField, error: DateError)?

        /// Whether so many cells are no dates that the column is of another kind.
        var isOfAnotherKind: Bool { others > dates }

        mutating func look(at cell: CSVField, _ word: String, isPeriod: Bool = false) {
            do throws(DateError) {
                if word.isEmpty { return }
                if isPeriod { _ = try ValidityPeriod(parsing: word) } else { _ = try TableSurvey.bound(word) }
                dates += 1
            } catch {
                others += 1
                firstOther = firstOther ?? (cell, error)
            }
        }
    }

    init(rows: TableRows, layout: TableLayout, file: String) {
        self.rows = rows
        self.layout = layout
        self.file = file
    }

    private var isNeeded: Bool {
        if !layout.hasHeader { return layout.columnCount == 3 }
        let fields: [TableLayout.Field] = [
            .direction, .sign, .on, .valid, .start, .end, .document, .sourceKind, .sourceName, .targetKind, .targetName,
        ]
        return fields.contains { layout[$0] != nil }
    }

    /// Goes over all rows if the layout leaves anything open. `firstRow` is the one already taken, if it holds data.
    mutating func run(
        firstRow: [CSVField]?, header: [String], builder: inout ForeignGraphBuilder
    ) throws(BytesError) {
        guard isNeeded else { return }
        var row: [CSVField] = []
        if let firstRow { look(at: firstRow, &builder) }
        while try rows.next(into: &row) { look(at: row, &builder) }
        layout.decideThird(isWeight: isNumeric)
        if !isDirection { layout.release(.direction, header: header, asRelation: true) }
        if !isSign { layout.release(.sign, header: header, asRelation: false) }
        for (field, cells) in [(TableLayout.Field.on, moments), (.valid, periods), (.start, starts), (.end, ends)]
        where cells.isOfAnotherKind {
            let name = layout[field].map { trimmed(header[$0]) } ?? ""
            if let other = cells.firstOther { undated.append((name, other.cell, other.error)) }
            layout.release(field, header: header, asRelation: false)
        }
    }

    private mutating func look(at row: [CSVField], _ builder: inout ForeignGraphBuilder) {
        guard row.count == layout.columnCount else { return }
        if !layout.hasHeader, isNumeric {
            let text = rows.word(row[2])
            isNumeric = text.isEmpty || Double(text) != nil
        }
        if isDirection, let column = layout[.direction] {
            let word = rows.word(row[column]).lowercased()
            isDirection = Self.directions.contains(word)
        }
        if isSign, let column = layout[.sign] { isSign = Self.sign(rows.word(row[column])) != nil }
        if let column = layout[.on] { moments.look(at: row[column], rows.word(row[column]), isPeriod: true) }
        if let column = layout[.valid] { periods.look(at: row[column], rows.word(row[column]), isPeriod: true) }
        if let column = layout[.start] { starts.look(at: row[column], rows.word(row[column])) }
        if let column = layout[.end] { ends.look(at: row[column], rows.word(row[column])) }
        describe(.source, .sourceKind, .sourceName, row, &builder)
        describe(.target, .targetKind, .targetName, row, &builder)
        declareDocument(row, &builder)
    }

    private func describe(
        _ end: TableLayout.Field, _ kind: TableLayout.Field, _ name: TableLayout.Field, _ row: [CSVField],
        _ builder: inout ForeignGraphBuilder
    ) {
        guard layout[kind] != nil || layout[name] != nil, let column = layout[end] else { return }
        let kindText = layout[kind].map { rows.word(row[$0]) } ?? ""
        let nameText = layout[name].map { rows.text(row[$0]) } ?? ""
        guard !kindText.isEmpty || !nameText.isEmpty else { return }
        builder.describe(rows.word(row[column]), kind: kindText, as: nameText)
    }

    private func declareDocument(_ row: [CSVField], _ builder: inout ForeignGraphBuilder) {
        guard let column = layout[.document] else { return }
        let text = rows.word(row[column])
        guard !text.isEmpty else { return }
        let place = Place(file: file, position: rows.position(row[column]))
        // A graph that is full says so at the first claim that cannot be added.
        try? builder.declareDocument(text, at: place)
    }

    /// Whether the third cell of a first row is a word, or both names are, and those of all rows below are numbers: then
    /// it names columns.
    static func isHeadingOfNumbers(_ first: [CSVField], _ rest: TableRows) -> Bool {
        var columns = first.indices.map { !first[$0].range.isEmpty && Double(rest.word(first[$0])) == nil }
        var (rows, row, count) = (rest, [CSVField](), 0)
        while (try? rows.next(into: &row)) == true {
            for column in columns.indices where columns[column] {
                columns[column] = row.count == first.count && Double(rows.word(row[column])) != nil
            }
            if !columns.contains(true) { return false }
            count += 1
        }
        return count > 0 && (columns[0] && columns[1] || columns.count == 3 && columns[2])
    }

    /// Whether the cells of a first row look like names of columns, `block_timestamp,inputs_address`, and stand nowhere
    /// below.
    static func isPerhapsHeading(_ first: [CSVField], _ rest: TableRows) -> Bool {
        let names = first.map { rest.word($0) }
        guard names.contains(where: { $0.contains("_") }), names.allSatisfy(isColumnName) else { return false }
        var (rows, row, count) = (rest, [CSVField](), 0)
        while (try? rows.next(into: &row)) == true {
            // Where others are written so too, it is how names are written here.
            if row.contains(where: { names.contains(rows.word($0)) }) { return false }
            if row.prefix(2).allSatisfy({ isColumnName(rows.word($0)) && rows.word($0).contains("_") }) { return false }
            count += 1
        }
        return count > 0
    }

    private static func isColumnName(_ word: String) -> Bool {
        guard let first = word.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return false }
        return word.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || byte == UInt8(ascii: "_")
        }
    }

    // MARK: Words

    /// The bound of a period that a cell tells: unknown if it is empty, open for `..`.
    static func bound(_ word: String) throws(DateError) -> ValidityPeriod.Bound {
        if word.isEmpty { return .unknown }
        return word == ".." ? .open : .date(try CalendarDate(parsing: word))
    }

    private static let directions = ["", "directed", "undirected", "mutual"]

    static func isUndirected(_ word: String) -> Bool { ["undirected", "mutual"].contains(word.lowercased()) }

    /// 1, -1 or 0, also with decimals (1.0); 0 for an empty cell, `nil` for what is no sign.
    static func sign(_ word: String) -> Int? {
        switch word {
        case "": 0
        case "+": 1
        case "-", "\u{2212}", "\u{2212}1": -1
        default: Double(word).flatMap { [1: 1, -1: -1, 0: 0][$0] }
        }
    }
}
