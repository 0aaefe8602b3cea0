import Foundation
import Synchronization

/// Standard output and standard error: results go to one, everything else to the other.
enum Terminal {
    /// Whether to color, after `--color`, `NO_COLOR` and whether somebody is looking.
    static func usesColor(_ mode: ColorMode) -> Bool {
        switch mode {
        case .always: return true
        case .never: return false
        case .auto where capture != nil: return false
        case .auto:
            let environment = ProcessInfo.processInfo.environment
            if let value = environment["NO_COLOR"], !value.isEmpty { return false }
            return environment["TERM"] != "dumb" && isatty(1) == 1
        }
    }

    /// Writes bytes to standard output. A reader that has gone away ends the program quietly.
    static func write(_ bytes: [UInt8]) throws {
        try write(bytes, to: 1)
    }

    /// One line on standard error.
    static func error(_ line: String) {
        try? write(Array((printable(line) + "\n").utf8), to: 2)
    }

    /// What stands on standard error for a moment only.
    static func draw(_ text: String) { try? write(Array(text.utf8), to: 2) }

    /// The text with control characters made visible (`␛`), so that a file cannot steer the reader's terminal. Line breaks
    /// and tabs stay, and so do the few sequences of ``TextStyle``.
    static func printable(_ text: String) -> String {
        let isControl = { (scalar: Unicode.Scalar) in
            // Marks that turn the direction of writing can reorder what stands on the line.
            (scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t")
                || 0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value
        }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if scalar == "\u{1B}",
                let style = TextStyle.sequences.first(where: { rest.starts(with: $0.unicodeScalars) })
            {
                result.append(contentsOf: style.unicodeScalars)
                rest.removeFirst(style.unicodeScalars.count)
                continue
            }
            rest.removeFirst()
            result.append(isControl(scalar) ? visible(scalar) : scalar)
        }
        return String(result)
    }

    /// The picture that Unicode has of a control character below 32; the replacement character for the others.
    private static func visible(_ control: Unicode.Scalar) -> Unicode.Scalar {
        control.value < 32 ? Unicode.Scalar(0x2400 + control.value) ?? "\u{FFFD}" : "\u{FFFD}"
    }

    /// What a command prints when another one runs it.
    final class Capture: Sendable {
        private let streams = Mutex<(output: [UInt8], error: [UInt8])>(([], []))

        func append(_ bytes: [UInt8], isError: Bool) {
            streams.withLock { if isError { $0.error += bytes } else { $0.output += bytes } }
        }

        var output: String { streams.withLock { String(decoding: $0.output, as: UTF8.self) } }
        var error: String { streams.withLock { String(decoding: $0.error, as: UTF8.self) } }
    }

    /// Where both streams go while a command runs within another; `nil`: to the terminal.
    @TaskLocal static var capture: Capture?

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        if let capture { return capture.append(bytes, isError: descriptor == 2) }
        signal(SIGPIPE, SIG_IGN)
        var start = 0
        while start < bytes.count {
            let written = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress?.advanced(by: start), bytes.count - start)
            }
            if written < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { exit(ExitStatus.done.rawValue) }
                throw Failure(.inputOutput, "cannot write: \(String(cString: strerror(errno)))")
            }
            start += written
        }
    }
}
