extension HouseRules {
    /// Public declarations without a documentation comment above them. Attributes may stand between.
    static func undocumented(in file: SourceFile) -> [Finding] {
        let lines = file.lines
        return file.codeLines.enumerated().compactMap { index, line in
            guard line.prefixMatch(of: /\s*(?:@\S+\s+)*(?:public|open)\s+(?!import\b|extension\b)/) != nil else {
                return nil
            }
            let above = lines[..<index].last { $0.prefixMatch(of: /\s*@\S+\s*$/) == nil }
            if above?.prefixMatch(of: /\s*\/\/\//) != nil { return nil }
            return Finding(
                file: file.path, line: index + 1,
                message: "no comment says what '\(line.trimmingPrefix(while: \.isWhitespace))' is; begin one with ///")
        }
    }
}
