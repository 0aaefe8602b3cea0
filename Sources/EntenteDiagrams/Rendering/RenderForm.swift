/// What the child is asked for.
enum RenderForm: Hashable, Sendable {
    case picture(PictureFormat)
    /// The DOT text with positions.
    case placement

    /// Graphviz's name of it.
    var name: String {
        switch self {
        case .picture(let format): format.rawValue
        case .placement: "dot"
        }
    }

    /// Whether texts would be empty boxes without fonts.
    var needsFonts: Bool { self == .picture(.png) || self == .picture(.pdf) }

    /// Whether bytes begin as they must.
    func isBeginning(of bytes: [UInt8]) -> Bool {
        switch self {
        case .picture(.svg): bytes.starts(with: "<?xml".utf8)
        case .picture(.png): bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
        case .picture(.pdf): bytes.starts(with: "%PDF".utf8)
        case .placement: ["strict", "graph", "digraph"].contains { bytes.starts(with: $0.utf8) }
        }
    }
}
