import Seeded
import Testing
import Timekeeping

@Suite struct EDTFMakingTests {
    @Test func whatIsKnownIsPrintedInOneWay() {
        #expect(EDTF(year: 85)?.description == "0085")
        #expect(EDTF(year: -44, month: 3, day: 15)?.description == "-0044-03-15")
        #expect(EDTF(year: 2022, month: 3)?.description == "2022-03")
        #expect(EDTF(year: 170_000_002)?.description == "Y170000002")
        #expect(EDTF(.autumn, of: 2019)?.description == "2019-23")
        #expect(EDTF(decade: 199)?.description == "199X")
        #expect(EDTF(hundreds: 18)?.description == "18XX")
        #expect(EDTF(year: 2021, month: 2, day: 29) == nil)
        #expect(EDTF(year: 2021, month: 13) == nil)
        #expect(EDTF(year: .min) == nil && EDTF(year: .max) == nil)
        #expect(EDTF(decade: 1_000) == nil && EDTF(hundreds: -1) == nil)
    }

    @Test func severalDatesArePrintedInOneWay() throws {
        let (june, july) = (try EDTF("2020-06"), try EDTF("2020-07~"))
        #expect(EDTF(from: .date(june), to: .date(july))?.description == "2020-06/2020-07~")
        #expect(EDTF(from: .date(june), to: .open)?.description == "2020-06/..")
        #expect(EDTF(from: .unknown, to: .date(june))?.description == "/2020-06")
        #expect(EDTF([june, july], areAllMeant: true)?.description == "{2020-06,2020-07~}")
        #expect(EDTF([june, july], areAllMeant: false)?.description == "[2020-06,2020-07~]")
        #expect(EDTF(from: .date(july), to: .date(june)) == nil)
        #expect(EDTF(from: .open, to: .unknown) == nil)
        #expect(EDTF([], areAllMeant: true) == nil)
        #expect(EDTF([try EDTF("2020/2021")], areAllMeant: true) == nil)
    }

    @Test func aDoubtTakesThePlaceOfTheOneBehindTheDate() throws {
        let year = try EDTF("2015")
        #expect(year.doubted(uncertain: false, approximate: true)?.description == "2015~")
        #expect(try EDTF("2015~").doubted(uncertain: true, approximate: true)?.description == "2015%")
        #expect(try EDTF("2015?").doubted(uncertain: false, approximate: false) == year)
        #expect(try EDTF("?2015-06").doubted(uncertain: false, approximate: true)?.description == "?2015-06~")
        #expect(try EDTF("[2015]").doubted(uncertain: true, approximate: false) == nil)
    }

    @Test func aDateOfADayReadsBackToThatDay() throws {
        var numbers = SeededRandom(21)
        for _ in 0..<2_000 {
            let number = Int.random(in: CivilDate.earliest.dayNumber...CivilDate.latest.dayNumber, using: &numbers)
            let day = CivilDate(dayNumber: number)
            let date = try #require(EDTF(year: day.year, month: day.month, day: day.day))
            #expect(date.description == day.description && date.earliest == day && date.latest == day)
        }
    }
}
