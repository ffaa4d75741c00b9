import Testing

extension InTerminal {
    /// The desk as it stands before passers-by.
    @Suite(.serialized)
    struct KioskRuns {
        @Test("Only the staff code ends a kiosk: not q, not a wrong code", arguments: ["F10", "C-c"])
        func code(key: String) throws {
            try TerminalSession.run { terminal in
                let (code, _) = try terminal.checkGivenBack("kiosk") {
                    try terminal.wait(for: InTerminal.home)
                    try terminal.press("q", key)
                    try terminal.wait(for: "Staff code:")
                    try terminal.type("1234")
                    try terminal.press("Enter")
                    try terminal.wait(for: "That is not the code.")
                    try terminal.press("Escape")
                    try terminal.wait(for: InTerminal.home)
                    try terminal.press(key)
                    try terminal.wait(for: "Staff code:")
                    try terminal.type("1992")
                    #expect(try !terminal.wait(for: "••••").shows("1992"), "The code is not shown while it is typed.")
                    try terminal.press("Enter")
                }
                #expect(code == 0)
            }
        }

        @Test("A kiosk is not suspended without the staff code, and takes the code of its environment")
        func suspend() throws {
            try TerminalSession.run(environment: ["ADVOCATE_STAFF_CODE": "invented"]) { terminal in
                try terminal.checkGivenBack("kiosk") {
                    try terminal.wait(for: InTerminal.home)
                    try terminal.press("C-z")
                    try terminal.wait(for: "Staff code:")
                    try terminal.press("Escape")
                    try terminal.wait(for: InTerminal.home)
                    try terminal.press("F10")
                    try terminal.wait(for: "Staff code:")
                    try terminal.type("1992")
                    try terminal.press("Enter")
                    try terminal.wait(for: "That is not the code.")
                    try terminal.type("invented")
                    try terminal.press("Enter")
                }
            }
        }

        @Test("A passer-by can read and search")
        func reading() throws {
            try TerminalSession.run { terminal in
                try terminal.start("kiosk")
                try terminal.wait(for: InTerminal.home)
                try terminal.press("/")
                try terminal.wait(for: "Search:")
                try terminal.type("chirla")
                try terminal.wait(for: "1 found")
                try terminal.press("Enter")
                try terminal.wait(for: "Coalition for Humane Immigrant Rights")
            }
        }
    }
}
