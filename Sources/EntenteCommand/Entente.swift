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

            Exit codes: 0 done; 1 the answer is "no", or there are findings; 64 wrong use; 65 bad data, or a quote that \
            does not stand in its document; 66 no such file; 69 a component is missing; 70 a bug of ours; 74 input or output failed; 75 a limit was hit.
            """,
        version: Version.text,
        subcommands: [
            NewCommand.self, CheckCommand.self, FormatCommand.self, ShowCommand.self, ClaimsCommand.self,
            PathCommand.self, RankCommand.self, GroupsCommand.self, SimilarCommand.self, BalanceCommand.self,
            DisputesCommand.self, DiffCommand.self, AskCommand.self, RenderCommand.self,
            ConvertCommand.self,
            ManualCommand.self,
        ])

    /// Parses and runs.
    static func main() {
        exit(withError: ExitCode(perform(Array(CommandLine.arguments.dropFirst()))))
    }

    /// Parses and runs a command line; every failure leaves through this door, with its message on standard error and its
    /// exit code, which is returned.
    static func perform(_ arguments: [String]) -> Int32 {
        if let mistake = UnknownCommand.mistake(in: arguments) ?? RepeatedOption.mistake(in: arguments) {
            Terminal.error(mistake)
            return ExitStatus.usage.rawValue
        }
        let doubts = Doubts()
        let code = Doubts.$current.withValue(doubts) {
            Limits.$record.withValue(Limits.Record()) { Limits.code(carryOut(arguments)) }
        }
        return doubts.exitCode(of: code)
    }

    private static func carryOut(_ arguments: [String]) -> Int32 {
        do {
            if let answer = NewCommand.answer(to: arguments) {
                try Terminal.write(Array(answer.utf8))
                return ExitStatus.done.rawValue
            }
            var command = try parseAsRoot(NegativeNumbers.joined(arguments))
            try command.run()
            return ExitStatus.done.rawValue
        } catch let failure as Failure {
            for line in failure.lines { Terminal.error(line) }
            return failure.status.rawValue
        } catch let error as AlgorithmError {
            Terminal.error("error: \(error)")
            return ExitStatus(error).rawValue
        } catch {
            return tell(error)
        }
    }

    /// Help, the version and completions go to standard output; wrong use to standard error, with the word that our own
    /// errors begin with.
    private static func tell(_ error: any Error) -> Int32 {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code.isSuccess {
            do {
                if !message.isEmpty { try Terminal.write(Array((message + "\n").utf8)) }
            } catch {
                Terminal.error("error: cannot write: the output is full or closed")
                return ExitStatus.inputOutput.rawValue
            }
            return code.rawValue
        }
        if message.isEmpty { return code.rawValue }
        Terminal.error(message.hasPrefix("Error: ") ? "error: " + message.dropFirst(7) : message)
        // Whatever is neither wrong use nor one of our own failures should not have happened.
        return code == .failure ? ExitStatus.internalError.rawValue : code.rawValue
    }
}
