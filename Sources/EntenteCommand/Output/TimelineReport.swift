import EntenteModel
import EntenteReasoning

/// `show --timeline` in text and JSON.
struct TimelineReport {
    private let graph: RelationGraph
    private let timeline: Timeline
    private let narrator: Narrator
    private let statuses: StatusTable

    init(_ graph: RelationGraph, lens: Lens, about entity: String?) {
        self.graph = graph
        timeline = Timeline(graph, lens: lens, about: entity)
        narrator = Narrator(graph, lens: lens)
        statuses = StatusTable(graph, lens: lens)
    }

    var json: JSON {
        .object([
            ("timeline", .array(timeline.entries.map(entry))), ("undated", .array(timeline.undated.map(entry))),
            ("withoutTime", .strings(timeline.withoutTime)),
        ])
    }

    private func entry(_ entry: TimelineEntry) -> JSON {
        .object([
            ("dating", .string(entry.dating.rawValue)), ("when", .optional(entry.when?.description)),
            ("claims", .strings(entry.claims)), ("preceding", .int(entry.preceding)),
            ("speaksOf", .strings(entry.speaksOf)), ("certain", .bool(entry.isCertain)),
            ("sentences", .strings(sentences(entry).map(\.words))),
            ("conflictsWith", .strings(Self.each(entry.claims, statuses.conflicts(of:)))),
            ("otherDates", .strings(Self.each(entry.claims, statuses.otherDates(of:)))),
        ])
    }

    func text(_ style: TextStyle) -> String {
        if timeline.entries.isEmpty, timeline.undated.isEmpty, timeline.withoutTime.isEmpty {
            return "No claim passes the lens."
        }
        var lines: [String] = []
        var number = 0
        // Lines are numbered, of which an entry has several where several claims belong to one event.
        var before = [0]
        var lineOfClaim: [String: Int] = [:]
        for told in timeline.entries.map(sentences) {
            for (index, sentence) in told.enumerated() {
                for id in sentence.claims where lineOfClaim[id] == nil { lineOfClaim[id] = number + index + 1 }
            }
            number += told.count
            before.append(number)
        }
        number = 0
        while number < timeline.entries.count {
            let entry = timeline.entries[number]
            // Entries of one time, which are in no order, share a heading.
            let group = timeline.entries[number...].prefix {
                heading($0) == heading(entry) && $0.preceding == entry.preceding && $0.speaksOf == entry.speaksOf
            }
            let spokenOf = Set(entry.speaksOf.compactMap { lineOfClaim[$0] })
            let earlier = Self.ranges(first: before[entry.preceding], and: spokenOf)
            let order = earlier.isEmpty ? "" : style.dim("  after \(earlier)")
            let range = Self.numbers(before[number] + 1, before[number + group.count])
            lines.append("\(range)  \(style.bold(heading(entry)))\(order)")
            for entry in group { lines += told(entry, indent: 4) }
            number += group.count
        }
        if !timeline.undated.isEmpty {
            lines += ["", style.bold("undated: nothing says before or after what")]
            for entry in timeline.undated { lines += told(entry, indent: 4) }
        }
        if !timeline.entries.isEmpty {
            lines += ["", style.dim("About the order of two entries no more is known than 'after' says.")]
        }
        if !timeline.withoutTime.isEmpty {
            let count = English.count(timeline.withoutTime.count, "state or judgment", "states and judgments")
            lines.append(
                style.dim("\(count) told without a date left out: \(timeline.withoutTime.joined(separator: ", "))"))
        }
        return lines.joined(separator: "\n")
    }

    /// The first so many numbers and some more: "1–7 and 9".
    private static func ranges(first count: Int, and more: Set<Int>) -> String {
        var ranges = count > 0 ? [1...count] : []
        for number in more.sorted() where number > count {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return English.list(ranges.map { numbers($0.lowerBound, $0.upperBound) })
    }

    private static func numbers(_ first: Int, _ last: Int) -> String {
        first == last ? "\(first)" : "\(first)–\(last)"
    }

    private func heading(_ entry: TimelineEntry) -> String {
        guard let when = entry.when else { return "" }
        let words = when.spoken(as: .event)
        switch entry.dating {
        case .happened: return words
        case .undated: return "undated; told \(words)"
        case .began: return "begun \(words)"
        case .ended: return "ended \(words)"
        case .told: return "told \(words)"
        }
    }

    private func told(_ entry: TimelineEntry, indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        let possibly = entry.isCertain ? "" : "possibly: "
        var lines = sentences(entry).map {
            "\(space)\(possibly)\($0.words) [\($0.claims.joined(separator: ", "))]\(marks($0.claims))"
        }
        if !entry.speaksOf.isEmpty { lines.append("\(space)speaks of \(entry.speaksOf.joined(separator: ", "))") }
        return lines
    }

    /// What stands against the claims of a sentence and is no denial, which it names itself.
    private func marks(_ claims: [String]) -> String {
        let conflicts = Self.each(claims, statuses.conflicts(of:))
        let dates = Self.each(claims, statuses.otherDates(of:))
        return (conflicts.isEmpty ? "" : " (in conflict with \(conflicts.joined(separator: ", ")))")
            + (dates.isEmpty ? "" : " (told with another date in \(dates.joined(separator: ", ")))")
    }

    private static func each(_ claims: [String], _ others: (String) -> [String]) -> [String] {
        Set(claims.flatMap(others)).sorted(by: NaturalOrder.precedes)
    }

    /// The sentences of an entry, each once, with all its claims.
    private func sentences(_ entry: TimelineEntry) -> [(words: String, claims: [String])] {
        var result: [(words: String, claims: [String])] = []
        for claim in entry.claims.compactMap({ graph.claim($0) }) {
            let words = narrator.sentence(claim)
            if let known = result.firstIndex(where: { $0.words == words }) {
                result[known].claims.append(claim.id)
            } else {
                result.append((words, [claim.id]))
            }
        }
        return result
    }
}
