import Foundation

/// Standard output and standard error: results go to one, everything else to the other.
enum Terminal {
    /// Whether to color, after `--color`, `NO_COLOR` and whether somebody is looking.
    static func usesColor(_ mode: ColorMode) -> Bool {
        switch mode {
        case .always: return true
        case .never: return false
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
        try? write(Array((line + "\n").utf8), to: 2)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
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
