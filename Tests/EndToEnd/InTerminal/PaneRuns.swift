import Testing

extension InTerminal {
    /// The panes, reached and read as a person does.
    @Suite(.serialized)
    struct PaneRuns {
        @Test("The first start shows Home, with the four panes and their counts")
        func home() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                let screen = try terminal.wait(for: "F1 Help")
                #expect(screen.shows("Los Angeles charter-school desk"))
                for (title, count) in [("Bills", "4"), ("Rallies", "7"), ("Resources", "6"), ("Timeline", "15")] {
                    #expect(
                        screen.rows.contains { $0.hasSuffix(" " + count) && $0.contains(" \(title) ") },
                        "\(title) \(count) in\n\(screen)")
                }
            }
        }

        @Test("A digit leads to each pane, and the cursor stands on the selected row")
        func digits() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                for (digit, known) in InTerminal.panes {
                    try terminal.press(digit)
                    try terminal.wait("\(known), and the cursor on the selected row") { screen in
                        let row = try #require(Int(try terminal.state("#{cursor_y}")))
                        return screen.shows(known) && screen.rows[row].contains("›")
                    }
                }
                try terminal.press("0")
                try terminal.wait(for: InTerminal.home)
            }
        }

        @Test("A record is read to its end with Enter and End, and Esc leads back to Home")
        func reading() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("1")
                try terminal.wait(for: "AB 1505 · Charter school petitions")
                #expect(try !terminal.screen().shows("Where this is from"), "The record does not fit the screen.")
                try terminal.press("Enter", "End")
                try terminal.wait(for: "Where this is from")
                try terminal.press("Home")
                try terminal.wait(for: "AB 1505 · Charter school petitions")
                try terminal.press("Escape")
                // The list has the keys again.
                try terminal.press("Down")
                try terminal.wait(for: "AB 1507 · Temporary charter school sites")
                try terminal.press("Escape")
                try terminal.wait(for: InTerminal.home)
            }
        }

        @Test("CHIRLA's phone number is reached with F9, arrows and Enter alone")
        func menus() throws {
            try TerminalSession.run(rows: 30) { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("F9")
                try terminal.wait(for: "Goes to Home")
                try terminal.press("Down", "Down", "Down")
                let menu = try terminal.wait(for: "Goes to Resources")
                #expect(menu.showsRow(of: "Go", "Record", "Edit", "View", "Desk", "Help"))
                try terminal.press("Enter")
                try terminal.wait("CHIRLA, likely open that evening and so the first") {
                    $0.showsRow(of: "›", "CHIRLA")
                }
                try terminal.press("Down", "Up", "Enter")
                try terminal.wait("the phone number in the record") { screen in
                    screen.shows("Coalition for Humane Immigrant Rights") && screen.rows.contains("  (213) 353-1333")
                }
                try terminal.press("Escape", "F9")
                try terminal.wait(for: "Goes to Home")
                try terminal.press("Escape")
                try terminal.wait("CHIRLA, still selected") { $0.showsRow(of: "›", "CHIRLA") }
            }
        }

        @Test("F2 speaks Spanish, and the records stay as they were written")
        func spanish() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: "F2 Español")
                try terminal.press("F2")
                let home = try terminal.wait(for: "F2 English")
                for word in ["Inicio", "Recursos", "Cronología"] { #expect(home.shows(word)) }
                try terminal.press("1")
                try terminal.wait(for: "Charter school petitions")
                try terminal.press("F2")
                try terminal.wait(for: "F2 Español")
            }
        }

        @Test("A click chooses a tab, a row, and a command of the key bar")
        func mouse() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.click(on: "3 Resources")
                try terminal.wait(for: "Recursos Para")
                try terminal.click(on: "National Immigr")
                try terminal.wait("the clicked row, selected") { $0.showsRow(of: "›", "National Immigr") }
                try terminal.click(on: "F9 Menu")
                try terminal.wait(for: "Goes to Home")
            }
        }
    }
}
