public import EntenteModel

/// A part of a graph that not every format can hold.
public enum GraphFeature: Sendable, Hashable, CaseIterable {
    case title, ontology, relationDefinitions, kindDefinitions, rules
    case entityKinds, entityNames, aliases, pluralEntities, entityFlags, entityNotes, unconnectedEntities
    case documentTitles, publishers, documentDetails, uncitedDocuments
    case claimIDs, polarity, modality, citations, speakers, saidDates, eventDates, periods, qualifiers, claimFlags
    case claimNotes, labels, claimsAboutClaims, manyObjects, ambiguity
    case views, identities, questions, story, balance
}

extension RelationGraph {
    /// What a format loses that keeps only some features: each feature that occurs in the graph and is not kept, with its
    /// count, in the order of ``GraphFeature``. O(entities + claims).
    public func losses(keeping kept: Set<GraphFeature>) -> [Loss] {
        let counts = GraphInventory(self).counts
        return GraphFeature.allCases.compactMap { feature in
            guard !kept.contains(feature), let count = counts[feature], count > 0 else { return nil }
            let words = feature.words
            return Loss(what: count == 1 ? words.one : words.many, count: count)
        }
    }
}

extension GraphFeature {
    fileprivate var words: (one: String, many: String) {
        switch self {
        case .title: ("title", "titles")
        case .ontology: ("ontology", "ontologies")
        case .rules: ("rule", "rules")
        case .relationDefinitions: ("definition of a relation", "definitions of relations")
        case .kindDefinitions: ("definition of a kind", "definitions of kinds")
        case .entityKinds: ("kind of an entity", "kinds of entities")
        case .entityNames: ("name that is not the id", "names that are not the ids")
        case .aliases: ("alias", "aliases")
        case .pluralEntities: ("mark of a plural name", "marks of plural names")
        case .entityFlags: ("flag of an entity", "flags of entities")
        case .entityNotes: ("note on an entity", "notes on entities")
        case .unconnectedEntities: ("entity without a claim", "entities without a claim")
        case .documentTitles: ("title of a document", "titles of documents")
        case .publishers: ("publisher of a document", "publishers of documents")
        case .documentDetails:
            ("document's date, file, hash and the like", "documents' dates, files, hashes and the like")
        case .uncitedDocuments: ("document that no claim cites", "documents that no claim cites")
        case .claimIDs: ("id of a claim", "ids of claims")
        case .polarity: ("negated claim or claim without a position", "negated claims or claims without a position")
        case .modality: ("modality other than actual", "modalities other than actual")
        case .citations: ("citation", "citations")
        case .speakers: ("chain of speakers", "chains of speakers")
        case .saidDates: ("date at which something was said", "dates at which something was said")
        case .eventDates: ("date of an event", "dates of events")
        case .periods: ("period of a state", "periods of states")
        case .qualifiers: ("qualifier", "qualifiers")
        case .claimFlags: ("flag of a claim", "flags of claims")
        case .claimNotes: ("note on a claim", "notes on claims")
        case .labels: ("claim with a label", "claims with labels")
        case .claimsAboutClaims: ("claim about claims", "claims about claims")
        case .manyObjects: ("claim with several objects", "claims with several objects")
        case .ambiguity:
            ("claim with an ambiguous or unknown participant", "claims with an ambiguous or unknown participant")
        case .views: ("view", "views")
        case .identities: ("pair under same-as", "pairs under same-as")
        case .questions: ("question", "questions")
        case .story: ("step of the story", "steps of the story")
        case .balance: ("entity under balance", "entities under balance")
        }
    }
}
