/// The state of one run of the writer: the bytes so far, the depth, the losses.
struct DOTPrinter {
    let document: DOTDocument
    let options: DOTWriter.Options
    private(set) var bytes: [UInt8] = []
    var losses: [DOTLoss] = []
    private var ids: DOTIdentifierTable

    init(_ document: DOTDocument, options: DOTWriter.Options) {
        self.document = document
        self.options = options
        ids = DOTIdentifierTable(document)
    }

    mutating func printDocument() {
        if document.isStrict { put("strict ") }
        put(document.kind == .directed ? "digraph " : "graph ")
        if let id = document.id {
            putID(id, "graph")
            put(" ")
        }
        put("{\n")
        printDefaults(
            document.attributes, nodes: document.nodeDefaults, edges: document.edgeDefaults, place: "graph", depth: 1)
        for statement in document.statements { printStatement(statement, depth: 1) }
        put("}\n")
    }

    private mutating func printDefaults(
        _ attributes: DOTAttributes, nodes: DOTAttributes, edges: DOTAttributes, place: String, depth: Int
    ) {
        printDefaults(of: .graph, attributes, place, depth: depth)
        printDefaults(of: .node, nodes, "node defaults of \(place)", depth: depth)
        printDefaults(of: .edge, edges, "edge defaults of \(place)", depth: depth)
    }

    private mutating func printDefaults(
        of target: DOTDefaultsTarget, _ attributes: DOTAttributes, _ place: @autoclosure () -> String, depth: Int
    ) {
        guard !attributes.isEmpty else { return }
        indent(depth)
        put(target.rawValue)
        printAttributes(attributes, place())
        put(";\n")
    }

    private mutating func printStatement(_ statement: DOTStatement, depth: Int) {
        switch statement {
        case .node(let node):
            indent(depth)
            putID(node.id, "node")
            printAttributes(node.attributes, "node \(node.id)")
            put(";\n")
        case .edge(let edge):
            indent(depth)
            printEndpoint(edge.tail)
            put(document.kind == .directed ? " -> " : " -- ")
            printEndpoint(edge.head)
            printAttributes(edge.attributes, "edge \(edge.tail.node) to \(edge.head.node)")
            put(";\n")
        case .subgraph(let subgraph):
            printSubgraph(subgraph, depth: depth)
        case .defaults(let target, let attributes):
            printDefaults(of: target, attributes, "\(target.rawValue) defaults", depth: depth)
        }
    }

    private mutating func printSubgraph(_ subgraph: DOTSubgraph, depth: Int) {
        let place = subgraph.id.map { "subgraph \($0)" } ?? "subgraph"
        guard depth <= options.maximumNesting else {
            let message = "nested deeper than \(options.maximumNesting); its content stands in the subgraph around it"
            losses.append(DOTLoss(code: .flattenedSubgraph, place: place, message: message))
            printNodesAndEdges(subgraph, depth: depth)
            return
        }
        indent(depth)
        put("subgraph ")
        if let id = subgraph.id {
            putID(id, "subgraph")
            put(" ")
        }
        put("{\n")
        printDefaults(
            subgraph.attributes, nodes: subgraph.nodeDefaults, edges: subgraph.edgeDefaults, place: place,
            depth: depth + 1)
        for statement in subgraph.statements { printStatement(statement, depth: depth + 1) }
        indent(depth)
        put("}\n")
    }

    /// Writes what lies within a subgraph beyond the nesting limit, without recursion, however deep it is.
    private mutating func printNodesAndEdges(_ subgraph: DOTSubgraph, depth: Int) {
        var pending = [subgraph.statements[...]]
        while let statements = pending.popLast() {
            guard let first = statements.first else { continue }
            pending.append(statements.dropFirst())
            switch first {
            case .node, .edge: printStatement(first, depth: depth)
            case .subgraph(let inner): pending.append(inner.statements[...])
            case .defaults: break
            }
        }
    }

    private mutating func printEndpoint(_ endpoint: DOTEndpoint) {
        putID(endpoint.node, "node")
        if let port = endpoint.port {
            put(":")
            putQuoted(port, .plain, place: "port of node \(endpoint.node)")
        }
        if let compass = endpoint.compass {
            put(":")
            put(compass.rawValue)
        }
    }

    private mutating func printAttributes(_ attributes: DOTAttributes, _ place: @autoclosure () -> String) {
        var separator = " ["
        for entry in attributes {
            guard let markup = markupToPrint(entry, place()) else { continue }
            put(separator)
            separator = ", "
            if DOTSyntax.isPlainName(entry.name) {
                put(entry.name)
            } else {
                putQuoted(entry.name, .plain, place: "\(place()), name of an attribute")
            }
            put("=")
            switch entry.value {
            case .html:
                put("<\n")
                put(DOTSyntax.scannable(markup))
                put(">")
            case .text(let text):
                putQuoted(text, DOTSyntax.escaping(of: entry.name), place: "\(place()), \(entry.name)")
            case .escString(let text):
                putQuoted(text, .verbatim, place: "\(place()), \(entry.name)")
            }
        }
        if separator == ", " { put("]") }
    }

    /// The markup of an HTML value, "" for the other kinds; `nil` and a loss if DOT cannot hold the markup.
    private mutating func markupToPrint(_ entry: DOTAttributes.Entry, _ place: @autoclosure () -> String) -> String? {
        guard case .html(let label) = entry.value else { return "" }
        let loss: (DOTLoss.Code, String)
        if label.markup.utf8.count > options.maximumMarkupLength {
            loss = (.markupTooLong, "markup of over \(options.maximumMarkupLength) bytes left out")
        } else if label.isEmpty || !DOTSyntax.isBalanced(label.markup) {
            loss = (.malformedMarkup, "markup that is empty or whose angle brackets do not match left out")
        } else {
            let text = DOTText(label.markup)
            guard text.stripped > 0 else { return label.markup }
            reportStripped(text.stripped, "\(place()), \(entry.name)")
            return String(String.UnicodeScalarView(text.scalars))
        }
        losses.append(DOTLoss(code: loss.0, place: "\(place()), \(entry.name)", message: loss.1))
        return nil
    }
}

// MARK: - Bytes

extension DOTPrinter {
    private mutating func put(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func indent(_ depth: Int) {
        for _ in 0..<min(depth, 20) { put("    ") }
    }

    private mutating func putID(_ id: String, _ kind: String) {
        let (name, isChanged) = ids.name(for: id)
        if isChanged {
            let message = "DOT cannot hold this id; written as \(name)"
            losses.append(DOTLoss(code: .changedID, place: "\(kind) \(id)", message: message))
        }
        DOTSyntax.quote(name, into: &bytes)
    }

    private mutating func putQuoted(_ text: String, _ escaping: DOTEscaping, place: @autoclosure () -> String) {
        let value = DOTWriter.shortened(text, to: options.maximumTextLength)
        if value.utf8.count != text.utf8.count {
            let message = "cut to \(options.maximumTextLength) characters"
            losses.append(DOTLoss(code: .textTooLong, place: place(), message: message))
        }
        let escaped = escaping.apply(to: value)
        if escaped.stripped > 0 { reportStripped(escaped.stripped, place()) }
        if escaped.doubledBackslashes > 0 {
            let message = "a backslash before a quotation mark or at the end was doubled"
            losses.append(DOTLoss(code: .doubledBackslash, place: place(), message: message))
        }
        DOTSyntax.quote(escaped.text, into: &bytes)
    }

    private mutating func reportStripped(_ count: Int, _ place: String) {
        let message = "\(count) control character\(count == 1 ? "" : "s") left out"
        losses.append(DOTLoss(code: .controlCharacters, place: place, message: message))
    }
}
