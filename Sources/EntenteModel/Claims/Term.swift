/// A participant in four bytes: what the claim columns store.
///
/// The top two bits tell what the other thirty index: an entity, a document, an entry of the table of other
/// participants (labels, lists, `either`), or nothing (`unknown`). A bare claim so costs no more than its triple.
package struct Term: Hashable, Sendable {
    package let raw: UInt32

    private static let payload: UInt32 = (1 << 30) - 1
    package static let limit = Int(payload)
    package static let unknown = Term(raw: 3 << 30)

    private init(raw: UInt32) { self.raw = raw }

    package static func entity(_ index: Int) -> Term { Term(raw: UInt32(index)) }
    package static func document(_ index: Int) -> Term { Term(raw: 1 << 30 | UInt32(index)) }
    package static func other(_ index: Int) -> Term { Term(raw: 2 << 30 | UInt32(index)) }

    package enum Case {
        case entity(Int)
        case document(Int)
        case other(Int)
        case unknown
    }

    package var unpacked: Case {
        let index = Int(raw & Self.payload)
        return switch raw >> 30 {
        case 0: .entity(index)
        case 1: .document(index)
        case 2: .other(index)
        default: .unknown
        }
    }

    /// Whether this is neither an entity, nor a document, nor unknown: a label, a list, claims.
    package var isOther: Bool { raw >> 30 == 2 }

    /// The entity's index, if this is one entity.
    package var entityIndex: Int? { raw >> 30 == 0 ? Int(raw) : nil }
}
