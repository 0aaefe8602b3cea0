import ArgumentParser
import EntenteAlgorithms
import EntenteModel

/// `entente`: who claims what of whom, in which document, in which words.
@main
struct EntenteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract: "Relations between political actors, each traced back to the sentence that claims it.",
        discussion: """
            FILE is a dossier (YAML or JSON Lines) or a table of relations (CSV); '-' reads standard input. Several \
            files are read as one graph. Entities are named by id, name or alias.

            Exit codes: 0 done; 1 the answer is "no", or there are findings; 64 wrong use; 65 bad data; 66 no such \
            file; 69 a component is missing; 70 a bug of ours; 74 input or output failed; 75 a limit was hit.
            """,
        version: Version.text,
        subcommands: [
            NewCommand.self, CheckCommand.self, FormatCommand.self, ShowCommand.self, ClaimsCommand.self,
            PathCommand.self, RankCommand.self, GroupsCommand.self, SimilarCommand.self, BalanceCommand.self,
            DisputesCommand.self, DiffCommand.self,
            RenderCommand.self,
            ConvertCommand.self,
            ManualCommand.self,
        ])

    /// Parses and runs; every failure leaves through one door, with its message on standard error and its exit code.
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let mistake = UnknownCommand.mistake(in: arguments) {
            Terminal.error(mistake)
            exit(withError: ExitCode(ExitStatus.usage.rawValue))
        }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch let failure as Failure {
            for line in failure.lines { Terminal.error(line) }
            exit(withError: ExitCode(failure.status.rawValue))
        } catch let error as AlgorithmError {
            Terminal.error("error: \(error)")
            exit(withError: ExitCode(ExitStatus(error).rawValue))
        } catch {
            leave(error)
        }
    }

    /// Help, the version and completions go to standard output; wrong use to standard error, with the word that our own
    /// errors begin with.
    private static func leave(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code.isSuccess || message.isEmpty { exit(withError: error) }
        Terminal.error(message.hasPrefix("Error: ") ? "error: " + message.dropFirst(7) : message)
        // Whatever is neither wrong use nor one of our own failures should not have happened.
        exit(withError: code == .failure ? ExitCode(ExitStatus.internalError.rawValue) : code)
    }
}
