import Foundation

/// A command that ran to its end without a terminal, and what came of it.
struct CommandRun {
    enum Ending: Equatable {
        case exited(Int32)
        case killed(signal: Int32)
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let output: String
    let complaints: String
    let ending: Ending

    /// The exit code; nil if a signal ended the command.
    var exitCode: Int32? { if case .exited(let code) = ending { code } else { nil } }

    /// Runs a command to its end, with a file to read, or nothing.
    ///
    /// - Throws: `Failure` if it cannot be started, or has not ended within half a minute, which is then its end.
    init(
        _ path: String, _ arguments: [String], environment: [String: String], in folder: String,
        reading input: String = "/dev/null"
    ) throws {
        let output = try Channel()
        let complaints = try Channel()
        let process = try CommandRun.start(
            [path] + arguments, environment: environment, in: folder, input: input, output: output.end,
            complaints: complaints.end)
        output.closeEnd()
        complaints.closeEnd()
        let isWhole = CommandRun.read(output, complaints, until: Deadline(seconds: 30))
        if !isWhole { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        self.output = String(decoding: output.bytes, as: UTF8.self)
        self.complaints = String(decoding: complaints.bytes, as: UTF8.self)
        ending = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
        guard isWhole else {
            let words = ([path] + arguments).joined(separator: " ")
            throw Failure(description: "“\(words)” did not end. It said:\n\(self.output)\(self.complaints)")
        }
    }

    /// Reads both channels to their ends; false if the deadline came first.
    private static func read(_ first: Channel, _ second: Channel, until deadline: Deadline) -> Bool {
        while first.isOpen || second.isOpen {
            var watched = [first, second].map { channel in
                pollfd(fd: channel.isOpen ? channel.start : -1, events: Int16(POLLIN), revents: 0)
            }
            let ready = poll(&watched, 2, deadline.milliseconds)
            if ready == 0 { return false }
            if ready < 0 { continue }
            if watched[0].revents != 0 { first.take() }
            if watched[1].revents != 0 { second.take() }
        }
        return true
    }

    private static func start(
        _ words: [String], environment: [String: String], in folder: String, input: String, output: Int32,
        complaints: Int32
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, complaints, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Where the tests run in the background, or under nohup, signals are ignored that the program is to answer.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for number in [SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU] {
            sigaddset(&signals, number)
        }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        let inFolder = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + words
        let arguments = inFolder.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, inFolder[0], &actions, &attributes, arguments, variables)
        guard code == 0 else {
            throw Failure(description: "“\(words[0])” cannot be run: \(String(cString: strerror(code))).")
        }
        return process
    }
}

/// A channel whose start is read here and whose end a command writes.
private final class Channel {
    private(set) var start: Int32 = -1
    private(set) var end: Int32 = -1
    private(set) var bytes: [UInt8] = []
    var isOpen: Bool { start >= 0 }

    init() throws {
        var ends: [Int32] = [-1, -1]
        // Closed in every command that another test starts meanwhile, or this one would seem not to end. Of pipes,
        // that can be asked for only afterwards, which may be too late.
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw CommandRun.Failure(description: "The system has no channel left.")
        }
        (start, end) = (ends[0], ends[1])
    }

    deinit {
        closeEnd()
        if start >= 0 { close(start) }
    }

    func closeEnd() {
        if end >= 0 { close(end) }
        end = -1
    }

    /// Takes what is there, or learns that nothing more will come.
    func take() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(start, &buffer, buffer.count)
        if count > 0 {
            bytes += buffer[..<count]
        } else if count == 0 || errno != EINTR {
            close(start)
            start = -1
        }
    }
}
