import Foundation
import Testing

extension OnCommandLine {
    @Suite struct CheckRuns {
        @Test("check names the two contradictions of the timeline, and is content with the files")
        func findings() throws {
            let run = try advocate("check", "--json")
            #expect(run.exitCode == 0)
            let findings = try run.objects()
            for finding in findings { #expect(Set(finding.keys) == ["code", "record", "message"]) }
            func records(_ code: String) -> Set<String?> {
                Set(findings.filter { $0["code"] as? String == code }.map { $0["record"] as? String })
            }
            #expect(
                records("contradiction") == [
                    "dolores-huerta-joins-a-statewide-rally", "perb-finds-the-network-in-violation",
                ])
            #expect(findings.filter { $0["code"] as? String == "contradiction" }.count == 2)
            #expect(records("looks-like-filler").count == 12)
            #expect(records("finer-than-label").count == 5 && records("range-shrunk-to-day").count == 2)
            #expect(records("official-on-day-off").count == 4)
            #expect(records("same-day") == ["educators-write-to-the-network-board"])
            #expect(records("never-verified").count == 6)
            #expect(records("no-closing-time") == ["chirla"])
            #expect(try advocate("check").lines.count == findings.count)
        }

        @Test("check of a desk with a broken file names file, line and column, and exits with 1")
        func brokenFile() throws {
            let folder = try ScratchFolder()
            let desk = try folder.copyOfTheRecords()
            try folder.write(BrokenDeskRuns.brokenBills, to: "desk/bills.json")
            let run = try advocate("check", "--json", "--desk", desk, in: folder)
            #expect(run.exitCode == 1)
            let findings = try run.objects()
            let first = try #require(findings.first)
            #expect(first["code"] as? String == "broken-file")
            #expect(first["record"] is NSNull)
            #expect((first["message"] as? String)?.contains("desk/bills.json: line 4, column 30: ") == true, "\(first)")
            // The other collections are looked at all the same.
            #expect(findings.contains { $0["record"] as? String == "chirla" })
            let words = try advocate("check", "--desk", desk, in: folder)
            #expect(words.exitCode == 1)
            #expect(words.output.contains("desk/bills.json: line 4, column 30: "))
        }

        @Test("check of a desk without a readable desk.json says so and exits with 1")
        func brokenSettings() throws {
            let folder = try ScratchFolder()
            let desk = try folder.copyOfTheRecords()
            try folder.write("{", to: "desk/desk.json")
            let run = try advocate("check", "--desk", desk, in: folder)
            #expect(run.exitCode == 1)
            #expect(run.output.contains("desk.json: line 1, column 2: "))
        }
    }

    /// What is broken is named, the rest works, and nothing is written over.
    @Suite struct BrokenDeskRuns {
        /// In the fourth line a number without quotation marks ends in letters.
        static let brokenBills = """
            {
              "format": 1,
              "records": [
                {"id": "ab-1", "number": AB 1}
              ]
            }

            """

        @Test("A broken collection exits with 65, the others list, and the file stays as it is")
        func collection() throws {
            let folder = try ScratchFolder()
            let desk = try folder.copyOfTheRecords()
            let broken = Self.brokenBills.replacing(#""number": AB 1"#, with: "AB 1")
            try folder.write(broken, to: "desk/bills.json")
            for (collection, count) in OnCommandLine.collections {
                let run = try advocate("list", collection, "--desk", desk, in: folder)
                #expect(run.exitCode == (collection == "bills" ? 65 : 0), "\(collection)")
                #expect(run.lines.count == (collection == "bills" ? 0 : count), "\(collection)")
                #expect(run.complaints.contains("bills.json: line 4, column "), "\(collection)")
            }
            let show = try advocate("show", "ab-1505-charter-school-petitions", "--desk", desk, in: folder)
            #expect(show.exitCode == 65)
            let search = try advocate("search", "chirla", "--json", "--desk", desk, in: folder)
            #expect(search.exitCode == 0)
            #expect(try search.ids() == ["chirla"])
            #expect(try folder.read("desk/bills.json") == broken)
        }

        @Test(
            "What is wrong with a record is named",
            arguments: [
                (#"{"id": "ab-1"}"#, "number"), (#"{"id": "AB 1", "number": "1"}"#, "AB 1"),
                (#"{"id": "ab-1", "number": 1, "title": "One"}"#, "number"),
                (#"{"id": "ab-1", "number": "1", "title": "One", "stance": "against"}"#, "against"),
                (#"{"id": "chirla", "number": "1", "title": "One", "stance": "watch", "stage": "law"}"#, "chirla"),
            ])
        func record(text: String, word: String) throws {
            let folder = try ScratchFolder()
            let desk = try folder.copyOfTheRecords()
            try folder.write(#"{"format": 1, "records": [\#n  \#(text)\#n]}"#, to: "desk/bills.json")
            let run = try advocate("check", "--desk", desk, in: folder)
            #expect(run.exitCode == 1)
            let line = try #require(run.lines.first { $0.hasPrefix("broken-file") })
            #expect(line.contains(#/(bills|resources)\.json: line \d+, column \d+: /#))
            #expect(line.contains(word))
        }

        @Test("A broken desk.json exits with 65, and is named with line and column")
        func settings() throws {
            let folder = try ScratchFolder()
            let desk = try folder.copyOfTheRecords()
            try folder.write("{\n  \"format\": 1,\n  \"name\": 7\n}\n", to: "desk/desk.json")
            for arguments in [["list", "bills"], ["show", "chirla"], ["search", "chirla"], [], ["kiosk"]] {
                let run = try advocate(arguments + ["--desk", desk], in: folder)
                #expect(run.exitCode == 65, "\(arguments)")
                #expect(run.output.isEmpty, "\(arguments)")
                #expect(run.complaints.contains(#/desk\.json: line \d+, column \d+: /#), "\(arguments)")
            }
        }

        @Test("A folder that is missing, or is no desk, exits with 65")
        func folders() throws {
            let folder = try ScratchFolder()
            for path in [folder.file("nowhere"), folder.file("home"), folder.file("nowhere/at/all")] {
                for option in [["--desk", path], []] {
                    let run = try advocate(
                        ["list", "bills"] + option, environment: ["ADVOCATE_DESK": path], in: folder)
                    #expect(run.exitCode == 65, "\(path)")
                    #expect(run.complaints.contains(path), "\(run.complaints)")
                    #expect(!FileManager.default.fileExists(atPath: path + "/desk.json"), "\(path)")
                }
            }
        }
    }
}
