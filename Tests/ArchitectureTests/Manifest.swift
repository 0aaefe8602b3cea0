/// The targets of a `Package.swift` and what they depend on, read from its text.
///
/// Asking the package manager would mean to run it inside of its own tests. The manifest has a plain form: a call
/// that begins with the target's name, and the first list after it holds the dependencies.
struct Manifest {
    struct Target {
        let name: String
        let line: Int
        let dependencies: Set<String>
    }

    let targets: [Target]

    static let calls = ["room(", "tests(", ".target(", ".executableTarget(", ".testTarget("]

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var found: [Target] = []
        for (index, line) in lines.enumerated() {
            let head = line.drop { $0 == " " }
            guard let call = Self.calls.first(where: head.hasPrefix) else { continue }
            let rest = head.dropFirst(call.count) + "\n" + lines[(index + 1)...].joined(separator: "\n")
            if let target = Self.target(arguments: rest, line: index + 1) { found.append(target) }
        }
        targets = found
    }

    private static func target(arguments: some StringProtocol, line: Int) -> Target? {
        var name: String?
        var dependencies: Set<String> = []
        var word = ""
        var literal: String?
        var parentheses = 1
        var isInList = false
        for character in arguments {
            if let text = literal {
                guard character == "\"" else {
                    literal = text + String(character)
                    continue
                }
                literal = nil
                if name == nil {
                    name = text
                } else if isInList, !word.hasSuffix("package:") {
                    dependencies.insert(text)
                }
                word = ""
                continue
            }
            switch character {
            case "\"": literal = ""
            case "(": parentheses += 1
            case ")": parentheses -= 1
            case "[" where name != nil && (word.isEmpty || word.hasSuffix("dependencies:")): isInList = true
            case " ", "\n", ",": break
            default: word.append(character)
            }
            // The name comes first; a call that begins with something else declares no target.
            if name == nil, literal == nil, !"name:".hasPrefix(word) { return nil }
            if parentheses == 0 || (isInList && character == "]") { break }
        }
        return name.map { Target(name: $0, line: line, dependencies: dependencies) }
    }
}
