import Foundation
import Testing

extension OnCommandLine {
    /// How edits end that something stands in the way of.
    @Suite struct EditEndingRuns {
        @Test("Somebody else's lock is waited for, and its holder named")
        func waits() throws {
            let desk = try EditableDesk()
            try #require(try desk.run("set", "chirla", "notes=x").exitCode == 0)
            let run = try desk.shell(
                """
                flock "$ADVOCATE_DESK/.advocate/lock" -c 'printf "{\\"process\\":77,\\"host\\":\\"x\\",\\"since\\":\
                \\"2030-01-01T00:00:00Z\\"}" > "$ADVOCATE_DESK/.advocate/lock"; echo held; sleep 3' |
                { read -r held; "$ADVOCATE" set chirla notes=y; }
                """)
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(run.complaints.contains("77"), "\(run.complaints)")
            #expect(run.output.contains("notes: x → y"))
        }

        @Test("A lock that does not come ends the command with 75 after its holder was named, and nothing is changed")
        func locked() throws {
            let desk = try EditableDesk()
            try #require(try desk.run("set", "chirla", "notes=x").exitCode == 0)
            let before = try desk.files()
            let lock = try HeldLock(ofDeskAt: desk.path)
            defer { lock.release() }
            let run = try desk.run("set", "chirla", "notes=y")
            #expect(run.exitCode == 75, "\(run.complaints)")
            let complaints = run.complaints.split(separator: "\n")
            let waiting = "advocate: Waiting for somebody else who is saving to this desk: "
            #expect(complaints.first == "\(waiting)\(HeldLock.holder).")
            #expect(
                complaints.last?.contains("\(HeldLock.holder). Nothing was saved.") == true, "\(run.complaints)")
            #expect(complaints.count == 2, "\(run.complaints)")
            #expect(run.output.isEmpty)
            #expect(try desk.files() == before)
        }

        @Test("What cannot be written ends the command with 74, and is not there")
        func cannotWrite() throws {
            let desk = try EditableDesk()
            try #require(try desk.run("set", "chirla", "notes=x").exitCode == 0)
            let before = try desk.files()
            let run = try desk.shell("trap '' XFSZ; ulimit -f 0; exec \"$ADVOCATE\" set chirla notes=y")
            #expect(run.exitCode == 74, "\(run.complaints)")
            #expect(run.output.isEmpty)
            #expect(try desk.files() == before)
            #expect(try desk.run("set", "chirla", "fees=z").exitCode == 0)
            #expect(try desk.records("resources")["chirla"]?["notes"] as? String == "x")
        }

        @Test("A file that a newer version wrote is shown, and not edited")
        func newer() throws {
            let desk = try EditableDesk()
            let text = try desk.file("resources.json")
            let format = try #require(text.firstRange(of: /"format": \d+/))
            try desk.folder.write(
                text.replacingCharacters(in: format, with: #""format": 99"#), to: "desk/resources.json")
            let before = try desk.files()
            for arguments in [["set", "chirla", "notes=x"], ["remove", "chirla"]] {
                let run = try desk.run(arguments)
                #expect(run.exitCode == 65, "\(arguments) \(run.output) \(run.complaints)")
                #expect(run.output.isEmpty && !run.complaints.isEmpty)
            }
            #expect(try desk.files() == before)
            #expect(try desk.run("show", "chirla").exitCode == 0)
        }

        @Test("A broken file is named, and its collection not edited; the others are")
        func broken() throws {
            let desk = try EditableDesk()
            try desk.folder.write("{", to: "desk/bills.json")
            let run = try desk.run("set", "ab-1505-charter-school-petitions", "notes=x")
            #expect(run.exitCode == 65)
            #expect(run.complaints.contains("bills.json"))
            #expect(try desk.file("bills.json") == "{")
        }

        @Test(
            "An edit whose outcome nobody reads is made all the same",
            arguments: [
                "\"$ADVOCATE\" set chirla notes=y >&-", "\"$ADVOCATE\" set chirla notes=y <&- >&- 2>&-",
                "\"$ADVOCATE\" set chirla notes=y >/dev/full", "\"$ADVOCATE\" set chirla notes=y | true",
            ])
        func nobodyReads(line: String) throws {
            let desk = try EditableDesk()
            let run = try desk.shell(line)
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(try desk.records("resources")["chirla"]?["notes"] as? String == "y")
            // Nothing was printed into a file of the desk.
            let check = try desk.run("check")
            #expect(check.exitCode == 0, "\(check.output)")
            #expect(try desk.run("history", "chirla").exitCode == 0)
        }

        @Test("Files that cannot be brought up to date do not make an edit fail")
        func foldFails() throws {
            let desk = try EditableDesk()
            // A folder in the way of the file; the record that is edited is in another one.
            try #require(try desk.run("set", "chirla", "notes=x").exitCode == 0)
            let run = try desk.shell(
                "trap '' XFSZ; ulimit -f 2; exec \"$ADVOCATE\" set chirla notes=y")
            // Two blocks hold the journal's new lines, and not the collection's file.
            #expect(run.exitCode == 0 || run.exitCode == 74, "\(run.complaints)")
            let isDurable = run.exitCode == 0
            #expect(run.output.contains("notes: x → y") == isDurable)
            let shown = try desk.run("show", "chirla", "--json").output
            #expect(shown.contains(#""notes": "y""#) == isDurable)
        }
    }
}
