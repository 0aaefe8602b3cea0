/// The names that ids get in the file: the ids themselves, unless DOT cannot hold them. Different ids never share a name.
struct DOTIdentifierTable {
    private let document: DOTDocument
    private var changed: [String: String] = [:]
    /// The ids of the document that are written as they are; collected when the first id has to be changed.
    private var taken: Set<String>?

    init(_ document: DOTDocument) {
        self.document = document
    }

    /// The name of an id, and whether it is another and is asked for for the first time.
    mutating func name(for id: String) -> (name: String, isChanged: Bool) {
        let candidate = Self.holdable(id)
        if candidate.unicodeScalars.elementsEqual(id.unicodeScalars) { return (id, false) }
        let key = Self.key(id)
        if let known = changed[key] { return (known, false) }
        var taken = self.taken ?? Self.unchangedIDs(of: document)
        var name = candidate
        var number = 2
        while !taken.insert(Self.key(name)).inserted {
            name = "\(candidate)_\(number)"
            number += 1
        }
        self.taken = taken
        changed[key] = name
        return (name, true)
    }

    /// Swift compares strings by canonical equivalence, Graphviz by bytes: the key keeps the bytes apart.
    private static func key(_ id: String) -> String {
        id.utf8.allSatisfy { $0 < 0x80 } ? id : id.utf8.map { String($0, radix: 16) }.joined(separator: " ") + " utf8"
    }

    private static func holdable(_ id: String) -> String {
        DOTEscaping.plain.apply(to: id).text
    }

    private static func unchangedIDs(of document: DOTDocument) -> Set<String> {
        var result: Set<String> = []
        func insert(_ id: String?) {
            guard let id, holdable(id).unicodeScalars.elementsEqual(id.unicodeScalars) else { return }
            result.insert(key(id))
        }
        insert(document.id)
        var pending = [document.statements]
        while let statements = pending.popLast() {
            for statement in statements {
                switch statement {
                case .node(let node): insert(node.id)
                case .edge(let edge):
                    insert(edge.tail.node)
                    insert(edge.head.node)
                case .subgraph(let subgraph):
                    insert(subgraph.id)
                    pending.append(subgraph.statements)
                case .defaults: break
                }
            }
        }
        return result
    }
}
