import ArgumentParser

struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page, in roff.", shouldDisplay: false)

    func run() throws {
        try Terminal.write(Array(ManualPage.text.utf8))
    }
}

/// `entente(1)`, made from the commands themselves.
enum ManualPage {
    static var text: String {
        var lines = [
            ".TH ENTENTE 1 \"\" \"entente \(Version.text)\" \"User Commands\"", ".SH NAME",
            "entente \\- \(escaped(EntenteCommand.configuration.abstract))", ".SH SYNOPSIS",
            ".B entente", ".I COMMAND FILE... [options]", ".SH DESCRIPTION",
        ]
        lines += paragraphs(EntenteCommand.configuration.discussion)
        lines.append(".SH COMMANDS")
        for command in EntenteCommand.configuration.subcommands where command.configuration.shouldDisplay {
            lines.append(".SS \(command.configuration.commandName ?? "")")
            lines.append(".nf")
            let help = EntenteCommand.helpMessage(for: command, columns: 78)
            lines += help.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
            lines.append(".fi")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ".PP" : escaped(String($0)) }
    }

    /// Text that roff takes literally.
    private static func escaped(_ text: String) -> String {
        let plain = text.map { character -> String in
            switch character {
            case "\\": "\\e"
            case "-": "\\-"
            default: String(character)
            }
        }.joined()
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
