import EntenteBytes

/// What the columns of a table are for.
struct TableLayout {
    /// A column that is understood.
    enum Field: Int, CaseIterable {
        case source, target, relation, direction, sign, weight, id
        case polarity, modality, says, speakers, said, on, valid, start, end, either
        case document, publisher, quote, occurrence, translation, flags, note
        case sourceKind, sourceName, targetKind, targetName
        /// Computed by the program that wrote the table; not read.
        case status, offset
    }

    /// A column that is kept as a qualifier.
    struct Extra {
        var column: Int
        var name: String
        /// Whether its cells are lists, as the columns `with:NAME` are.
        var isList: Bool
    }

    /// The column of each field, by the field's number.
    private var columns = [Int?](repeating: nil, count: Field.allCases.count)
    private(set) var extras: [Extra] = []
    let columnCount: Int
    let hasHeader: Bool
    /// Whether cells of subjects and objects have the form of a dossier's claim line: lists, labels, `claim:A1`.
    private(set) var isClaimsTable = false

    private(set) subscript(field: Field) -> Int? {
        get { columns[field.rawValue] }
        set { columns[field.rawValue] = newValue }
    }

    /// The columns that tell more of a claim than its triple.
    var detailColumns: [Int] {
        let details = Field.allCases.filter { !Self.tripleFields.contains($0) }.compactMap { self[$0] }
        return details + extras.map(\.column)
    }

    private static let tripleFields: [Field] = [
        .source, .target, .relation, .direction, .sign, .sourceKind, .sourceName, .targetKind, .targetName, .publisher,
    ]

    /// Two or three columns without a header: source, target, and what ``decideThird(isWeight:)`` says.
    init(edgeListOf columnCount: Int) {
        self.columnCount = columnCount
        hasHeader = false
        self[.source] = 0
        self[.target] = 1
        if columnCount == 3 { self[.weight] = 2 }
    }

    /// The layout that a header tells; `nil` if it names no source and target.
    init?(header: [String]) {
        columnCount = header.count
        hasHeader = true
        let keys = header.map(EndColumns.key)
        isClaimsTable = ["subject", "relation", "object", "polarity", "modality"].allSatisfy(keys.contains)
        if !isClaimsTable, let ends = EndColumns.places(in: keys) {
            (self[.source], self[.target]) = (ends.source, ends.target)
        }
        for field in Field.allCases where self[field] == nil {
            let words = Self.words[field] ?? []
            let isPreferred = isClaimsTable ? Self.claimWords[field].map { [$0] } ?? words : words
            for word in isPreferred {
                guard let column = keys.firstIndex(of: word), !columns.contains(column) else { continue }
                self[field] = column
                break
            }
        }
        guard self[.source] != nil, self[.target] != nil else { return nil }
        if self[.valid] == nil { readPeriod(keys) }
        // Beside a period a date is that of something else, unless it is called as ours.
        let hasPeriod = [Field.valid, .start, .end].contains { self[$0] != nil }
        if hasPeriod, let on = self[.on], keys[on] != "on" { self[.on] = nil }
        for column in header.indices where !columns.contains(column) { keep(column, header) }
    }

    /// The columns of a period are looked for last: where nothing else is called source, `start` and `end` may be places.
    private mutating func readPeriod(_ keys: [String]) {
        for (field, words) in [(Field.start, Self.starts), (.end, Self.ends)] {
            self[field] = words.lazy.compactMap { keys.firstIndex(of: $0) }.first { !columns.contains($0) }
        }
        // A row of a table by years tells what held in one.
        if self[.start] == nil, self[.end] == nil, self[.on] == nil, let year = keys.firstIndex(of: "year"),
            !columns.contains(year)
        {
            self[.valid] = year
        }
    }

    /// What tools call the column of dates, or of other times.
    private static let moments = ["date", "time", "timestamp"]

    private static let starts = [
        "start", "start-date", "start-year", "since", "begin", "valid-from", "from-date", "styear", "stdate",
        "startdate", "startyear",
    ]
    private static let ends = [
        "end", "end-date", "end-year", "until", "valid-to", "valid-until", "to-date", "endyear", "enddate",
    ]

    /// The layout of a small table whose header calls the ends otherwise: they are its first two columns.
    init(endsFirst header: [String]) {
        columnCount = header.count
        hasHeader = true
        self[.source] = 0
        self[.target] = 1
        guard header.count == 3 else { return }
        let key = EndColumns.key(header[2])
        let fields: [Field] = [.relation, .weight, .sign, .direction]
        if let field = fields.first(where: { Self.words[$0]?.contains(key) ?? false }) {
            self[field] = 2
        } else {
            keep(2, header)
        }
    }

    /// Whether two or three cells are words that stand over columns rather than names of somebody: `country,partner`.
    static func isHeading(_ header: [String]) -> Bool {
        header.prefix(2).allSatisfy { cell in
            let key = EndColumns.key(cell)
            return headings.contains(key) || headings.contains(String(key.drop { $0 != "-" }.dropFirst()))
                || headings.contains(String(key.prefix { $0 != "-" }))
        }
    }

    private static let headings: Set<String> = [
        "country", "countries", "nation", "partner", "ally", "allies", "opponent", "enemy", "rival", "neighbor",
        "neighbour",
        "name", "person", "people", "actor", "member", "party", "organization", "organisation", "company",
        "institution",
        "group", "entity", "node", "vertex", "id", "label", "follower", "followed", "followee", "citing", "cited",
        "author",
        "coauthor", "parent", "child", "origin", "destination", "exporter", "importer", "reporter", "owner", "owned",
        "friend", "supporter", "supported", "issuer", "recipient", "donor", "voter",
    ]

    /// Whether columns of these keys say more of rows than an edge with a weight or a sign.
    static func tellsClaims(_ keys: [String]) -> Bool {
        let plain: Set<Field> = [.source, .target, .direction, .sign, .weight]
        // Tools write some columns beside every edge; they matter to those who ask for dates.
        let usual = ["id", "label"] + moments
        let telling = words.filter { !plain.contains($0.key) }.values.joined().filter { !usual.contains($0) }
        return keys.contains(where: telling.contains) || (keys.contains("sign") && keys.contains("weight"))
    }

    /// Whether a row of cells could be the header of a table of ties.
    static func namesAnEnd(_ header: [String]) -> Bool {
        let ends = (words[.source] ?? []) + (words[.target] ?? [])
        return header.contains { ends.contains(EndColumns.key($0)) }
    }

    /// Whether the third of three bare columns holds numbers.
    mutating func decideThird(isWeight: Bool) {
        guard !hasHeader, columnCount == 3 else { return }
        self[.weight] = isWeight ? 2 : nil
        self[.relation] = isWeight ? nil : 2
    }

    /// Takes a column out of its place, because its cells are not of that kind: it becomes the relation, if there is
    /// none and it may, or else a qualifier.
    mutating func release(_ field: Field, header: [String], asRelation: Bool) {
        guard let column = self[field] else { return }
        self[field] = nil
        if asRelation, self[.relation] == nil {
            self[.relation] = column
        } else {
            keep(column, header)
        }
    }

    private mutating func keep(_ column: Int, _ header: [String]) {
        let text = trimmed(header[column])
        let isList = text.lowercased().hasPrefix("with:") && text.utf8.count > 5
        let base = isList ? String(text.dropFirst(5)) : text.isEmpty ? "column-\(column + 1)" : text
        var name = base
        var number = 2
        while extras.contains(where: { $0.name == name }) {
            name = "\(base)-\(number)"
            number += 1
        }
        extras.append(Extra(column: column, name: name, isList: isList))
    }

    /// The names of each column, the preferred first.
    private static let words: [Field: [String]] = [
        .source: EndColumns.sources, .target: EndColumns.targets,
        .relation: ["relation", "kind", "type-of-tie", "relationship", "predicate", "label"],
        .direction: ["type", "direction"], .sign: ["sign"], .weight: ["weight"], .id: ["id", "claim"],
        .polarity: ["polarity"], .modality: ["modality"], .says: ["says"], .speakers: ["speakers"], .said: ["said"],
        .on: ["on"] + moments, .valid: ["valid"], .either: ["either"], .document: ["document"],
        .publisher: ["publisher"],
        .quote: ["quote"], .occurrence: ["occurrence"], .translation: ["translation"], .flags: ["flags"],
        .note: ["note"], .sourceKind: ["source-kind", "subject-kind"], .sourceName: ["source-name", "subject-name"],
        .targetKind: ["target-kind", "object-kind"], .targetName: ["target-name", "object-name"],
    ]

    /// The names in a table of claims, where they differ or where only such a table has the column.
    private static let claimWords: [Field: String] = [
        .source: "subject", .target: "object", .relation: "relation", .sourceKind: "subject-kind",
        .sourceName: "subject-name", .targetKind: "object-kind", .targetName: "object-name", .status: "status",
        .offset: "offset",
    ]
}

/// A text without the spaces and tabs around it.
func trimmed(_ text: String) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last) else { return text }
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first, scalar == " " || scalar == "\t" { rest.removeFirst() }
    while let scalar = rest.last, scalar == " " || scalar == "\t" { rest.removeLast() }
    return String(Substring(rest))
}
