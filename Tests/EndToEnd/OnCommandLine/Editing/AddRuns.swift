import Foundation
import Testing

extension OnCommandLine {
    @Suite struct AddRuns {
        static let clinic = #"{"name": "Invented Legal Clinic", "own_field": 1.0, "hours": "Tuesdays from 9am"}"#

        @Test("A record on standard input is added, under an id made of its name, with fields nobody knows")
        func record() throws {
            let desk = try EditableDesk()
            let run = try desk.run("add", "resources", input: Self.clinic)
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(run.output == "Added invented-legal-clinic.\n")
            let added = try desk.records("resources")["invented-legal-clinic"]
            #expect(added?["name"] as? String == "Invented Legal Clinic")
            #expect(try desk.file("resources.json").contains(#""own_field": 1.0"#))
            #expect(try desk.run("show", "invented-legal-clinic").exitCode == 0)
        }

        @Test("A record keeps the id that it has, and a bill's is made of its number and title")
        func ids() throws {
            let desk = try EditableDesk()
            let own = try desk.run("add", "resources", input: #"{"id": "my-id", "name": "An invented place"}"#)
            #expect(own.output == "Added my-id.\n")
            let bill = #"{"number": "AB 0", "title": "Día de campo", "stance": "watch", "stage": "committee"}"#
            #expect(try desk.run("add", "bills", input: bill).output == "Added ab-0-dia-de-campo.\n")
        }

        @Test("A made id that is taken gets the next number")
        func numbered() throws {
            let desk = try EditableDesk()
            #expect(try desk.run("add", "resources", input: #"{"name": "CHIRLA"}"#).output == "Added chirla-2.\n")
            #expect(try desk.run("add", "resources", input: #"{"name": "Chírla"}"#).output == "Added chirla-3.\n")
        }

        @Test("An id of the desk cannot be added again, in whichever collection it is")
        func taken() throws {
            let desk = try EditableDesk()
            let before = try desk.files()
            for collection in ["resources", "timeline"] {
                let entry = #""label": "2030", "date": "2030", "title": "x", "kind": "letter", "side": "union""#
                let record = #"{"id": "chirla", "name": "Another", \#(entry)}"#
                let run = try desk.run("add", collection, input: record)
                #expect(run.exitCode == 65)
                #expect(run.output.isEmpty)
                #expect(run.complaints.contains("chirla"))
            }
            #expect(try desk.files() == before)
        }

        @Test(
            "What is no record of the collection is refused, and the sentence names what is wrong",
            arguments: [
                (#"{"number": "AB 0", "title": "x", "stage": "committee"}"#, "“stance”"),
                (#"{"number": "AB 0", "title": "x", "stance": "wach", "stage": "committee"}"#, "“wach”"),
                (#"{"number": "AB 0", "title": "", "stance": "watch", "stage": "committee"}"#, "“title”"),
                (#"{"id": "Not An Id", "number": "1", "title": "x", "stance": "watch", "stage": "law"}"#, "Not An Id"),
                (#"{"id": 7, "number": "AB 0", "title": "x", "stance": "watch", "stage": "law"}"#, "“id”"),
                (#"{"stance": "watch"}"#, "“title”"),
                ("", "empty"), (" \n", "empty"), ("[]", "--lines"), (#"{"title": "x",}"#, "Line 1, column 14"),
                (#"{"title": "x"} {"title": "y"}"#, "--lines"),
            ])
        func refused(record: String, named: String) throws {
            let desk = try EditableDesk()
            let before = try desk.files()
            let run = try desk.run("add", "bills", input: record)
            #expect(run.exitCode == 65)
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains(named), "\(run.complaints)")
            #expect(try desk.files() == before)
            #expect(try desk.run("undo").exitCode == 1)
        }

        @Test("A collection that does not exist is refused, and the nearest one named")
        func unknownCollection() throws {
            let run = try EditableDesk().run("add", "bill", input: "{}")
            #expect(run.exitCode == 64)
            #expect(run.complaints.contains("Did you mean bills?"))
        }
    }

    @Suite struct AddLinesRuns {
        @Test("Any number of lines is one edit; blank ones do not count, and ids are made unique")
        func lines() throws {
            let desk = try EditableDesk()
            let before = try desk.files()
            let input = """
                {"name": "CHIRLA"}

                {"name": "Same name"}
                {"id": "own", "name": "Same name"}
                   \r
                {"name": "Same name"}
                """
            let run = try desk.run("add", "resources", "--lines", input: input)
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(run.output == "Added 4 records.\n")
            let ids = Set(try desk.records("resources").keys)
            #expect(ids.isSuperset(of: ["chirla", "chirla-2", "same-name", "same-name-2", "own"]))
            // Nothing is drawn where there is no terminal.
            #expect(!run.complaints.contains("\u{1B}") && !run.complaints.contains("\r"))
            let undone = try desk.run("undo")
            #expect(undone.exitCode == 0)
            #expect(undone.output.contains("4 records"))
            #expect(try desk.records("resources").count == 6)
            #expect(try desk.files().dropLast(2) == before.dropLast(2))
        }

        @Test(
            "One bad line, and nothing is added; the sentence names the line",
            arguments: [
                "{\"name\": \"x\",}", "{\"summary\": \"no name\"}", "{\"id\": \"chirla\", \"name\": \"x\"}",
                "{\"id\": \"first\", \"name\": \"x\"}", "[1]", "{\"id\": null, \"name\": \"x\"}", "{}",
            ])
        func refused(line: String) throws {
            let desk = try EditableDesk()
            let before = try desk.files()
            let input = "{\"id\":\"first\",\"name\":\"a\"}\n\n\(line)\n"
            let run = try desk.run("add", "resources", "--lines", input: input)
            #expect(run.exitCode == 65)
            #expect(run.output.isEmpty)
            #expect(run.complaints.localizedCaseInsensitiveContains("line 3"), "\(run.complaints)")
            #expect(try desk.files() == before)
            #expect(try desk.run("history", "first").exitCode == 64)
        }

        @Test("No line is nothing to add")
        func empty() throws {
            let desk = try EditableDesk()
            let before = try desk.files()
            let run = try desk.run("add", "resources", "--lines", input: "\n")
            #expect(run.exitCode == 0)
            #expect(run.output == "Added 0 records.\n")
            #expect(try desk.files() == before)
        }

        @Test("Thousands of lines go in and are there")
        func many() throws {
            let desk = try EditableDesk()
            let input = (1...3000).map { #"{"id": "place-\#($0)", "name": "Invented place \#($0)"}"# }
            let run = try desk.run("add", "resources", "--lines", input: input.joined(separator: "\n"))
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(run.output == "Added 3000 records.\n")
            #expect(try desk.run("list", "resources").lines.count == 3006)
            #expect(try desk.run("set", "place-2999", "notes=here").exitCode == 0)
        }
    }
}
