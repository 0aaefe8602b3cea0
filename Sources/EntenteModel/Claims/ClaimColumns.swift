/// The claims of a graph, a column per field.
///
/// A bare claim (subject, relation, object) takes 13 bytes plus the arrays' slack; ids and details are columns that
/// exist only from the first claim on that needs them.
struct ClaimColumns: Sendable {
    private(set) var subjects: [Term] = []
    private(set) var relations: [UInt32] = []
    private(set) var objects: [Term] = []
    /// Polarity (two bits) and modality (three bits).
    private(set) var marks: [UInt8] = []
    /// Empty while every id is implicit; an empty string is an implicit id.
    private var ids: [String] = []
    /// Empty while no claim has details; else an index into `details`, or `noDetail`.
    private var detailIndex: [UInt32] = []
    private var details: [ClaimDetail] = []

    private static let noDetail = UInt32.max

    var count: Int { subjects.count }

    mutating func reserveCapacity(_ count: Int) {
        subjects.reserveCapacity(count)
        relations.reserveCapacity(count)
        objects.reserveCapacity(count)
        marks.reserveCapacity(count)
    }

    mutating func append(
        _ subject: Term, _ relation: UInt32, _ object: Term, _ polarity: Polarity, _ modality: Modality
    ) {
        subjects.append(subject)
        relations.append(relation)
        objects.append(object)
        marks.append(polarity.code << 3 | modality.code)
        if !ids.isEmpty { ids.append("") }
        if !detailIndex.isEmpty { detailIndex.append(Self.noDetail) }
    }

    mutating func setID(_ id: String, at index: Int) {
        if ids.isEmpty { ids = [String](repeating: "", count: count) }
        ids[index] = id
    }

    mutating func setDetail(_ detail: ClaimDetail, at index: Int) {
        if detailIndex.isEmpty { detailIndex = [UInt32](repeating: Self.noDetail, count: count) }
        if detailIndex[index] == Self.noDetail {
            detailIndex[index] = UInt32(details.count)
            details.append(detail)
        } else {
            details[Int(detailIndex[index])] = detail
        }
    }

    func polarity(_ index: Int) -> Polarity { Polarity(code: marks[index] >> 3) }
    func modality(_ index: Int) -> Modality { Modality(code: marks[index] & 7) }

    /// The id as given, or `nil` for an implicit one.
    func explicitID(_ index: Int) -> String? {
        guard !ids.isEmpty, !ids[index].isEmpty else { return nil }
        return ids[index]
    }

    func detail(_ index: Int) -> ClaimDetail? {
        guard !detailIndex.isEmpty, detailIndex[index] != Self.noDetail else { return nil }
        return details[Int(detailIndex[index])]
    }
}
