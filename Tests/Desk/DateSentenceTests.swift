import Records
import Testing
import Timekeeping

@testable import Desk

@Suite struct DateSentenceTests {
    @Test(arguments: [
        ("2020-21", "spring 2020", "primavera de 2020"), ("2020-24", "winter 2020", "invierno de 2020"),
        ("2015~", "about 2015", "hacia 2015"), ("2015%", "about 2015 (uncertain)", "hacia 2015 (incierto)"),
        ("{2022-03,2022-04}", "March 2022 and April 2022", "marzo de 2022 y abril de 2022"),
        ("[2015,2016]", "2015 or 2016", "2015 o 2016"), ("[..2017]", "2017 or earlier", "2017 o antes"),
        ("[2019..]", "2019 or later", "2019 o después"),
        ("[1667,1670..1672]", "1667 or 1670 – 1672", "1667 o 1670 – 1672"),
        ("199X", "some year from 1990 to 1999", "algún año de 1990 a 1999"),
        ("20XX", "some year from 2000 to 2099", "algún año de 2000 a 2099"),
        ("2004-XX", "some day of 2004", "algún día de 2004"),
        ("1985-04-XX", "some day of April 1985", "algún día de abril de 1985"),
        ("156X-12-25", "156X-12-25", "156X-12-25"),
        ("2022-07/..", "July 2022 – no end", "julio de 2022 – sin fin"),
    ])
    func aDateIsSaidAsPreciselyAsItIsKnown(_ date: String, _ english: String, _ spanish: String) throws {
        #expect(DateWords(language: .english).date(try EDTF(date)) == english)
        #expect(DateWords(language: .spanish).date(try EDTF(date)) == spanish)
    }

    private func sentence(_ code: Finding.Code, _ fact: Finding.Fact) throws -> Words {
        let entry = TimelineEntry(id: "an-entry")
        return FindingSentence(library: Library(timeline: [entry])).words(of: Finding(code, in: entry, fact: fact))
    }

    @Test func aContradictionSaysByHowManyDays() throws {
        #expect(
            try sentence(.contradiction, .readings(label: "Mar 10, 2021", date: "January 18, 2021", daysApart: 51))
                == Words(
                    "The label says “Mar 10, 2021”, the date beside it “January 18, 2021”. 51 days apart.",
                    es: "La etiqueta dice «Mar 10, 2021», la fecha al lado «January 18, 2021». 51 días de diferencia."))
        #expect(FindingSentence.apart(1).english == "One day apart.")
    }

    @Test func aDayOffIsNamed() throws {
        let sunday = try #require(CivilDate(year: 2020, month: 10, day: 18))
        #expect(
            try sentence(.dayOff, .dayOff(sunday, nil))
                == Words(
                    "An official act, and October 18, 2020 is a Sunday.",
                    es: "Es un acto oficial, y el 18 de octubre de 2020 es domingo."))
        let holiday = try #require(CivilDate(year: 2021, month: 1, day: 18))
        #expect(
            try sentence(.dayOff, .dayOff(holiday, Holidays.on(holiday).first)).english
                == "An official act, and January 18, 2021 is Martin Luther King Jr. Day.")
    }

    @Test func aSharedDayNamesTheOtherEntryAndFillerItsDays() throws {
        let day = try #require(CivilDate(year: 2020, month: 11, day: 18))
        #expect(
            try sentence(.sameDay, .sameDay(day, as: "an-entry")).english
                == "November 18, 2020 is also the day of “an-entry”.")
        #expect(
            try sentence(.fillerDates, .daysOfMonth([18, 20], count: 12, of: 12, areOfOneSource: true))
                == Words(
                    "All 12 dates of its source fall on day 18 or 20 of a month: they look like filler.",
                    es: "Las 12 fechas de su fuente caen en el día 18 o 20 de un mes: parecen de relleno."))
        #expect(
            try sentence(.fillerDates, .daysOfMonth([1], count: 9, of: 10, areOfOneSource: false)).english
                == "9 of 10 dates of the timeline fall on day 1 of a month: they look like filler.")
    }

    /// What is said where, in both languages, and nothing twice.
    @Test func everyErrorHasASentence() {
        var sentences: Set<String> = []
        for expected in EDTFError.Expected.allCases {
            let words = EDTFError(expected: expected, character: 3).words(of: "20")
            #expect(words.english.hasPrefix("“20” is no EDTF date: at character 3, ") && words.english.hasSuffix("."))
            #expect(words.spanish.hasPrefix("«20» no es una fecha EDTF: en el carácter 3, "))
            sentences.formUnion([words.english, words.spanish])
        }
        #expect(sentences.count == 2 * EDTFError.Expected.allCases.count)
    }

    @Test func aTextOfADateIsSaidWithItsDaysAndWhatWasAssumed() throws {
        func lines(_ text: String, _ language: Language) throws -> [String] {
            WrittenDateWords(language: language).lines(of: try WrittenDate(text)).map { line in
                line.spans.map(\.text.string).joined()
            }
        }
        #expect(
            try lines("Mar – Apr 2022", .english) == [
                "March 2022 – April 2022", "First day: Tuesday, March 1, 2022", "Last day: Saturday, April 30, 2022",
                "In a file (EDTF): 2022-03/2022-04",
            ])
        #expect(
            try lines("5/6/2020", .spanish) == [
                "6 de mayo de 2020", "El día: miércoles 6 de mayo de 2020", "En un archivo (EDTF): 2020-05-06",
                "· Se supone el mes primero, como en Estados Unidos.",
            ])
        #expect(try lines("c. 2015", .spanish).first == "Hacia 2015")
        #expect(try lines("c. 2015", .spanish).last == "· Puede caer un poco antes o después.")
        #expect(try lines("since 2018", .english)[2] == "Last day: none")
        #expect(try lines("[..1984]", .english)[1] == "First day: none")
        #expect(try lines("/1985", .english)[1] == "First day: not known")
        #expect(try lines("Y170000002", .english)[1] == "First day: too far away for a calendar")
    }
}
