import CGraphviz

/// Graphviz's context: its plugins and fonts.
///
/// There is one for the life of the process, and it is never freed: the text layout of 2.42 keeps a pointer to the last
/// font's name, which belongs to the context, and compares it with the first font of the next one. A context that was
/// freed meanwhile would give that text the size of another font. (Each context also leaks some kilobytes.)
struct GraphvizContext: ~Copyable {
    fileprivate let pointer: UnsafeMutableRawPointer?

    init() {
        pointer = entente_gv_context()
        entente_gv_forbid_files()
    }

    /// The version that Graphviz says it is.
    var version: String {
        entente_gv_version(pointer).map { String(cString: $0) } ?? "unknown"
    }
}

/// Graphviz's handles for one picture: graph and layout. They are freed in the reverse order.
///
/// Only to be used under the lock of ``GraphvizRenderer``.
struct GraphvizSession: ~Copyable {
    private let context: UnsafeMutableRawPointer?
    private var graph: UnsafeMutableRawPointer?
    private var isLaidOut = false

    init(_ context: borrowing GraphvizContext) {
        self.context = context.pointer
    }

    deinit {
        if let graph {
            if isLaidOut { _ = entente_gv_free_layout(context, graph) }
            entente_gv_close(graph)
        }
    }

    /// How many fonts fontconfig found; `nil` where it was not loaded.
    static var fontCount: Int? {
        let count = entente_gv_font_count()
        return count < 0 ? nil : Int(count)
    }

    /// Reads the graph of a NUL-terminated text.
    mutating func parse(_ text: [UInt8]) -> Bool {
        precondition(text.last == 0 && graph == nil)
        graph = text.withUnsafeBytes { entente_gv_parse($0.bindMemory(to: CChar.self).baseAddress) }
        if graph == nil { Self.recover() }
        return graph != nil
    }

    /// Brings libcgraph's scanner, which outlives a text that it could not read, back to its beginning.
    private static func recover() {
        for end in ["", "\"", "*/", ">"] {
            if let rest = entente_gv_parse(end + " graph {}") { entente_gv_close(rest) }
            guard let empty = entente_gv_parse("graph {}") else { continue }
            entente_gv_close(empty)
            return
        }
    }

    /// Sets the resolution of bitmaps.
    func setDPI(_ dpi: Int) {
        entente_gv_set(graph, "dpi", String(dpi))
    }

    /// Places nodes and edges.
    mutating func layOut(_ engine: String) -> Bool {
        isLaidOut = entente_gv_layout(context, graph, engine) == 0
        return isLaidOut
    }

    /// The picture in a format.
    func draw(_ format: String) -> [UInt8]? {
        var data: UnsafeMutablePointer<CChar>?
        var length = 0
        let status = entente_gv_render(context, graph, format, &data, &length)
        defer { if let data { entente_gv_free_render_data(data) } }
        guard status == 0, let data else { return nil }
        return Array(UnsafeRawBufferPointer(start: data, count: length))
    }
}
