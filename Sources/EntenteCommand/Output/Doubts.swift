import Synchronization

/// Whether an answer shows words that nobody could verify, although their documents are there to be asked.
///
/// Such an answer is given, with marks; this is how the exit code comes to know of it, whichever command has read the
/// files.
final class Doubts: Sendable {
    /// Those of the command that runs.
    @TaskLocal static var current: Doubts?

    private let areThere = Mutex(false)

    func raise() { areThere.withLock { $0 = true } }

    /// What a command ends with that came to an answer. Wrong use and the like are told as they are.
    func exitCode(of code: Int32) -> Int32 {
        let answered: [ExitStatus] = [.done, .negative, .limit]
        guard answered.contains(where: { $0.rawValue == code }) else { return code }
        return areThere.withLock { $0 } ? ExitStatus.badData.rawValue : code
    }
}
