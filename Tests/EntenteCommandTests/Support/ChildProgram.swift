import Foundation

/// A child with files as its three streams, in a process group of its own.
struct ChildProgram {
    private let id: pid_t

    struct CannotStart: Error {
        var program: String
        var code: Int32
    }

    init(
        _ program: String, _ arguments: [String], environment: [String: String], folder: String, input: String,
        output: String, error: String
    ) throws {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, error, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        // Spawning has no portable way to change the folder; the shell does it and turns into the program.
        let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program]
        let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
        var child: pid_t = 0
        let code = Self.withPointers(shell + arguments) { arguments in
            Self.withPointers(variables) { posix_spawn(&child, shell[0], &actions, &attributes, arguments, $0) }
        }
        guard code == 0 else { throw CannotStart(program: program, code: code) }
        id = child
    }

    /// Waits until the child has ended; kills its group if that takes too long. The exit code, or 128 and the signal.
    func wait(seconds: Int) -> Int32 {
        let id = self.id
        let killer = DispatchWorkItem { kill(-id, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: killer)
        // The id stays taken until the child is reaped below, so that the killer cannot hit a stranger.
        var information = siginfo_t()
        while waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        killer.cancel()
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private static func withPointers<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }
}
