import Testing
import Timekeeping

@Suite struct HolidaysTests {
    private func day(_ text: String) throws -> CivilDate { try #require(EDTF(text).earliest) }

    /// The days of a year that a government keeps, `*` after those kept in place of another.
    private func days(of year: Int, _ jurisdiction: Holiday.Jurisdiction) throws -> [String] {
        let first = try #require(CivilDate(year: year, month: 1, day: 1))
        return (0..<366).map(first.adding(days:)).filter { $0.year == year }.flatMap { date in
            Holidays.on(date).filter { $0.jurisdiction == jurisdiction }
                .map { "\(date)".dropFirst(5) + ($0.isObserved ? "*" : "") }
        }
    }

    @Test func federalDaysAreThoseThatOfficesKept() throws {
        // As published by the Office of Personnel Management, with the weekend days themselves.
        #expect(
            try days(of: 2021, .federal) == [
                "01-01", "01-18", "02-15", "05-31", "06-18*", "06-19", "07-04", "07-05*", "09-06", "10-11", "11-11",
                "11-25", "12-24*", "12-25", "12-31*",
            ])
        #expect(
            try days(of: 2022, .federal) == [
                "01-01", "01-17", "02-21", "05-30", "06-19", "06-20*", "07-04", "09-05", "10-10", "11-11", "11-24",
                "12-25", "12-26*",
            ])
        #expect(
            try days(of: 2026, .federal) == [
                "01-01", "01-19", "02-16", "05-25", "06-19", "07-03*", "07-04", "09-07", "10-12", "11-11", "11-26",
                "12-25",
            ])
    }

    @Test func californiaDaysAreThoseThatStateOfficesKept() throws {
        #expect(
            try days(of: 2023, .california) == [
                "01-01", "01-02*", "01-16", "02-20", "03-31", "05-29", "07-04", "09-04", "11-10*", "11-11", "11-23",
                "11-24", "12-25",
            ])
        #expect(
            try days(of: 2026, .california) == [
                "01-01", "01-19", "02-16", "03-31", "05-25", "07-04", "09-07", "11-11", "11-26", "11-27", "12-25",
            ])
    }

    @Test func lawsHoldFromTheirOwnYear() throws {
        #expect(try days(of: 1970, .federal).isEmpty && days(of: 2009, .california).isEmpty)
        #expect(try !days(of: 1985, .federal).contains("01-21") && days(of: 1986, .federal).contains("01-20"))
        #expect(try !days(of: 2020, .federal).contains("06-19") && days(of: 2021, .federal).contains("06-18*"))
        #expect(try days(of: 1971, .federal).contains("10-25") && !days(of: 1971, .federal).contains("11-11"))
        #expect(try days(of: 1977, .federal).contains("10-24") && !days(of: 1977, .federal).contains("11-11"))
        #expect(try !days(of: 1978, .federal).contains("10-23") && days(of: 1978, .federal).contains("11-11"))
    }

    @Test func aDayKeptInAnothersPlaceSaysSo() throws {
        #expect(
            try Holidays.on(day("2021-12-31")) == [Holiday(name: .newYear, jurisdiction: .federal, isObserved: true)])
        #expect(
            try Holidays.on(day("2027-07-05")).map(\.jurisdiction) == [.federal, .california]
                && Holidays.on(day("2027-07-05")).allSatisfy { $0.name == .independence && $0.isObserved })
    }

    @Test func theDayAfterThanksgivingMayBeTheFifthFriday() throws {
        // November 1, 2024 was a Friday.
        #expect(try Holidays.on(day("2024-11-29")).map(\.name) == [.dayAfterThanksgiving])
        #expect(try Holidays.on(day("2024-11-22")).isEmpty)
    }

    @Test func everyNameIsSaidInBothLanguages() {
        #expect(Set(HolidayName.allCases.map(\.english)).count == HolidayName.allCases.count)
        #expect(Set(HolidayName.allCases.map(\.spanish)).count == HolidayName.allCases.count)
    }
}
