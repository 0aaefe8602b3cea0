import EntenteModel

/// A dossier being written in YAML, with the comments that have not found their entries yet.
struct YAMLDossier {
    private var yaml = YAMLWriter()
    private var waiting: [KeptComments.EntryKey: [KeptComments.Comment]]

    init(comments: KeptComments) { waiting = comments.byEntry }

    var text: String { yaml.text }

    /// Comments whose entries were not written, by line.
    var lost: [KeptComments.Comment] { waiting.values.flatMap { $0 }.sorted { $0.line < $1.line } }

    mutating func write(_ graph: RelationGraph) {
        for field in DossierRecords.header(graph) {
            comments(.section(field.key), indent: 0)
            yaml.field(field.key, field.value, indent: 0)
        }
        for section in DossierSections.all(of: graph) where !section.positions.isEmpty {
            yaml.blankLine()
            comments(.section(section.name), indent: 0)
            write(section)
        }
    }

    private mutating func write(_ section: DossierSections.Section) {
        if section.name == "balance" {
            for position in section.positions {
                yaml.field(section.name, .record(section.record(position).fields), indent: 0)
            }
            return
        }
        yaml.line(section.name + ":", indent: 0)
        // Claims and the ontology's own parts are read one by one, entities as a list of names.
        let isOpened = section.name != "entities"
        for (number, position) in section.positions.enumerated() {
            let record = section.record(position)
            if section.name == "claims", number > 0 { yaml.blankLine() }
            if let id = record.id { comments(.entry(section: section.name, id: id), indent: 2) }
            if section.isKeyed {
                yaml.field(record.id ?? "", .record(record.fields), indent: 2, opened: isOpened)
            } else {
                yaml.item(.record(record.fields), indent: 2, opened: section.name == "claims")
            }
        }
    }

    private mutating func comments(_ key: KeptComments.EntryKey, indent: Int) {
        for comment in waiting.removeValue(forKey: key) ?? [] { yaml.line(comment.text, indent: indent) }
    }
}
