/// A room of the house: one target of `Sources/`, and what it may lean on.
struct Room {
    let name: String
    let floor: Int
    /// The rooms below that it depends on.
    var rooms: Set<String> = []
    /// Modules of other packages and of the system.
    var libraries: Set<String> = []
    /// Whether it may use Foundation.
    var foundation = false
    /// Whether users of the library see it, so that it needs a documentation catalog.
    var documented = true
}

/// The floors of `docs/ARCHITECTURE.md`, for the tests to compare the sources with.
///
/// Whoever changes a floor changes it here, in `docs/ARCHITECTURE.md` and in `Package.swift`.
enum House {
    static let rooms: [Room] = [
        Room(name: "EntenteBytes", floor: 0, libraries: ["CZlib"]),
        Room(name: "EntenteModel", floor: 1),
        Room(name: "EntenteAlgorithms", floor: 1, rooms: ["EntenteBytes"]),
        Room(name: "EntenteDOT", floor: 1, rooms: ["EntenteBytes"]),
        Room(name: "EntenteGraphviz", floor: 1, libraries: ["CGraphviz"]),
        Room(name: "EntenteReasoning", floor: 2, rooms: ["EntenteModel"], foundation: true),
        Room(
            name: "EntenteFormats", floor: 2, rooms: ["EntenteModel", "EntenteBytes", "EntenteDOT"],
            libraries: ["Yams", "Crypto"], foundation: true),
        Room(
            name: "EntenteQuery", floor: 3, rooms: ["EntenteModel", "EntenteReasoning", "EntenteAlgorithms"],
            foundation: true),
        Room(
            name: "EntenteDiagrams", floor: 3,
            rooms: ["EntenteModel", "EntenteReasoning", "EntenteDOT", "EntenteFormats"], foundation: true),
        Room(name: "Entente", floor: 4, rooms: exported),
        Room(
            name: "EntenteCommand", floor: 5, rooms: exported, libraries: ["ArgumentParser"], foundation: true,
            documented: false),
        Room(name: "EntenteRender", floor: 5, rooms: ["EntenteGraphviz"], documented: false),
    ]

    /// What `import Entente` brings.
    static let exported: Set<String> = [
        "EntenteBytes", "EntenteModel", "EntenteAlgorithms", "EntenteDOT", "EntenteReasoning", "EntenteFormats",
        "EntenteQuery", "EntenteDiagrams",
    ]

    /// Targets that are a module map over a library of the system.
    static let systemLibraries: Set<String> = ["CZlib", "CGraphviz"]

    /// Modules inside of a package that a room leans on, by the package's own module. `docs/decisions/0014` says why.
    static let innerModules: [String: Set<String>] = ["Yams": ["CYaml"]]

    /// Modules that come with Swift and that every room may import. Foundation is a matter of each room.
    static let swiftModules: Set<String> = ["Swift", "Dispatch", "Synchronization", "os"]

    /// The C library, under its names. Each room keeps it in one file.
    static let platformModules: Set<String> = ["Glibc", "Darwin", "Musl"]

    /// The modules of swift-collections, open to every room.
    static let structures: Set<String> = [
        "Collections", "OrderedCollections", "DequeModule", "HeapModule", "BitCollections",
    ]

    /// The room in which the rules of concurrency may be vouched for by hand, in one file.
    static let roomThatTalksToC = "EntenteGraphviz"

    /// The targets that may draw in their own process. Graphviz dies when two tests of one process draw at once.
    static let drawers: Set<String> = ["EntenteRender", "EntenteGraphvizTests"]

    /// The modules of other packages and of the system that a room may import.
    static func modules(of room: Room) -> Set<String> {
        room.libraries.reduce(into: room.libraries) { $0.formUnion(innerModules[$1] ?? []) }
    }

    static func room(named name: String) -> Room? {
        rooms.first { $0.name == name }
    }
}
