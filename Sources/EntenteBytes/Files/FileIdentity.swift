/// Which file on the disk a path names, whatever the path: two names of one file have equal identities.
public struct FileIdentity: Sendable, Hashable {
    private let device: UInt64
    private let number: UInt64

    /// The identity of the regular file that a path names, symbolic links followed; `nil` where there is none, and for
    /// folders, pipes and devices. `-` is standard input.
    public init?(of path: String) {
        guard let (device, number) = Platform.identity(path) else { return nil }
        (self.device, self.number) = (device, number)
    }
}
