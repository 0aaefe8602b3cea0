public import EntenteModel

/// Writes a graph as a dossier in the canonical form: the same graph gives the same bytes, so that diffs are small.
///
/// Sections and fields stand in a fixed order, and defaults are left out. The entries of a section keep the order of the
/// graph, which is the order in which they were written: an author puts claims of one matter together, under a heading.
/// What the text form cannot hold is told by ``obstacles(in:)``.
public struct DossierWriter: Sendable {
    /// A writer; there is only one canonical form.
    public init() {}

    /// The dossier in YAML. Comments stand before the entries that they belong to. O(n) in the entries.
    public func yaml(_ graph: RelationGraph, comments: KeptComments = KeptComments()) -> String {
        commented(graph, comments).text
    }

    /// The dossier, and those of the comments whose entries it does not have, by line.
    func commented(_ graph: RelationGraph, _ comments: KeptComments) -> (text: String, lost: [KeptComments.Comment]) {
        var dossier = YAMLDossier(comments: comments)
        dossier.write(graph)
        return (dossier.text, dossier.lost)
    }

    /// The dossier in JSON Lines: a header, then one record a line.
    public func jsonLines(_ graph: RelationGraph) -> String {
        var text = ""
        jsonLines(graph) { text += $0 }
        return text
    }

    /// The dossier in JSON Lines, line by line, each with its line end.
    public func jsonLines<Failure: Error>(
        _ graph: RelationGraph, to write: (String) throws(Failure) -> Void
    ) throws(Failure) {
        try write(line(.record(DossierRecords.header(graph))))
        for section in DossierSections.all(of: graph) {
            for position in section.positions {
                var fields = section.record(position)
                if let id = fields.id, section.isKeyed { fields.fields.insert(RecordField("id", .text(id)), at: 0) }
                try write(line(.record([RecordField(section.recordName, .record(fields.fields))])))
            }
        }
    }

    private func line(_ value: RecordValue) -> String {
        var text = ""
        JSONWriter.append(value, to: &text)
        return text + "\n"
    }
}
