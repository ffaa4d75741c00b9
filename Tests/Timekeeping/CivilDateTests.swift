import Testing
import Timekeeping

@Suite struct CivilDateTests {
    @Test func knownDaysHaveTheirNumbers() {
        #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
        #expect(CivilDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
        #expect(CivilDate(year: 1969, month: 12, day: 31)?.dayNumber == -1)
        #expect(CivilDate(year: 1970, month: 1, day: 1)?.weekday == .thursday)
        #expect(CivilDate(year: 2020, month: 6, day: 20)?.weekday == .saturday)
    }

    @Test func daysThatTheCalendarLacksAreRefused() {
        for (year, month, day) in [
            (2021, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0), (2021, 1, 32),
            (10_000, 1, 1), (-10_000, 1, 1), (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
        ] {
            #expect(CivilDate(year: year, month: month, day: day) == nil, "\(year)-\(month)-\(day)")
        }
        #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    }

    @Test func everyDayOfEightHundredYearsAgreesWithCountingDayByDay() throws {
        let start = try #require(CivilDate(year: 1570, month: 1, day: 1))
        var number = start.dayNumber
        var weekday = start.weekday.rawValue
        for year in 1570...2370 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for (month, length) in zip(1..., [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
                for day in 1...length {
                    let date = try #require(CivilDate(year: year, month: month, day: day))
                    guard date.dayNumber == number, CivilDate(dayNumber: number) == date,
                        date.weekday.rawValue == weekday
                    else {
                        Issue.record("\(date) is day \(date.dayNumber), \(date.weekday); counted \(number)")
                        return
                    }
                    number += 1
                    weekday = weekday % 7 + 1
                }
            }
        }
    }

    @Test func numbersAndDatesGoThereAndBackOverTheWholeRange() {
        for number in stride(from: CivilDate.earliest.dayNumber, through: CivilDate.latest.dayNumber, by: 97) {
            #expect(CivilDate(dayNumber: number).dayNumber == number)
        }
    }

    @Test func numbersOutsideTheRangeGiveItsEnds() {
        #expect(CivilDate(dayNumber: Int.min) == .earliest)
        #expect(CivilDate(dayNumber: Int.max) == .latest)
        #expect(CivilDate.latest.adding(days: Int.max) == .latest)
        #expect(CivilDate.earliest.adding(days: Int.min) == .earliest)
    }

    @Test func addingDaysCrossesMonthsAndYears() throws {
        let date = try #require(CivilDate(year: 2023, month: 12, day: 31))
        #expect(date.adding(days: 1).description == "2024-01-01")
        #expect(date.adding(days: 60).description == "2024-02-29")
        #expect(date.adding(days: -365).description == "2022-12-31")
    }

    @Test func datesAreWrittenAsISO8601Does() {
        #expect(CivilDate(year: 2022, month: 2, day: 28)?.description == "2022-02-28")
        #expect(CivilDate(year: 7, month: 1, day: 2)?.description == "0007-01-02")
        #expect(CivilDate(year: -45, month: 3, day: 15)?.description == "-0045-03-15")
    }

    @Test func minutesOutsideTheDayRunIntoOthers() throws {
        let date = try #require(CivilDate(year: 2024, month: 2, day: 29))
        #expect(CivilDateTime(date: date, minute: 1500) == CivilDateTime(date: date.adding(days: 1), minute: 60))
        #expect(CivilDateTime(date: date, minute: -1) == CivilDateTime(date: date.adding(days: -1), minute: 1439))
        #expect(CivilDateTime(date: date, minute: Int.max).date == .latest)
    }
}
