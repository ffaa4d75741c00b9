import Testing

/// The terminal as the shell had it before the program, to be compared with what it has after.
struct TerminalModes: Equatable, CustomStringConvertible {
    private let line: String
    private let screen: String

    /// What `stty` and tmux say now, while the shell waits for a command.
    init(of terminal: TerminalSession) throws {
        try terminal.runInShell("stty -a >modes")
        line = try terminal.folder.read("modes")
        screen = try terminal.state(
            "alternate screen #{alternate_on}, mouse #{mouse_any_flag}, cursor #{cursor_flag}, "
                + "keypad #{keypad_flag}#{keypad_cursor_flag}, insert #{insert_flag}, origin #{origin_flag}, "
                + "wrap #{wrap_flag}, margins #{scroll_region_upper} #{scroll_region_lower}")
    }

    var description: String { "\(screen)\n\(line)" }
}

extension TerminalSession {
    /// Runs the program to its end, and checks that the shell then has the terminal that it had before.
    ///
    /// - Returns: the program's exit code, and what it left behind, with what of it has scrolled away.
    @discardableResult
    func checkGivenBack(_ arguments: String..., run: () throws -> Void) throws -> (code: Int, left: Screenful) {
        let before = try TerminalModes(of: self)
        try enter("clear; sh advocate " + arguments.joined(separator: " "))
        try run()
        let code = try waitForShell()
        // Asked before the shell can have mended anything.
        #expect(try state("#{alternate_on}#{mouse_any_flag}#{cursor_flag}") == "001")
        let left = try history()
        #expect(try TerminalModes(of: self) == before)
        return (code, left)
    }
}
