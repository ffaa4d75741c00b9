import Foundation
import Testing

extension OnCommandLine {
    @Suite struct SetRuns {
        static let bill = "ab-1505-charter-school-petitions"

        @Test("A field is set, what changed is printed, and no other byte of the files changes")
        func text() throws {
            let desk = try EditableDesk()
            let before = try desk.file("resources.json").split(separator: "\n", omittingEmptySubsequences: false)
            let others = try desk.files().enumerated().filter { $0.offset != 2 }.map(\.element)
            let run = try desk.run("set", "chirla", "fees=No cost")
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(run.output == "fees: Low cost → No cost\n")
            let after = try desk.file("resources.json").split(separator: "\n", omittingEmptySubsequences: false)
            let changed = after.difference(from: before).insertions.count
            // The format's number may have been brought up to date.
            #expect(after.count == before.count && changed <= 2)
            #expect(try desk.records("resources")["chirla"]?["fees"] as? String == "No cost")
            #expect(try desk.files().enumerated().filter { $0.offset != 2 }.map(\.element) == others)
        }

        @Test("Several fields of every kind are one edit")
        func kinds() throws {
            let desk = try EditableDesk()
            let run = try desk.run(
                "set", "chirla", "address.zip=90001", "verified=2030-01", "tags=a, b", "tags+=c,a", "tags-=b",
                #"phones:=[{"number": "(213) 555-0100"}]"#, "own:=1.0")
            #expect(run.exitCode == 0, "\(run.complaints)")
            let record = try #require(try desk.records("resources")["chirla"])
            #expect((record["address"] as? [String: Any])?["zip"] as? String == "90001")
            #expect(record["verified"] as? String == "2030-01")
            #expect(record["tags"] as? [String] == ["a", "c"])
            #expect((record["phones"] as? [[String: Any]])?.count == 1)
            #expect(try desk.file("resources.json").contains(#""own": 1.0"#))
            for field in ["address.zip: 90057 → 90001", "verified: – → 2030-01", "own: – → 1.0"] {
                #expect(run.output.contains(field), "\(run.output)")
            }
            #expect(try desk.run("undo").exitCode == 0)
            #expect(try desk.records("resources")["chirla"]?["own"] == nil)
            let address = try desk.records("resources")["chirla"]?["address"] as? [String: Any]
            #expect(address?["zip"] as? String == "90057")
        }

        @Test("A field that is set to nothing goes, a required one stays")
        func takenOut() throws {
            let desk = try EditableDesk()
            #expect(try desk.run("set", "chirla", "fees=").output == "fees: Low cost → –\n")
            #expect(try desk.records("resources")["chirla"]?["fees"] == nil)
            let before = try desk.files()
            let run = try desk.run("set", "chirla", "name=")
            #expect(run.exitCode == 65)
            #expect(run.complaints.contains("“name”"))
            #expect(try desk.files() == before)
        }

        @Test("What is so already changes nothing, and is no edit to undo")
        func nothing() throws {
            let desk = try EditableDesk()
            let before = try desk.files()
            for word in ["fees=Low cost", "fees:=\"Low cost\""] {
                let run = try desk.run("set", "chirla", word)
                #expect(run.exitCode == 0)
                #expect(run.output.contains("Nothing changed"))
            }
            #expect(try desk.files() == before)
            #expect(try desk.run("undo").exitCode == 1)
        }

        @Test(
            "Words that mean nothing are refused with what was probably meant",
            arguments: [
                (["stagee=law"], "Did you mean stage?"), (["stage"], "FIELD=VALUE"), (["=law"], "FIELD=VALUE"),
                (["id=another"], "stays as it is"), (["title.x=1"], "“title”"),
                (["history=x"], "history:="), (["stage+=law"], "no list"), (["hearings.at=2030"], "“hearings”"),
                (["own=1"], "own:="),
            ])
        func usage(words: [String], named: String) throws {
            let desk = try EditableDesk()
            let before = try desk.files()
            let run = try desk.run(["set", Self.bill] + words)
            #expect(run.exitCode == 64, "\(run.complaints)")
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains(named), "\(run.complaints)")
            #expect(try desk.files() == before)
        }

        @Test(
            "Values that a field does not hold are refused, the good ones beside them too",
            arguments: [
                ("stage=comittee", "Did you mean committee?"), ("stage_date=June 2020", "“June 2020”"),
                ("stage_date=2020-13", "“2020-13”"), ("title:=7", "“title”"), ("title:=", "JSON"),
                ("title:={\"a\":}", "JSON"), ("hearings:=[{\"at\": \"2030-01-01T10:00Z\"}]", "“at”"),
            ])
        func values(word: String, named: String) throws {
            let desk = try EditableDesk()
            let before = try desk.files()
            let run = try desk.run("set", Self.bill, "notes=Good", word)
            #expect(run.exitCode == 65, "\(run.complaints)")
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains(named), "\(run.complaints)")
            #expect(try desk.files() == before)
        }

        @Test(
            "A record that does not exist is refused, and the nearest one named",
            arguments: ["set", "remove", "history"]
        )
        func unknown(command: String) throws {
            let run = try EditableDesk().run([command, "chrla"] + (command == "set" ? ["notes=x"] : []))
            #expect(run.exitCode == 64)
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains("“chrla”") && run.complaints.contains("Did you mean chirla?"))
        }

        @Test("Setting a field in conflict settles it; setting another does not")
        func conflict() throws {
            let desk = try EditableDesk()
            let conflicts = #"conflicts:=[{"field": ["fees"], "desk": "Low cost", "file": "No cost"}]"#
            #expect(try desk.run("set", "chirla", conflicts).exitCode == 0)
            #expect(try desk.run("set", "chirla", "notes=Asked").exitCode == 0)
            #expect(try desk.records("resources")["chirla"]?["conflicts"] != nil)
            // The value that the desk has already: still a decision.
            #expect(try desk.run("set", "chirla", "fees=Low cost").exitCode == 0)
            #expect(try desk.records("resources")["chirla"]?["conflicts"] == nil)
            #expect(try desk.records("resources")["chirla"]?["fees"] as? String == "Low cost")
        }
    }
}
