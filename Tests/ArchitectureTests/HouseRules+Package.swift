extension HouseRules {
    /// Targets of the manifest that depend on more or on less than their floor says.
    static func dependencies(in manifest: Manifest) -> [Finding] {
        var findings: [Finding] = []
        for room in House.rooms {
            guard let target = manifest.targets.first(where: { $0.name == room.name }) else {
                findings.append(
                    Finding(
                        file: "Package.swift", message: "no target \(room.name); add it, or take it from House.swift"))
                continue
            }
            let expected = room.rooms.union(room.libraries)
            let actual = target.dependencies.subtracting(House.structures)
            for extra in actual.subtracting(expected).sorted() {
                findings.append(
                    Finding(
                        file: "Package.swift", line: target.line,
                        message: "\(room.name) (floor \(room.floor)) may not depend on \(extra); "
                            + "drop it, or change House.swift and docs/ARCHITECTURE.md"))
            }
            for missing in expected.subtracting(actual).sorted() {
                findings.append(
                    Finding(
                        file: "Package.swift", line: target.line,
                        message: "\(room.name) does not depend on \(missing), as the floors say; "
                            + "add it, or change House.swift and docs/ARCHITECTURE.md"))
            }
        }
        for target in manifest.targets
        where target.dependencies.contains("EntenteGraphviz") && !House.drawers.contains(target.name) {
            findings.append(
                Finding(
                    file: "Package.swift", line: target.line,
                    message: "\(target.name) may not draw in its own process; go through the worker (EntenteDiagrams)"))
        }
        return findings
    }

    /// Documented rooms without a catalog whose first page is about the module.
    static func catalogs(text: (String) -> String?) -> [Finding] {
        House.rooms.filter(\.documented).compactMap { room in
            let path = "Sources/\(room.name)/\(room.name).docc/\(room.name).md"
            let title = "# ``\(room.name)``"
            guard text(path)?.hasPrefix(title + "\n") != true else { return nil }
            return Finding(
                file: path, message: "missing, or its first line is not '\(title)'; write the room's first page")
        }
    }

    /// What `Entente` re-exports, against the public rooms.
    static func exports(of files: [SourceFile]) -> [Finding] {
        let lines = files.filter { $0.room == "Entente" }.flatMap(\.imports).filter { $0.isExported && $0.isPublic }
        let exported = Set(lines.map(\.module))
        let missing = House.exported.subtracting(exported).map { "'import Entente' does not bring \($0); export it" }
        let extra = exported.subtracting(House.exported).map { "exports \($0), which is not for users; drop the line" }
        return (missing + extra).sorted().map { Finding(file: "Sources/Entente/Entente.swift", message: $0) }
    }

    /// Rooms that the table in `docs/ARCHITECTURE.md` does not name, or puts on another floor.
    static func floors(inDocument text: String) -> [Finding] {
        let lines = text.split(whereSeparator: \.isNewline)
        return House.rooms.compactMap { room in
            let row = "| \(room.floor) | `\(room.name)` |"
            guard !lines.contains(where: { $0.hasPrefix(row) }) else { return nil }
            return Finding(file: "docs/ARCHITECTURE.md", message: "the table of floors has no row '\(row)'")
        }
    }
}
