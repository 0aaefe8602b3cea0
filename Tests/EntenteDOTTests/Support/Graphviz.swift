import Foundation

@testable import EntenteDOT

/// Graphviz's own reader, as the command `gvpr` has it.
enum Graphviz {
    /// The graphs of a text, and what Graphviz says of it.
    static func read(_ bytes: [UInt8]) throws -> (graphs: [DumpedGraph], messages: String) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, program) = (folder.appendingPathComponent("in.dot"), folder.appendingPathComponent("dump.gvpr"))
        let (output, messages) = (folder.appendingPathComponent("out"), folder.appendingPathComponent("err"))
        try Data(bytes).write(to: input)
        try Data(DumpedGraph.program.utf8).write(to: program)
        for file in [output, messages] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gvpr", "-f", program.path, input.path]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return (
            DumpedGraph.graphs(printed: text), String(decoding: try Data(contentsOf: messages), as: UTF8.self)
        )
    }
}
