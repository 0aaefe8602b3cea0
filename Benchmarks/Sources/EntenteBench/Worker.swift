import Entente
import Foundation

/// Loads graphs once, then obeys requests until the input ends.
struct Worker {
    private var graphs: [String: IndexGraph] = [:]

    mutating func run() throws {
        try send(Greeting())
        while let line = readLine() {
            let reply: Reply
            do {
                reply = try answer(JSONDecoder().decode(Request.self, from: Data(line.utf8)))
            } catch {
                reply = Reply(error: "\(error)")
            }
            try send(reply)
        }
    }

    private func send(_ message: some Encodable) throws {
        try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(message) + Data("\n".utf8))
    }

    private mutating func answer(_ request: Request) throws -> Reply {
        if request.kernel == "load" { return try load(request) }
        guard let kernel = Kernels.all[request.kernel] else { return Reply(absent: true) }
        guard let graph = graphs[request.graph] else { return Reply(error: "The graph is not loaded.") }
        let watch = Stopwatch()
        let result = try kernel(graph, request)
        let reply = watch.reply
        if let path = request.out { try write(result(), to: path) }
        return reply
    }

    private mutating func load(_ request: Request) throws -> Reply {
        let before = Stopwatch.peakMemory
        let watch = Stopwatch()
        let file = try MappedFile(request.path ?? "")
        let loaded = try file.withUnsafeBytes {
            try LoadedTopology(edgeList: $0, directed: request.directed ?? false, threads: request.threads)
        }
        var reply = watch.reply
        // A mapped file is not the program's memory.
        reply.memory = Stopwatch.peakMemory - before - file.count
        let size = [loaded.graph.nodeCount, loaded.graph.edgeCount].map { Double($0) }
        if let path = request.out { try write(size, to: path) }
        if request.keep == true { graphs[request.graph] = loaded.graph }
        return reply
    }

    private func write(_ numbers: [Double], to path: String) throws {
        try numbers.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
    }
}
