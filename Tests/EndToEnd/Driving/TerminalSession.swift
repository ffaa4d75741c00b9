import Foundation

/// The program in a real terminal: a tmux server of its own, and a shell in it that starts the program.
///
/// Nothing here sleeps. Everything that the terminal is sent goes through a pipe as well, and a test waits on that
/// pipe until the screen is as awaited.
final class TerminalSession {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// How many seconds a test waits for what comes at once on a quiet machine.
    static let patience = 30

    let folder: ScratchFolder
    private let tmux: String
    /// The reading end of the pipe that everything goes through that the terminal is sent.
    private let sent: Int32
    /// The reading end of a pipe that the program alone holds open.
    private let alive: Int32
    /// The number of the prompt that was last waited for.
    private var promptSeen = 0

    /// Runs a test in a terminal, and ends the terminal after it whatever happens.
    ///
    /// - Parameters:
    ///   - columns: the terminal's width at first.
    ///   - rows: its height at first.
    ///   - type: what TERM names to the program. The terminal itself is always tmux's.
    ///   - environment: variables of the program, beside or in place of those of every run.
    static func run(
        columns: Int = 80, rows: Int = 24, type: String = "tmux-256color", environment: [String: String] = [:],
        in folder: ScratchFolder? = nil, _ test: (TerminalSession) throws -> Void
    ) throws {
        let session = try TerminalSession(folder: try folder ?? ScratchFolder())
        defer { session.end() }
        var variables = Program.environment(in: session.folder.path).merging(environment) { $1 }
        variables["TERM"] = type
        try session.writeStarter(variables)
        try session.openShell(columns: columns, rows: rows)
        try test(session)
    }

    private init(folder: ScratchFolder) throws {
        self.folder = folder
        let paths = Program.searchPath.split(separator: ":").map { String($0) + "/tmux" }
        guard let tmux = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw Failure(description: "These tests need tmux. `scripts/setup --tests` installs it.")
        }
        self.tmux = tmux
        mkfifo(folder.file("sent"), 0o600)
        mkfifo(folder.file("alive"), 0o600)
        // Open for writing too, so that it does not seem at its end before tmux opens it.
        sent = open(folder.file("sent"), O_RDWR | O_NONBLOCK | O_CLOEXEC)
        alive = open(folder.file("alive"), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard sent >= 0, alive >= 0 else { throw Failure(description: "There are no pipes in \(folder.path).") }
    }

    deinit {
        close(sent)
        close(alive)
    }

    /// The script that the shell runs the program with, its environment being the test's alone.
    private func writeStarter(_ variables: [String: String]) throws {
        let assignments = variables.map { "'\($0.key)=\($0.value)'" }.joined(separator: " ")
        try folder.write(
            """
            ulimit -c 0
            echo $$ >process
            exec 9>alive
            exec env -i \(assignments) '\(try Program.path())' "$@"

            """, to: "advocate")
    }

    private func openShell(columns: Int, rows: Int) throws {
        try tell(
            "start-server", ";", "set-option", "-g", "default-terminal", "tmux-256color", ";",
            "set-option", "-g", "status", "off", ";", "set-option", "-s", "escape-time", "0", ";",
            "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path,
            "exec bash --norc --noprofile -i", ";", "pipe-pane", "-O", "exec cat >'\(folder.file("sent"))'")
        _ = try waitForShell()
    }

    /// Ends the terminal and everything in it.
    func end() { _ = try? tell("kill-server") }

    /// Has tmux do something; answers with what it printed.
    @discardableResult
    func tell(_ words: String...) throws -> String { try tell(words) }

    private func tell(_ words: [String]) throws -> String {
        let run = try CommandRun(
            tmux, ["-u", "-S", folder.file("tmux"), "-f", "/dev/null"] + words,
            environment: [
                "PATH": Program.searchPath, "HOME": folder.file("home"), "SHELL": "/bin/sh", "LC_ALL": "C.UTF-8",
                "PS1": "[$?, \\#] $ ", "HISTFILE": "/dev/null", "INPUTRC": "/dev/null", "TERM": "xterm-256color",
            ], in: folder.path)
        guard run.exitCode == 0 else {
            throw Failure(description: "tmux \(words.joined(separator: " ")): \(run.complaints)")
        }
        return run.output
    }

    // MARK: Typing

    /// Presses keys, by the names that tmux has for them.
    func press(_ keys: String...) throws { _ = try tell(["send-keys"] + keys) }

    /// Types letters.
    func type(_ text: String) throws { try tell("send-keys", "-l", text) }

    /// Pastes a text, as a terminal with bracketed paste does.
    func paste(_ text: String) throws {
        try tell("set-buffer", "--", text)
        try tell("paste-buffer", "-p", "-r")
    }

    /// Clicks on the first place of the screen that shows a text.
    func click(on text: String) throws {
        guard let place = try wait(for: text).place(of: text) else { return }
        let point = "\(place.x + 1);\(place.y + 1)"
        try type("\u{1B}[<0;\(point)M\u{1B}[<0;\(point)m")
    }

    func resize(columns: Int, rows: Int) throws {
        try tell("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// Types a command, and Enter.
    func enter(_ command: String) throws {
        try type(command)
        try press("Enter")
    }

    /// Has the shell start the program, at an evening of March 2026.
    func start(_ arguments: String...) throws { try start(arguments) }

    func start(_ arguments: [String]) throws {
        try enter("sh advocate " + (arguments + ["--at", "2026-03-10T18:00"]).joined(separator: " "))
    }

    /// Has the shell run a command to its end.
    func runInShell(_ command: String) throws {
        try enter("clear; " + command)
        let code = try waitForShell()
        guard code == 0 else { throw Failure(description: "“\(command)” exited with \(code):\n\(try screen())") }
    }

    /// Sends the program a signal.
    func signal(_ number: Int32) throws {
        let text = try folder.read("process").trimmingCharacters(in: .whitespacesAndNewlines)
        guard let process = pid_t(text), kill(process, number) == 0 else {
            throw Failure(description: "There is no program to send a signal to.")
        }
    }

    // MARK: Seeing

    /// What the terminal shows now.
    func screen() throws -> Screenful { Screenful(captured: try tell("capture-pane", "-p")) }

    /// What the terminal shows now, below all that has scrolled away.
    func history() throws -> Screenful { Screenful(captured: try tell("capture-pane", "-p", "-S", "-")) }

    /// What the terminal shows now, with the codes of its colours.
    func styledScreen() throws -> String { try tell("capture-pane", "-p", "-e") }

    /// What tmux knows about the terminal, in its format language.
    func state(_ format: String) throws -> String {
        try tell("display-message", "-p", format).trimmingCharacters(in: .newlines)
    }

    // MARK: Waiting

    /// Waits until the screen shows a text.
    @discardableResult
    func wait(for text: String, within seconds: Int = TerminalSession.patience) throws -> Screenful {
        try wait("“\(text)”", within: seconds) { $0.shows(text) }
    }

    /// Waits until the screen is as awaited.
    ///
    /// A screen is drawn from the top down, and may be seen half drawn: what a test says of it belongs into the
    /// condition, unless it is above what is awaited.
    @discardableResult
    func wait(
        _ awaited: String, within seconds: Int = TerminalSession.patience, until isThere: (Screenful) throws -> Bool
    ) throws -> Screenful {
        let deadline = Deadline(seconds: seconds)
        while true {
            // Before the screen is read: what comes while it is being read must wake the wait.
            drain()
            let screen = try screen()
            if try isThere(screen) { return screen }
            guard waitForOutput(deadline) else {
                throw Failure(description: "Awaited: \(awaited). The screen was:\n\(screen)")
            }
        }
    }

    /// Waits until the shell asks for a command; answers with the exit code of the one before.
    func waitForShell() throws -> Int {
        // The exit code, and how many commands there have been: an older prompt is not the one that is awaited.
        let prompt = /^\[(\d+), (\d+)\] \$/
        var code = -1
        try wait("the shell's prompt") { screen in
            guard let match = screen.lastRow.firstMatch(of: prompt), let number = Int(match.2), number > promptSeen
            else { return false }
            (code, promptSeen) = (Int(match.1) ?? -1, number)
            return true
        }
        return code
    }

    /// Does something, and waits until the terminal has been sent something since.
    func waitForOutput(of action: () throws -> Void) throws {
        drain()
        try action()
        guard waitForOutput(Deadline(seconds: Self.patience)) else {
            throw Failure(description: "Nothing was drawn. The screen was:\n\(try screen())")
        }
    }

    /// Waits until the program has ended.
    func waitForEnd() throws {
        var watched = pollfd(fd: alive, events: 0, revents: 0)
        let deadline = Deadline(seconds: Self.patience)
        while poll(&watched, 1, deadline.milliseconds) < 0 {}
        guard watched.revents & Int16(POLLHUP) != 0 else { throw Failure(description: "The program did not end.") }
    }

    private func waitForOutput(_ deadline: Deadline) -> Bool {
        var watched = pollfd(fd: sent, events: Int16(POLLIN), revents: 0)
        while true {
            let ready = poll(&watched, 1, deadline.milliseconds)
            if ready >= 0 { return ready > 0 }
        }
    }

    private func drain() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while read(sent, &buffer, buffer.count) > 0 {}
    }
}
