import EntenteBytes
import EntenteModel

/// Something read from a file, with the place where it stands.
struct Placed<Value> {
    var value: Value
    var place: Place
}

/// A position in one of the files that make up a graph.
struct Place {
    var file: String
    var position: TextPosition
}

/// A claim as read: its line taken apart, ids not yet looked up. `places` are those of the fields.
///
/// Where the id or the line is none (which is reported by then), the rest is looked at all the same: the id is empty, or
/// the line is `nil`.
struct DraftClaim {
    var claim: Claim
    var line: ClaimLine?
    var either: [String]
    var places: ClaimPlaces
}

/// Where the parts of a claim stand in its file.
struct ClaimPlaces {
    var claim: TextPosition
    var line: TextPosition
    var says: TextPosition
    var quotes: [TextPosition]
    var relation: TextPosition
    var subject: TextPosition
    var object: TextPosition
}

/// What one or several dossier files say, before references are resolved.
struct DossierDraft {
    var title: String?
    var ontologyName: Placed<String>?
    var documents: [Placed<Document>] = []
    var entities: [Placed<Entity>] = []
    var claims: [Placed<DraftClaim>] = []
    var kinds: [Placed<EntityKind>] = []
    var relations: [Placed<RelationKind>] = []
    var rules: [Placed<DerivationRule>] = []
    var views: [Placed<View>] = []
    var identities: [Placed<IdentityCandidate>] = []
    var questions: [Question] = []
    var story: [Placed<StoryStep>] = []
    var balanceIncludes: [Placed<String>] = []
}
