import Entente

/// What a worker is asked to do: to load a graph, or to run a kernel on one.
struct Request: Decodable {
    var kernel: String
    var graph: String
    /// Where the result goes as numbers of eight bytes; nowhere if only the time is wanted.
    var out: String?
    var threads: Int

    var execution: Execution { Execution(threads: threads) }

    // For `load`
    var path: String?
    var directed: Bool?
    var weighted: Bool?
    var keep: Bool?

    // For kernels
    var sources: [UInt32]?
    var pairs: [[UInt32]]?
    var count: Int?
    var iterations: Int?
    var tolerance: Double?
}

/// What a worker says of itself at the beginning.
struct Greeting: Encodable {
    var name = "Entente"
    var version = ""
    var kernels = Kernels.all.keys.sorted()
}

/// What a worker answers: the time in nanoseconds, or why there is none.
struct Reply: Encodable {
    var cpu: UInt64?
    var wall: UInt64?
    /// How much the largest memory of the process grew, in bytes, mapped files included.
    var memory: Int?
    /// The kernel does not exist here.
    var absent: Bool?
    var error: String?
}
