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
                try terminal.select("CARECEN", inPane: "3")
                // Another name sorts it elsewhere.
                try desk.edit("resources", #""name": "CARECEN""#, to: #""name": "Somewhere else""#, by: way)
                try terminal.wait("the new name, still selected", within: Self.soon) {
                    $0.showsRow(of: "›", "Somewhere else")
                }
                try terminal.press("q")
                #expect(try terminal.waitForShell() == 0)
            }
        }

        @Test("Records that others add and remove come and go, and the selection stays")
        func addAndRemove() throws {
            let desk = try EditableDesk()
            try desk.onScreen { terminal in
                try terminal.select("CARECEN", inPane: "3")
                let added = try desk.run(
                    "add", "resources", input: #"{"id": "aardvark", "name": "Aardvark Desk"}"#, as: "ben")
                #expect(added.exitCode == 0, "\(added.complaints)")
                try terminal.wait("the new record, beside the selected one", within: Self.soon) {
                    $0.shows("Aardvark Desk") && $0.showsRow(of: "›", "CARECEN")
                }
                #expect(try desk.run("remove", "aardvark", as: "ben").exitCode == 0)
                try terminal.wait("the record gone, the selected one still selected", within: Self.soon) {
                    !$0.shows("Aardvark Desk") && $0.showsRow(of: "›", "CARECEN")
                }
                // The selected record itself: its neighbour is selected, and the keys go on.
                #expect(try desk.run("remove", "carecen", as: "ben").exitCode == 0)
                try terminal.wait("another record selected", within: Self.soon) {
                    !$0.shows("CARECEN") && $0.showsRow(of: "›")
                }
                #expect(try desk.run("undo", as: "ben").exitCode == 0)
                try terminal.wait(for: "CARECEN", within: Self.soon)
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
        try moveDown(to: text)
    }

    /// Moves down to the row that shows a text.
    func moveDown(to text: String) throws {
        var screen = try wait(for: "›")
        for _ in 0..<60 {
            if screen.showsRow(of: "›", text) { return }
            let before = screen
            try press("Down")
            screen = try wait("the next row, selected") { $0.body != before.body && $0.shows("›") }
        }
        throw Failure(description: "No row can be selected that shows “\(text)”. The screen was:\n\(screen)")
    }
}
