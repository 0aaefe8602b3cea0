extension Diagram {
    /// A claim that passes the view but is not drawn.
    public struct Omission: Sendable, Hashable {
        /// Why a claim is not drawn.
        public enum Reason: Sendable, Hashable {
            /// It was asked about, and no position was taken.
            case noPosition
            /// The text leaves open which of these entities is meant.
            case ambiguous([String])
            /// It tells how words traveled; such claims are drawn with a lens that has `with-speech`.
            case provenance
            /// It relates claims to each other, or takes a stand on a claim of which no entity is drawn.
            case aboutClaims
            /// This entity is left out by the view.
            case notShown(entity: String)
            /// It lies outside of the ``Diagram/Selection`` that was asked for.
            case notChosen
            /// A view draws a label only where its claim or relation is named.
            case label
            /// The ontology says that its relation makes no tie.
            case noTie
            /// It says that something does not hold, and lines stand for all ties of two.
            case negated
        }

        /// The claim's id.
        public var claim: String
        /// Why it is not drawn.
        public var reason: Reason

        /// Makes an omission.
        public init(claim: String, reason: Reason) {
            self.claim = claim
            self.reason = reason
        }
    }
}

extension Diagram.Omission: CustomStringConvertible {
    /// `A49: the text leaves open which is meant: georgia, t-ru-so-draft-2014`.
    public var description: String {
        let words =
            switch reason {
            case .noPosition: "no position is taken"
            case .ambiguous(let ids): "the text leaves open which is meant: " + ids.joined(separator: ", ")
            case .provenance: "tells how words traveled (drawn with '--with-speech')"
            case .aboutClaims: "is about claims, and none of their entities can carry an arrow"
            case .notShown(let entity): "'\(entity)' is not in the view"
            case .notChosen: "lies outside of what was asked for"
            case .label: "gives a label (drawn where the view names the claim or the relation)"
            case .noTie: "its relation makes no tie"
            case .negated: "says that something does not hold, which is no tie"
            }
        return "\(claim): \(words)"
    }
}
