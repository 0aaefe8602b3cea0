#if os(Linux)
    import EntenteDOT
    import EntenteDiagrams
    import EntenteFormats
    import EntenteModel
    import Testing

    /// What many renders leave behind. Each test runs in a process of its own, so that no other suite's files, children or
    /// memory count, and the counts are exact.
    @Suite("Renders without number leave nothing behind", .enabled(if: RenderTestSupport.worker != nil, "no worker"))
    struct RenderLeakTests {
        @Test("two hundred at once are each as if made alone; kills, cancellations and limits among them")
        func twoHundredAtOnce() async {
            await #expect(processExitsWith: .success) {
                let worker = try #require(RenderTestSupport.worker)
                let renderer = PictureRenderer(engine: worker)
                let texts = (0..<20).map { RenderTestSupport.randomGraph(nodes: 6 + $0, degree: 2, seed: UInt64($0)) }
                var alone: [[UInt8]] = []
                for (index, text) in texts.enumerated() {
                    alone.append(try await renderer.render(text, format: index % 3 == 0 ? .png : .svg).bytes)
                }
                let expected = alone
                let before = ProcessProbe()
                let results = await withTaskGroup(of: Bool.self) { group in
                    for index in 0..<200 {
                        group.addTask {
                            // Half of them share a renderer, half bring their own.
                            let own = index % 2 == 0 ? renderer : PictureRenderer(engine: worker)
                            let place = index % texts.count
                            let format: PictureFormat = place % 3 == 0 ? .png : .svg
                            return (try? await own.render(texts[place], format: format).bytes) == expected[place]
                        }
                    }
                    for index in 0..<40 { group.addTask { await RenderLeakTests.disturbance(index, worker) } }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                #expect(results.count == 240 && results.allSatisfy { $0 })
                let after = ProcessProbe()
                #expect(after.openFiles == before.openFiles)
                #expect(after.children == [] && before.children == [])
            }
        }

        /// A render that must not end well: cancelled, out of time, out of memory, with a worker that crashes.
        static func disturbance(_ index: Int, _ worker: RenderEngine) async -> Bool {
            let endless = RenderTestSupport.randomGraph(nodes: 600, degree: 4, seed: UInt64(index))
            switch index % 4 {
            case 0:
                let task = Task { await RenderTestSupport.code(endless, engine: worker) }
                for _ in 0..<index { await Task.yield() }
                task.cancel()
                return await task.value == .cancelled
            case 1:
                let limits = RenderLimits(seconds: 0.05)
                return await RenderTestSupport.code(endless, engine: worker, limits: limits) == .timeout
            case 2:
                let limits = RenderLimits(outputBytes: 10)
                return await RenderTestSupport.code("graph g { a }", engine: worker, limits: limits) == .outputTooLarge
            default:
                return await RenderTestSupport.code("graph g { a -- }", engine: worker) == .badDOT
            }
        }

        /// `ENTENTE_RENDERS=1000` makes as many as that; the bound is the same.
        @Test(
            "the memory of the process does not grow with the renders of a dossier",
            .disabled(if: RenderTestSupport.isSanitized, "sanitizers keep memory"))
        func memory() async {
            let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
                let renderer = PictureRenderer(engine: try #require(RenderTestSupport.worker))
                let text = DOTWriter().write(
                    Diagram(graph: DiagramTestSupport.dossier, view: DiagramTestSupport.view("overview")).dot()
                ).text
                let count = RenderTestSupport.environmentNumber("ENTENTE_RENDERS") ?? 200
                let first = try await renderer.render(text).bytes
                let start = ProcessProbe()
                var sizes: [Int] = []
                for done in stride(from: 20, through: count, by: 20) {
                    try await withThrowingTaskGroup(of: [UInt8].self) { group in
                        for _ in 0..<20 { group.addTask { try await renderer.render(text).bytes } }
                        for try await bytes in group { #expect(bytes == first) }
                    }
                    if done == 100 || done == 500 || done == count { sizes.append(ProcessProbe().residentBytes) }
                }
                let end = ProcessProbe()
                print("\(count) renders: resident \(start.residentBytes >> 10), \(sizes.map { $0 >> 10 }) KiB")
                // A picture of each hundred renders that stayed would be 4 MB.
                #expect((sizes.last ?? 0) - sizes[0] < 1 << 20)
                #expect(end.openFiles <= start.openFiles && end.children == [])
            }
            print(String(decoding: result?.standardOutputContent ?? [], as: UTF8.self))
        }
    }
#endif
