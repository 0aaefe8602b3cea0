import EntenteBytes

/// Turns tokens into documents. Subgraphs stand on a stack of its own, so that nesting takes no recursion.
struct DOTParser {
    private(set) var documents: [DOTDocument] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether an attribute says that the file is in Latin-1.
    private(set) var saysLatin = false

    private let file: String?
    private let options: DOTReader.Options
    private let lines: LineIndex
    private(set) var scanner: DOTScanner
    /// The token in hand.
    private(set) var token: DOTToken
    private var kind = DOTDocument.Kind.directed
    /// The graph and the subgraphs that are open, each with the statement that it stands in.
    private var stack: [DOTBody] = []
    /// The place of each node in the order of first mention, by the number of its name.
    private var ranks: [UInt32: Int] = [:]

    /// Too many mistakes.
    private struct Abandoned: Error {}
    /// A mistake in the statement in hand, which has been reported.
    private struct Unreadable: Error {}

    init(_ bytes: [UInt8], file: String?, options: DOTReader.Options) {
        self.file = file
        self.options = options
        lines = LineIndex(bytes)
        scanner = DOTScanner(bytes)
        token = DOTToken(kind: .end, offset: 0)
        advance()
    }

    // MARK: Findings

    func position(at offset: Int) -> TextPosition { lines.position(at: offset) }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, hint: String? = nil,
        as severity: Diagnostic.Severity = .error,
        at offset: Int
    ) {
        diagnostics.append(
            Diagnostic(
                file: file, position: position(at: offset), severity: severity, code: code,
                message: message, hint: hint
            ))
    }

    private var isAbandoned: Bool {
        diagnostics.count { $0.severity == .error } >= options.maximumErrors
    }

    private mutating func unreadable(_ message: String, hint: String? = nil, at offset: Int? = nil)
        -> Unreadable
    {
        report(.badDOT, message, hint: hint, at: offset ?? token.offset)
        return Unreadable()
    }

    private mutating func unexpected(_ wanted: String) -> Unreadable {
        if token.kind == .stray { return Unreadable() }
        return unreadable("\(wanted) is expected here, and \(token.description) stands there")
    }

    // MARK: Tokens

    private mutating func advance() {
        token = scanner.next()
        for mistake in scanner.takeMistakes() {
            report(
                mistake.isWarning ? .ignoredDOT : .badDOT, mistake.message, hint: mistake.hint,
                as: mistake.isWarning ? .warning : .error, at: mistake.offset)
        }
    }

    private mutating func accept(_ kind: DOTToken.Kind) -> Bool {
        guard token.kind == kind else { return false }
        advance()
        return true
    }

    /// A name: a word, or quoted strings joined by `+`. Markup may be a name too.
    private mutating func name() throws(Unreadable) -> UInt32 {
        guard token.kind == .word || token.kind == .html else { throw unexpected("a name") }
        var text = token.text
        let isQuoted = token.isQuoted
        advance()
        while isQuoted, token.kind == .plus {
            advance()
            guard token.kind == .word, token.isQuoted else { throw unexpected("a quoted string") }
            text = scanner.joined(text, token.text)
            advance()
        }
        return text
    }

    private mutating func nameText() throws(Unreadable) -> String {
        // The table grows while the name is read.
        let number = try name()
        return scanner.texts[number]
    }

    // MARK: Graphs

    mutating func parseFile() {
        while token.kind != .end, !isAbandoned {
            do throws(Unreadable) {
                try parseHeader()
                parseBodies()
            } catch {
                // Behind a header that cannot be read there may be a whole graph.
                while ![.end, .graph, .digraph, .strict].contains(token.kind) { advance() }
            }
        }
        if isAbandoned {
            report(
                .badDOT, "reading stopped here after \(options.maximumErrors) mistakes; there may be more",
                as: .note,
                at: token.offset)
        } else if documents.isEmpty && diagnostics.isEmpty {
            report(.noGraph, "there is no graph", hint: "write 'digraph { … }'", at: 0)
        }
    }

    private mutating func parseHeader() throws(Unreadable) {
        let isStrict = accept(.strict)
        switch token.kind {
        case .graph: kind = .undirected
        case .digraph: kind = .directed
        case .semicolon where !documents.isEmpty && !isStrict:
            advance()
            if token.kind == .end { return }
            return try parseHeader()
        default:
            let error = unexpected("'graph' or 'digraph'")
            advance()
            throw error
        }
        advance()
        var id: String?
        if token.kind != .openBrace { id = try nameText() }
        guard token.kind == .openBrace else { throw unexpected("'{'") }
        advance()
        ranks = [:]
        var body = DOTBody()
        body.id = id
        body.isStrict = isStrict
        stack = [body]
    }

    /// Reads statements until the graph is closed.
    private mutating func parseBodies() {
        while !stack.isEmpty {
            if token.kind == .end || isAbandoned {
                if token.kind == .end {
                    report(.badDOT, "the graph has no end", hint: "close it with '}'", at: token.offset)
                }
                while !stack.isEmpty { close() }
                return
            }
            do throws(Unreadable) {
                try parseStatement()
            } catch {
                // The nodes that it named before the mistake are there.
                _ = stack[stack.count - 1].finishChain([:])
                if token.kind != .closeBrace && token.kind != .openBrace && token.kind != .semicolon {
                    scanner.skipLine()
                }
                if token.kind != .closeBrace && token.kind != .openBrace { advance() }
            }
        }
    }

    /// Reads up to a point at which the body in hand may change.
    private mutating func parseStatement() throws(Unreadable) {
        switch token.kind {
        case .closeBrace:
            advance()
            close()
            if !stack.isEmpty { try continueChain() }
        case .semicolon: advance()
        case .graph: try parseDefaults(.graph)
        case .node: try parseDefaults(.node)
        case .edge: try parseDefaults(.edge)
        case .subgraph, .openBrace: try openSubgraph()
        default:
            let start = token.offset
            let first = try name()
            if accept(.equals) {
                let attributes = try attribute(first)
                stack[stack.count - 1].add(attributes, to: .graph)
            } else {
                stack[stack.count - 1].chain = DOTChain(offset: start)
                try parseNodes(first: first)
                try continueChain()
            }
        }
    }

    private mutating func parseDefaults(_ target: DOTDefaultsTarget) throws(Unreadable) {
        let start = token.offset
        advance()
        guard token.kind == .openBracket else {
            throw unreadable(
                "'\(target.rawValue)' names no node; defaults follow in brackets",
                hint: "put the name of a node in quotation marks", at: start)
        }
        var attributes = DOTAttributes()
        try parseAttributeLists(into: &attributes)
        stack[stack.count - 1].add(attributes, to: target)
    }

    // MARK: Subgraphs

    private mutating func openSubgraph() throws(Unreadable) {
        let start = token.offset
        var id: String?
        if accept(.subgraph), token.kind != .openBrace { id = try nameText() }
        guard token.kind == .openBrace else { throw unexpected("'{'") }
        if stack[stack.count - 1].chain == nil {
            stack[stack.count - 1].chain = DOTChain(offset: start)
        }
        if stack.count > options.maximumNesting {
            report(
                .deeplyNested, "subgraphs are nested deeper than \(options.maximumNesting)",
                hint: "flatten them", at: start)
            skipBraces()
            throw Unreadable()
        }
        advance()
        var body = DOTBody()
        body.id = id
        if let id { body.members = stack[stack.count - 1].named[id] ?? [] }
        stack.append(body)
    }

    /// Passes over a whole body.
    private mutating func skipBraces() {
        var depth = 0
        repeat {
            if token.kind == .openBrace { depth += 1 }
            if token.kind == .closeBrace { depth -= 1 }
            advance()
        } while depth > 0 && token.kind != .end
    }

    /// Ends the body in hand: a document, or a subgraph in the chain of the body around it.
    private mutating func close() {
        let body = stack.removeLast()
        guard !stack.isEmpty else {
            documents.append(body.document(kind: kind))
            return
        }
        let members = body.members.sorted { ranks[$0]! < ranks[$1]! }
        stack[stack.count - 1].adopt(body, members: members, names: scanner.texts)
    }

    // MARK: Nodes and edges

    /// `a:port:compass, b, …`, of which the first name is read already.
    private mutating func parseNodes(first: UInt32) throws(Unreadable) {
        var ends: [DOTEndpoint] = []
        var name = first
        while true {
            var end = DOTEndpoint(scanner.texts[name])
            if token.kind == .colon { try parsePort(&end) }
            let isNew = ranks[name] == nil
            if isNew { ranks[name] = ranks.count }
            stack[stack.count - 1].mention(name, isNew: isNew, isNested: stack.count > 1, as: end.node)
            ends.append(end)
            guard accept(.comma) else { break }
            name = try self.name()
        }
        stack[stack.count - 1].chain!.append(ends)
    }

    private mutating func parsePort(_ end: inout DOTEndpoint) throws(Unreadable) {
        advance()
        let first = try nameText()
        guard accept(.colon) else {
            end.compass = DOTCompassPoint(rawValue: first)
            if end.compass == nil { end.port = first }
            return
        }
        let second = try nameText()
        end.compass = DOTCompassPoint(rawValue: second)
        end.port = end.compass == nil ? first + ":" + second : first
    }

    /// What may follow an end of an edge: another edge, or attributes and the end of the statement.
    private mutating func continueChain() throws(Unreadable) {
        while token.kind == .arrow || token.kind == .line {
            let wanted = kind == .directed ? DOTToken.Kind.arrow : .line
            if token.kind != wanted {
                report(
                    .badDOT,
                    kind == .directed
                        ? "a digraph has no edges '--'" : "an undirected graph has no edges '->'",
                    hint: kind == .directed ? "write '->', or 'graph'" : "write '--', or 'digraph'",
                    at: token.offset)
            }
            advance()
            if token.kind == .subgraph || token.kind == .openBrace { return try openSubgraph() }
            try parseNodes(first: try name())
        }
        var attributes = DOTAttributes()
        let start = token.offset
        let hasAttributes = token.kind == .openBracket
        if hasAttributes { try parseAttributeLists(into: &attributes) }
        let isUsed = stack[stack.count - 1].finishChain(attributes)
        if !isUsed && hasAttributes {
            report(
                .ignoredDOT, "attributes behind a subgraph have no effect",
                hint: "write them within its braces",
                as: .warning, at: start)
        }
    }

    // MARK: Attributes

    private mutating func parseAttributeLists(into attributes: inout DOTAttributes) throws(Unreadable) {
        while accept(.openBracket) {
            while !accept(.closeBracket) {
                let name = try name()
                guard accept(.equals) else {
                    throw unexpected("'=' and the value of '\(scanner.texts[name])'")
                }
                attributes.merge(try attribute(name))
                if !accept(.semicolon) { _ = accept(.comma) }
            }
        }
    }

    /// The value behind `=`.
    private mutating func attribute(_ name: UInt32) throws(Unreadable) -> DOTAttributes {
        let isMarkup = token.kind == .html
        let value = try nameText()
        let key = scanner.texts[name]
        if key == "charset" {
            saysLatin = ["latin1", "latin-1", "l1", "iso-8859-1", "iso_8859-1", "iso8859-1"].contains(
                value.lowercased())
        }
        var attributes = DOTAttributes()
        attributes[key] = isMarkup ? .html(HTMLLabel(markup: value)) : .escString(value)
        return attributes
    }
}

extension DiagnosticCode {
    /// There is no graph in the text.
    static let noGraph: DiagnosticCode = "no-graph"
}
