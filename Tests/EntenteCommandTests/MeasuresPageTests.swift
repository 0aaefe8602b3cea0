import Foundation
import Testing

/// Every algorithm is reachable: the commands of the last table of docs/measures.md answer.
@Suite struct MeasuresPageTests {
    private static let files = [
        "x.el": "a b 1\nb a 1\nb c 2\nc d 1\nd a 3\na c 4\n", "g.csv": "id,group\na,x\nb,x\nc,y\nd,y\n",
        "x.csv": "source,target,relation,on\na,b,meets,2020\nb,c,meets,2021\n",
    ]

    /// What stands between backticks in the second column.
    private static func commands() throws -> [String] {
        let page = try String(contentsOfFile: Products.repository + "/docs/measures.md", encoding: .utf8)
        let table = page.components(separatedBy: "## Which command reaches which algorithm").last ?? ""
        return table.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("`") }.flatMap { row in
            row.split(separator: "|")[1].split(separator: "`").filter { $0.contains(".") }.map(String.init)
        }
    }

    @Test func theTableIsThere() throws {
        #expect(try Self.commands().count > 50)
    }

    @Test(arguments: try commands()) func theCommandAnswers(_ command: String) throws {
        let folder = try TemporaryFolder()
        for (name, text) in Self.files { _ = try folder.write(text, to: name) }
        let run = try withExtendedLifetime(folder) {
            try Entente(command.split(separator: " ").map(String.init), folder: folder.path(""))
        }
        #expect(run.code == 0 && !run.output.isEmpty, "\(run)")
    }
}
