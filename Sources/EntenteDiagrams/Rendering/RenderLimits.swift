/// How much a picture may cost. A render beyond one of the limits ends with an error that names it.
public struct RenderLimits: Hashable, Sendable {
    /// Seconds on the clock (and of processor time), start of the worker included. Default 30.
    public var seconds: Double
    /// Bytes of the worker's address space. Default 2 GiB.
    public var memoryBytes: Int
    /// Bytes of the picture. Default 256 MiB.
    public var outputBytes: Int
    /// Bytes of the DOT text. Default 64 MiB.
    public var inputBytes: Int

    /// Makes limits. A render throws ``RenderError/Code/badOption`` where one of them is not positive.
    public init(
        seconds: Double = 30, memoryBytes: Int = 2 << 30, outputBytes: Int = 256 << 20, inputBytes: Int = 64 << 20
    ) {
        self.seconds = seconds
        self.memoryBytes = memoryBytes
        self.outputBytes = outputBytes
        self.inputBytes = inputBytes
    }
}
