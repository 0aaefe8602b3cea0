/// What a claim holds beyond its triple, polarity and modality. Memory only where there is something to keep.
package struct ClaimDetail: Sendable, Hashable {
    package var citations: [Citation] = []
    package var says: [String] = []
    package var said: ValidityPeriod?
    package var valid: ValidityPeriod?
    package var on: ValidityPeriod?
    package var with: [Qualifier] = []
    package var flags: [String] = []
    package var note: String?

    package static let none = ClaimDetail()
}
