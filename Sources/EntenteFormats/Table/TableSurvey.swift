import EntenteBytes
import EntenteModel

/// A first look over a table, for what no row tells alone: what a column's cells are, which ids are documents, what
/// entities are called.
struct TableSurvey {
    private(set) var rows: TableRows
    private(set) var layout: TableLayout
    let file: String
    private var isNumeric = true
    private var isDirection = true
    private var isSign = true

    init(rows: TableRows, layout: TableLayout, file: String) {
        self.rows = rows
        self.layout = layout
        self.file = file
    }

    private var isNeeded: Bool {
        if !layout.hasHeader { return layout.columnCount == 3 }
        let fields: [TableLayout.Field] = [
            .direction, .sign, .document, .sourceKind, .sourceName, .targetKind, .targetName,
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

    /// Whether the third cell of a first row is a word, and those of all rows below are numbers: it names a column.
    static func isHeadingOfNumbers(_ first: [CSVField], _ rest: TableRows) -> Bool {
        guard first.count == 3, !first[2].range.isEmpty, Double(rest.word(first[2])) == nil else { return false }
        var (rows, row, count) = (rest, [CSVField](), 0)
        while (try? rows.next(into: &row)) == true {
            guard row.count == 3, Double(rows.word(row[2])) != nil else { return false }
            count += 1
        }
        return count > 0
    }

    // MARK: Words

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
