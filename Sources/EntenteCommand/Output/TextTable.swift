import EntenteReasoning

/// A table in columns of equal width, for people. A cell that is far too long stands out, and does not widen all others.
struct TextTable {
    private let header: [String]
    private let rows: [[String]]
    private static let widest = 60

    init(_ header: [String], _ rows: [[String]]) {
        self.header = header
        self.rows = rows.map { $0.map(English.oneLine) }
    }

    /// The header, a rule, the rows; columns two spaces apart.
    func text(_ style: TextStyle) -> String {
        var widths = header.map(\.count)
        for row in rows {
            for (i, cell) in row.enumerated() { widths[i] = max(widths[i], min(cell.count, Self.widest)) }
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.enumerated().map { i, cell in
                i == cells.count - 1 ? cell : cell + String(repeating: " ", count: max(0, widths[i] - cell.count))
            }
            return padded.joined(separator: "  ")
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return ([style.bold(line(header)), style.dim(rule)] + rows.map(line)).joined(separator: "\n")
    }
}
