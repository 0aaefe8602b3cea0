public import EntenteBytes
import EntenteModel

/// Reads dossiers, in YAML or JSON Lines: several files as one graph.
///
/// All problems of all files are reported in one run, each with its position; reading goes on as far as it makes sense.
public struct DossierReader: Sendable {
    /// What is refused.
    public struct Options: Sendable, Hashable {
        /// A line longer than this is refused, in bytes.
        public var maximumLineBytes: Int
        /// A file larger than this is refused, in bytes.
        public var maximumFileBytes: Int

        /// Options; without arguments lines of up to 16 MiB and files of up to 1 GiB.
        public init(maximumLineBytes: Int = 16 << 20, maximumFileBytes: Int = 1 << 30) {
            self.maximumLineBytes = maximumLineBytes
            self.maximumFileBytes = maximumFileBytes
        }
    }

    /// What is refused.
    public var options: Options

    /// A reader with these options.
    public init(options: Options = Options()) { self.options = options }

    /// Reads files as one graph.
    ///
    /// - Throws: `BytesError` if a file cannot be opened or read. What is wrong with its text is no error of this kind
    ///   but stands in the diagnostics.
    public func read(contentsOf paths: [String]) throws(BytesError) -> LoadedGraph {
        var files: [SourceFile] = []
        for path in paths {
            let bytes = try FileBytes(reading: path, limit: options.maximumFileBytes).bytes
            files.append(SourceFile(name: path, bytes: bytes))
        }
        return read(files)
    }

    /// Reads files that are in memory. Never throws: what is wrong stands in the diagnostics. O(bytes).
    public func read(_ files: [SourceFile]) -> LoadedGraph {
        var drafts: [DossierDraft] = []
        var findings: [Diagnostic] = []
        for file in files {
            var decoder = DossierDecoder(file: file.name)
            if let text = text(of: file, &decoder.findings) { decode(text, &decoder) }
            drafts.append(decoder.draft)
            findings += decoder.findings.findings
        }
        let ontology = self.ontology(for: drafts, &findings)
        let (graph, assembler) = GraphAssembler.assemble(drafts, ontology: ontology)
        let places = LoadedGraph.Places(
            claims: assembler.claimPlaces, documents: assembler.documentPlaces, refused: assembler.refused)
        return LoadedGraph(graph: graph, diagnostics: (findings + assembler.findings).sorted(), places: places)
    }

    /// The text of a file, without a byte order mark; `nil`, with a finding, if it is empty, binary or too long.
    private func text(of file: SourceFile, _ findings: inout FindingList) -> String? {
        if file.bytes.isEmpty {
            findings.error(.emptyFile, at: nil, "the file is empty", hint: "'entente new' writes a starter dossier")
            return nil
        }
        if file.bytes.count > options.maximumFileBytes {
            findings.error(
                .tooLarge, at: nil,
                "the file has \(file.bytes.count) bytes, more than the limit of "
                    + "\(options.maximumFileBytes)", hint: "split it; several files are read as one graph")
            return nil
        }
        do {
            try EncodingCheck.requireText(file.bytes, file: file.name)
        } catch {
            findings.add(error.diagnostic)
            return nil
        }
        var line = 1
        var start = 0
        for (i, byte) in file.bytes.enumerated() where byte == 10 || i == file.bytes.count - 1 {
            let length = byte == 10 ? i - start : i - start + 1
            if length > options.maximumLineBytes {
                findings.error(
                    .tooLarge, at: TextPosition(line: line, column: 1),
                    "the line has \(length) bytes, more than the limit of \(options.maximumLineBytes)",
                    hint: "break the line; '--max-line-bytes' sets another limit")
                return nil
            }
            line += 1
            start = i + 1
        }
        return String(decoding: file.bytes[EncodingCheck(file.bytes).textStart...], as: UTF8.self)
    }

    private func decode(_ text: String, _ decoder: inout DossierDecoder) {
        if text.utf8.first(where: { $0 != 32 && $0 != 10 && $0 != 13 && $0 != 9 }) == UInt8(ascii: "{") {
            JSONLines.decode(text, &decoder)
            return
        }
        let empty = decoder
        var findings = FindingList(file: decoder.findings.file)
        let root = YAMLTree.parse(text, findings: &findings, takingItemsOf: "claims") { decoder.decodeClaim($0) }
        // Of a text that breaks off, the claims before the break are not looked at either.
        if root == nil { decoder = empty }
        for finding in findings.findings { decoder.findings.add(finding) }
        guard let root else {
            if !decoder.findings.hasErrors {
                decoder.findings.error(
                    .emptyFile, at: nil, "the file holds nothing but white space and comments",
                    hint: "'entente new' writes a starter dossier")
            }
            return
        }
        guard case .mapping(let fields) = root.content,
            fields.contains(where: { DossierDecoder.sections.contains($0.key) })
        else {
            decoder.findings.error(
                .notADossier, at: root.position, "this is not a dossier: it has none of the fields of one",
                hint: "a dossier begins with 'entente: 1'; '--from FORMAT' reads other formats")
            return
        }
        decoder.decode(root)
    }

    private func ontology(for drafts: [DossierDraft], _ findings: inout [Diagnostic]) -> Ontology {
        var chosen: Ontology?
        for draft in drafts {
            guard let name = draft.ontologyName else { continue }
            guard let ontology = Ontologies.named(name.value) else {
                findings.append(
                    Diagnostic(
                        file: name.place.file, position: name.place.position, severity: .error,
                        code: .unknownOntology, message: "unknown ontology '\(name.value)'",
                        hint: Spelling.suggestion(for: name.value, in: Ontologies.names)
                            ?? "its name is one of: " + Ontologies.names.joined(separator: ", ")))
                continue
            }
            if chosen == nil { chosen = ontology }
        }
        return chosen ?? Ontologies.diplomacy
    }
}
