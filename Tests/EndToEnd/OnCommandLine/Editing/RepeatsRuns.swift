import Foundation
import Testing

extension OnCommandLine {
    @Suite struct RepeatsRuns {
        private static let spoken = """
            Every two weeks on Tuesday, 6:00 PM
            Read as every other week. If one Tuesday a month is meant, write “second Tuesday of the month”.
            Counted from Tue, Nov 24, for no start is known. To count from another day, set starts.
            The next dates:
              Tue, Nov 24, 2026
              Tue, Dec 8, 2026
              Tue, Dec 22, 2026
              Tue, Jan 5, 2027
              Tue, Jan 19, 2027

            """

        @Test("What was read and the next five dates are printed, without a desk")
        func text() throws {
            let run = try advocate("repeats", "Every second Tuesday 6pm", "--from", "2026-11-23")
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(run.output == Self.spoken)
            let spanish = try advocate(
                "repeats", "--lang", "es", "--from", "2026-11-23", "primer", "lunes", "del", "mes")
            #expect(spanish.lines.first == "Cada mes, el primer lunes")
            #expect(spanish.lines.last == "  lunes 5 abr 2027")
        }

        @Test("As JSON it has the rule, the time and the dates")
        func json() throws {
            let run = try advocate("repeats", "--json", "--from", "2026-11-23", "Tuesdays 6-7:30 pm")
            let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            #expect(object["rule"] as? String == "FREQ=WEEKLY;BYDAY=TU")
            #expect(object["time"] as? String == "18:00")
            #expect(object["minutes"] as? Int == 90)
            #expect((object["dates"] as? [String])?.first == "2026-11-24")
        }

        @Test("Where nothing certain can be read the words are told, and it exits with 1")
        func unread() throws {
            let run = try advocate("repeats", "Sundays", "after", "mass")
            #expect(run.exitCode == 1)
            #expect(run.output.hasPrefix("Not understood: “after mass”."))
            #expect(try advocate("repeats", "").exitCode == 1)
        }

        @Test("Without libical it says so, and what was read all the same")
        func withoutLibrary() throws {
            let folder = try ScratchFolder()
            // The loader takes the first file of the name, and this one is no library.
            try folder.write("", to: "libical.so.3")
            let others = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"].map { ":" + $0 } ?? ""
            let run = try advocate(
                "repeats", "cada", "lunes", environment: ["LD_LIBRARY_PATH": folder.path + others], in: folder)
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(run.lines.first == "Every Monday")
            #expect(
                run.lines.last?.hasPrefix("The dates cannot be worked out: libical is not on this machine.") == true)
        }

        @Test("Setting and adding say what was read; check names what was not")
        func edited() throws {
            let desk = try EditableDesk()
            let id = "unclear-meeting"
            let added = try desk.run(
                "add", "rallies", "--at", "2026-11-23",
                input: #"{"id": "unclear-meeting", "title": "An invented meeting", "kind": "meeting", "#
                    + #""status": "planned", "repeats": "Sundays after mass"}"#)
            #expect(added.exitCode == 0, "\(added.complaints)")
            #expect(added.output.contains("Added \(id).\nNot understood: “after mass”."))
            #expect(try desk.run("check").output.contains("repeats-not-understood \(id)"))
            let run = try desk.run("set", id, "repeats=Every second Tuesday 6pm", "--at", "2026-11-23")
            #expect(run.output == "repeats: Sundays after mass → Every second Tuesday 6pm\n" + Self.spoken)
            #expect(try !desk.run("check").output.contains("repeats-not-understood"))
            let shown = try desk.run("show", id, "--at", "2026-11-23").output
            for words in ["Tuesday November 24, 2026, 6:00 PM", "Every two weeks on Tuesday", "Tue, Jan 19, 2027"] {
                #expect(shown.contains(words), "\(shown)")
            }
            #expect(try desk.run("list", "rallies", "--at", "2026-11-23").output.contains("Nov 24, 2026, 6:00 PM"))
        }
    }
}
