import Desk
import Foundation
import Testing

@testable import advocate

@Suite struct DateCommandTests {
    private func answer(_ text: String, _ language: Language = .english) throws -> [String: Any] {
        let line = DateBatch(language: language).answer(text)
        #expect(!line.contains("\n"))
        return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test(
        arguments: [
            ("Mar – Apr 2022", "2022-03/2022-04", "2022-03-01", "2022-04-30"),
            ("18 de noviembre de 2020", "2020-11-18", "2020-11-18", "2020-11-18"),
            ("since 2018", "2018/..", "2018-01-01", nil), ("2004-06-~11", "2004-06-~11", "2004-06-11", "2004-06-11"),
            ("/1985", "/1985", nil, "1985-12-31"), ("Y170000002", "Y170000002", nil, nil),
        ] as [(String, String, String?, String?)])
    func aDateIsALineOfEDTFAndItsDays(_ text: String, _ edtf: String, _ earliest: String?, _ latest: String?) throws {
        let answer = try answer(text)
        #expect(answer["text"] as? String == text)
        #expect(answer["edtf"] as? String == edtf)
        #expect(answer["earliest"] as? String == earliest && answer["latest"] as? String == latest)
        #expect(Set(answer.keys) == ["text", "edtf", "earliest", "latest"])
        #expect(earliest != nil || answer["earliest"] is NSNull)
        #expect(latest != nil || answer["latest"] is NSNull)
    }

    @Test func whatWasAssumedIsNamed() throws {
        #expect(try answer("5/6/98")["assumed"] as? [String] == ["month-first", "century"])
        #expect(try answer("Febuary 2020")["assumed"] as? [String] == ["spelling"])
        #expect(try answer("Nov – Jan 2021")["assumed"] as? [String] == ["neighbouring-year"])
    }

    @Test(arguments: [
        ("past 20 years", "“past 20 years” is no date, or no part of one."),
        ("", "There is no date: nothing is written."), ("June", "“June” needs a year."),
        ("[1667", "“[1667” is no EDTF date: at character 6, a comma or the closing bracket is expected."),
        ("February 30, 2020", "“February 30, 2020”: the calendar has no such day."),
    ])
    func whatIsNoDateIsALineWithASentence(_ text: String, _ sentence: String) throws {
        let answer = try answer(text)
        #expect(answer["error"] as? String == sentence)
        #expect(answer["text"] as? String == text && answer["edtf"] == nil)
    }

    @Test func theSentenceIsInTheLanguageThatIsAskedFor() throws {
        #expect(
            try answer("hace 20 años", .spanish)["error"] as? String
                == "«hace 20 años» no es una fecha, ni parte de una.")
    }
}
