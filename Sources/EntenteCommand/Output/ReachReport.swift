import EntenteBytes
import EntenteModel
import EntenteQuery
import EntenteReasoning

/// The answer of `path` without a second entity: how far everybody is from the first, or when they can have been reached.
struct ReachReport {
    var from: String
    var isWeighted: Bool
    /// At most so many are listed.
    var limit: Int
    var output: OutputOptions

    // MARK: Distances

    func text(_ all: [NodeDistance]) -> String {
        let rows = all.prefix(limit)
        let measure = isWeighted ? "length" : "steps"
        return text(
            field: "distances", isComplete: all.count <= limit,
            objects: rows.map { row in
                let distance = isWeighted ? JSON.double(row.distance) : .int(Int(row.distance))
                return .object([("id", .string(row.id)), ("name", .string(row.name)), (measure, distance)])
            },
            columns: [measure, "id", "name"],
            cells: rows.map { [isWeighted ? String($0.distance) : String(Int($0.distance)), $0.id, $0.name] },
            shown: {
                let hasIDs = rows.contains { $0.id != $0.name }
                return TextTable(
                    [measure, "name"] + (hasIDs ? ["id"] : []),
                    rows.map { [Rounded.text($0.distance), $0.name] + (hasIDs ? [$0.id] : []) })
            })
    }

    // MARK: Arrivals

    func text(_ all: [Arrival], _ narrator: Narrator) -> String {
        let rows = all.prefix(limit)
        func day(_ day: ValidityPeriod?) -> String { day?.description ?? "" }
        return text(
            field: "arrivals", isComplete: all.count <= limit,
            objects: rows.map { row in
                .object([
                    ("id", .string(row.id)), ("name", .string(narrator.displayName(row.id))),
                    ("earliest", .optional(row.day?.description)), ("hops", .int(row.steps.count)),
                    (
                        "steps",
                        .array(
                            row.steps.map {
                                .object([
                                    ("to", .string($0.to)), ("claim", .string($0.claim)),
                                    ("earliest", .optional($0.day?.description)),
                                ])
                            })
                    ),
                ])
            },
            columns: ["earliest", "steps", "id", "name", "claims"],
            cells: rows.map { row in
                let claims = row.steps.map(\.claim).joined(separator: " ")
                return [day(row.day), "\(row.steps.count)", row.id, narrator.displayName(row.id), claims]
            },
            shown: {
                TextTable(
                    ["earliest", "steps", "name", "way"],
                    rows.map { row in
                        let way = row.steps.map { "\(narrator.displayName($0.to)) [\($0.claim)]" }
                        let name = narrator.displayName(row.id)
                        return [
                            row.day.map(\.description) ?? "any day", "\(row.steps.count)", name,
                            ([narrator.displayName(from)] + way).joined(separator: " — "),
                        ]
                    })
            })
    }

    func text(_ all: [TimedArrival]) -> String {
        let rows = all.prefix(limit)
        return text(
            field: "arrivals", isComplete: all.count <= limit,
            objects: rows.map { row in
                .object([
                    ("id", .string(row.id)), ("name", .string(row.name)), ("earliest", .int(Int(row.time))),
                    ("hops", .int(row.steps.count)),
                    (
                        "steps",
                        .array(
                            row.steps.map { .object([("to", .string($0.to)), ("earliest", .int(Int($0.time)))]) })
                    ),
                ])
            },
            columns: ["earliest", "steps", "id", "name"],
            cells: rows.map { ["\($0.time)", "\($0.steps.count)", $0.id, $0.name] },
            shown: {
                TextTable(
                    ["earliest", "steps", "name", "way"],
                    rows.map { row in
                        let way = row.steps.map { "\($0.to) [\($0.time)]" }
                        return ["\(row.time)", "\(row.steps.count)", row.name, ([from] + way).joined(separator: " — ")]
                    })
            })
    }

    // MARK: Forms

    private func text(
        field: String, isComplete: Bool, objects: [JSON], columns: [String], cells: [[String]], shown: () -> TextTable
    ) -> String {
        switch output.format {
        case .json:
            return JSON.object([
                ("from", .string(from)), ("complete", .bool(isComplete)), (field, .array(objects)),
            ]).text
        case .jsonl: return objects.map(\.text).joined(separator: "\n")
        case .csv:
            var writer = CSVWriter()
            writer.write(row: columns)
            for row in cells { writer.write(row: row) }
            return String(decoding: writer.bytes, as: UTF8.self)
        case .text, .table:
            return objects.isEmpty ? "Nobody is reached from \(from)." : shown().text(output.style)
        }
    }
}
