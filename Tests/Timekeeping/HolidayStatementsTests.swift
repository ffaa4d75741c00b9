import Testing

@testable import Timekeeping

/// On which holidays a place is open or closed by what its listing says of them.
@Suite struct HolidayStatementsTests {
    // Kept by both governments, by one, by the other, and a major one.
    private static let labor = "2026-09-07"
    private static let juneteenth = "2026-06-19"
    private static let chavez = "2026-03-31"
    private static let dayAfter = "2026-11-27"
    private static let thanksgiving = "2026-11-26"

    /// The answer at ten in the morning of a day in Los Angeles.
    private func answer(_ hours: String, on day: String) throws -> Openness {
        let zone = try ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")
        let date = try #require(EDTF(day).earliest)
        return HoursReading(reading: hours).openness(
            at: try #require(zone.instants(of: CivilDateTime(date: date, minute: 600)).first), in: zone)
    }

    private func states(_ hours: String) throws -> [Openness.State] {
        try [Self.labor, Self.juneteenth, Self.chavez, Self.dayAfter, Self.thanksgiving].map {
            try answer(hours, on: $0).state
        }
    }

    @Test(arguments: [
        ("closed holidays", "ccccc"), ("closed weekends and all holidays", "ccccc"), ("holidays: closed", "ccccc"),
        ("except holidays", "ccccc"), ("cerrado los días festivos", "ccccc"), ("holidays closed", "ccccc"),
        ("closed federal holidays", "ccllc"), ("closed on all federal holidays", "ccllc"),
        ("closed bank holidays", "ccllc"), ("closed national holidays", "ccllc"),
        ("closed state holidays", "clccc"), ("closed state and federal holidays", "ccccc"),
        ("closed legal holidays", "clllc"), ("closed public holidays", "clllc"),
        ("closed major holidays", "llllc"), ("closed some holidays", "lllll"), ("closed city holidays", "lllll"),
        ("closed on Thanksgiving", "llllc"), ("closed Labor Day and Thanksgiving", "clllc"),
    ])
    func aListingIsClosedOnTheHolidaysThatItNames(_ words: String, _ expected: String) throws {
        let hours = "Mon-Fri 9am-5pm, " + words
        #expect(HoursReading(reading: hours).status == .exact)
        #expect(try states(hours) == expected.map { $0 == "c" ? .closed : .likely })
        #expect(try answer(hours, on: "2026-12-01").state == .open)
    }

    @Test(arguments: [
        "Mon-Fri 9am-5pm, including holidays", "Daily 9am-5pm, open holidays", "9am-5pm, 365 days a year",
        "24/7, 365", "24/7, including holidays", "Daily 9am-5pm, open on all holidays",
        "Todos los días 9am-5pm, incluso días festivos",
    ])
    func aListingThatIsOpenOnHolidaysIsOpen(_ hours: String) throws {
        #expect(try states(hours) == Array(repeating: .open, count: 5))
        #expect(try answer(hours, on: Self.thanksgiving).reason == .withinHours)
    }

    @Test func aClosingCountsBeforeAnOpening() throws {
        #expect(try answer("Daily 9am-5pm, 365 days a year except Thanksgiving", on: Self.thanksgiving).state != .open)
        #expect(HolidayStatements(in: "open holidays except federal holidays").closed == [.kept(by: .federal)])
    }

    @Test(arguments: ["24/7", "Open 24 hours a day, 7 days a week", "Mon-Fri 9am-5pm, holidays vary"])
    func hoursThatDoNotSayHolidaysAreLikely(_ hours: String) throws {
        #expect(try states(hours) == Array(repeating: .likely, count: 5))
    }

    @Test(arguments: [
        "Open Saturdays. Holidays by appointment", "Open Saturday, holiday hours may vary", "Call (213) 365-0000",
        "Open Monday 9am-5pm, holidays 10am-2pm", "Tue-Sun 9am-5pm and holidays, closed Mondays",
        "Closed Christmas Eve", "open 350 days a year", "closed Sunday. Holidays 10am-2pm", "holidays open 10-2", "",
    ])
    func whatIsNotSaidOfHolidaysIsNotRead(_ text: String) {
        #expect(HolidayStatements(in: text) == HolidayStatements(in: ""))
    }

    @Test(
        arguments: [
            ("closed on Christmas, Thanksgiving and New Year's Day", [.christmas, .thanksgiving, .newYear]),
            ("cerrado en Navidad y Año Nuevo", [.christmas, .newYear]), ("closed July 4th", [.independence]),
            ("Memorial Day: closed", [.memorial]),
        ] as [(String, [HolidayName])])
    func holidaysAreKnownByTheirNames(_ text: String, _ names: [HolidayName]) {
        #expect(HolidayStatements(in: text).closed == Set(names.map(HolidayRange.named)))
    }

    @Test func theDayKeptInPlaceOfANamedOneIsNotNamed() throws {
        let observed = Holidays.on(try #require(EDTF("2027-12-24").earliest))
        #expect(observed.contains { $0.name == .christmas && $0.isObserved })
        #expect(!HolidayRange.named(.christmas).contains(observed) && HolidayRange.all.contains(observed))
    }

    @Test func theSentenceSaysTheSameOfHolidays() {
        for words in [
            "closed holidays", "closed federal holidays", "closed legal holidays", "closed state holidays",
            "including holidays", "closed some holidays",
        ] {
            let reading = HoursReading(reading: "Mon-Fri 9am-5pm, " + words)
            let printed = HoursReading(reading: reading.sentence(in: .english))
            #expect(printed.status == .exact, "\(printed.text)")
            let (said, again) = (reading.holidayStatements, printed.holidayStatements)
            #expect(again.closed == said.closed.filter(\.isWhole) && again.open == said.open, "\(printed.text)")
        }
    }
}
