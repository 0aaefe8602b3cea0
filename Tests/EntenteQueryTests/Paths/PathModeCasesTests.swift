import EntenteModel
import Foundation
import Testing

@testable import EntenteQuery

/// Path modes against the brute-force cases of `tck/path-cases.json`, which are not part of the project: they lie in the
/// folder that `ENTENTE_DATA` names, otherwise in `shared` beside the checkout.
///
/// The cases tell parallel edges apart; here they are one step. So sequences of nodes are compared, and trails only where
/// no two edges join the same nodes. Edges from a node to itself are no ties.
@Suite struct PathModeCasesTests {
    private static let file: URL = {
        var checkout = URL(filePath: #filePath)
        for _ in 0..<4 { checkout.deleteLastPathComponent() }
        let named = ProcessInfo.processInfo.environment["ENTENTE_DATA"].map { URL(filePath: $0) }
        let folder = named ?? checkout.deletingLastPathComponent().appending(path: "shared")
        let inside = folder.appending(path: "tck/path-cases.json")
        let beside = folder.deletingLastPathComponent().appending(path: "tck/path-cases.json")
        return FileManager.default.fileExists(atPath: inside.path()) ? inside : beside
    }()

    private struct Edge: Hashable {
        var from: String
        var to: String
        var type: String
    }

    private struct Pair {
        var from: String
        var to: String
        var must: [[String]]
        var may: [[String]]
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path()), "tck/path-cases.json is not there"))
    func agreeWithTheCases() throws {
        let cases = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [[String: Any]])
        var checked = 0
        for item in cases {
            guard let word = item["mode"] as? String, let mode = PathQuery.Mode(rawValue: word.lowercased()),
                let selector = item["selector"] as? String,
                ["ALL", "ALL SHORTEST", "ANY SHORTEST"].contains(selector)
            else { continue }
            if try check(item, mode, selector) { checked += 1 }
        }
        #expect(checked > 80, "\(checked) cases")
    }

    /// Whether the case could be checked.
    private func check(_ item: [String: Any], _ mode: PathQuery.Mode, _ selector: String) throws -> Bool {
        let id = item["id"] as? String ?? ""
        let setup = (item["setup"] as? [String])?.joined() ?? ""
        let edges = setup.matches(of: #/\(n(\d)\)-\[:([AB]) [^\]]*\]->\(n(\d)\)/#).map {
            Edge(from: "v\($0.1)", to: "v\($0.3)", type: String($0.2))
        }
        let types = Array(item["types"] as? String ?? "").map(String.init)
        let direction = item["direction"] as? String ?? ""
        let used = edges.filter { types.contains($0.type) && $0.from != $0.to }
        let ends = used.map { [$0.from, $0.to].sorted() }
        if mode == .trail, Set(ends).count < ends.count { return false }

        var graph = RelationGraph()
        for number in 0..<setup.matches(of: #/\(n\d:N/#).count {
            try graph.add(Entity(id: "v\(number)", kind: "N", name: "v\(number)"))
        }
        for (number, edge) in edges.enumerated() {
            try graph.add(
                Claim(id: "e\(number)", subject: .entity(edge.from), relation: edge.type, object: .entity(edge.to)))
        }
        let snapshot = Snapshot(graph)
        let options = types.flatMap { direction == ">" ? [$0] : direction == "<" ? ["^\($0)"] : [$0, "^\($0)"] }
        let step = "(" + options.joined(separator: "|") + ")"
        let bounds = try #require(item["bounds"] as? [Int])
        let needed = [String](repeating: step, count: bounds[0])
        let optional = [String](repeating: step + "?", count: bounds[1] - bounds[0])
        let pattern = try RelationPattern(parsing: (needed + optional).joined(separator: "/"))
        let pairs = try self.pairs(item)
        for from in graph.entities.map(\.id) {
            for to in graph.entities.map(\.id) {
                let pair = pairs.first { $0.from == from && $0.to == to } ?? Pair(from: from, to: to, must: [], may: [])
                let all = pair.must + pair.may
                let isLooped = all.contains { path in zip(path, path.dropFirst()).contains { $0 == $1 } }
                // What a loop makes shortest, or no trail, is not ours to find.
                if isLooped, selector != "ALL" { continue }
                let expected = Set(all.filter { path in !zip(path, path.dropFirst()).contains { $0 == $1 } })
                let selection: PathQuery.Selection =
                    selector == "ALL" ? .first(900) : selector == "ALL SHORTEST" ? .allShortest : .shortest
                let answer = snapshot.paths(
                    PathQuery(from: from, to: to, selection: selection, along: pattern, mode: mode))
                #expect(answer.isComplete)
                let found = answer.paths.map(\.nodes)
                if selector == "ANY SHORTEST" {
                    #expect(found.isEmpty == expected.isEmpty && expected.isSuperset(of: found), "\(id) \(from) \(to)")
                } else {
                    #expect(Set(found) == expected && Set(found).count == found.count, "\(id) \(from) \(to)")
                }
            }
        }
        return true
    }

    private func pairs(_ item: [String: Any]) throws -> [Pair] {
        func nodes(_ value: Any?) -> [[String]] {
            (value as? [[String: Any]] ?? []).compactMap { $0["nodes"] as? [String] }
        }
        return try #require(item["pairs"] as? [[String: Any]]).map { pair in
            Pair(
                from: pair["from"] as? String ?? "", to: pair["to"] as? String ?? "", must: nodes(pair["must"]),
                may: nodes(pair["may"]))
        }
    }
}
