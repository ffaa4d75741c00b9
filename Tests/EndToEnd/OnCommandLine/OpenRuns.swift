import Foundation
import Testing

extension OnCommandLine {
    /// Monday and Tuesday of a week without a holiday.
    private static let (monday, tuesday) = ("2026-12-07T10:00", "2026-12-08T10:00")

    @Suite struct OpenRuns {
        @Test("open says first who can help now, in both languages")
        func answers() throws {
            let run = try advocate("open", "--at", monday)
            #expect(run.exitCode == 0 && run.complaints.isEmpty)
            #expect(run.lines.first == "Open now: CARECEN, (213) 385-7800, until 4:30 PM. As of 2019.")
            let spanish = try advocate("open", "--lang", "es", "--at", tuesday)
            #expect(
                spanish.lines.first
                    == "Quizá abierto, llame antes: CHIRLA, (213) 353-1333. Nadie está abierto con certeza. Fecha del dato:"
            )
        }

        @Test("open --json has what a program needs, in order")
        func json() throws {
            let places = try advocate("open", "--json", "--at", tuesday).objects()
            #expect(places.compactMap { $0["id"] as? String } == ["chirla", "carecen"])
            let first = try #require(places.first)
            #expect(
                Set(first.keys) == [
                    "id", "name", "state", "reason", "until", "opens", "changes", "phone", "as_of", "hours",
                ])
            #expect(first["state"] as? String == "LIKELY" && first["reason"] as? String == "no-closing-time")
            #expect(first["until"] is NSNull && first["changes"] as? String == "2026-12-09T00:00")
            #expect(first["phone"] as? String == "(213) 353-1333" && first["as_of"] as? String == "2019")
        }

        @Test("Words narrow who can help, and a place that was looked for is shown without hours too")
        func words() throws {
            #expect(try advocate("open", "--json", "--at", monday, "chirla").ids() == ["chirla"])
            let ids = try advocate("open", "--json", "--at", monday, "rights", "toolkit").ids()
            #expect(ids.contains("immigrant-rights-toolkit"))
        }

        @Test("Words that no place has are told, and exit with 1")
        func nothing() throws {
            let run = try advocate("open", "zzyzx", "--lang", "es")
            #expect(run.exitCode == 1 && run.output.isEmpty)
            #expect(
                run.complaints == "advocate: No se encontró ningún lugar para «zzyzx». Ninguna ficha tiene: zzyzx.\n")
            #expect(try advocate("open", "zzyzx", "--json").objects().isEmpty)
        }

        @Test("What the search has read as other words, and the words that are nowhere, are told as search tells them")
        func notices() throws {
            let corrected = try advocate("open", "--at", monday, "lawer")
            #expect(corrected.complaints == "advocate: Showing results for “lawyer” (“lawer” was typed).\n")
            #expect(corrected.exitCode == 0 && corrected.lines.first?.hasPrefix("Open now: CARECEN") ?? false)
            #expect(try advocate("search", "lawer").complaints == corrected.complaints)
            let missing = try advocate("open", "--at", monday, "--lang", "es", "legal", "zzyzx")
            #expect(missing.complaints == "advocate: Ninguna ficha tiene: zzyzx\n")
            #expect(missing.lines.contains("  sin «zzyzx»"))
            #expect(try advocate("open", "--json", "lawer").complaints.isEmpty)
        }

        @Test("With words too, a file of places that is broken is told")
        func brokenPlaces() throws {
            let folder = try ScratchFolder()
            try folder.write(#"{"format": 1, "name": "Fern", "time_zone": "UTC"}"#, to: "desk/desk.json")
            try folder.write(
                #"{"format": 1, "records": [{"id": "fern", "name": "Fern", "hours": "24/7"}]}"#,
                to: "desk/resources.json")
            let run = try advocate("open", "fern", "--desk", folder.file("desk"), "--at", "2026-12-07", in: folder)
            #expect(
                run.exitCode == 0 && run.complaints.isEmpty && run.lines.first?.hasPrefix("Open now: Fern.") ?? false)
            try folder.write("{", to: "desk/resources.json")
            let broken = try advocate("open", "fern", "--desk", folder.file("desk"), in: folder)
            #expect(broken.exitCode == 65 && broken.output.isEmpty && broken.complaints.contains("resources.json"))
        }

        @Test("--limit prints so many places, and says how many more there are")
        func limit() throws {
            let run = try advocate("open", "--limit", "1", "--at", monday)
            #expect(run.exitCode == 0 && run.lines.last == "1 more.")
            #expect(try advocate("open", "--json", "--limit", "1", "--at", monday).ids() == ["carecen"])
            #expect(try advocate("open", "--limit", "0").exitCode == 64)
        }

        @Test("A time that clocks skip stands for the moment at which they do")
        func skipped() throws {
            // On March 8, 2026 clocks go from 2:00 to 3:00; the shop of that night is open from 2:30.
            let folder = try ScratchFolder()
            try folder.write(
                #"{"format": 1, "name": "Night", "time_zone": "America/Los_Angeles"}"#, to: "desk/desk.json")
            try folder.write(
                #"{"format": 1, "records": [{"id": "night", "name": "Night", "hours": "Sundays 2:30am - 4am"}]}"#,
                to: "desk/resources.json")
            func states(_ time: String) throws -> [String?] {
                let run = try advocate("open", "--json", "--desk", folder.file("desk"), "--at", time, in: folder)
                return try run.objects().map { $0["state"] as? String }
            }
            #expect(try states("2026-03-08T01:59") == ["CLOSED"])
            #expect(try states("2026-03-08T02:15") == ["OPEN"])
            #expect(try states("2026-03-08T04:00") == ["CLOSED"])
        }

        @Test("open of a desk without places exits with 1 and says so")
        func empty() throws {
            let folder = try ScratchFolder()
            try folder.write(#"{"format": 1, "name": "Empty", "time_zone": "UTC"}"#, to: "desk/desk.json")
            let run = try advocate("open", "--desk", folder.file("desk"), in: folder)
            #expect(run.exitCode == 1 && run.output.isEmpty)
            #expect(run.complaints.contains("No listing has opening hours."))
        }
    }
}
