public import EntenteBytes

/// Reads the DOT language: strict graphs, ports, compass points, edges between subgraphs, nested subgraphs with defaults of
/// their own, HTML labels, concatenated strings, comments and lines of a preprocessor, several graphs in one file.
///
/// - What Graphviz 2.42 reads is read in the same way; in addition `;` may stand anywhere between statements. Values come
///   out as ``DOTValue/escString(_:)``, with Graphviz's escape sequences as they stood in the file, or as markup.
/// - Chains (`a -> b -> c`), lists (`a, b -> c`) and subgraphs at the ends of an edge become single edges in the order in
///   which Graphviz makes them; a node that a statement names first stays first.
/// - Mistakes are collected, and reading goes on behind them. Each says line and column.
/// - Bytes that are no UTF-8 are taken as Latin-1, with a warning unless the file says so (`charset=latin1`).
/// - Complexity: linear in the bytes; nesting takes no stack.
/// - Source: <https://graphviz.org/doc/info/lang.html>; `lib/cgraph/scan.l` and `grammar.y` of Graphviz 2.42.
///
/// ```swift
/// let reading = DOTReader().read(Array("graph { a -- {b c} }".utf8))
/// reading.documents[0].contents().edges.count  // 2
/// ```
public struct DOTReader: Sendable {
    /// Limits of what is read.
    public struct Options: Hashable, Sendable {
        /// Subgraphs may be nested this deep. Default 200, as deep as ``DOTWriter`` writes.
        public var maximumNesting: Int
        /// Reading stops at this many mistakes. Default 20.
        public var maximumErrors: Int

        /// Makes limits.
        public init(maximumNesting: Int = 200, maximumErrors: Int = 20) {
            self.maximumNesting = maximumNesting
            self.maximumErrors = maximumErrors
        }
    }

    /// The graphs of a file, and what is wrong with it.
    public struct Reading: Hashable, Sendable {
        /// The graphs, in the order of the file. Those with mistakes hold what could be read.
        public var documents: [DOTDocument]
        /// Mistakes and warnings, in the order of the file.
        public var diagnostics: [Diagnostic]

        /// Whether there is a mistake, so that the graphs may lack something.
        public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    }

    /// The limits in force.
    public var options: Options

    /// Makes a reader.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The graphs of a file.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its name for messages.
    public func read(_ bytes: [UInt8], file: String? = nil) -> Reading {
        var bytes = bytes
        var firstLatin: Int?
        switch EncodingCheck(bytes).problem {
        case nil: break
        case .invalid(let offset):
            // Latin-1 has a character for every byte; one that is ASCII keeps its place.
            firstLatin = offset
            bytes = Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
        case .binary, .otherEncoding:
            do throws(BytesError) {
                try EncodingCheck.requireText(bytes, file: file)
            } catch {
                return Reading(documents: [], diagnostics: [error.diagnostic])
            }
        }
        var parser = DOTParser(bytes, file: file, options: options)
        parser.parseFile()
        if let firstLatin, !parser.saysLatin {
            parser.report(
                .invalidUTF8, "the bytes from here on are not UTF-8; the file is read as Latin-1",
                hint: "save the file as UTF-8, or write charset=latin1", as: .warning, at: firstLatin)
        }
        return Reading(documents: parser.documents, diagnostics: parser.diagnostics.sorted())
    }
}

extension DiagnosticCode {
    /// The DOT language does not allow what stands here.
    public static let badDOT: DiagnosticCode = "bad-dot"
    /// Subgraphs are nested deeper than the limit.
    public static let deeplyNested: DiagnosticCode = "nested-too-deeply"
    /// Graphviz ignores what stands here, and so it is left out.
    public static let ignoredDOT: DiagnosticCode = "ignored-dot"
}
