import EntenteBytes
import EntenteModel

/// Reads one table into the graph that several share.
struct TableFileReader {
    let file: SourceFile
    let options: TableReader.Options
    var findings: FindingList
    var layout = TableLayout(edgeListOf: 2)
    var rows: TableRows
    /// The claim of the row before, which may yet get further citations.
    var pending: PendingClaim?
    private var detailColumns: [Int] = []
    private var rowCount = 0
    private var skippedRows = 0
    /// The lines of the first rows that were left out.
    private var skippedLines: [Int] = []
    private var reportedRows = 0
    private var otherFindings = 0

    /// A claim that waits for rows that repeat it with another citation.
    struct PendingClaim {
        var claim: Claim
        var places: ClaimPlaces
    }

    /// Why a row is left out.
    struct BadRow: Error {
        var code: DiagnosticCode
        var position: TextPosition
        var message: String
        var hint: String
        var severity = Diagnostic.Severity.warning
    }

    init(_ file: SourceFile, options: TableReader.Options) {
        self.file = file
        self.options = options
        findings = FindingList(file: file.name)
        rows = TableRows(file, separator: options.separator, fieldLimit: options.maximumCellBytes)
    }

    mutating func read(into builder: inout ForeignGraphBuilder) {
        guard !file.bytes.isEmpty else {
            return findings.error(.emptyFile, at: nil, "the file is empty", hint: "a table begins with 'source,target'")
        }
        do {
            try EncodingCheck.requireText(file.bytes, file: file.name)
            try readRows(into: &builder)
        } catch {
            findings.add(error.diagnostic)
        }
        flush(into: &builder)
        if skippedRows > 0 { reportSkippedRows() }
    }

    /// Some bad rows are a warning. If most are bad, it is the wrong table, or it was read in the wrong way.
    private mutating func reportSkippedRows() {
        let lines =
            skippedLines.map(String.init).joined(separator: ", ") + (skippedRows > skippedLines.count ? ", …" : "")
        let message =
            "\(skippedRows) of \(rowCount) rows \(skippedRows == 1 ? "was" : "were") left out "
            + "(\(skippedRows == 1 ? "line" : "lines") \(lines))"
        if skippedRows * 2 > rowCount {
            findings.error(
                .skippedRows, at: nil, message + ", more than half",
                hint:
                    "the table is not one of ties as it stands: each row needs a source, a target, and a cell for each "
                    + "column")
        } else {
            findings.warning(
                .skippedRows, at: nil, message,
                hint: reportedRows < skippedRows ? "the first \(reportedRows) of them are listed" : "")
        }
    }

    private mutating func readRows(into builder: inout ForeignGraphBuilder) throws(BytesError) {
        var row: [CSVField] = []
        guard try rows.next(into: &row) else {
            return findings.error(
                .emptyFile, at: nil, "the table has no rows", hint: "a table begins with 'source,target'")
        }
        if row.count == 1 { try tryBlanks(&row) }
        guard let header = try decideLayout(row) else { return }
        // Where the names of the columns were told, the first row is one like the others.
        let hasDataFirst = !layout.hasHeader || options.columns?.areWhole ?? false
        if layout.hasHeader { rows.skipsComments = false }
        var survey = TableSurvey(rows: rows, layout: layout, file: file.name)
        try survey.run(firstRow: hasDataFirst ? row : nil, header: header, builder: &builder)
        layout = survey.layout
        detailColumns = layout.detailColumns
        for (column, cell, error) in survey.undated {
            warn(
                .badDate, cell,
                "\(error.message), as is most of the column '\(column)', which is kept as a qualifier of each claim",
                hint: error.hint ?? "")
        }
        if layout.hasHeader { reportColumns(row) }
        if hasDataFirst { add(row, to: &builder) }
        while try rows.next(into: &row) { add(row, to: &builder) }
    }

    /// Takes single blanks for separators, if the first row is a header then or its columns were told.
    private mutating func tryBlanks(_ row: inout [CSVField]) throws(BytesError) {
        var others = TableRows(file, separator: UInt8(ascii: " "), fieldLimit: options.maximumCellBytes)
        var cells: [CSVField] = []
        guard try others.next(into: &cells), cells.count > 1,
            options.columns != nil || EndColumns.places(in: cells.map { EndColumns.key(others.text($0)) }) != nil
        else { return }
        (rows, row) = (others, cells)
    }

    /// What the columns are for, and what they are called, by the first row; `nil` where it is a mistake, which is told.
    private mutating func decideLayout(_ row: [CSVField]) throws(BytesError) -> [String]? {
        var header = row.map { rows.text($0) }
        if let columns = options.columns {
            do {
                header = try columns.header(over: header)
            } catch {
                findings.error(
                    .notATable, at: rows.position(row[0]), "these are not the columns: \(error)", hint: error.hint)
                return nil
            }
        }
        if let layout = TableLayout(header: header) {
            self.layout = layout
        } else if row.count < 2 || row.count > 3 || TableLayout.namesAnEnd(header) || options.columns != nil {
            reportNoTable(header, at: rows.position(row[0]))
            return nil
        } else if TableLayout.isHeading(header) || TableSurvey.isHeadingOfNumbers(row, rows) {
            layout = TableLayout(endsFirst: header)
            note(
                .extraColumn, row[0],
                "the first row is taken for a header, '\(header[0])' for the source and "
                    + "'\(header[1])' for the target", "call them 'source' and 'target'")
        } else if TableSurvey.isPerhapsHeading(row, rows) {
            let names = header.map { $0.prefix(40) }
            findings.error(
                .notATable, at: rows.position(row[0]),
                "the first row looks like a header, which names no source and no target",
                hint:
                    "say which columns they are, as in '--columns source=\(names[0]),target=\(names[1])'; or, if it is a "
                    + "row like the others, '--columns \(row.count == 2 ? "source,target" : "source,target,relation")'")
            return nil
        } else {
            layout = TableLayout(edgeListOf: row.count)
        }
        return header
    }

    // MARK: Findings

    private mutating func reportNoTable(_ header: [String], at position: TextPosition) {
        let shown = header.prefix(8).map { "'\($0.prefix(30))'" }.joined(separator: ", ")
        findings.error(
            .notATable, at: position,
            header.count == 1
                ? "this is no table of ties: its first row has one cell, \(shown)"
                : "this is no table of ties: its first row does not name a source and a target, it has \(shown)",
            hint: header.count < 2
                ? "begin with a header such as 'source,target,relation'"
                : "say which columns they are, as in '--columns source=\(header[0].prefix(30)),"
                    + "target=\(header[1].prefix(30))'; or begin with a header such as 'source,target,relation'")
    }

    /// Says once of each column that it is not among those that are understood.
    private mutating func reportColumns(_ header: [CSVField]) {
        for extra in layout.extras where !extra.isList {
            note(
                .extraColumn, header[extra.column], "the column '\(extra.name)' is kept as a qualifier of each claim",
                "'with:\(extra.name)' says that this is meant")
        }
        for (field, name) in [(TableLayout.Field.status, "status"), (.offset, "offset")] {
            guard let column = layout[field] else { continue }
            note(.computedColumn, header[column], "the column '\(name)' is computed, and therefore not read", nil)
        }
        if layout[.document] == nil, let column = layout[.quote] {
            note(
                .extraColumn, header[column], "without a column 'document' the quotes are kept as qualifiers",
                "name the document of each quote")
        }
    }

    private mutating func note(_ code: DiagnosticCode, _ cell: CSVField, _ message: String, _ hint: String?) {
        findings.add(
            Diagnostic(
                file: file.name, position: rows.position(cell), severity: .note, code: code, message: message,
                hint: hint))
    }

    mutating func warn(_ code: DiagnosticCode, _ cell: CSVField, _ message: String, hint: String = "") {
        guard otherFindings < options.maximumFindings else { return }
        otherFindings += 1
        findings.warning(code, at: rows.position(cell), message, hint: hint)
    }

    private mutating func skip(_ problem: BadRow) {
        skippedRows += 1
        if skippedLines.count < 3 { skippedLines.append(problem.position.line) }
        guard reportedRows < options.maximumFindings else { return }
        reportedRows += 1
        findings.add(
            Diagnostic(
                file: file.name, position: problem.position, severity: problem.severity, code: problem.code,
                message: problem.message, hint: problem.hint.isEmpty ? nil : problem.hint))
    }

    // MARK: Rows

    private mutating func add(_ row: [CSVField], to builder: inout ForeignGraphBuilder) {
        rowCount += 1
        do throws(BadRow) {
            try checkCount(row)
            if isBare(row) {
                flush(into: &builder)
                try addBare(row, to: &builder)
            } else {
                try addClaim(row, to: &builder)
            }
        } catch {
            skip(error)
        }
    }

    private func checkCount(_ row: [CSVField]) throws(BadRow) {
        guard row.count != layout.columnCount else { return }
        let isLonger = row.count > layout.columnCount
        let words = row.count == 1 ? "one cell" : "\(row.count) cells"
        throw BadRow(
            code: .raggedRow, position: rows.position(row[isLonger ? layout.columnCount : row.count - 1]),
            message: "this row has \(words), the first one \(layout.columnCount)",
            hint: isLonger ? "put a cell that holds the separator in quotes" : "add the missing separators")
    }

    /// Whether a row tells no more than a triple between two names.
    private func isBare(_ row: [CSVField]) -> Bool {
        !layout.isClaimsTable && detailColumns.allSatisfy { row[$0].range.isEmpty }
    }

    private mutating func addBare(_ row: [CSVField], to builder: inout ForeignGraphBuilder) throws(BadRow) {
        let source = try end(.source, row)
        let target = try end(.target, row)
        let relation = relation(row, &builder)
        do {
            let subject = try builder.entity(source)
            try builder.addBare(subject, relation, try builder.entity(target))
        } catch {
            throw bad(error, row[0])
        }
    }

    /// In bytes; what is longer is no name.
    private static let longestName = 1 << 16

    /// The name in a cell that must not be empty.
    func end(_ field: TableLayout.Field, _ row: [CSVField]) throws(BadRow) -> String {
        let column = layout[field] ?? 0
        let name = rows.word(row[column])
        if name.utf8.count > Self.longestName {
            throw BadRow(
                code: .missingCell, position: rows.position(row[column]),
                message: "the name has \(name.utf8.count) bytes", hint: "look for a missing line end or quote",
                severity: .error)
        }
        guard name.isEmpty else { return name }
        throw BadRow(
            code: .missingCell, position: rows.position(row[column]),
            message: "this row has no \(field == .source ? "source" : "target")", hint: "write a name in this cell")
    }

    func bad(_ error: ModelError, _ cell: CSVField) -> BadRow {
        BadRow(
            code: DiagnosticCode(rawValue: error.code.rawValue), position: rows.position(cell), message: error.message,
            hint: error.hint, severity: .error)
    }

    mutating func relation(_ row: [CSVField], _ builder: inout ForeignGraphBuilder) -> ForeignGraphBuilder.Relation {
        let cell = layout[.relation].map { row[$0] }
        let text = cell.map { rows.word($0) }.flatMap { $0.isEmpty ? nil : $0 }
        let isSymmetric = layout[.direction].map { TableSurvey.isUndirected(rows.word(row[$0])) } ?? false
        let sign = layout[.sign].flatMap { TableSurvey.sign(rows.word(row[$0])) } ?? 0
        let (relation, novelty) = builder.relation(text, isSymmetric: isSymmetric, sign: sign)
        let name = text ?? "tied-to"
        switch novelty {
        case .none: break
        case .direction:
            warn(
                .mixedDirection, cell ?? row[0], "the relation '\(name)' is both directed and undirected",
                hint: "the ties of this direction are called '\(relation.id)'")
        case .sign:
            warn(
                .mixedSign, cell ?? row[0], "the relation '\(name)' has several signs",
                hint: "the ties of this sign are called '\(relation.id)'")
        }
        return relation
    }

    mutating func flush(into builder: inout ForeignGraphBuilder) {
        guard let pending else { return }
        self.pending = nil
        do {
            try builder.add(
                pending.claim, places: GraphAssembler.PlacedClaim(file: file.name, places: pending.places))
        } catch {
            findings.error(
                DiagnosticCode(rawValue: error.code.rawValue), at: pending.places.claim, error.message,
                hint: error.hint)
        }
    }
}
