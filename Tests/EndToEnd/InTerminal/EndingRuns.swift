import Foundation
import Testing

extension InTerminal {
    /// However the program ends or pauses, the terminal is the shell's again.
    @Suite(.serialized)
    struct EndingRuns {
        @Test("Quitting gives the terminal back", arguments: ["q", "F10", "C-c"])
        func quit(key: String) throws {
            try TerminalSession.run { terminal in
                let (code, left) = try terminal.checkGivenBack {
                    try terminal.wait(for: InTerminal.home)
                    #expect(try terminal.state("#{alternate_on}#{mouse_any_flag}") == "11")
                    try terminal.press(key)
                }
                #expect(code == 0)
                #expect(!left.shows(InTerminal.home))
            }
        }

        @Test("A signal to end gives the terminal back", arguments: [SIGTERM, SIGHUP, SIGINT])
        func ended(by number: Int32) throws {
            try TerminalSession.run { terminal in
                let (_, left) = try terminal.checkGivenBack {
                    try terminal.wait(for: InTerminal.home)
                    try terminal.signal(number)
                }
                #expect(!left.shows(InTerminal.home))
            }
        }

        @Test("A crash gives the terminal back and says so", arguments: [SIGSEGV, SIGABRT])
        func crash(by number: Int32) throws {
            try TerminalSession.run { terminal in
                let (code, left) = try terminal.checkGivenBack {
                    try terminal.wait(for: InTerminal.home)
                    try terminal.signal(number)
                }
                #expect(code == 128 + Int(number))
                // What the Swift library says about the fault may have scrolled it away.
                #expect(left.shows("advocate: stopped by a fault"))
            }
        }

        @Test("Ctrl-Z goes to the shell, and fg back to where the person was")
        func suspend() throws {
            try TerminalSession.run { terminal in
                let before = try TerminalModes(of: terminal)
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("3")
                let shown = try terminal.wait("the whole pane") {
                    $0.shows("Recursos Para", and: "more lines: Enter, then ↓")
                }
                try terminal.press("C-z")
                #expect(try terminal.waitForShell() == 128 + Int(SIGTSTP))
                #expect(try terminal.state("#{alternate_on}#{mouse_any_flag}#{cursor_flag}") == "001")
                #expect(try TerminalModes(of: terminal) == before)
                try terminal.enter("fg")
                try terminal.wait("the screen as it was") { $0.body == shown.body }
                #expect(try terminal.state("#{alternate_on}#{mouse_any_flag}") == "11")
                try terminal.press("4")
                try terminal.wait(for: "Union petitions")
            }
        }

        @Test("A terminal resized while the program was suspended is drawn at its new size")
        func resizedMeanwhile() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("C-z")
                _ = try terminal.waitForShell()
                try terminal.resize(columns: 100, rows: 30)
                try terminal.enter("fg")
                try terminal.wait("the key bar in the last of 30 rows") {
                    $0.rows.count == 30 && $0.rows[29].contains("F1 Help")
                }
            }
        }

        @Test("A terminal that is closed ends the program")
        func closed() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                terminal.end()
                try terminal.waitForEnd()
            }
        }
    }
}
