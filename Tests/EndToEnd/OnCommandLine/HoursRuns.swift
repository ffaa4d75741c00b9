import Foundation
import Testing

extension OnCommandLine {
    @Suite struct HoursRuns {
        private func object(_ arguments: String...) throws -> [String: Any] {
            let run = try advocate(["hours", "--json"] + arguments)
            #expect(run.exitCode == 0)
            return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        }

        @Test("hours says what it read, what it assumed and what it left out")
        func sentence() throws {
            let run = try advocate("hours", "Mon-Fri 9-5, walk-ins welcome, during Term")
            #expect(run.exitCode == 0)
            #expect(run.complaints.isEmpty)
            #expect(run.lines.first == "Mon-Fri 9-5, walk-ins welcome, during Term")
            #expect(run.lines.dropFirst().first == "Monday–Friday, 9 am – 5 pm, walk-in.")
            for words in ["Not read: “during”, “Term”.", "Assumed: am or pm, not written."] {
                #expect(run.output.contains(words), "\(words)")
            }
            let spanish = try advocate("hours", "lunes", "y", "miércoles", "8:30am", "a", "4:30pm", "--lang", "es")
            #expect(spanish.lines.dropFirst().first == "Lunes y miércoles, 8:30–16:30.")
        }

        @Test("hours --json prints the reading in the shapes of the labelled strings")
        func json() throws {
            let read = try object("Tuesdays, Thursdays and Saturdays starting at 8am")
            #expect(
                Set(read.keys) == [
                    "text", "weekly", "ordinal", "closed", "conditions", "untimed", "dated", "services", "status",
                    "assumed", "unread", "reading", "osm", "rules",
                ])
            let weekly = try #require((read["weekly"] as? [[String: Any]])?.first)
            #expect(weekly["days"] as? [String] == ["tu", "th", "sa"])
            #expect(weekly["open"] as? String == "08:00")
            #expect(weekly["close"] is NSNull)
            #expect(read["status"] as? String == "exact")
            #expect(read["osm"] as? String == "Tu,Th,Sa 08:00+")
            let night = try object("Fri 10pm-2am")
            #expect((night["weekly"] as? [[String: Any]])?.first?["close"] as? String == "26:00")
        }

        @Test("hours --at tells whether the place is open then, by the clocks of Los Angeles or of a desk")
        func openness() throws {
            let text = "Monday and Wednesday, 8:30am – 4:30pm, walk-in"
            let open = try object(text, "--at", "2026-11-16T09:00")
            #expect(open["state"] as? String == "OPEN")
            #expect(open["changes"] as? String == "2026-11-16T16:30")
            #expect(try object(text, "--at", "2026-11-17")["state"] as? String == "CLOSED")
            // Clocks skip half past two and stand at half past three then.
            let skipped = try object("Sun 3am-4am", "--at", "2026-03-08T02:30")
            #expect(skipped["state"] as? String == "OPEN")
            let folder = try ScratchFolder()
            try folder.write(#"{"format": 1, "name": "Fern", "time_zone": "UTC"}"#, to: "desk/desk.json")
            let desk = try object("Sun 2am-3am", "--at", "2026-03-08T02:30", "--desk", folder.file("desk"))
            #expect(desk["state"] as? String == "OPEN")
        }

        @Test("hours --batch answers a line for each line, whatever its bytes")
        func batch() throws {
            let folder = try ScratchFolder()
            let long = String(repeating: "Mon 9-5 ", count: 200_000)
            let lines = [Data("Mon 9am-5pm\r".utf8), Data(), Data([0xFF, 0x00, 0x1B]), Data(long.utf8)]
            let many = Array(repeating: Data("Tue 9am-5pm".utf8), count: 3_000)
            let input = folder.file("hours.txt")
            try Data((lines + many + [Data("Sun 9am-5pm".utf8)]).joined(separator: [0x0A])).write(
                to: URL(filePath: input))
            let run = try CommandRun(
                Program.path(), ["hours", "--batch"], environment: Program.environment(in: folder.path),
                in: folder.path, reading: input)
            #expect(run.exitCode == 0)
            let answers = try run.lines.map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            #expect(answers.count == 3_005)
            #expect(answers[0]["text"] as? String == "Mon 9am-5pm")
            #expect(answers[1]["status"] as? String == "unknown")
            #expect(answers[2]["text"] as? String == "\u{FFFD}\u{0}\u{1B}")
            #expect(answers[3]["text"] as? String == long)
            #expect(answers[3_003]["osm"] as? String == "Tu 09:00-17:00")
            #expect(answers[3_004]["osm"] as? String == "Su 09:00-17:00")
            #expect(!run.output.unicodeScalars.contains("\u{1B}"))
        }

        @Test("hours without a text is refused, and a text that tells nothing is not")
        func endings() throws {
            #expect(try advocate("hours").exitCode == 64)
            #expect(try advocate("hours", "Mon 9-5", "--batch").exitCode == 64)
            #expect(try advocate("hours", "x", "--at", "soon").exitCode == 64)
            #expect(try advocate("hours", "x", "--at", "2026-03-10", "--desk", "nowhere").exitCode == 65)
            #expect(try object("")["reading"] as? String == "")
            #expect(try object("Varies")["osm"] is NSNull)
        }
    }
}
