import Testing

extension InTerminal {
    @Suite(.serialized)
    struct HostileRecordRuns {
        @Test("Nothing of a hostile record drives the terminal")
        func hostile() throws {
            let folder = try ScratchFolder()
            let desk = try HostileDesk.make(in: folder)
            try TerminalSession.run(in: folder) { terminal in
                let title = try terminal.state("#{pane_title}")
                try terminal.start("--desk", desk)
                try terminal.wait(for: "F1 Help")
                for digit in ["1", "2", "3", "4"] {
                    try terminal.press(digit)
                    let list = try terminal.wait("a pane with the record") { $0.showsRow(of: "›", "Harmless") }
                    try terminal.press("Enter")
                    let record = try terminal.wait("the whole record") { $0 != list && $0.shows("Harmless") }
                    for screen in [list, record] {
                        #expect(HostileDesk.hostile(in: screen.text).isEmpty, "\(screen)")
                        #expect(screen.rows.last?.contains("F1 Help") == true, "\(screen)")
                    }
                    try terminal.press("0")
                    try terminal.wait(for: InTerminal.home)
                }
                #expect(try terminal.state("#{pane_title}") == title)
            }
        }
    }
}
