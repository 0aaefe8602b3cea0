import EntenteQuery
import EntenteReasoning

/// `show FILE`: a network in figures, with the degrees as bars.
struct NetworkFigures {
    private let profile: NetworkProfile
    private let structure: NetworkStructure?
    private let name: (String) -> String

    /// `name` turns ids into names for people.
    init(_ profile: NetworkProfile, _ structure: NetworkStructure?, name: @escaping (String) -> String) {
        self.profile = profile
        self.structure = structure
        self.name = name
    }

    var json: JSON {
        var fields: [(String, JSON)] = [
            ("nodes", .int(profile.nodes)), ("edges", .int(profile.edges)), ("directed", .bool(profile.isDirected)),
            ("selfLoops", .int(profile.selfLoops)), ("parallelEdges", .int(profile.parallelEdges)),
            ("density", .double(profile.density)),
            (
                "components",
                .object([
                    ("count", .int(profile.components.count)), ("largest", .int(profile.components.first ?? 0)),
                ])
            ),
            ("triangles", .int(profile.triangles)), ("transitivity", .double(profile.transitivity)),
            ("reciprocity", profile.reciprocity.map(JSON.double) ?? .null),
        ]
        if let strong = profile.strongComponents {
            fields.append(
                ("strongComponents", .object([("count", .int(strong.count)), ("largest", .int(strong.largest))])))
        }
        if let weights = profile.weights {
            let range = weights.range
            fields.append(
                (
                    "weights",
                    .object([
                        ("smallest", .double(range.lowerBound)), ("largest", .double(range.upperBound)),
                        ("sum", .double(weights.sum)),
                    ])
                ))
        }
        fields.append(
            (
                "degrees",
                .array(
                    profile.degrees.map {
                        .object([
                            ("from", .int($0.degrees.lowerBound)), ("to", .int($0.degrees.upperBound)),
                            ("nodes", .int($0.nodes)),
                        ])
                    })
            ))
        if let structure {
            fields += [
                ("diameter", .int(structure.diameter)), ("diameterEnds", .strings(structure.ends)),
                ("connected", .bool(structure.isConnected)), ("bridges", .array(structure.bridges.map(JSON.strings))),
                ("articulationPoints", .strings(structure.articulationPoints)),
            ]
        }
        return .object(fields)
    }

    // MARK: Text

    /// Rows of a name and what it is, for the lines of an overview.
    var fields: [(String, String)] {
        let direction = profile.isDirected ? "directed" : "undirected"
        let parallel =
            profile.parallelEdges > 0
            ? "; with parallel ones \(profile.edges + profile.parallelEdges)" : ""
        var result = [
            ("nodes", "\(profile.nodes)"), ("edges", "\(profile.edges), \(direction)\(parallel)"),
            ("density", Rounded.text(profile.density)),
        ]
        if profile.selfLoops > 0 { result.append(("self-loops", "\(profile.selfLoops)")) }
        if let weights = profile.weights {
            let (least, most) = (Rounded.text(weights.range.lowerBound), Rounded.text(weights.range.upperBound))
            result.append(("weights", "\(least) to \(most), \(Rounded.text(weights.sum)) together"))
        }
        result.append(("components", parts(profile.components.count, profile.components.first ?? 0)))
        if let strong = profile.strongComponents {
            result.append(("strong", parts(strong.count, strong.largest)))
        }
        if let reciprocity = profile.reciprocity {
            let share =
                reciprocity == 0 ? "no tie goes" : reciprocity == 1 ? "every tie goes" : "the share of ties that go"
            result.append(("reciprocity", "\(Rounded.text(reciprocity)): \(share) both ways"))
        }
        result.append(
            ("triangles", "\(profile.triangles); transitivity \(Rounded.text(profile.transitivity))"))
        if let structure { result += structureFields(structure) }
        return result + bars
    }

    /// The same in two columns.
    var table: TextTable { TextTable(["figure", "value"], fields.map { [$0.0, $0.1] }) }

    private func parts(_ count: Int, _ largest: Int) -> String {
        count > 1 ? "\(count), the largest of \(English.count(largest, "node"))" : "\(count)"
    }

    /// More than this nobody reads; JSON has all.
    private static let readable = 50

    private func structureFields(_ structure: NetworkStructure) -> [(String, String)] {
        func list(_ items: [String]) -> String {
            let rest = items.count - Self.readable
            return items.isEmpty
                ? "none"
                : "\(items.count): " + items.prefix(Self.readable).joined(separator: "; ")
                    + (rest > 0 ? " … and \(rest) more" : "")
        }
        let ends =
            structure.ends.count == 2 && structure.diameter > 0
            ? ", as from \(name(structure.ends[0])) to \(name(structure.ends[1]))" : ""
        let reach = structure.isConnected ? "" : "; not all reach all, and that counts those who do"
        return [
            ("diameter", English.count(structure.diameter, "step") + ends + reach),
            ("bridges", list(structure.bridges.map { "\(name($0[0])) – \(name($0[1]))" })),
            ("articulation", list(structure.articulationPoints.map(name))),
        ]
    }

    private var bars: [(String, String)] {
        let most = profile.degrees.map(\.nodes).max() ?? 0
        let labels = profile.degrees.map { bar in
            bar.degrees.count == 1 ? "\(bar.degrees.lowerBound)" : "\(bar.degrees.lowerBound)–\(bar.degrees.upperBound)"
        }
        let width = labels.map(\.count).max() ?? 0
        return zip(labels, profile.degrees).enumerated().map { place, row in
            let label = String(repeating: " ", count: width - row.0.count) + row.0
            let length = row.1.nodes == 0 ? 0 : max(1, row.1.nodes * 40 / max(most, 1))
            let bar = String(repeating: "█", count: length)
            return (place == 0 ? "degree" : "", "\(label)  \(bar)\(bar.isEmpty ? "" : " ")\(row.1.nodes)")
        }
    }
}

/// Rows of a name and a text, the texts below each other.
enum FieldList {
    static func text(_ fields: [(String, String)], width: Int = 14, _ style: TextStyle) -> String {
        fields.map { name, value in
            style.bold(name) + String(repeating: " ", count: max(1, width - name.count)) + value
        }.joined(separator: "\n")
    }
}
