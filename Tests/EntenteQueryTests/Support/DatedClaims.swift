import EntenteModel
import EntenteTestSupport

/// Small graphs of claims with dates, weights and documents, and patterns over their relations.
enum DatedClaims {
    /// Days of January 2000, between which all dates lie.
    static let days = 3...7

    static func graph(seed: UInt64, entities: Int = 6, claims: Int = 14) throws -> RelationGraph {
        var random = SplitMix64(seed: seed)
        var graph = RelationGraph(ontology: ontology)
        let ids = (0..<entities).map { "n\($0)" }.shuffled(using: &random)
        for id in ids { try graph.add(Entity(id: id, kind: "state", name: id)) }
        for day in [4, 6] {
            try graph.add(Document(id: "doc\(day)", published: try ValidityPeriod(parsing: date(day))))
        }
        for number in 1...claims {
            let ends = ids.shuffled(using: &random)
            let relation = relations.randomElement(using: &random) ?? "near"
            var claim = Claim(
                id: "C\(number)", subject: .entity(ends[0]), relation: relation, object: .entity(ends[1]))
            let kind = ontology.relation(relation)
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5 where kind?.nature != .state: claim.on = try period(&random)
            case 0..<8 where kind?.nature != .event: claim.valid = try period(&random)
            default: break
            }
            if Bool.random(using: &random) {
                claim.citations = [Citation(document: Bool.random(using: &random) ? "doc4" : "doc6")]
                if Bool.random(using: &random) { claim.says = [ids[0]] }
            }
            if Bool.random(using: &random) {
                claim.with = [Qualifier("weight", [String(Int.random(in: 1...3, using: &random))])]
            }
            try graph.add(claim)
        }
        return graph
    }

    private static let relations = ["helps", "helps", "harms", "near", "meets", "met"]

    private static let ontology: Ontology = {
        var ontology = RandomClaims.ontology
        ontology.define(RelationKind(id: "met", nature: .event, inverse: "met-by"))
        ontology.define(RelationKind(id: "near", nature: .state))
        return ontology
    }()

    static func date(_ day: Int) -> String { "2000-01-" + (day < 10 ? "0\(day)" : "\(day)") }

    private static func period(_ random: inout SplitMix64) throws -> ValidityPeriod {
        let a = Int.random(in: days, using: &random)
        let b = Int.random(in: a...days.upperBound, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return try ValidityPeriod(parsing: "\(date(a))/..")
        case 1: return try ValidityPeriod(parsing: "../\(date(b))")
        case 2: return try ValidityPeriod(parsing: "\(date(a))?")
        case 3, 4: return try ValidityPeriod(parsing: "\(date(a))/\(date(b))")
        default: return try ValidityPeriod(parsing: date(a))
        }
    }

    /// A pattern, and the same as a regular expression over one letter for each step: a small one along the claim, a
    /// capital against it.
    static func pattern(_ random: inout SplitMix64, depth: Int = 3) -> (text: String, expression: String) {
        let signs = ["*", "+", "?", ""]
        switch depth == 0 ? 0 : Int.random(in: 0..<7, using: &random) {
        case 1:
            let (a, b) = (pattern(&random, depth: depth - 1), pattern(&random, depth: depth - 1))
            return ("(\(a.text))/(\(b.text))", "(?:\(a.expression))(?:\(b.expression))")
        case 2, 3:
            let (a, b) = (pattern(&random, depth: depth - 1), pattern(&random, depth: depth - 1))
            return ("(\(a.text) | \(b.text))", "(?:\(a.expression)|\(b.expression))")
        case 4, 5:
            let (inner, sign) = (pattern(&random, depth: depth - 1), signs.randomElement(using: &random) ?? "*")
            return ("(\(inner.text))\(sign)", "(?:\(inner.expression))\(sign)")
        case 6:
            let sign = signs.randomElement(using: &random) ?? "*"
            return ("any" + sign, "." + sign)
        default:
            return [
                ("helps", "h"), ("^helps", "H"), ("harms", "r"), ("^harms", "R"), ("near", "n"), ("^near", "N"),
                ("meets", "m"), ("^meets", "m"), ("met", "t"), ("met-by", "T"), ("^met-by", "t"),
                ("^(helps/near)", "NH"), ("^(harms?)+", "(?:R?)+"),
            ].randomElement(using: &random) ?? ("any", ".")
        }
    }

    static func letter(_ relation: String, isForward: Bool) -> String {
        let letter = ["helps": "h", "harms": "r", "near": "n", "meets": "m", "met": "t"][relation] ?? "x"
        return isForward || relation == "meets" ? letter : letter.uppercased()
    }
}
