import Foundation
import Testing

extension InTerminal {
    /// Undo and redo on the screen.
    @Suite(.serialized)
    struct UndoKeyRuns {
        @Test("u undoes an edit of the command line and says so, Ctrl-R makes it again, and the file has it")
        func undoAndRedo() throws {
            let desk = try EditableDesk()
            try #require(try desk.run("set", "chirla", "fees=Free today").exitCode == 0)
            // Somebody else's edit, which stays.
            try #require(try desk.run("set", "chirla", "notes=Noted", as: "ben").exitCode == 0)
            try desk.onScreen { terminal in
                try terminal.press("u")
                try terminal.wait(for: "Undone: fees of CHIRLA")
                try terminal.press("u")
                try terminal.wait(for: "There is nothing to undo.")
                try terminal.press("C-r")
                try terminal.wait(for: "Done again: fees of CHIRLA")
                try terminal.press("C-r")
                try terminal.wait(for: "There is nothing to do again.")
                try terminal.press("u")
                try terminal.wait(for: "Undone: fees of CHIRLA")
                // Before the files are brought up to it: that is done at the end.
                try terminal.quit()
                #expect(try desk.fees() == "Low cost")
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                // After a restart too.
                try terminal.press("C-r")
                try terminal.wait(for: "Done again: fees of CHIRLA")
                try terminal.quit()
            }
            #expect(try desk.fees() == "Free today")
            #expect(try desk.records("resources")["chirla"]?["notes"] as? String == "Noted")
        }

        @Test("In a kiosk neither key does anything, and no file changes")
        func kiosk() throws {
            let desk = try EditableDesk()
            for fee in ["One", "Two"] { try #require(try desk.run("set", "chirla", "fees=\(fee)").exitCode == 0) }
            try #require(try desk.run("undo").exitCode == 0)
            let files = try desk.files() + [desk.file(".advocate/journal.jsonl")]
            try desk.onScreen("kiosk") { terminal in
                for (key, name) in [("u", "u"), ("C-r", "Ctrl-R"), ("<", "<"), (">", ">")] {
                    try terminal.press(key)
                    try terminal.wait(for: "\(name) does nothing here")
                }
                try terminal.press("F10")
                try terminal.wait(for: "Staff code:")
                try terminal.type("1992")
                try terminal.press("Enter")
                #expect(try terminal.waitForShell() == 0)
            }
            #expect(try desk.files() + [desk.file(".advocate/journal.jsonl")] == files)
        }

        @Test("An edit that was shown outlasts a kill, and is in the file soon after the next start")
        func killed() throws {
            let desk = try EditableDesk()
            try #require(try desk.run("set", "chirla", "fees=Free today").exitCode == 0)
            try desk.onScreen(columns: 120, rows: 30) { terminal in
                try terminal.press("u")
                try terminal.wait(for: "Undone: fees of CHIRLA")
                try terminal.signal(SIGKILL)
                try terminal.waitForEnd()
                // The kill left the terminal as the program had it.
                try terminal.enter("stty sane; clear")
                _ = try terminal.waitForShell()
                let changes = try FolderChanges(of: desk.path, desk.path + "/.advocate")
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.select("CHIRLA", inPane: "3")
                try terminal.wait("what the edit said") { $0.shows("Low cost") && !$0.shows("Free today") }
                try changes.wait("the edit in the file, and the journal folded", within: 10) {
                    try desk.fees() == "Low cost" && desk.isFolded()
                }
            }
        }
    }
}

extension EditableDesk {
    /// What the file says that CHIRLA costs.
    func fees() throws -> String? { try records("resources")["chirla"]?["fees"] as? String }

    /// Whether the journal says that all that it holds is in the files.
    func isFolded() throws -> Bool {
        try file(".advocate/journal.jsonl").split(separator: "\n").last?.contains(#""folded":"#) == true
    }
}
