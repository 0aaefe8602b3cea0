/// What stands as the subject or the object of a claim.
public enum Participant: Sendable, Hashable {
    /// One entity, by id.
    case entity(String)
    /// One document of the dossier, by id (`agenda-ge publishes doc-A`).
    case document(String)
    /// Several entities, in the order written: one n-ary claim that makes several ties. Only as an object.
    case entities([String])
    /// Other claims, by id, in the order written: a claim about claims.
    case claims([String])
    /// Words, not a thing: a status, a characterization. Never a node in paths. Only as an object.
    case label(String)
    /// The text names nobody.
    case unknown
    /// The text is ambiguous: any one of these entities may be meant. Makes no tie.
    case either([String])

    /// The ids of the entities that stand here for certain, in order: none for claims, labels and the ambiguous.
    public var entityIDs: [String] {
        switch self {
        case .entity(let id): [id]
        case .entities(let ids): ids
        case .document, .claims, .label, .unknown, .either: []
        }
    }

    /// The ids of all entities that are named here, also as a mere possibility.
    public var mentionedEntityIDs: [String] {
        if case .either(let ids) = self { return ids }
        return entityIDs
    }

    /// The ids of the claims that this participant stands for.
    public var claimIDs: [String] {
        if case .claims(let ids) = self { return ids }
        return []
    }
}

extension Participant: CustomStringConvertible {
    /// The form of the dossier's `claim:` line.
    public var description: String {
        switch self {
        case .entity(let id), .document(let id): id
        case .entities(let ids): ids.joined(separator: ", ")
        case .claims(let ids): "claim:" + ids.joined(separator: ",")
        case .label(let text): "\"" + text + "\""
        case .unknown: "unknown"
        case .either: "either"
        }
    }
}
