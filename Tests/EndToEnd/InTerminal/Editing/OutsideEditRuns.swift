import Testing

extension InTerminal {
    /// What others do to the files of a desk while it is open.
    @Suite(.serialized)
    struct OutsideEditRuns {
        /// How many seconds what comes within one on a quiet machine may take on a busy one.
        private static let soon = 5

        @Test("An edit made outside shows within a second, and the selection stays", arguments: OutsideEdit.allCases)
        func edit(way: OutsideEdit) throws {
            let desk = try EditableDesk()
            try desk.onScreen { terminal in
                try terminal.select("National Immigration", inPane: "3")
                // By this name it comes two rows further down.
                try desk.edit("resources", "National Immigration Law Center", to: "Zebra Law Center", by: way)
                try terminal.wait("the new name, still selected", within: Self.soon) {
                    $0.showsRow(of: "›", "Zebra Law Center")
                }
                try terminal.quit()
            }
        }

        @Test("Records that others add and remove come and go, and the selection stays")
        func addAndRemove() throws {
            let desk = try EditableDesk()
            try desk.onScreen { terminal in
                try terminal.select("Immigrant Rights", inPane: "3")
                let added = try desk.run(
                    "add", "resources", input: #"{"id": "aardvark", "name": "Aardvark Desk"}"#, as: "ben")
                #expect(added.exitCode == 0, "\(added.complaints)")
                try terminal.wait("the new record above the selected one", within: Self.soon) {
                    $0.shows("Aardvark Desk") && $0.showsRow(of: "›", "Immigrant Rights")
                }
                #expect(try desk.run("remove", "aardvark", as: "ben").exitCode == 0)
                try terminal.wait("the record gone, the selected one still selected", within: Self.soon) {
                    !$0.shows("Aardvark Desk") && $0.showsRow(of: "›", "Immigrant Rights")
                }
                // The selected record itself: its neighbour is selected, and the keys go on.
                #expect(try desk.run("remove", "immigrant-rights-toolkit", as: "ben").exitCode == 0)
                try terminal.wait("another record selected", within: Self.soon) {
                    !$0.shows("Immigrant Rights") && $0.showsRow(of: "›")
                }
                #expect(try desk.run("undo", as: "ben").exitCode == 0)
                try terminal.wait(for: "Immigrant Rights", within: Self.soon)
            }
        }

        @Test("A file that others break is named with line and column; what it held stays, and comes back mended")
        func broken() throws {
            let desk = try EditableDesk()
            try desk.onScreen(columns: 100, rows: 30) { terminal in
                try terminal.select("CARECEN", inPane: "3")
                let whole = try desk.file("resources.json")
                let name = #""name": "CARECEN","#
                let place = try #require(whole.split(separator: "\n").firstIndex { $0.contains(name) })
                try desk.edit("resources", name, to: #""name": "CARECEN";"#, by: .inPlace)
                let line = "line \(place + 1), column 24"
                try terminal.wait("the file, the place in it, and the records", within: Self.soon) {
                    $0.shows("desk/resources.json: \(line)") && $0.showsRow(of: "›", "CARECEN") && $0.shows("CHIRLA")
                }
                // The other panes go on.
                #expect(try desk.run("set", "ab-1505-charter-school-petitions", "title=New title").exitCode == 0)
                try terminal.press("1")
                try terminal.wait(for: "New title", within: Self.soon)
                try terminal.press("0")
                try terminal.wait(for: "! resources.json can only be read")
                let refused = try desk.run("set", "chirla", "notes=x")
                #expect(refused.exitCode == 65)
                #expect(refused.complaints.contains(line), "\(refused.complaints)")
                // Mended, and changed by the way.
                try OutsideEdit.inPlace.save(
                    whole.replacing(#""name": "CARECEN""#, with: #""name": "CARECEN mended""#),
                    as: desk.path + "/resources.json")
                try terminal.wait("Home without the complaint", within: Self.soon) {
                    $0.shows(InTerminal.home) && !$0.shows("resources.json")
                }
                try terminal.press("3")
                try terminal.wait("the mended record, still selected, and no complaint") {
                    $0.showsRow(of: "›", "CARECEN mended") && !$0.shows("resources.json")
                }
            }
        }
    }
}

extension TerminalSession {
    /// Goes to a pane and moves down to the row that shows a text.
    func select(_ text: String, inPane digit: String) throws {
        try press(digit)
        // Home may name the record too.
        try wait("“\(text)”, not on Home") { $0.shows(text) && !$0.shows(InTerminal.home) }
        try moveDown(to: text)
    }

    /// Moves down to the row that shows a text.
    func moveDown(to text: String) throws {
        var selected = try waitForSelection { _ in true }
        for _ in 0..<40 where !selected.contains(text) {
            let before = selected
            try press("Down")
            selected = try waitForSelection { $0 != before }
        }
    }

    /// Waits for a selected row, of which a screen that is half drawn may show none or two; answers with it.
    private func waitForSelection(where isAwaited: (String) -> Bool) throws -> String {
        var selected = ""
        try wait("another selected row") { screen in
            let rows = screen.rows.filter { $0.contains("›") }
            selected = rows.first ?? ""
            return rows.count == 1 && isAwaited(selected)
        }
        return selected
    }

    /// Goes Home and quits, wherever the program is.
    func quit() throws {
        try press("0")
        try wait(for: InTerminal.home)
        try press("q")
        #expect(try waitForShell() == 0)
    }
}
