import Testing

extension InTerminal {
    /// Two versions of a record, and the choice between them.
    @Suite(.serialized)
    struct ConflictRuns {
        @Test("A stale copy saved over an edit is shown beside it, and settled either way")
        func staleCopy() throws {
            let desk = try EditableDesk()
            let stale = try desk.file("resources.json")
            try desk.onScreen(rows: 40) { terminal in
                try #require(try desk.run("set", "chirla", "fees=Free today").exitCode == 0)
                try OutsideEdit.renamed.save(stale, as: desk.path + "/resources.json")
                try terminal.moveDown(to: "listing with two versions, choose one")
                try terminal.press("Enter")
                try terminal.wait("both versions, and what to press") { screen in
                    screen.showsRow(of: "›≠", "CHIRLA") && screen.shows("Two versions of fees")
                        && screen.shows("This desk says", and: "Free today", "The file says", "Low cost")
                        && screen.shows("Press < for this desk's, > for the file's.")
                }
                try terminal.press(">")
                try terminal.wait(for: "Kept the file's fees of CHIRLA. u undoes it.")
                try terminal.press("u")
                try terminal.wait("the two versions, back") {
                    $0.shows("Undone: fees of CHIRLA", and: "Two versions of fees")
                }
                try terminal.press("<")
                try terminal.wait(for: "Kept this desk's fees of CHIRLA. u undoes it.")
                try terminal.press("<")
                try terminal.wait(for: "This record has one version: nothing to choose.")
                try terminal.quit()
            }
            #expect(try desk.fees() == "Free today")
            #expect(try desk.records("resources")["chirla"]?["conflicts"] == nil)
            let check = try desk.run("check")
            #expect(check.exitCode == 0, "\(check.output)")
            #expect(!check.output.contains("conflict"), "\(check.output)")
        }

        @Test("What the file says is in the file when it was chosen")
        func file() throws {
            let desk = try EditableDesk()
            let stale = try desk.file("resources.json")
            try #require(try desk.run("set", "chirla", "fees=Free today").exitCode == 0)
            try OutsideEdit.inPlace.save(stale, as: desk.path + "/resources.json")
            try desk.onScreen(rows: 40) { terminal in
                try terminal.moveDown(to: "listing with two versions, choose one")
                try terminal.press("Enter")
                try terminal.wait(for: "Two versions of fees")
                try terminal.press(">")
                try terminal.wait(for: "Kept the file's fees of CHIRLA. u undoes it.")
                try terminal.quit()
            }
            #expect(try desk.fees() == "Low cost")
            #expect(try desk.records("resources")["chirla"]?["conflicts"] == nil)
        }
    }
}
