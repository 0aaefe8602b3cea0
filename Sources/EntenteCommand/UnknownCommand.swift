import ArgumentParser
import EntenteModel

/// "Did you mean …" for commands; the argument parser suggests only options.
enum UnknownCommand {
    /// What is wrong with the first word, if it looks like a command that does not exist.
    static func mistake(in arguments: [String]) -> String? {
        let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
        guard let word = words.first, !word.hasPrefix("-") else { return nil }
        let names = EntenteCommand.configuration.subcommands.map { $0._commandName }
        guard word != "help", !names.contains(word) else { return nil }
        let hint = Spelling.suggestion(for: word, in: names) ?? "'entente --help' lists the commands"
        return "error: unknown command '\(word)'; \(hint)"
    }
}
