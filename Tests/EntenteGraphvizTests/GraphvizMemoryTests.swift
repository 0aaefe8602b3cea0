#if os(Linux)
    import EntenteDOT
    import EntenteDiagrams
    import EntenteFormats
    import EntenteGraphviz
    import EntenteModel
    import Glibc
    import Testing

    /// What many renders in one process leave behind. Each test runs in a process of its own, so that the counts are exact.
    @Suite("Renders in this process leave nothing of ours behind")
    struct GraphvizMemoryTests {
        @Test("two hundred tasks at once: each picture as if made alone")
        func twoHundredAtOnce() async {
            await #expect(processExitsWith: .success) {
                let texts = (0..<20).map { "digraph { a\($0) -> { b c d\($0) } -> e [label=\"\($0)\"] }" }
                let alone = try texts.map { try GraphvizRenderer().render(dot: $0.utf8) }
                let same = await withTaskGroup(of: Bool.self) { group in
                    for index in 0..<200 {
                        group.addTask {
                            let text = index % 10 == 9 ? "digraph { a -> " : texts[index % 20]
                            let picture = try? GraphvizRenderer().render(dot: text.utf8)
                            return index % 10 == 9 ? picture == nil : picture == alone[index % 20]
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                #expect(same.count == 200 && same.allSatisfy { $0 })
            }
        }

        /// Of plain texts nothing stays, errors among them, so that none of our handles is left open.
        @Test("the memory does not grow", .disabled(if: isSanitized, "sanitizers keep memory"))
        func memory() async {
            await #expect(processExitsWith: .success) {
                let growth = GraphvizMemoryTests.growth(renders: 1_000) { index in
                    let text =
                        index % 10 == 9 ? "digraph { a [label=<<b>x</i>>] }" : "digraph { a -> b [label=x]; b -> c }"
                    _ = try? GraphvizRenderer().render(dot: text.utf8)
                }
                #expect(growth < 1 << 20, "\(growth) bytes")
            }
        }

        /// Graphviz 2.42 itself forgets parts of HTML labels and of its ranks: some 50 KiB for this picture. What it loses is
        /// bounded by the picture, and told in `docs/rendering.md`. `ENTENTE_RENDERS=1000` makes as many as that.
        @Test(
            "what Graphviz loses of a dossier's picture is small",
            .disabled(if: isSanitized, "sanitizers keep memory"))
        func lossesOfGraphviz() async {
            let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
                let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
                let graph = try DossierReader().read(contentsOf: [root + "/graphs/south-ossetia.yaml"]).graph
                let view = try #require(graph.views.first { $0.name == "overview" })
                let text = DOTWriter().write(Diagram(graph: graph, view: view).dot()).text
                let count = getenv("ENTENTE_RENDERS").flatMap { Int(String(cString: $0)) } ?? 200
                let first = try GraphvizRenderer().render(dot: text.utf8)
                var sizes: [Int] = []
                for done in 2...count {
                    let same = try GraphvizRenderer().render(dot: text.utf8) == first
                    #expect(same)
                    if done == 100 || done == 500 || done == count { sizes.append(GraphvizMemoryTests.residentBytes) }
                }
                print("\(count) renders in this process: resident \(sizes.map { $0 >> 10 }) KiB")
                let lost = ((sizes.last ?? 0) - sizes[0]) / (count - 100)
                #expect(lost < 100 << 10, "\(lost) bytes a render")
            }
            print(String(decoding: result?.standardOutputContent ?? [], as: UTF8.self))
        }

        private static var isSanitized: Bool {
            dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil
        }

        /// How much more memory is in use after all renders than after a fifth of them.
        static func growth(renders: Int, _ render: (Int) throws -> Void) rethrows -> Int {
            for index in 0..<renders / 5 { try render(index) }
            let before = residentBytes
            for index in renders / 5..<renders { try render(index) }
            return residentBytes - before
        }

        static var residentBytes: Int {
            guard let file = fopen("/proc/self/statm", "r") else { return 0 }
            defer { fclose(file) }
            var line = [CChar](repeating: 0, count: 256)
            guard fgets(&line, 256, file) != nil else { return 0 }
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
        }
    }
#endif
