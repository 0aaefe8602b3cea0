// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A room of the house: a library target with the settings that all rooms share.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// What the HTML page consists of; `PageShell` joins the parts.
let pageParts = [
    "body.html", "page.css", "panel.css", "print.css", "dom.js", "data.js", "state.js", "viewport.js", "picture.js",
    "cards.js", "paths.js", "search.js", "filters.js", "time.js", "story.js", "panel.js", "keys.js", "main.js",
]

let package = Package(
    name: "entente",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Entente", targets: ["Entente"]),
        .library(name: "EntenteGraphviz", targets: ["EntenteGraphviz"]),
        .executable(name: "entente", targets: ["EntenteCommand"]),
        .executable(name: "entente-render", targets: ["EntenteRender"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Floor 0
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        room("EntenteBytes", ["CZlib"]),
        // Floor 1
        room("EntenteModel"),
        room("EntenteAlgorithms", ["EntenteBytes"]),
        room("EntenteDOT", ["EntenteBytes"]),
        room("EntenteGraphviz", ["CGraphviz"]),
        // Floor 2
        room("EntenteReasoning", ["EntenteModel"]),
        room(
            "EntenteFormats",
            [
                "EntenteModel", "EntenteBytes", "EntenteDOT",
                .product(name: "Yams", package: "Yams"), .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Resources/diplomacy.yaml")]),
        // Floor 3
        room("EntenteQuery", ["EntenteModel", "EntenteReasoning", "EntenteAlgorithms"]),
        room(
            "EntenteDiagrams", ["EntenteModel", "EntenteReasoning", "EntenteDOT", "EntenteFormats"],
            resources: pageParts.map { .embedInCode("Page/Resources/\($0)") }),
        // Floor 4
        room(
            "Entente",
            [
                "EntenteBytes", "EntenteModel", "EntenteAlgorithms", "EntenteDOT", "EntenteReasoning",
                "EntenteFormats", "EntenteQuery", "EntenteDiagrams",
            ]),
        // Floor 5
        .executableTarget(
            name: "EntenteCommand",
            dependencies: [
                "EntenteBytes", "EntenteModel", "EntenteAlgorithms", "EntenteDOT", "EntenteReasoning",
                "EntenteFormats", "EntenteQuery", "EntenteDiagrams",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(name: "EntenteRender", dependencies: ["EntenteGraphviz"], swiftSettings: strict),
        // Tests
        .target(
            name: "EntenteTestSupport", dependencies: ["EntenteModel", "EntenteAlgorithms"],
            path: "Tests/EntenteTestSupport", swiftSettings: strict),
        tests("ArchitectureTests", []),
        tests("EntenteBytesTests", ["EntenteBytes", "EntenteTestSupport"]),
        tests("EntenteModelTests", ["EntenteModel", "EntenteTestSupport"]),
        tests("EntenteAlgorithmsTests", ["EntenteAlgorithms", "EntenteTestSupport"]),
        tests("EntenteDOTTests", ["EntenteDOT", "EntenteTestSupport"]),
        tests(
            "EntenteGraphvizTests",
            ["EntenteGraphviz", "Entente", "EntenteDiagrams", "EntenteDOT", "EntenteFormats", "EntenteModel"]),
        tests("EntenteReasoningTests", ["EntenteReasoning", "EntenteModel", "EntenteFormats"]),
        tests("EntenteFormatsTests", ["EntenteFormats", "EntenteModel", "EntenteBytes", "EntenteTestSupport"]),
        tests(
            "EntenteQueryTests",
            [
                "EntenteQuery", "EntenteAlgorithms", "EntenteModel", "EntenteFormats", "EntenteReasoning",
                "EntenteTestSupport",
            ]),
        tests(
            "EntenteDiagramsTests",
            [
                "EntenteDiagrams", "EntenteRender", "EntenteModel", "EntenteDOT", "EntenteFormats",
                "EntenteReasoning",
                "EntenteTestSupport",
            ]),
        tests("EntenteTests", ["Entente"]),
        tests("EntenteCommandTests", ["EntenteCommand", "EntenteRender"]),
    ]
)
