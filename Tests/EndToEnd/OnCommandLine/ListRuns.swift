import Foundation
import Testing

extension OnCommandLine {
    @Suite struct ListRuns {
        @Test("list prints a line a record, its id first", arguments: OnCommandLine.collections)
        func lines(collection: String, count: Int) throws {
            let run = try advocate("list", collection)
            #expect(run.exitCode == 0)
            #expect(run.complaints.isEmpty)
            #expect(run.lines.count == count)
            let ids = try advocate("list", collection, "--json").ids()
            #expect(Set(run.lines.compactMap { $0.split(separator: " ").first.map(String.init) }) == Set(ids))
        }

        @Test("list --json prints the records as their file has them", arguments: OnCommandLine.collections)
        func json(collection: String, count: Int) throws {
            let run = try advocate("list", collection, "--json")
            #expect(run.exitCode == 0)
            let records = try run.objects()
            #expect(records.count == count)
            let file = try Data(contentsOf: URL(filePath: "\(Program.data)/\(collection).json"))
            let written = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
            #expect(records as NSArray == (written["records"] as? [[String: Any]] ?? []) as NSArray)
        }

        @Test("list cuts nothing where there is no terminal to fit")
        func uncut() throws {
            for (collection, _) in OnCommandLine.collections {
                let run = try advocate("list", collection)
                #expect(run.exitCode == 0)
                #expect(run.lines.filter { $0.contains("…") } == [], "\(collection)")
            }
        }

        @Test("A collection that does not exist is refused, and the nearest one named")
        func unknown() throws {
            let run = try advocate("list", "bill")
            #expect(run.exitCode == 64)
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains("“bill”"))
            #expect(run.complaints.contains("Did you mean bills?"))
        }

        @Test("list of a collection without records exits with 1")
        func empty() throws {
            let folder = try ScratchFolder()
            try folder.write(#"{"format": 1, "name": "Empty", "time_zone": "UTC"}"#, to: "desk/desk.json")
            let run = try advocate("list", "bills", "--json", "--desk", folder.file("desk"), in: folder)
            #expect(run.exitCode == 1)
            #expect(try run.objects().isEmpty)
        }
    }

    @Suite struct ShowRuns {
        @Test("show prints everything about a record")
        func record() throws {
            let run = try advocate("show", "chirla")
            #expect(run.exitCode == 0)
            #expect(run.complaints.isEmpty)
            for text in [
                "CHIRLA", "Coalition for Humane Immigrant Rights", "(213) 353-1333",
                "2533 West 3rd Street, Suite 101, Los Angeles, CA 90057",
                "Tuesdays, Thursdays and Saturdays starting at 8am", "Low cost", "Never verified",
            ] {
                #expect(run.output.contains(text), "\(text)")
            }
        }

        @Test("show --json prints the record")
        func json() throws {
            let run = try advocate("show", "chirla", "--json")
            #expect(run.exitCode == 0)
            let record = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            #expect(record?["id"] as? String == "chirla")
            #expect((record?["phones"] as? [[String: Any]])?.first?["number"] as? String == "(213) 353-1333")
        }

        @Test("show speaks Spanish where asked to")
        func spanish() throws {
            let run = try advocate("show", "chirla", "--lang", "es")
            #expect(run.output.contains("Horario"))
            #expect(run.output.contains("Tuesdays, Thursdays and Saturdays starting at 8am"))
        }

        @Test("An id that does not exist is refused, and the nearest one named")
        func unknown() throws {
            let run = try advocate("show", "chrla")
            #expect(run.exitCode == 64)
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains("“chrla”"))
            #expect(run.complaints.contains("Did you mean chirla?"))
        }

        @Test("Every record can be shown", arguments: OnCommandLine.collections.map(\.0))
        func all(collection: String) throws {
            for id in try advocate("list", collection, "--json").ids() {
                let run = try advocate("show", id)
                #expect(run.exitCode == 0, "\(id)")
                #expect(run.lines.count > 3, "\(id)")
            }
        }
    }
}
