import ArgumentParser
import Foundation

/// Refuses an option with one value that is given twice: the parser would let the last one win without a word.
enum RepeatedOption {
    /// What is wrong, as a line for standard error; `nil` if no option is given twice that takes one value.
    static func mistake(in arguments: [String]) -> String? {
        var seen: Set<String> = []
        var repeated: [String] = []
        for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("-") {
            let name = argument.prefix { $0 != "=" }
            // Negative numbers are values.
            guard let first = name.drop(while: { $0 == "-" }).first, first.isLetter else { continue }
            if !seen.insert(String(name)).inserted, !repeated.contains(String(name)) { repeated.append(String(name)) }
        }
        guard !repeated.isEmpty, let command = arguments.first else { return nil }
        let single = singleOptions(of: command)
        guard let name = repeated.first(where: single.contains) else { return nil }
        return "error: '\(name)' is given twice, and takes one value; give it once"
    }

    /// The names of a command's options that take one value, from the parser's own description of the command.
    private static func singleOptions(of command: String) -> Set<String> {
        let type = EntenteCommand.configuration.subcommands.first { $0.configuration.commandName == command }
        guard let type, let dump = try? JSONDecoder().decode(Dump.self, from: Data(type._dumpHelp().utf8)) else {
            return []
        }
        let options = (dump.command.arguments ?? []).filter { $0.kind == "option" && !$0.isRepeating }
        return Set(options.flatMap { $0.names ?? [] }.map { ($0.kind == "long" ? "--" : "-") + $0.name })
    }

    private struct Dump: Decodable {
        struct Command: Decodable { var arguments: [Argument]? }

        struct Argument: Decodable {
            struct Name: Decodable { var kind: String, name: String }

            var kind: String
            var isRepeating: Bool
            var names: [Name]?
        }

        var command: Command
    }
}
