import Foundation
import Testing

extension OnCommandLine {
    /// Which desk opens.
    @Suite struct DeskChoiceRuns {
        private static let unset: [String: String?] = ["ADVOCATE_DESK": nil]

        @Test("The first run makes a desk of the starting records, for its owner alone")
        func firstRun() throws {
            let folder = try ScratchFolder()
            let run = try OnCommandLine.advocate("list", "resources", environment: Self.unset, in: folder)
            #expect(run.exitCode == 0)
            #expect(run.complaints.isEmpty)
            #expect(run.lines.count == 6)
            let desk = folder.file("share/advocate")
            let made = try FileManager.default.contentsOfDirectory(atPath: desk).sorted()
            #expect(made == ["bills.json", "desk.json", "rallies.json", "resources.json", "timeline.json"])
            for name in made {
                let bytes = try Data(contentsOf: URL(filePath: desk + "/" + name))
                #expect(bytes == (try Data(contentsOf: URL(filePath: Program.data + "/" + name))), "\(name)")
                #expect(try permissions(desk + "/" + name) == 0o600, "\(name)")
            }
            #expect(try permissions(desk) == 0o700)
        }

        @Test("The second run opens the desk that the first made, with what was changed in it")
        func secondRun() throws {
            let folder = try ScratchFolder()
            _ = try OnCommandLine.advocate("check", environment: Self.unset, in: folder)
            try folder.write(#"{"format": 1, "records": []}"#, to: "share/advocate/bills.json")
            let run = try OnCommandLine.advocate("list", "bills", "--json", environment: Self.unset, in: folder)
            #expect(try run.objects().isEmpty)
        }

        @Test(
            "Without XDG_DATA_HOME, or with a relative one, the desk is made in ~/.local/share",
            arguments: [nil, "share"])
        func home(share: String?) throws {
            let folder = try ScratchFolder()
            let run = try OnCommandLine.advocate(
                "list", "bills", environment: ["ADVOCATE_DESK": nil, "XDG_DATA_HOME": share], in: folder)
            #expect(run.exitCode == 0)
            #expect(FileManager.default.fileExists(atPath: folder.file("home/.local/share/advocate/desk.json")))
        }

        @Test("--desk goes before ADVOCATE_DESK, that before ./data, and that before the person's own desk")
        func precedence() throws {
            let folder = try ScratchFolder()
            for name in ["option", "variable", "data", "share/advocate"] { try makeDesk(name, in: folder) }
            func opened(_ arguments: [String], _ variable: String?) throws -> String? {
                try OnCommandLine.advocate(
                    ["list", "bills", "--json"] + arguments, environment: ["ADVOCATE_DESK": variable], in: folder
                ).objects().first?["title"] as? String
            }
            #expect(try opened(["--desk", folder.file("option")], folder.file("variable")) == "option")
            #expect(try opened(["--desk", "option"], nil) == "option")
            #expect(try opened([], folder.file("variable")) == "variable")
            #expect(try opened([], nil) == "data")
            #expect(try opened([], "") == "data", "An empty variable is none.")
            try FileManager.default.removeItem(atPath: folder.file("data/desk.json"))
            #expect(try opened([], nil) == "share/advocate", "A folder called data need not be a desk.")
        }

        private func makeDesk(_ name: String, in folder: ScratchFolder) throws {
            try folder.write(#"{"format": 1, "name": "Test", "time_zone": "UTC"}"#, to: name + "/desk.json")
            try folder.write(
                #"""
                {"format": 1, "records": [
                  {"id": "ab-1", "number": "AB 1", "title": "\#(name)", "stance": "watch", "stage": "law"}
                ]}
                """#, to: name + "/bills.json")
        }

        private func permissions(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
    }
}
