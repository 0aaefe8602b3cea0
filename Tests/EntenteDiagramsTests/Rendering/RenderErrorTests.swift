import Dispatch
import EntenteDiagrams
import Testing

@Suite("Errors of rendering, each its own")
struct RenderErrorTests {
    @Test(
        "text that Graphviz cannot draw whole", arguments: RenderTestSupport.engines,
        [
            ("digraph { a -> }", RenderError.Code.badDOT),
            ("digraph { a\0 }", .badDOT),
            ("digraph { a [label=<<b>x</i>>] }", .lostLabel),
            ("digraph { a [label=<<table><tr><td><img src=\"/etc/hosts\"/></td></tr></table>>] }", .lostLabel),
        ])
    func badText(engine: RenderEngine, item: (dot: String, code: RenderError.Code)) async {
        #expect(await RenderTestSupport.code(item.dot, engine: engine) == item.code)
    }

    @Test("text that only our worker refuses", arguments: ["", "graph { a } graph { b }"])
    func severalGraphs(dot: String) async throws {
        let worker = try #require(RenderTestSupport.worker)
        #expect(await RenderTestSupport.code(dot, engine: worker) == .badDOT)
    }

    @Test("nesting without end", arguments: RenderTestSupport.engines)
    func nesting(engine: RenderEngine) async {
        let dot = "graph \(String(repeating: "{", count: 50_000))a\(String(repeating: "}", count: 50_000))"
        #expect(await RenderTestSupport.code(dot, engine: engine) == .badDOT)
    }

    @Test("a layout without end", arguments: RenderTestSupport.engines)
    func timeout(engine: RenderEngine) async {
        let dot = RenderTestSupport.randomGraph(nodes: 600, degree: 4, seed: 1)
        #expect(await RenderTestSupport.code(dot, engine: engine, limits: RenderLimits(seconds: 0.5)) == .timeout)
    }

    @Test(
        "more memory than allowed", .disabled(if: RenderTestSupport.isSanitized, "sanitizers reserve terabytes"),
        arguments: RenderTestSupport.engines)
    func memory(engine: RenderEngine) async {
        let dot = RenderTestSupport.randomGraph(nodes: 4_000, degree: 10, seed: 1)
        let limits = RenderLimits(memoryBytes: 100 << 20)
        #expect(await RenderTestSupport.code(dot, engine: engine, layout: .neato, limits: limits) == .memoryLimit)
    }

    @Test("text or picture above the limit", arguments: RenderTestSupport.engines)
    func sizes(engine: RenderEngine) async {
        let dot = RenderTestSupport.randomGraph(nodes: 20, degree: 2, seed: 1)
        let input = RenderLimits(inputBytes: 100)
        #expect(await RenderTestSupport.code(dot, engine: engine, limits: input) == .inputTooLarge)
        let output = RenderLimits(outputBytes: 1_000)
        #expect(await RenderTestSupport.code(dot, engine: engine, limits: output) == .outputTooLarge)
    }

    @Test(
        "limits and resolutions out of range",
        arguments: [
            RenderLimits(seconds: 0), RenderLimits(seconds: .nan), RenderLimits(seconds: .infinity),
            RenderLimits(memoryBytes: 0), RenderLimits(outputBytes: -1), RenderLimits(inputBytes: 0),
        ])
    func limits(limits: RenderLimits) async throws {
        let worker = try #require(RenderTestSupport.worker)
        #expect(await RenderTestSupport.code("graph g { }", engine: worker, limits: limits) == .badOption)
        for dpi in [0, -1, 2_401] {
            let error = #expect(throws: RenderError.self) {
                try PictureRenderer(engine: worker).renderAndWait("graph g { }", format: .png, dpi: dpi)
            }
            #expect(error?.exitCode == 64)
        }
    }

    @Test("no program at the path that was named")
    func noWorker() async {
        let renderer = PictureRenderer(worker: "/nowhere/entente-render")
        let error = await #expect(throws: RenderError.self) { try await renderer.render("graph g { }") }
        #expect(error?.code == .noWorker)
        #expect(error?.exitCode == 69)
        #expect(error?.hint?.contains("apt-get install graphviz") == true)
        let missing = RenderEngine.dot(path: "/nowhere/dot")
        #expect(await RenderTestSupport.code("graph g { a }", engine: missing) == .noWorker)
    }

    @Test(
        "a program that crashes, that says nothing, that ignores its input",
        arguments: [
            ("kill -SEGV $$", RenderError.Code.crash), ("exit 0", .noWorker), ("exit 3", .noWorker),
            ("exit 70", .failed),
        ])
    func strangers(script: String, expected: RenderError.Code) async {
        let path = RenderTestSupport.temporaryPath("stranger-\(script.utf8.reduce(0) { $0 &* 31 &+ Int($1) })")
        #expect(RenderTestSupport.makeExecutable(path, "#!/bin/sh\n\(script)\n"))
        defer { RenderTestSupport.remove(path) }
        // More than a socket holds, so that writing meets a reader that is gone.
        let dot = RenderTestSupport.randomGraph(nodes: 100_000, degree: 2, seed: 1)
        // Linux counts the memory of a child from before its program began, which is ours: under a large bound that of a
        // process with many tests is not taken for the child's.
        let limits = RenderLimits(memoryBytes: 1 << 40)
        #expect(await RenderTestSupport.code(dot, engine: .worker(path: path), limits: limits) == expected)
    }

    @Test("a route that Graphviz does not find is explained, and told once")
    func routes() async throws {
        let path = RenderTestSupport.temporaryPath("routes")
        let message = "libpath/shortest.c:324: triangulation failed"
        #expect(
            RenderTestSupport.makeExecutable(
                path, "#!/bin/sh\nprintf '<?xml'; for i in 1 2 3; do echo '\(message)' >&2; done\n"))
        defer { RenderTestSupport.remove(path) }
        let picture = try await PictureRenderer(worker: path).render("graph g { a }")
        #expect(picture.warnings.count == 1)
        #expect(picture.warnings.first?.hasPrefix("a line was not led around the shapes in its way") == true)
        #expect(picture.warnings.first?.contains(message) == true)
    }

    @Test("threads that wait for their pictures take turns like tasks")
    func turns() throws {
        let path = RenderTestSupport.temporaryPath("turns")
        // Each counts those that are there with it.
        let script = """
            #!/bin/sh
            echo > $0.here.$$; ls $0.here.* | wc -l >> $0.most; i=0; while [ $i -lt 3000 ]; do i=$((i + 1)); done; rm $0.here.$$; printf '<?xml'
            """
        #expect(RenderTestSupport.makeExecutable(path, script))
        defer { [path, path + ".most"].forEach(RenderTestSupport.remove) }
        let renderer = PictureRenderer(worker: path)
        let count = 4 * RenderTestSupport.processorCount
        let group = DispatchGroup()
        for number in 0..<count {
            // Queues of their own have threads of their own.
            DispatchQueue(label: "\(number)").async(group: group) {
                #expect((try? renderer.renderAndWait("graph g { a }"))?.bytes == Array("<?xml".utf8))
            }
        }
        group.wait()
        let most = RenderTestSupport.numbers(in: path + ".most")
        #expect(most.count == count && most.allSatisfy { $0 <= RenderTestSupport.processorCount }, "\(most)")
    }

    @Test("a program that is no worker is called that", arguments: ["/bin/false", "/bin/true", "/bin/cat"])
    func noWorkers(path: String) async {
        let error = await #expect(throws: RenderError.self) {
            try await PictureRenderer(worker: path).render("graph g { a }")
        }
        #expect(error?.code == .noWorker && error?.exitCode == 69)
        #expect(error?.message.hasPrefix("'\(path)' is not a render worker") == true)
    }

    @Test("dot may be named as the worker", .enabled(if: RenderTestSupport.dot != nil, "no dot"))
    func dotAsWorker() async throws {
        let dot = try #require(RenderTestSupport.dot)
        #expect(try await PictureRenderer(worker: dot.path).render("graph g { a }").engine == dot)
    }

    @Test("a program that closes its output and lives on is killed at the deadline, and leaves no zombie")
    func lingering() async throws {
        let path = RenderTestSupport.temporaryPath("lingering")
        let script = "#!/bin/sh\necho $$ > $0.id\nexec >&- 2>&- <&-\nwhile :; do :; done\n"
        #expect(RenderTestSupport.makeExecutable(path, script))
        defer { [path, path + ".id"].forEach(RenderTestSupport.remove) }
        let limits = RenderLimits(seconds: 0.5)
        #expect(await RenderTestSupport.code("graph g { a }", engine: .worker(path: path), limits: limits) == .timeout)
        #expect(!RenderTestSupport.isProcess(try #require(RenderTestSupport.number(in: path + ".id"))))
    }

    @Test("the child sees no file of ours and little of our environment")
    func isolation() async throws {
        let path = RenderTestSupport.temporaryPath("isolation")
        let script = """
            #!/bin/sh
            for file in 3 4 5 6 7 8 9 \(try #require(RenderTestSupport.openInheritedFile())); do
                [ -e /dev/fd/$file ] && echo "Error: file $file is open" >&2
            done
            kept='PATH|HOME|TMPDIR|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|GVBINDIR|FONTCONFIG_[A-Z]*|XDG_[A-Z_]*'
            ours='LC_ALL=C$|SERVER_NAME=x$|SWIFT_BACKTRACE=enable=no$'
            env | grep -v -E "^(($kept|PWD|OLDPWD|SHLVL|_)=|$ours)" | sed 's/^/Error: environment /' >&2
            [ "$SERVER_NAME" = x ] && printf '<?xml'
            """
        #expect(RenderTestSupport.makeExecutable(path, script))
        defer { RenderTestSupport.remove(path) }
        let picture = try await PictureRenderer(worker: path).render("graph g { a }")
        #expect(picture.bytes == Array("<?xml".utf8))
    }

    @Test("cancelling the task kills the child")
    func cancellation() async throws {
        let path = RenderTestSupport.temporaryPath("endless")
        #expect(RenderTestSupport.makeExecutable(path, "#!/bin/sh\necho $$ > $0.id\nwhile :; do :; done\n"))
        defer { [path, path + ".id"].forEach(RenderTestSupport.remove) }
        let task = Task {
            await RenderTestSupport.code("graph g { a }", engine: .worker(path: path))
        }
        var child: Int32?
        while child == nil {
            await Task.yield()
            child = RenderTestSupport.number(in: path + ".id")
        }
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(!RenderTestSupport.isProcess(try #require(child)))
    }

    @Test("tasks that wait for their turn can be cancelled")
    func cancellationWhileWaiting() async throws {
        let renderer = PictureRenderer(engine: try #require(RenderTestSupport.worker))
        let dot = RenderTestSupport.randomGraph(nodes: 600, degree: 4, seed: 2)
        let tasks = (0..<20).map { _ in
            Task { () async -> RenderError.Code? in
                do throws(RenderError) {
                    _ = try await renderer.render(dot)
                    return nil
                } catch {
                    return error.code
                }
            }
        }
        for task in tasks { task.cancel() }
        for task in tasks { #expect(await task.value == .cancelled) }
        #expect(try await renderer.render("graph g { a }").warnings == [])
    }

    @Test("no fonts: an error for pixels, a warning for SVG")
    func fonts() async throws {
        let worker = try #require(RenderTestSupport.worker)
        let configuration = RenderTestSupport.temporaryPath("fonts.conf")
        let wrapper = RenderTestSupport.temporaryPath("fontless")
        #expect(RenderTestSupport.makeExecutable(configuration, "<?xml version=\"1.0\"?><fontconfig></fontconfig>"))
        let script = "#!/bin/sh\nFONTCONFIG_FILE='\(configuration)' exec '\(worker.path)' \"$@\"\n"
        #expect(RenderTestSupport.makeExecutable(wrapper, script))
        defer { [configuration, wrapper].forEach(RenderTestSupport.remove) }
        let engine = RenderEngine.worker(path: wrapper)
        #expect(await RenderTestSupport.code("graph g { a }", engine: engine, format: .png) == .missingFonts)
        #expect(await RenderTestSupport.code("graph g { a }", engine: engine, format: .pdf) == .missingFonts)
        let picture = try await PictureRenderer(engine: engine).render("graph g { a }")
        #expect(picture.warnings.contains { $0.contains("no fonts") && $0.contains("fonts-liberation2") })
    }
}
