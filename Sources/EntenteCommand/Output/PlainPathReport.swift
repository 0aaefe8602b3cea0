import EntenteAlgorithms
import EntenteQuery
import EntenteReasoning

/// The answer of `path` in text and JSON where edges have no claims: the nodes on the way.
struct PlainPathReport {
    struct Found {
        var path: NodePath
        /// The sum of the weights; `nil` where they were not asked for.
        var length: Double?
    }

    struct Answer {
        var paths: [Found]
        var isComplete: Bool
        /// How many there are, where they are counted without listing them; `UInt64.max` stands for that many or more.
        var count: UInt64?
    }

    let network: Network
    let source: UInt32
    let target: UInt32
    let output: OutputOptions

    func text(_ answer: Answer) -> String {
        let (paths, isComplete) = (answer.paths, answer.isComplete)
        switch output.format {
        case .json:
            return JSON.object([
                ("from", .string(network.id(of: source))), ("to", .string(network.id(of: target))),
                ("complete", .bool(isComplete)), ("paths", .array(paths.map(json))),
            ]).text
        case .jsonl: return paths.map { json($0).text }.joined(separator: "\n")
        default:
            // What was not found before the search gave up may be there all the same.
            if paths.isEmpty, !isComplete { return "" }
            if paths.isEmpty {
                return "There is no path between \(network.name(of: source)) and \(network.name(of: target))."
            }
            return paths.enumerated().map { place, found in
                let number = paths.count > 1 ? "\(place + 1). " : ""
                let length = found.length.map { "; length \(Rounded.text($0))" } ?? ""
                return output.style.bold(number + told(found.path)) + "\n  "
                    + output.style.dim(English.count(found.path.hops, "step") + length)
            }.joined(separator: "\n\n")
        }
    }

    private func told(_ path: NodePath) -> String { path.nodes.map(network.name).joined(separator: " — ") }

    /// The shape of a path between entities; without claims there are no relations, no strength and no sign.
    private func json(_ found: Found) -> JSON {
        let ids = found.path.nodes.map(network.id)
        let steps = zip(ids, ids.dropFirst()).map { from, to in
            JSON.object([("from", .string(from)), ("to", .string(to))])
        }
        var fields: [(String, JSON)] = [
            ("hops", .int(found.path.hops)), ("nodes", .strings(ids)), ("steps", .array(steps)),
            ("sentence", .string(told(found.path))),
        ]
        if let length = found.length { fields.append(("length", .double(length))) }
        return .object(fields)
    }
}
