import Foundation
import Testing

extension OnCommandLine {
    @Suite struct DateRuns {
        private func object(_ line: some StringProtocol) throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }

        @Test("date says what it read, from which day to which, and how a file has it")
        func words() throws {
            let run = try advocate("date", "c.", "2015")
            #expect(run.exitCode == 0 && run.complaints.isEmpty)
            #expect(
                run.lines == [
                    "About 2015", "First day: Thursday, January 1, 2015", "Last day: Thursday, December 31, 2015",
                    "In a file (EDTF): 2015~", "· It may lie somewhat before or after.",
                ])
            let spanish = try advocate("date", "--lang", "es", "18 de noviembre de 2020")
            #expect(
                spanish.lines == [
                    "18 de noviembre de 2020", "El día: miércoles 18 de noviembre de 2020",
                    "En un archivo (EDTF): 2020-11-18",
                ])
        }

        @Test("date --json prints EDTF, the first and the last day, and what was assumed")
        func json() throws {
            let range = try object(advocate("date", "--json", "Mar – Apr 2022").output)
            #expect(Set(range.keys) == ["edtf", "earliest", "latest"])
            #expect(range["edtf"] as? String == "2022-03/2022-04")
            #expect(range["earliest"] as? String == "2022-03-01" && range["latest"] as? String == "2022-04-30")
            let open = try object(advocate("date", "--json", "since 2019").output)
            #expect(open["earliest"] as? String == "2019-01-01" && open["latest"] is NSNull)
            let assumed = try object(advocate("date", "3/4/2021", "--json").output)
            #expect(assumed["edtf"] as? String == "2021-03-04" && assumed["assumed"] as? [String] == ["month-first"])
        }

        @Test(
            "What is no date is told, prints nothing and exits with 1, as JSON too",
            arguments: [
                ("past 20 years", "en", "“past 20 years” is no date, or no part of one."),
                ("hace 20 años", "es", "«hace 20 años» no es una fecha, ni parte de una."),
                ("January 18", "en", "“January 18” needs a year."), ("", "en", "There is no date: nothing is written."),
            ])
        func noDate(_ text: String, _ language: String, _ sentence: String) throws {
            for more in [[], ["--json"]] {
                let run = try advocate(["date", "--lang", language, text] + more)
                #expect(run.exitCode == 1 && run.output.isEmpty)
                #expect(run.complaints == "advocate: \(sentence)\n")
            }
        }

        @Test("date --batch answers a line for each line, whatever its bytes, and exits with 0")
        func batch() throws {
            let folder = try ScratchFolder()
            let lines = [Data("spring 2020\r".utf8), Data(), Data([0xFF, 0x00, 0x1B]), Data("for 4 years".utf8)]
            let many = Array(repeating: Data("May 2018-April 2019".utf8), count: 3_000)
            let input = folder.file("dates.txt")
            try Data((lines + many + [Data("June 2020".utf8)]).joined(separator: [0x0A])).write(
                to: URL(filePath: input))
            let run = try CommandRun(
                Program.path(), ["date", "--batch"], environment: Program.environment(in: folder.path),
                in: folder.path, reading: input)
            #expect(run.exitCode == 0 && run.complaints.isEmpty)
            let answers = try run.lines.map { try object($0) }
            #expect(answers.count == 3_005)
            #expect(answers[0]["text"] as? String == "spring 2020" && answers[0]["edtf"] as? String == "2020-21")
            #expect(answers[1]["error"] as? String == "There is no date: nothing is written.")
            #expect(answers[2]["text"] as? String == "\u{FFFD}\u{0}\u{1B}" && answers[2]["edtf"] == nil)
            #expect(answers[3]["error"] as? String == "“for 4 years” is no date, or no part of one.")
            #expect(answers[3_003]["latest"] as? String == "2019-04-30")
            #expect(answers[3_004]["earliest"] as? String == "2020-06-01")
            #expect(!run.output.unicodeScalars.contains("\u{1B}"))
        }

        @Test("date without a text, or with one beside --batch, is refused")
        func endings() throws {
            #expect(try advocate("date").exitCode == 64)
            #expect(try advocate("date", "2020", "--batch").exitCode == 64)
            #expect(try advocate("date", "2020", "--lang", "fr").exitCode == 64)
        }
    }
}
