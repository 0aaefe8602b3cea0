import Foundation

let usage = """
    usage: entente-bench generate GRAPH [--weighted] FILE   write a random graph as an edge list
           entente-bench worker                             obey requests, one JSON object per line
           entente-bench claims DOSSIER                     how long a large dossier takes
    """
let arguments = Array(CommandLine.arguments.dropFirst())

switch arguments.first {
case "worker" where arguments.count == 1:
    var worker = Worker()
    try worker.run()
case "claims" where arguments.count == 2:
    try ClaimsBenchmark.run(arguments[1])
case "generate" where arguments.count >= 3:
    guard var graph = RandomGraph(named: arguments[1]) else {
        fatalError("There is no graph called '\(arguments[1])'.")
    }
    let text = graph.edgeList(weighted: arguments.contains("--weighted"))
    try Data(text).write(to: URL(filePath: arguments[arguments.count - 1]), options: .atomic)
default:
    FileHandle.standardError.write(Data((usage + "\n").utf8))
    exit(64)
}
