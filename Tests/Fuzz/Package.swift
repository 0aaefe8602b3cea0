// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets, apart from the main package so that nobody builds them by chance; Tests/Fuzz/run builds and runs them.
let package = Package(
    name: "entente-fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "entente", path: "../..")],
    targets: [
        .target(name: "LibFuzzer"),
        .executableTarget(
            name: "FuzzDossier", dependencies: ["LibFuzzer", .product(name: "Entente", package: "entente")]),
        .executableTarget(
            name: "FuzzTable", dependencies: ["LibFuzzer", .product(name: "Entente", package: "entente")]),
    ]
)
