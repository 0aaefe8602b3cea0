import EntenteAlgorithms
import EntenteBytes

/// A table of edges without claims: a header that names a source and a target, perhaps a weight or a sign, and nothing that
/// a lens could ask for.
///
/// Its rows are rewritten as an edge list with tabs, which is read in integers; no edge becomes an object. What is not
/// plain (a relation, a ragged row, a weight that is no number) is left to the reader of claims, which says what is wrong.
struct EdgeTable {
    let topology: LoadedTopology
    /// Whether the rows do not say themselves which way they lead.
    let assumesDirection: Bool
    /// How many rows have an empty cell where others have a sign; they count as 0.
    let unsignedRows: Int

    private struct Layout {
        var source: Int
        var target: Int
        var weight: Int?
        var isSign: Bool
        var direction: Int?
        var count: Int
    }

    /// `nil` if the table is not plain.
    init?(_ bytes: UnsafeRawBufferPointer, file: String) {
        var rows = CSVTokenizer(Array(bytes), file: file)
        var row: [CSVField] = []
        guard EncodingCheck(bytes).problem == nil, (try? rows.nextRow(into: &row)) == true,
            let layout = Self.layout(row.map { Self.key(rows.text(of: $0)) })
        else { return nil }
        var (list, hasDirected, hasUndirected, unsigned) = ([UInt8](), false, false, 0)
        list.reserveCapacity(bytes.count)
        // Rows of both kinds: those without direction are written both ways.
        var undirected: [Range<Int>] = []
        do {
            while try rows.nextRow(into: &row) {
                let start = list.count
                guard row.count == layout.count, Self.write(row, rows, layout, to: &list) else { return nil }
                if layout.isSign, let column = layout.weight, row[column].range.isEmpty { unsigned += 1 }
                switch layout.direction.map({ rows.text(of: row[$0]).lowercased() }) {
                case "undirected", "mutual":
                    hasUndirected = true
                    undirected.append(start..<list.count)
                case nil, "", "directed": hasDirected = true
                default: return nil
                }
            }
            if hasDirected, hasUndirected { for line in undirected { Self.turn(line, in: &list) } }
            topology = try list.withUnsafeBytes {
                try LoadedTopology(edgeList: $0, file: file, directed: hasDirected || !hasUndirected)
            }
        } catch {
            return nil
        }
        assumesDirection = hasDirected && layout.direction == nil
        unsignedRows = unsigned
    }

    private static func write(
        _ row: [CSVField], _ rows: CSVTokenizer, _ layout: Layout, to list: inout [UInt8]
    ) -> Bool {
        for (place, column) in [layout.source, layout.target].enumerated() {
            let name = trimmed(rows.contentBytes(of: row[column]))
            guard let first = name.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "%"),
                !name.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 })
            else { return false }
            if place > 0 { list.append(9) }
            list += name
        }
        if let column = layout.weight {
            let text = String(decoding: trimmed(rows.contentBytes(of: row[column])), as: UTF8.self)
            let empty: Double? = layout.isSign && text.isEmpty ? 0 : nil
            guard let weight = signs[text] ?? Double(text) ?? empty, weight.isFinite else { return false }
            list.append(9)
            list += Array(String(weight).utf8)
        }
        list.append(10)
        return true
    }

    private static let signs: [String: Double] = ["+": 1, "-": -1, "\u{2212}": -1, "\u{2212}1": -1]

    /// Appends a line with its first two cells exchanged.
    private static func turn(_ line: Range<Int>, in list: inout [UInt8]) {
        let cells = list[line].split(separator: 9, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
        let target = cells[1].last == 10 ? Array(cells[1].dropLast()) : cells[1]
        guard target != cells[0] else { return }
        list += target + [9] + cells[0]
        list += cells.count > 2 ? [9] + cells[2] : [10]
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.first == 32 || bytes.last == 32 else { return bytes }
        let head = bytes.drop { $0 == 32 }
        return Array(head.prefix((head.lastIndex { $0 != 32 } ?? head.startIndex - 1) + 1 - head.startIndex))
    }

    // MARK: Header

    private static let weights = ["sign", "weight"]
    /// What makes claims of rows.
    private static let telling: Set<String> = [
        "relation", "kind", "type-of-tie", "relationship", "predicate", "subject", "object", "polarity", "modality",
        "says", "speakers", "said", "on", "valid", "document", "quote", "flags", "source-kind", "source-name",
        "target-kind", "target-name", "claim",
    ]

    private static func layout(_ header: [String]) -> Layout? {
        guard telling.isDisjoint(with: header) else { return nil }
        func column(_ names: [String]) -> Int? {
            names.lazy.compactMap { header.firstIndex(of: $0) }.first
        }
        let weight = column(weights)
        let isSign = weight.map { header[$0] == "sign" } ?? false
        let direction = column(["type", "direction"])
        if let source = column(EndColumns.sources), let target = column(EndColumns.targets) {
            return Layout(
                source: source, target: target, weight: weight, isSign: isSign, direction: direction,
                count: header.count)
        }
        // A small table may name its ends as it likes, if its third column is known.
        guard header.count == 3, weight == 2 else { return nil }
        return Layout(source: 0, target: 1, weight: 2, isSign: isSign, direction: nil, count: 3)
    }

    private static func key(_ text: String) -> String {
        String(text.lowercased().filter { $0 != "\u{FEFF}" }.map { $0 == " " || $0 == "_" ? "-" : $0 })
    }
}
