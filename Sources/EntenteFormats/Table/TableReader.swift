public import EntenteBytes
import EntenteModel

/// Reads tables of ties or of claims, separated by commas, semicolons, tabs, bars or, under a header, single blanks:
/// several files as one graph.
///
/// **Columns.** A header names them, without regard to case; spaces and underscores count as hyphens:
///
/// | column | also called | what it holds |
/// |---|---|---|
/// | `source` | `from`, `subject`, `src`, `source-id`, `from-id` | a name (required) |
/// | `target` | `to`, `object`, `dst`, `target-id`, `to-id` | a name (required) |
/// | `relation` | `kind`, `type-of-tie`, `relationship`, `predicate`, `label` | the relation; without one `tied-to` |
/// | `type` | `direction` | `directed` or `undirected`; with other words it is the relation, if no column else is |
/// | `sign` | | `+1`, `-1`, `0`: the relation's sign |
/// | `weight` | | kept as the qualifier `weight` |
/// | `id`, `polarity`, `modality`, `says`, `said`, `on`, `valid`, `flags`, `note` | `claim` (id) | as in a dossier |
/// | `start`, `end` | `since`, `until`, `styear`, `endyear`, `stdate`, … | when a state held |
/// | `year` | | the same in one cell, where neither `start`, `end`, `valid` nor `on` is there |
/// | `document`, `quote`, `occurrence`, `translation`, `publisher` | | a citation, and who publishes the document |
/// | `source-kind`, `source-name`, `target-kind`, `target-name` | `subject-`, `object-` | of the entities |
/// | `with:NAME` | | a qualifier; its cells are lists |
///
/// ``Options/columns`` tells what a header does not. Any other column becomes a qualifier of its name, with a note. Lists
/// are separated by `;` (a backslash keeps one), a chain of speakers by ` > `. Two or three columns without a header are an
/// edge list; the third is the weight if all its cells are numbers, else the relation. A first row that looks like a header
/// of unknown names is refused. Lines that begin with `#` or `%` ahead of the header, or anywhere in an edge list, are
/// comments.
///
/// **Graph.** The ontology is open: nothing is refused for being unknown. Ties are directed unless `type` says
/// `undirected`, which makes a symmetric relation. A relation with rows of both directions, or of several signs, becomes
/// several relations (`marriage`, `marriage-undirected`) with a warning. An entity's id is its name where that can be an
/// id, else lower-case words with hyphens, numbered where two names fall together; names are kept. Its kind is `entity`.
///
/// **A table of claims** has the columns `subject`, `relation`, `object`, `polarity` and `modality`, as ``TableWriter``
/// and `entente claims --format csv` write them. Its subjects and objects have the form of a dossier's claim line:
/// `a, b`, `"a label"`, `claim:A1`, `unknown`, `either`. A row that repeats the one before in all but the citation adds a
/// citation to its claim.
///
/// A row with the wrong number of cells, without a source or target, or with a bad date is left out with a warning, and
/// the number of such rows is told. Takes O(bytes); rows of a triple alone take 13 bytes each in the graph.
public struct TableReader: Sendable {
    /// How a table is cut, and what is refused.
    public struct Options: Sendable, Hashable {
        /// The separator, an ASCII byte; `nil` finds it out from the first row.
        public var separator: UInt8?
        /// A cell longer than this is refused, in bytes.
        public var maximumCellBytes: Int
        /// How many rows of one file are reported one by one.
        public var maximumFindings: Int
        /// What the columns are, where the header says it otherwise or is missing; `nil` leaves it to the header.
        public var columns: ColumnNames?

        /// Options; without arguments the separator is found out, cells may have 16 MiB, 100 rows are reported, and the
        /// header names the columns.
        public init(
            separator: UInt8? = nil, maximumCellBytes: Int = 16 << 20, maximumFindings: Int = 100,
            columns: ColumnNames? = nil
        ) {
            self.separator = separator
            self.maximumCellBytes = maximumCellBytes
            self.maximumFindings = maximumFindings
            self.columns = columns
        }
    }

    /// How a table is cut, and what is refused.
    public var options: Options

    /// A reader with these options.
    public init(options: Options = Options()) { self.options = options }

    /// Whether the rows under a header tell more than edges between two ends, with a weight or a sign, and a direction.
    ///
    /// ```swift
    /// TableReader.tellsClaims(header: ["source", "target", "polarity"])  // true
    /// TableReader.tellsClaims(header: ["source", "target", "weight", "color"])  // false
    /// ```
    public static func tellsClaims(header: [String]) -> Bool { TableLayout.tellsClaims(header.map(EndColumns.key)) }

    /// Reads files that are in memory. Never throws: what is wrong stands in the diagnostics.
    public func read(_ files: [SourceFile]) -> LoadedGraph {
        var builder = ForeignGraphBuilder()
        var diagnostics: [Diagnostic] = []
        for file in files {
            var reader = TableFileReader(file, options: options)
            reader.read(into: &builder)
            diagnostics += reader.findings.findings
        }
        diagnostics += builder.claimFindings()
        return LoadedGraph(graph: builder.graph, diagnostics: diagnostics.sorted(), places: builder.places)
    }
}

extension ForeignGraphBuilder {
    /// What is wrong with claims about claims.
    func claimFindings() -> [Diagnostic] {
        guard !claimReferences.isEmpty else { return [] }
        var findings: [Diagnostic] = []
        func report(_ code: DiagnosticCode, _ id: String, _ message: String, _ hint: String) {
            let placed = places.claims[id]
            findings.append(
                Diagnostic(
                    file: placed?.file, position: placed?.places.claim, code: code, message: message, hint: hint))
        }
        let order = graph.claims.indices.map { graph.claims.id($0) }.filter { claimReferences[$0] != nil }
        for id in order {
            for other in claimReferences[id] ?? [] where !hasClaim(other) {
                report(
                    .unknownID, id, "claim '\(id)' is about '\(other)', which is no claim",
                    "write the id of a claim of this table")
            }
            if claimReferences[id]?.contains(id) == true {
                report(.claimAboutItself, id, "claim '\(id)' is about itself", "name the claim that it is about")
            }
        }
        for circle in ClaimCircles.find(in: claimReferences, order: order) {
            report(
                .circleOfClaims, circle[0],
                "claims are about each other in a circle: " + (circle + [circle[0]]).joined(separator: " → "),
                "a claim can only be about claims that stand without it")
        }
        return findings
    }
}
