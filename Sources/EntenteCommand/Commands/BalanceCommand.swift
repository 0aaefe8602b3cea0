import ArgumentParser
import EntenteModel
import EntenteQuery
import EntenteReasoning

struct BalanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance", abstract: "Friends and foes: signed ties, balanced triangles, the two camps.",
        discussion: """
            Of a dossier it counts affirmed claims of modality actual whose relation has a sign, between polities and whom \
            the dossier includes under 'balance:', and what follows from claims by the ontology's rules. Of a plain file it \
            counts the signs of the weights, whatever their direction. A pair with both signs is ambivalent and left out.
            Of claims it also says which single one decides a sign, and what the figures are when each speaker and each \
            document is left out in turn.

              entente balance dossier.yaml
              entente balance alliances.csv --format json

            Exit code 75: a search for the camps was cut short, and a number of ties that do not fit is a bound, or there \
            are too many claims to leave out each in turn.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Flag(name: .long, help: "Leave out every claim in turn, however many there are.")
    var robustness = false

    @OptionGroup var execution: RunOptions
    @OptionGroup(title: "Lens options") var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.require([.text, .table, .json], for: "balance", reading: files)
        var watch = Stopwatch()
        var loader = NetworkLoader(lens: lens, input: input, output: output)
        loader.threads = execution.threadCount
        loader.isSigned = true
        let loaded = try watch.measure("load") { try loader.load(files) }
        let answer = try watch.measure("kernel") { () throws -> BalanceAnswer in
            try execution.perform(quiet: output.quiet) { execution in
                try loaded.claims.map { try $0.graph.balance($0.lens, execution: execution) }
                    ?? loaded.network.balance(execution: execution)
            }
        }
        if !answer.isDerivationComplete { Limits.hit(RelationGraph.incompleteDerivation) }
        let variants = try watch.measure("robustness") {
            try execution.perform(quiet: output.quiet) { execution in
                try loaded.claims.flatMap { claims in
                    try claims.graph.balanceRobustness(
                        claims.lens, whole: answer, workLimit: robustness ? .max : 10_000_000, execution: execution)
                }
            }
        }
        if loaded.claims != nil, variants == nil {
            Limits.hit("incomplete: too many claims to leave out each in turn; '--robustness' does it all the same")
        }
        if let variants, variants.inexact > 0 {
            Limits.hit(
                "incomplete: without \(variants.inexact) of the \(variants.variants.count) claims, speakers and documents "
                    + "the number of ties that do not fit two camps is only known between bounds")
        }
        let report = BalanceReport(answer: answer, robustness: variants, claims: loaded.claims)
        try output.write(report.text(output))
        if execution.time { Terminal.error(watch.json.text) }
        if !answer.isExact || Limits.wereHit { throw ExitCode(ExitStatus.limit.rawValue) }
    }
}
