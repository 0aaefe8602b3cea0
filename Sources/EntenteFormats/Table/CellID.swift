/// Ids made from the names in a table.
enum CellID {
    /// Whether a text can be the id of an entity, a document or a claim as it stands.
    static func isValid(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 200 && text != "unknown" && text != "either" && text != "claim"
            && text.unicodeScalars.allSatisfy(fits)
    }

    /// Whether a text can be a relation's id: no marks either that patterns of relations use.
    static func isValidRelation(_ text: String) -> Bool {
        isValid(text) && !text.unicodeScalars.contains { "/|*+?^()\\".unicodeScalars.contains($0) }
    }

    private static func fits(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return scalar.value > 32 && scalar.value != 127 && !"\",:".unicodeScalars.contains(scalar)
        }
        return !scalar.properties.isWhitespace
    }

    /// Letters and digits in lower case, with one hyphen for every run of anything else.
    static func slug(_ text: String) -> String {
        var result = ""
        var isHyphenDue = false
        for scalar in text.lowercased().unicodeScalars.prefix(40) {
            let isMark = scalar.properties.canonicalCombiningClass != .notReordered
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark else {
                isHyphenDue = !result.isEmpty
                continue
            }
            if isHyphenDue { result += "-" }
            isHyphenDue = false
            result.unicodeScalars.append(scalar)
        }
        return result.isEmpty ? "unnamed" : result
    }

    /// Hands out ids that are not taken: the wanted one, or with the next number behind it.
    struct Supply {
        private var numbers: [String: Int] = [:]

        mutating func id(_ wanted: String, isTaken: (String) -> Bool) -> String {
            guard isTaken(wanted) || !CellID.isValid(wanted) else { return wanted }
            var number = numbers[wanted] ?? 2
            while isTaken("\(wanted)-\(number)") { number += 1 }
            numbers[wanted] = number + 1
            return "\(wanted)-\(number)"
        }
    }
}
