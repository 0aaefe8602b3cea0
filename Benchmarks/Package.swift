// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of the library never build it.
let package = Package(
    name: "entente-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "entente", path: "..")],
    targets: [
        .executableTarget(
            name: "entente-bench",
            dependencies: [.product(name: "Entente", package: "entente")],
            path: "Sources/EntenteBench",
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .treatAllWarnings(as: .error),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("ExistentialAny"),
            ])
    ]
)
