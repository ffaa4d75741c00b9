import Foundation
import Testing

extension OnCommandLine {
    @Suite struct UndoRuns {
        @Test("A record that is removed is gone, and undo brings it back byte for byte")
        func remove() throws {
            let desk = try EditableDesk()
            // Its layout is brought up to date first.
            _ = try desk.run("set", "chirla", "notes=x")
            let before = try desk.file("resources.json")
            let run = try desk.run("remove", "chirla")
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(run.output.contains("CHIRLA") && run.output.contains("advocate undo"))
            #expect(try desk.run("show", "chirla").exitCode == 64)
            #expect(try desk.records("resources")["chirla"] == nil)
            let undone = try desk.run("undo")
            #expect(undone.exitCode == 0)
            #expect(undone.output.contains("chirla"))
            #expect(try desk.file("resources.json") == before)
        }

        @Test("Undo and redo go back and forth, one edit at a time")
        func backAndForth() throws {
            let desk = try EditableDesk()
            for fee in ["One", "Two"] { #expect(try desk.run("set", "chirla", "fees=\(fee)").exitCode == 0) }
            func fees() throws -> String? { try desk.records("resources")["chirla"]?["fees"] as? String }
            let undone = try desk.run("undo")
            #expect(undone.output == "Undone: 1 record.\nchirla: fees: Two → One\n")
            #expect(try desk.run("undo").exitCode == 0)
            #expect(try fees() == "Low cost")
            #expect(try desk.run("undo").exitCode == 1)
            let redone = try desk.run("redo")
            #expect(redone.output == "Redone: 1 record.\nchirla: fees: Low cost → One\n")
            #expect(try desk.run("redo").exitCode == 0)
            #expect(try fees() == "Two")
            let none = try desk.run("redo")
            #expect(none.exitCode == 1)
            #expect(none.complaints.contains("Nothing to redo."))
            #expect(none.output.isEmpty)
        }

        @Test("Undo takes back one's own edit, not another person's")
        func ownEdits() throws {
            let desk = try EditableDesk()
            #expect(try desk.run("set", "chirla", "fees=Hers", as: "ana").exitCode == 0)
            #expect(try desk.run("set", "chirla", "notes=His", as: "ben").exitCode == 0)
            #expect(try desk.run("undo", as: "ana").exitCode == 0)
            let record = try #require(try desk.records("resources")["chirla"])
            #expect(record["fees"] as? String == "Low cost")
            #expect(record["notes"] as? String == "His")
            #expect(try desk.run("undo", as: "eve").complaints.contains("Nothing to undo."))
        }

        @Test("Undo is refused where somebody has changed the same field since")
        func meanwhile() throws {
            let desk = try EditableDesk()
            #expect(try desk.run("set", "chirla", "fees=Hers", as: "ana").exitCode == 0)
            #expect(try desk.run("set", "chirla", "fees=His", as: "ben").exitCode == 0)
            let run = try desk.run("undo", as: "ana")
            #expect(run.exitCode == 65)
            #expect(run.complaints.contains("fees"), "\(run.complaints)")
            #expect(try desk.records("resources")["chirla"]?["fees"] as? String == "His")
        }
    }

    @Suite struct HistoryRuns {
        @Test("history tells who changed which field from what to what, and when")
        func words() throws {
            let desk = try EditableDesk()
            _ = try desk.run("set", "chirla", "fees=No cost", "address.zip=90001", as: "ana")
            _ = try desk.run("remove", "chirla", as: "ben")
            let run = try desk.run("history", "chirla")
            #expect(run.exitCode == 0, "\(run.complaints)")
            let text = run.output
            #expect(text.contains("ana@") && text.contains("ben@"))
            #expect(text.contains("  fees: Low cost → No cost\n") && text.contains("  address.zip: 90057 → 90001\n"))
            #expect(text.hasSuffix("  removed\n"))
            #expect(text.firstRange(of: "ana@")!.lowerBound < text.firstRange(of: "ben@")!.lowerBound)
            // The desk's own zone.
            #expect(text.contains(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d P[SD]T  ana@/))
        }

        @Test("history --json has the same, in universal time")
        func json() throws {
            let desk = try EditableDesk()
            _ = try desk.run("add", "resources", input: #"{"id": "new", "name": "New place"}"#)
            _ = try desk.run("set", "new", "notes=x")
            _ = try desk.run("undo")
            let edits = try desk.run("history", "new", "--json").objects()
            #expect(edits.map { $0["what"] as? String } == ["add", "change", "change"])
            #expect(edits.last?["undoes"] as? Int == edits.dropLast().last?["sequence"] as? Int)
            for edit in edits {
                #expect((edit["who"] as? String)?.hasPrefix("ana@") == true)
                let when = try #require(edit["when"] as? String)
                let moment = try #require(ISO8601DateFormatter().date(from: when))
                #expect(abs(moment.timeIntervalSinceNow) < 600)
            }
            let field = try #require((edits[1]["fields"] as? [[String: Any]])?.first)
            #expect(field["field"] as? [String] == ["notes"])
            #expect(field["before"] == nil && field["after"] as? String == "x")
        }

        @Test("A record that nobody has edited has no history")
        func none() throws {
            let desk = try EditableDesk()
            let run = try desk.run("history", "chirla")
            #expect(run.exitCode == 1)
            #expect(run.output.isEmpty && run.complaints.contains("chirla"))
            let json = try desk.run("history", "chirla", "--json")
            #expect(json.exitCode == 1)
            #expect(try json.objects().isEmpty)
        }
    }
}
