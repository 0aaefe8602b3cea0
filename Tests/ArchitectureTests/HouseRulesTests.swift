import Testing

/// The rules themselves, on examples that keep them and examples that break them.
@Suite struct HouseRulesTests {
    private func file(_ path: String, _ text: String) -> SourceFile {
        SourceFile(path: path, text: text)
    }

    private func lines(_ findings: [Finding]) -> [Int] { findings.map(\.line) }

    // MARK: Reading

    @Test func importLinesAreRead() {
        let imports = file(
            "Sources/EntenteModel/A.swift",
            """
            // import Commented
            /* import Blocked /* nested */ import StillBlocked */
            import Foundation
            @_exported public import EntenteModel
            internal import struct Crypto.SHA256
            let text = \"\"\"
                import Quoted
                \"\"\"
            let line = "import Inline"; let raw = #"a " import Raw"#
                import Glibc; import Late
            func `import`(a: Int) {}
            public import Yams // a word after it
            @testable import EntenteBytes
            """
        ).imports
        #expect(imports.map(\.module) == ["Foundation", "EntenteModel", "Crypto", "Glibc", "Yams", "EntenteBytes"])
        #expect(imports.map(\.line) == [3, 4, 5, 10, 12, 13])
        #expect(imports.map(\.isPublic) == [false, true, false, false, true, false])
        #expect(imports.map(\.isExported) == [false, true, false, false, false, false])
    }

    @Test(arguments: [
        ("let a = 1 // b", "let a = 1 "),
        ("let a = \"\\\"//\" // b", "let a = \"\" "),
        ("a /* b */ c", "a   c"),
        ("a /* b\n/* c */\n*/ d", "a \n\n  d"),
        ("##\"a\"# \"##", "\"\""),
        ("\"open\nnext", "\"\"\nnext"),
        ("\"\"\"\na \"b\" c\n\"\"\".count", "\"\"\n\n.count"),
        ("a /* never closed", "a  "),
    ])
    func commentsAndStringsAreRemoved(text: String, code: String) {
        #expect(SwiftCode.withoutCommentsAndStrings(text) == code)
    }

    @Test func manifestIsRead() throws {
        let manifest = Manifest(
            """
            func room(_ name: String) -> Target {
                .target(name: name, dependencies: dependencies)
            }
            let package = Package(targets: [
                .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
                room("A"),
                room("B", ["A", "CZlib"]),
                room(
                    "C",
                    [
                        "A", .product(name: "Yams", package: "swift-yams"),
                    ],
                    resources: [.embedInCode("x.yaml")]),
                .executableTarget(name: "D", dependencies: ["C"], swiftSettings: [.define("E")]),
                .target(name: "F", swiftSettings: [.define("G")]),
                tests("BTests", ["B"]),
            ])
            """)
        #expect(manifest.targets.map(\.name) == ["A", "B", "C", "D", "F", "BTests"])
        #expect(manifest.targets.map(\.line) == [6, 7, 8, 14, 15, 16])
        #expect(manifest.targets.map(\.dependencies) == [[], ["A", "CZlib"], ["A", "Yams"], ["C"], [], ["B"]])
    }

    // MARK: Imports

    @Test func importFromAboveIsFound() throws {
        let findings = HouseRules.imports(
            of: file("Sources/EntenteModel/Paths/A.swift", "import Synchronization\nimport EntenteFormats"))
        #expect(lines(findings) == [2])
        let text = try #require(findings.first).description
        #expect(
            text.hasPrefix("Sources/EntenteModel/Paths/A.swift:2: EntenteModel (floor 1) may not import EntenteFormats")
        )
    }

    @Test(arguments: [
        ("EntenteBytes", "CZlib", true), ("EntenteFormats", "Yams", true), ("EntenteFormats", "Crypto", true),
        ("EntenteFormats", "CYaml", true), ("EntenteCommand", "CYaml", false),
        ("EntenteFormats", "FoundationXML", true), ("EntenteCommand", "ArgumentParser", true),
        ("EntenteQuery", "EntenteAlgorithms", true), ("EntenteDOT", "OrderedCollections", true),
        ("EntenteModel", "EntenteBytes", false), ("EntenteModel", "FoundationEssentials", false),
        ("EntenteAlgorithms", "EntenteModel", false), ("EntenteRender", "Foundation", false),
        ("EntenteDiagrams", "EntenteGraphviz", false), ("EntenteDiagrams", "EntenteQuery", false),
        ("EntenteCommand", "EntenteGraphviz", false), ("EntenteCommand", "Yams", false),
        ("EntenteDOT", "Testing", false),
    ])
    func importsFollowTheFloors(room: String, module: String, allowed: Bool) {
        #expect(HouseRules.imports(of: file("Sources/\(room)/A.swift", "import \(module)")).isEmpty == allowed)
    }

    @Test func publicImportOfAnotherPackageIsFound() {
        let text = "public import Yams\nimport Crypto\npublic import EntenteModel\n@_exported import EntenteDOT"
        #expect(lines(HouseRules.publicImports(of: file("Sources/EntenteFormats/A.swift", text))) == [1, 4])
        #expect(!HouseRules.publicImports(of: file("Sources/EntenteFormats/A.swift", "public import CYaml")).isEmpty)
        let umbrella = file("Sources/Entente/Entente.swift", "@_exported public import EntenteModel")
        #expect(HouseRules.publicImports(of: umbrella).isEmpty)
    }

    @Test func secondPlatformFileIsFound() {
        let text = "#if canImport(Glibc)\nimport Glibc\n#elseif canImport(Darwin)\nimport Darwin\n#endif"
        let files = ["EntenteBytes/A", "EntenteBytes/B", "EntenteRender/A"].map { file("Sources/\($0).swift", text) }
        let findings = HouseRules.platformImports(files)
        #expect(findings.map(\.file) == ["Sources/EntenteBytes/B.swift"])
        #expect(lines(findings) == [2])
    }

    // MARK: Text

    @Test func uncheckedPromisesAreFound() {
        let text = "// @unchecked Sendable\nextension A: @unchecked  Sendable {}\nnonisolated(unsafe) var a = \"\""
        #expect(lines(HouseRules.uncheckedPromises([file("Sources/EntenteModel/A.swift", text)])) == [2, 3])
        let one = file("Sources/EntenteGraphviz/A.swift", text)
        let two = file("Sources/EntenteGraphviz/B.swift", text)
        #expect(HouseRules.uncheckedPromises([one]).isEmpty)
        #expect(HouseRules.uncheckedPromises([one, two]).map(\.file) == [two.path, two.path])
    }

    @Test func longFileIsFound() {
        let path = "Sources/EntenteModel/A.swift"
        #expect(HouseRules.length(of: file(path, String(repeating: "a\n", count: 400))).isEmpty)
        #expect(lines(HouseRules.length(of: file(path, String(repeating: "a\n", count: 401)))) == [401])
    }

    @Test func noteToSelfIsFound() {
        let mark = "TO" + "DO"
        let text = "a\r\n// \(mark): later\r\nlet \(mark)S = 1"
        #expect(lines(HouseRules.notesToSelf(in: file("Makefile", text))) == [2])
    }

    @Test func undocumentedDeclarationIsFound() {
        let text = """
            public import EntenteModel
            /// Documented.
            @inlinable
            public func a() {}
            public extension Int {}

            // Not a documentation comment.
            public struct B {
                /// Documented.
                @inlinable public private(set) var c = "public let d = 1"
                public let e = 1
                let f = 2
            }
            /// Far away.
            let g = 3
            @frozen public enum H {}
            """
        #expect(lines(HouseRules.undocumented(in: file("Sources/EntenteModel/A.swift", text))) == [8, 11, 16])
    }

    @Test(arguments: [
        ("see /%/me/file", true), ("/%/x", true), ("\"/%/x\"", true), ("file:///%/x", true),
        ("https://example.org/%/x", false), ("../%/x", false), ("$(ROOT)/%/x", false), ("*/%/", false),
    ])
    func machinePathsAreFound(pattern: String, found: Bool) {
        for folder in ["home", "work", "Users", "root"] {
            let text = "first\n" + pattern.replacing("%", with: folder)
            #expect(lines(HouseRules.machinePaths(in: file("docs/a.md", text))) == (found ? [2] : []))
        }
    }

    // MARK: The package

    @Test func strangeFolderIsFound() {
        let findings = HouseRules.unknownRooms(["CZlib", "EntenteModel", "EntenteUtilities"])
        #expect(findings.map(\.file) == ["Sources/EntenteUtilities"])
    }

    /// A manifest in which every room depends on what its floor says.
    private func manifest(replacing old: String = "", with new: String = "", adding more: String = "") -> Manifest {
        let text = House.rooms.map { room in
            let list = room.rooms.union(room.libraries).sorted().map { "\"\($0)\"" }.joined(separator: ", ")
            return "room(\"\(room.name)\", [\(list)]),\n"
        }.joined()
        return Manifest((old.isEmpty ? text : text.replacing(old, with: new)) + more)
    }

    @Test func manifestThatKeepsTheFloorsIsAccepted() {
        #expect(HouseRules.dependencies(in: manifest()).isEmpty)
    }

    @Test func manifestThatLeavesTheFloorsIsFound() {
        let extra = manifest(replacing: "\"EntenteModel\", []", with: "\"EntenteModel\", [\"EntenteBytes\"]")
        #expect(HouseRules.dependencies(in: extra).map(\.line) == [2])
        let missing = manifest(replacing: "[\"CZlib\"]", with: "[]")
        #expect(HouseRules.dependencies(in: missing).map(\.line) == [1])
        let absent = manifest(replacing: "\"EntenteDOT\", [\"EntenteBytes\"]", with: "\"EntenteDot\", []")
        #expect(
            HouseRules.dependencies(in: absent).map(\.message) == [
                "no target EntenteDOT; add it, or take it from House.swift"
            ])
        let drawing = manifest(adding: "tests(\"EntenteDiagramsTests\", [\"EntenteGraphviz\"]),")
        #expect(HouseRules.dependencies(in: drawing).map(\.line) == [House.rooms.count + 1])
    }

    @Test func missingCatalogIsFound() {
        func page(_ path: String) -> String? {
            let name = path.split(separator: "/")[1]
            switch name {
            case "EntenteModel": return nil
            case "EntenteDOT": return "# The DOT language\n"
            default: return "# ``\(name)``\n\nText.\n"
            }
        }
        let paths = HouseRules.catalogs(text: page).map(\.file)
        #expect(
            paths == [
                "Sources/EntenteModel/EntenteModel.docc/EntenteModel.md",
                "Sources/EntenteDOT/EntenteDOT.docc/EntenteDOT.md",
            ])
    }

    @Test func exportsAreCompared() {
        let good = House.exported.sorted().map { "@_exported public import \($0)" }
        let path = "Sources/Entente/Entente.swift"
        #expect(HouseRules.exports(of: [file(path, good.joined(separator: "\n"))]).isEmpty)
        let bad = good.dropFirst() + ["@_exported public import EntenteGraphviz"]
        #expect(HouseRules.exports(of: [file(path, bad.joined(separator: "\n"))]).count == 2)
    }

    @Test func documentWithoutARoomIsFound() {
        let rows = House.rooms.map { "| \($0.floor) | `\($0.name)` | purpose | imports |" }
        #expect(HouseRules.floors(inDocument: rows.joined(separator: "\n")).isEmpty)
        #expect(HouseRules.floors(inDocument: rows.dropLast().joined(separator: "\n")).count == 1)
    }

    @Test func unexplainedErrorCodeIsFound() {
        let source = file(
            "Sources/EntenteModel/A.swift",
            """
            public static let one = Code(rawValue: "code-one")
                static let two: DiagnosticCode = "code-two"
            // static let three: DiagnosticCode = "code-three"
            static let other = "no-code"
            """)
        func catalog(_ codes: [String]) -> SourceFile {
            let rows = codes.map { "| `\($0)` | error | meaning |" }
            return file("docs/errors.md", (["| Code |", "|---|"] + rows).joined(separator: "\n"))
        }
        #expect(HouseRules.errorCodes(of: [source], catalog: catalog(["code-one", "code-two"])).isEmpty)
        let findings = HouseRules.errorCodes(of: [source], catalog: catalog(["code-one", "code-four"]))
        #expect(findings.map(\.file) == [source.path, "docs/errors.md"])
        #expect(lines(findings) == [2, 4])
    }
}
