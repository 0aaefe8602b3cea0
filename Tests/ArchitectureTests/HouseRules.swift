/// The rules of the house, each from files to findings.
///
/// Every rule is a function of values, so that it can be tried on small examples: a rule that cannot fail checks nothing.
enum HouseRules {
    /// Folders of `Sources/` that are no room.
    static func unknownRooms(_ folders: [String]) -> [Finding] {
        let known = House.systemLibraries.union(House.rooms.map(\.name))
        return folders.filter { !known.contains($0) }.map {
            Finding(
                file: "Sources/\($0)",
                message: "no such room; move the files, or add the room to House.swift and docs/ARCHITECTURE.md")
        }
    }

    /// Imports that climb the floors, or bring in what the room may not use.
    static func imports(of file: SourceFile) -> [Finding] {
        guard let name = file.room, let room = House.room(named: name) else { return [] }
        var allowed = room.rooms.union(House.modules(of: room)).union(House.swiftModules).union(House.platformModules)
        allowed.formUnion(House.structures)
        return file.imports.compactMap { line in
            if line.module.hasPrefix("Foundation") {
                return room.foundation
                    ? nil
                    : Finding(
                        file: file.path, line: line.line,
                        message: "\(name) does without Foundation; move what needs it to a room above")
            }
            guard !allowed.contains(line.module) else { return nil }
            let list = room.rooms.union(room.libraries).sorted().joined(separator: ", ")
            return Finding(
                file: file.path, line: line.line,
                message: "\(name) (floor \(room.floor)) may not import \(line.module), only "
                    + (list.isEmpty ? "Swift's own modules" : list)
                    + "; move the code to a room that may, or change the floors and say why in docs/decisions")
        }
    }

    /// Imports of other people's modules that could show in a public signature, and exports outside of `Entente`.
    static func publicImports(of file: SourceFile) -> [Finding] {
        guard let name = file.room else { return [] }
        let foreign = House.rooms.reduce(into: House.systemLibraries) { $0.formUnion(House.modules(of: $1)) }
        return file.imports.compactMap { line in
            if foreign.contains(line.module), line.isPublic || line.isExported {
                return Finding(
                    file: file.path, line: line.line,
                    message: "'public import \(line.module)': types of other packages stay out of public signatures; "
                        + "import it internally and wrap the type")
            }
            guard line.isExported, name != "Entente" else { return nil }
            return Finding(
                file: file.path, line: line.line, message: "only Entente re-exports modules; write a plain import")
        }
    }

    /// Rooms in which the C library is imported by more than one file.
    static func platformImports(_ files: [SourceFile]) -> [Finding] {
        var first: [String: String] = [:]
        return files.compactMap { file in
            guard let room = file.room,
                let line = file.imports.first(where: { House.platformModules.contains($0.module) })
            else { return nil }
            guard let other = first[room] else {
                first[room] = file.path
                return nil
            }
            return Finding(
                file: file.path, line: line.line,
                message: "imports \(line.module), and so does \(other); keep the platform calls of a room in one file")
        }
    }

    /// Promises about concurrency that the compiler cannot check, beyond the one file that talks to C.
    static func uncheckedPromises(_ files: [SourceFile]) -> [Finding] {
        var vouching: String?
        return files.filter { $0.room != nil }.flatMap { file in
            file.codeLines.enumerated().compactMap { index, line in
                let words = line.filter { $0 != " " && $0 != "\t" }
                guard words.contains("@uncheckedSendable") || words.contains("nonisolated(unsafe)") else { return nil }
                if file.room == House.roomThatTalksToC, vouching == nil || vouching == file.path {
                    vouching = file.path
                    return nil
                }
                return Finding(
                    file: file.path, line: index + 1,
                    message: "unchecked promise to the compiler; use a value, an actor or a Mutex "
                        + "(only the one file of \(House.roomThatTalksToC) that talks to C may do this)")
            }
        }
    }

    /// Files that have grown into something else.
    static func length(of file: SourceFile, limit: Int = 400) -> [Finding] {
        let count = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
        guard file.room != nil, file.path.hasSuffix(".swift"), count > limit else { return [] }
        return [
            Finding(
                file: file.path, line: limit + 1,
                message: "\(count) lines; split the file by type or aspect (at most \(limit) lines)")
        ]
    }

    /// Notes to oneself. An open matter belongs into the issue tracker.
    static func notesToSelf(in file: SourceFile) -> [Finding] {
        let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
        return file.lines.enumerated().compactMap { index, line in
            let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
            guard let mark = marks.first(where: { words.contains(Substring($0)) }) else { return nil }
            return Finding(file: file.path, line: index + 1, message: "'\(mark)': do it, or file an issue")
        }
    }

    /// Paths that exist on one person's machine only.
    static func machinePaths(in file: SourceFile) -> [Finding] {
        let folders = ["home", "work", "Users", "root"].map { "/" + $0 + "/" }
        guard folders.contains(where: file.text.contains) else { return [] }
        return file.lines.enumerated().flatMap { index, line in
            folders.filter { isMachinePath($0, in: line) }.map {
                Finding(
                    file: file.path, line: index + 1,
                    message: "'\($0)': a path of one machine; write it from the root of the repository, or use /tmp")
            }
        }
    }

    /// Whether the folder stands at the beginning of a path, not inside of one: `site.org` with a folder of that name is
    /// an address.
    private static func isMachinePath(_ folder: String, in line: Substring) -> Bool {
        line.ranges(of: folder).contains { range in
            guard range.lowerBound > line.startIndex else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !(before.isLetter || before.isNumber || "._-~*}])>…".contains(before))
        }
    }
}
