/// "Did you mean …?"
public enum Spelling {
    /// The candidates nearest to a misspelt word, best first, at most `limit`.
    ///
    /// Near means: a restricted Damerau–Levenshtein distance of at most a third of the word's length (at least 1,
    /// at most 3), letters compared without case. Ties are in alphabetical order. O(candidates × length²).
    public static func nearest(
        to word: some StringProtocol, in candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        let target = Array(word.lowercased().unicodeScalars)
        guard !target.isEmpty, target.count <= 100 else { return [] }
        let bound = min(3, max(1, target.count / 3))
        var found: [(distance: Int, text: String)] = []
        for candidate in candidates {
            let scalars = Array(candidate.lowercased().unicodeScalars)
            guard abs(scalars.count - target.count) <= bound else { continue }
            let distance = distance(target, scalars)
            if distance <= bound { found.append((distance, candidate)) }
        }
        found.sort { ($0.distance, $0.text) < ($1.distance, $1.text) }
        return found.prefix(limit).map(\.text)
    }

    /// "did you mean 'a' or 'b'?", or `nil` without a near candidate.
    public static func suggestion(for word: some StringProtocol, in candidates: some Sequence<String>) -> String? {
        let near = nearest(to: word, in: candidates)
        return near.isEmpty ? nil : question(near)
    }

    /// "did you mean 'a', 'b' or 'c'?" of one word or more.
    static func question(_ near: [String]) -> String {
        let last = near[near.count - 1]
        let quoted = near.dropLast().map { "'\($0)'" }.joined(separator: ", ")
        return "did you mean " + (quoted.isEmpty ? "" : quoted + " or ") + "'\(last)'?"
    }

    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                current[j] = min(last[j] + 1, current[j - 1] + 1, substitution)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last) = (last, current)
        }
        return last[b.count]
    }
}
