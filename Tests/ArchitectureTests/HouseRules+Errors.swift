extension HouseRules {
    /// Codes of errors that the sources declare and the catalog does not explain, and the other way round.
    ///
    /// A code is declared as a static member of a type that ends in `Code`, from a literal:
    /// `static let badDate: DiagnosticCode = "bad-date"` or `static let badDate = Code(rawValue: "bad-date")`.
    static func errorCodes(of files: [SourceFile], catalog: SourceFile) -> [Finding] {
        let explained = catalogRows(catalog)
        var declared: Set<String> = []
        var findings: [Finding] = []
        for file in files where file.room != nil {
            for (index, line) in file.lines.enumerated() {
                guard let code = declaredCode(line), declared.insert(code).inserted, explained[code] == nil else {
                    continue
                }
                findings.append(
                    Finding(
                        file: file.path, line: index + 1,
                        message: "no row explains the code '\(code)'; add one to \(catalog.path)"))
            }
        }
        for (code, line) in explained.sorted(by: { $0.value < $1.value }) where !declared.contains(code) {
            findings.append(
                Finding(file: catalog.path, line: line, message: "no source declares the code '\(code)'; drop the row"))
        }
        return findings
    }

    private static func declaredCode(_ line: Substring) -> String? {
        let declaration = /^\s*(?:public |package )?static let [^"]*Code[^"]*"([a-z0-9-]+)"/
        return line.prefixMatch(of: declaration).map { String($0.1) }
    }

    /// The codes that have a row in a table, with their lines.
    private static func catalogRows(_ catalog: SourceFile) -> [String: Int] {
        var rows: [String: Int] = [:]
        for (index, line) in catalog.lines.enumerated() {
            guard let row = line.prefixMatch(of: /\| `([a-z0-9-]+)` \|/) else { continue }
            rows[String(row.1)] = index + 1
        }
        return rows
    }
}
