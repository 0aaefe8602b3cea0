import CGraphviz
import Synchronization

/// What Graphviz says while it works. Its callback has no argument for a context, so that the text lies in one place;
/// the lock of ``GraphvizRenderer`` keeps renders apart.
enum GraphvizMessages {
    private static let text = Mutex<[UInt8]>([])

    static func start() {
        text.withLock { $0.removeAll() }
        entente_gv_collect_messages { message in
            if let message { GraphvizMessages.append(message) }
            return 0
        }
    }

    private static func append(_ message: UnsafeMutablePointer<CChar>) {
        var end = message
        while end.pointee != 0 { end += 1 }
        let bytes = UnsafeRawBufferPointer(start: message, count: end - message)
        // A graph of a million bad labels must not fill the memory.
        text.withLock { if $0.count < 65_536 { $0.append(contentsOf: bytes) } }
    }

    static func stop() {
        entente_gv_collect_messages(nil)
    }

    /// The messages so far, which are then forgotten.
    static func take() -> (errors: [String], warnings: [String]) {
        let bytes = text.withLock { text in
            defer { text.removeAll() }
            return text
        }
        return sorted(String(decoding: bytes, as: UTF8.self))
    }

    /// Throws if an error was reported; warnings stay.
    static func check(_ code: GraphvizError.Code) throws(GraphvizError) {
        let bytes = text.withLock { $0 }
        guard !bytes.isEmpty else { return }
        let errors = sorted(String(decoding: bytes, as: UTF8.self)).errors
        guard let first = errors.first else { return }
        let others = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
        throw GraphvizError(code, first + others)
    }

    /// Messages begin with `Error: ` or `Warning: `; further lines belong to the message before them.
    static func sorted(_ text: String) -> (errors: [String], warnings: [String]) {
        var errors: [String] = []
        var warnings: [String] = []
        var isError = true
        for line in text.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("Error: ") {
                isError = true
                errors.append(String(line.dropFirst(7)))
            } else if line.hasPrefix("Warning: ") {
                isError = false
                warnings.append(String(line.dropFirst(9)))
            } else if isError {
                if errors.isEmpty { errors.append(String(line)) } else { errors[errors.count - 1] += " " + line }
            } else {
                warnings[warnings.count - 1] += " " + line
            }
        }
        return (errors, warnings)
    }
}
