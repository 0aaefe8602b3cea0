// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of the library never build it.
let package = Package(
    name: "entente-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "entente", path: ".."),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .executableTarget(
            name: "entente-bench",
            dependencies: [
                .product(name: "Entente", package: "entente"), .product(name: "Yams", package: "Yams"),
            ],
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
