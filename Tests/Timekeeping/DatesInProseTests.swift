import Seeded
import Testing
import Timekeeping

@Suite struct DatesInProseTests {
    private func found(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return WrittenDate.all(in: text).map { date in
            "\(String(decoding: bytes[date.range], as: UTF8.self)) = \(date.date)"
        }
    }

    @Test(arguments: [
        (
            "The board met on November 18, 2020 and again in March 2021.",
            ["November 18, 2020 = 2020-11-18", "March 2021 = 2021-03"]
        ),
        ("Educators began to organize in 2015.", ["2015 = 2015"]),
        ("In 2019 the network opposed it.", ["2019 = 2019"]),
        ("Since 2018 educators have met.", ["Since 2018 = 2018/.."]),
        (
            "It was signed (2019), and in force from July 1, 2020.",
            ["2019 = 2019", "from July 1, 2020 = 2020-07-01/.."]
        ),
        (
            "La junta se reunió el 18 de noviembre de 2020, en primavera de 2021 y en 2022.",
            [
                "18 de noviembre de 2020 = 2020-11-18", "primavera de 2021 = 2021-21", "2022 = 2022",
            ]
        ),
        ("From May 2018 to April 2019, petitions were filed.", ["From May 2018 to April 2019 = 2018-05/2019-04"]),
        ("the 2018–2019 school year", ["2018–2019 = 2018/2019"]),
        ("Founded in the early 1990s, it grew.", ["early 1990s = 1990~/1992~"]),
        ("See 11/18/2020; see 2020-11-18!", ["11/18/2020 = 2020-11-18", "2020-11-18 = 2020-11-18"]),
        ("hasta junio de 2020 no hubo respuesta", ["hasta junio de 2020 = ../2020-06"]),
        ("“March 10, 2021” says the label", ["March 10, 2021 = 2021-03-10"]),
        ("in early 2019, then", ["early 2019 = 2019-01~/2019-04~"]),
    ])
    func datesAreFoundWithTheirPlaces(_ text: String, _ dates: [String]) {
        #expect(found(in: text) == dates)
    }

    @Test(arguments: [
        "in the past 20 years", "for 4 years", "over 2000 parents signed", "more than 300 parents",
        "about 2000 parents came",
        "2000 parents", "in 2000 schools across the state", "Room 2020", "2845 W. 7th St., Los Angeles, CA 90057",
        "(213) 353-1333", "(213) 385-7800", "AB 1505 and SB 808", "the 1993 Charter School Act",
        "over 80% of 2015 votes",
        "150 ninth-graders", "it may fall 2000 feet", "they may 2000 times", "$2019 each", "2019%", "version 2019.5",
        "call 555-2019", "page 2019-2", "Monday and Wednesday, 8:30am – 4:30pm", "the second of 12 schools",
        "every five years",
        "between 1900 and 2000 parents", "signed by 2000.", "desde 2000 padres", "más de 2000 padres", "hace 20 años",
        "in March", "on May 18", "spring is here", "the fall of the house", "2018/19/20", "the 2020-21 year",
        "id 2020-11-18-7",
        "x2020-11-18",
    ])
    func aNumberInProseIsNotADate(_ text: String) {
        #expect(found(in: text) == [])
    }

    @Test func nothingMisspeltIsFound() {
        #expect(found(in: "Novemeber 18, 2020") == [])
    }

    @Test(arguments: [
        "in 2015 ", "May ", "May 3 and ", "from ", "since 2018 to ", "2018-", "1/", "(", "early ", "the ",
        "a principios de ",
        "é", "\u{301}", "’90s ", "[", "between ", "March, ", "2015 or ", "Q2 ", "first half of ", "siglo XIX ",
        "99999999999",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "👩‍👩‍👧",
    ])
    func aHundredThousandBytesAreReadInGoodTime(_ piece: String) {
        let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
        let start = ContinuousClock.now
        let found = WrittenDate.all(in: text)
        #expect(found.allSatisfy { $0.range.upperBound <= WrittenDate.mostRead })
        #expect(WrittenDate.date(in: text) == nil)
        // A tenth of it in a build for use.
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func anyTextHasDatesThatKeepTheirPromises() throws {
        var numbers = SeededRandom(31)
        let pieces = [
            "May", "mayo", "Nov.", "2020", "1990s", "18", "3", "1st", ",", " ", " ", " ", "-", "–", "/", "to", "de",
            "a", "the",
            "early", "principios", "since", "until", "between", "and", "or", "c.", "about", "spring", "fall", "’90",
            "Q2", "(",
            ")", "?", "~", "in", "Monday", "half", "of", "quarter", "second", "siglo", "XIX", "present", "before", "é",
            "99999",
            "años", "winter", "11/18/2020", "31",
        ]
        for round in 0..<12_000 {
            let text =
                round % 5 == 0
                ? String(decoding: numbers.bytes(upTo: 60), as: UTF8.self) : numbers.text(of: pieces, upTo: 14)
            if let written = try? WrittenDate(text) {
                #expect(try EDTF(written.date.description) == written.date, "\(text)")
                if let earliest = written.date.earliest, let latest = written.date.latest {
                    #expect(earliest <= latest)
                }
            }
            var end = 0
            for date in WrittenDate.all(in: text) {
                #expect(date.range.lowerBound >= end && date.range.upperBound <= text.utf8.count, "\(text)")
                #expect(!date.range.isEmpty)
                end = date.range.upperBound
                // What is found in prose is a date by itself.
                let words = String(decoding: Array(text.utf8)[date.range], as: UTF8.self)
                #expect(WrittenDate.date(in: words) == date.date, "\(text): \(words)")
            }
        }
    }
}
