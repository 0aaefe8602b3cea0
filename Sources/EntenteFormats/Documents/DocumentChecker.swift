public import EntenteBytes
public import EntenteModel
import Foundation

/// Checks documents against their files: the hash, and every quote byte for byte; computes the quotes' offsets.
public struct DocumentChecker: Sendable {
    /// The folder that no document may lie above; `nil`: the parent of the dossier's folder.
    public var root: String?
    /// Larger files are not read, with a finding.
    public var maximumBytes: Int
    /// A document that is surely published after this day gets a finding; `nil`: none does.
    public var today: CalendarDate?
    /// Whether quotes get a finding that stand in three places of their document or more, and of which nothing says which
    /// one is meant.
    public var findsRepeatedQuotes: Bool

    /// A checker; files of up to 256 MiB are read unless said otherwise.
    public init(
        root: String? = nil, maximumBytes: Int = 256 << 20, today: CalendarDate? = nil,
        findsRepeatedQuotes: Bool = false
    ) {
        self.root = root
        self.today = today
        self.maximumBytes = maximumBytes
        self.findsRepeatedQuotes = findsRepeatedQuotes
    }

    /// Checks the documents of a graph that was read from dossiers, fills in the offsets of quotes that were found, marks
    /// the others as missing, and returns the findings, ordered by file and position. A file that is not there is a warning if its hash is
    /// known (*unverified*), else an error. Each file is read once; O(bytes + quotes × bytes) at worst.
    public func check(_ loaded: inout LoadedGraph) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var finders: [String: Text] = [:]
        for document in loaded.graph.documents {
            guard let place = loaded.places.documents[document.id] else { continue }
            if let today, document.published?.hasHappened(by: today) == .no {
                findings.append(
                    Diagnostic(
                        file: place.file, position: place.position, severity: .warning, code: .futureDocument,
                        message: "document '\(document.id)' is dated after \(today.spoken)",
                        hint: "correct 'published:', or the day given with '--today'"))
            }
            switch read(document, declaredIn: place.file) {
            case .text(let text): finders[document.id] = text
            case .failure(let severity, let code, let message, let hint):
                findings.append(
                    Diagnostic(
                        file: place.file, position: place.position, severity: severity, code: code, message: message,
                        hint: hint))
            }
            guard let text = finders[document.id] else { continue }
            guard let expected = document.sha256 else {
                findings.append(
                    Diagnostic(
                        file: place.file, position: place.position, severity: .error, code: .missingHash,
                        message: "document '\(document.id)' has a file but no hash",
                        hint: "write 'sha256: \(text.sha256)'"))
                continue
            }
            if text.sha256 != expected {
                findings.append(
                    Diagnostic(
                        file: place.file, position: place.position, severity: .error, code: .wrongHash,
                        message:
                            "document '\(document.id)' is not the file that the dossier was made from: its SHA-256 is "
                            + "\(text.sha256.prefix(16))…, the dossier says \(expected.prefix(16))…",
                        hint: "restore the file, or check every quote again and write 'sha256: \(text.sha256)'"))
            }
        }
        if finders.isEmpty { return findings.sorted() }
        for position in loaded.graph.claims.indices {
            let claim = loaded.graph.claims[position]
            guard let placed = loaded.places.claims[claim.id] else { continue }
            let (citations, missing) = checked(claim, placed, finders)
            if citations != claim.citations { loaded.graph.setCitations(citations, ofClaimAt: position) }
            findings += missing
        }
        for refused in loaded.places.refused { findings += checked(refused.claim, refused.placed, finders).missing }
        return findings.sorted()
    }

    /// The text of a document's file, or `nil` where it cannot be read or is not the file that was hashed.
    public func text(of id: String, in loaded: LoadedGraph) -> String? {
        guard let document = loaded.graph.document(id), let place = loaded.places.documents[id],
            case .text(let text) = read(document, declaredIn: place.file), text.sha256 == document.sha256
        else { return nil }
        return text.string
    }

    /// The citations of a claim with what became of their quotes, and findings for those that were not found.
    private func checked(
        _ claim: Claim, _ placed: GraphAssembler.PlacedClaim, _ texts: [String: Text]
    ) -> (citations: [Citation], missing: [Diagnostic]) {
        guard !claim.citations.isEmpty else { return (claim.citations, []) }
        var findings: [Diagnostic] = []
        var citations = claim.citations
        for (i, citation) in claim.citations.enumerated() {
            guard let quote = citation.quote, let text = texts[citation.document] else { continue }
            let position = i < placed.places.quotes.count ? placed.places.quotes[i] : placed.places.claim
            if let offset = text.finder.byteOffset(of: quote, occurrence: citation.occurrence) {
                citations[i].offset = text.finder.scalarOffset(ofByte: offset)
                if findsRepeatedQuotes, let note = repetition(quote, citation, text) {
                    findings.append(
                        Diagnostic(
                            file: placed.file, position: position, severity: .note, code: .repeatedQuote,
                            message: "claim \(claim.id): \(note)",
                            hint: "quote more of the sentence; 'occurrence: 2' means the second place"))
                }
                continue
            }
            citations[i].isMissing = true
            findings.append(
                Diagnostic(
                    file: placed.file, position: position, severity: .error, code: .quoteNotFound,
                    message: (claim.id.isEmpty ? "" : "claim \(claim.id): ") + reason(quote, citation, text),
                    hint: "copy the words from the document exactly as they stand there"))
        }
        return (citations, findings)
    }

    /// Twice is often a headline and its sentence; what stands everywhere points nowhere.
    private func repetition(_ quote: String, _ citation: Citation, _ text: Text) -> String? {
        guard citation.occurrence == 1 else { return nil }
        let count = text.finder.occurrences(of: quote)
        return count < 3
            ? nil
            : "the quote stands in '\(citation.document)' \(count) times, and the first place is taken to be meant"
    }

    private func reason(_ quote: String, _ citation: Citation, _ text: Text) -> String {
        let count = text.finder.occurrences(of: quote)
        if count > 0 {
            let times = count == 1 ? "once" : "\(count) times"
            return "'occurrence: \(citation.occurrence)', but the quote stands in '\(citation.document)' \(times)"
        }
        let missing = "the quote does not stand in '\(citation.document)'"
        return NearMiss(document: text.string).explanation(of: quote).map { "\(missing): \($0)" } ?? missing
    }

    private struct Text {
        var finder: QuoteFinder
        var string: String
        var sha256: String
    }

    private enum Outcome {
        case text(Text)
        case failure(Diagnostic.Severity, DiagnosticCode, String, String?)
    }

    private func read(_ document: Document, declaredIn dossier: String) -> Outcome {
        guard let file = document.file else {
            return .failure(
                .warning, .unverified, "document '\(document.id)' names no file; its quotes are unverified",
                "add 'file:' and 'sha256:'")
        }
        let path: String
        switch DocumentPath.resolve(file, dossier: dossier, root: root) {
        case .inside(let resolved): path = resolved
        case .refused(let why):
            return .failure(
                .error, .pathOutsideRoot, "document '\(document.id)': \(why)",
                "use a path below the root, relative to the dossier; '--root DIR' sets another root")
        }
        do {
            let bytes = try FileBytes(reading: path, limit: maximumBytes, regularOnly: true, inflating: false).bytes
            return .text(
                Text(
                    finder: QuoteFinder(bytes), string: String(decoding: bytes, as: UTF8.self),
                    sha256: ContentHash(of: bytes).hexadecimal))
        } catch  where error.code == .notFound {
            if document.sha256 != nil {
                return .failure(
                    .warning, .unverified, "document '\(document.id)' is unverified: the file '\(file)' is not there",
                    "put the file back to have its quotes checked")
            }
            return .failure(
                .error, .missingDocument, "document '\(document.id)': the file '\(file)' is not there",
                "correct 'file:', or add the 'sha256:' of the absent file")
        } catch {
            return .failure(.error, .unreadableDocument, "document '\(document.id)': \(error.message)", error.hint)
        }
    }
}
