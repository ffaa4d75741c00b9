import Testing

extension InTerminal {
    /// The search over everything, as it is typed.
    @Suite(.serialized)
    struct SearchingRuns {
        @Test("Typing chirla shows its phone number, Enter opens it, and Esc leads back the way it came")
        func chirla() throws {
            try TerminalSession.run(columns: 120, rows: 40) { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("/")
                try terminal.wait(for: "Search:")
                try terminal.type("chirla")
                let found = try terminal.wait(for: "(213) 353-1333")
                #expect(found.shows("Search: chirla"))
                #expect(found.showsRow(of: "›", "CHIRLA"))
                try terminal.press("Enter")
                let record = try terminal.wait("CHIRLA in its pane") {
                    $0.showsRow(of: "›", "CHIRLA", "(213) 353-1333") && $0.shows("2533 West 3rd Street")
                }
                #expect(!record.shows("Search:"))
                try terminal.press("Escape")
                try terminal.wait(for: "Search: chirla")
                try terminal.press("Escape")
                let home = try terminal.wait(for: InTerminal.home)
                #expect(!home.shows("Search:"))
            }
        }

        @Test("A phone number finds its record on a screen of 80 columns")
        func phoneNumber() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("F3")
                try terminal.wait(for: "Search:")
                try terminal.type("353-1333")
                try terminal.wait(for: "1 found")
                try terminal.press("Enter")
                try terminal.wait(for: "Coalition for Humane Immigrant Rights")
            }
        }

        @Test("What is pasted is searched for, and its line end opens nothing")
        func paste() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("/")
                try terminal.wait(for: "Search:")
                try terminal.paste("90057\n")
                try terminal.wait("CHIRLA, found") {
                    $0.shows("Search: 90057", and: "1 found") && $0.showsRow(of: "›", "CHIRLA")
                }
            }
        }

        @Test("Tab puts in the field and the value that are offered")
        func completions() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("/")
                try terminal.wait(for: "Or narrow it:")
                try terminal.type("ci")
                try terminal.wait(for: "Tab city:")
                try terminal.press("Tab")
                try terminal.wait(for: "Tab Los Angeles")
                try terminal.type("los")
                try terminal.wait(for: "Search: city:los")
                try terminal.wait(for: "2 found")
                try terminal.press("Tab")
                try terminal.wait("the city, and who is there") {
                    $0.shows("Search: city:\"Los Angeles\"", and: "CARECEN")
                }
            }
        }

        @Test("Words that no record has are named")
        func nothing() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("/")
                try terminal.wait(for: "Search:")
                try terminal.type("qzxv")
                try terminal.wait("the word that was not found") {
                    $0.shows("Nothing was found.", and: "No record has: qzxv")
                }
            }
        }
    }
}
