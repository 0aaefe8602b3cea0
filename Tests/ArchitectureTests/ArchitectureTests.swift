import Testing

/// The sources of this checkout against the rules of the house.
@Suite struct ArchitectureTests {
    let files: [SourceFile]
    let sources: [SourceFile]

    init() throws {
        files = try Repository.textFiles()
        sources = files.filter { $0.room != nil && $0.path.hasSuffix(".swift") }
    }

    @Test func everyFolderOfSourcesIsARoom() throws {
        expectNone(HouseRules.unknownRooms(try Repository.folders(in: "Sources")))
    }

    @Test func everyRoomHasSources() {
        // Otherwise the rules below would hold for want of anything to look at.
        let rooms = Set(sources.compactMap(\.room))
        for room in House.rooms {
            #expect(rooms.contains(room.name), "Sources/\(room.name) has no Swift file")
        }
    }

    @Test func noRoomImportsFromAbove() {
        expectNone(sources.flatMap(HouseRules.imports))
    }

    @Test func otherPeoplesTypesStayInside() {
        expectNone(sources.flatMap(HouseRules.publicImports))
    }

    @Test func platformCallsStandInOneFileOfARoom() {
        expectNone(HouseRules.platformImports(sources))
    }

    @Test func concurrencyIsCheckedByTheCompiler() {
        expectNone(HouseRules.uncheckedPromises(sources))
    }

    @Test func filesStaySmall() {
        expectNone(sources.flatMap { HouseRules.length(of: $0) })
    }

    @Test func manifestAgreesWithTheFloors() throws {
        let text = try #require(Repository.text(of: "Package.swift"))
        expectNone(HouseRules.dependencies(in: Manifest(text)))
    }

    @Test func documentAgreesWithTheFloors() throws {
        let text = try #require(Repository.text(of: "docs/ARCHITECTURE.md"))
        expectNone(HouseRules.floors(inDocument: text))
    }

    @Test func everyPublicRoomHasACatalog() {
        expectNone(HouseRules.catalogs(text: Repository.text))
    }

    @Test func oneImportBringsThePublicRooms() {
        expectNone(HouseRules.exports(of: sources))
    }

    @Test func everyErrorCodeIsExplained() throws {
        let catalog = try #require(files.first { $0.path == "docs/errors.md" })
        expectNone(HouseRules.errorCodes(of: sources, catalog: catalog))
    }

    @Test func everyPublicDeclarationIsDocumented() {
        expectNone(sources.flatMap(HouseRules.undocumented))
    }

    @Test func nothingIsLeftForLater() {
        let written = files.filter {
            $0.path.hasPrefix("Sources/") || $0.path.hasSuffix(".swift") || $0.path.hasPrefix(".ci/")
                || $0.path == "Makefile"
        }
        expectNone(written.flatMap(HouseRules.notesToSelf))
    }

    @Test func noPathBelongsToOneMachine() {
        expectNone(files.flatMap(HouseRules.machinePaths))
    }
}
