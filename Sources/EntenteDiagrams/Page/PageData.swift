/// What the page's script knows: plain values, encoded as JSON in the page. All words are made here; the script joins them.
struct PageData: Encodable {
    var title: String
    /// One or more; the first is shown at first.
    var pictures: [Picture]
    var entities: [Entity]
    var documents: [Document]
    var claims: [Claim]
    var ties: [Tie]
    var relations: [Named]
    var kinds: [Named]
    /// From the strongest to the weakest.
    var modalities: [String]
    /// The days on which it changes what holds, ascending.
    var moments: [Moment]
    /// The days on which it changes what is known, ascending.
    var publications: [Moment]
    var story: [Step]
    /// The row of the legend for the word at lines of which the chosen date leaves open if they hold.
    var possibly: Mark

    /// A drawing of the graph, or of a view of it.
    struct Picture: Encodable {
        /// What addresses call it.
        var view: String
        /// What the reader chooses it by.
        var name: String
        var title: String
        var caption: String
        var nodes: [Node]
        var edges: [Edge]
        var omissions: [Omission]
        var legend: [Mark]
        /// The documents of its footnotes: the first is number 1.
        var sources: [String]
    }

    struct Named: Encodable {
        var id: String
        var name: String
        var symmetric: Bool?
    }

    /// Somebody or something that claims are about, drawn or not.
    struct Entity: Encodable {
        var id: String
        var name: String
        /// "the Treaty on Alliance" within a sentence, "The Treaty on Alliance" at its beginning.
        var phrase: String
        var opening: String
        var isPlural: Bool
        var kind: String
        var aliases: [String]
        var note: String?
    }

    /// A shape of the picture: of an entity, a document, a label or somebody unnamed.
    struct Node: Encodable {
        var id: String
        /// The id of the element.
        var element: String
        var name: String
        var kind: String
    }

    /// A line of the picture.
    struct Edge: Encodable {
        var element: String
        var from: String
        var to: String
        var claims: [String]
        /// The relation in words: "condemns", "annexes, intended", "3 relations".
        var words: String
    }

    struct Document: Encodable {
        var id: String
        var title: String
        /// "Agenda.ge, 11 December 2014".
        var source: String
        var url: String?
        var archived: String?
        var language: String?
        var remarks: [String]
        var note: String?
    }

    struct Quote: Encodable {
        var document: String
        var before: String
        var text: String?
        var after: String
        var translation: String?
        /// What is said against it: that it does not stand in the document.
        var doubt: String?
    }

    struct Speaker: Encodable {
        var id: String
        var name: String
    }

    /// A label and its value, in words: what a card tells of a claim beside its quote.
    struct Fact: Encodable {
        var name: String
        var text: String
    }

    struct Support: Encodable {
        var claim: String
        var words: String
    }

    struct Claim: Encodable {
        var id: String
        /// With what others say against it.
        var sentence: String
        /// What the details stand behind where several claims are told at once; `nil`: the beginning of the sentence.
        var core: String?
        /// What only this claim says, when it says that it was, and what is said against it; without a time the end of the
        /// sentence.
        var details: String
        var relation: String
        var subjects: [String]
        var objects: [String]
        var modality: String
        var status: String
        var why: String
        var speakers: [Speaker]
        /// "Davit Kereselidze, reported by Agenda.ge, 11 December 2014".
        var source: String
        var documents: [String]
        var quotes: [Quote]
        var facts: [Fact]
        var supports: [Support]
        var deniedBy: [String]
        var conflictsWith: [String]
        /// The claims that negate the same, and those that tell the same of another day.
        var negatedBy: [String]
        var otherDates: [String]
        var agreed: [String]
        var about: [String]
        /// Of what nobody claims: the claims from which it follows, in each way in which it does.
        var ways: [[String]]
        /// Kinds of all entities that it names.
        var kinds: [String]
        /// Possibly from, surely from, surely to, possibly to, possibly known, surely known;
        /// days without bound lie beyond all that exist.
        var window: [Int]
        /// Whether it passes the lens; others are here because those that do refer to them.
        var counts: Bool
        /// Whether it passes the lens for certain; if not, no date of the page makes it more than possible.
        var isCertain: Bool
    }

    /// Two entities and the claims that can be walked between them.
    struct Tie: Encodable {
        var a: String
        var b: String
        var claims: [String]
    }

    struct Moment: Encodable {
        var day: Int
        var date: String
        var words: String
    }

    struct Step: Encodable {
        var caption: String
        var entities: [String]
        var claims: [String]
        var view: String?
        var day: Int?
        var date: String?
        var words: String?
    }

    /// A row of the legend.
    struct Mark: Encodable {
        /// `node`, `arrow`, `line`, `party`, `bundle` or `sign`.
        var form: String
        var meaning: String
        var fill: String?
        var color: String
        var isDashed = false
        var isDotted = false
        /// At the end of an arrow: `full`, `open`, `bar` or `small`; at both ends if `isMutual`.
        var head: String?
        var isMutual = false
        var isRound = false
        /// The letters of a sign: `×`, or a word that stands at labels.
        var sign: String?
    }

    struct Omission: Encodable {
        var claim: String
        var reason: String
    }
}
