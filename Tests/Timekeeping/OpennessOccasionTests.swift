import Testing
import Timekeeping

/// Open or closed on holidays, on some of a month's days, in a part of the year, and in a part of the place.
@Suite struct OpennessOccasionTests {
    private func local(_ text: String) throws -> CivilDateTime {
        let date = try EDTF(text)
        return CivilDateTime(date: try #require(date.earliest), minute: try #require(date.time))
    }

    /// The answer at a local time in Los Angeles.
    private func answer(_ reading: HoursReading, at text: String) throws -> Openness {
        let zone = try ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")
        return reading.openness(at: try #require(zone.instants(of: local(text)).first), in: zone)
    }

    private func answer(_ hours: String, at text: String) throws -> Openness {
        try answer(HoursReading(reading: hours), at: text)
    }

    /// A reading made by hand.
    private func reading(
        _ status: HoursReading.Status = .exact, weekly: [WeeklyInterval] = [], fill: (inout HoursReading) -> Void
    ) -> HoursReading {
        var reading = HoursReading(reading: "")
        reading.status = status
        reading.weekly = weekly
        fill(&reading)
        return reading
    }

    private let weekdays = WeeklyInterval(
        days: [.monday, .tuesday, .wednesday, .thursday, .friday], open: 540, close: 1020)

    // MARK: Holidays

    @Test(arguments: [
        "2026-11-26T10:00", "2026-11-27T10:00", "2026-03-31T10:00", "2026-06-19T10:00", "2026-07-03T10:00",
        "2026-10-12T10:00", "2023-11-10T10:00",
    ])
    func hoursThatAreSilentAboutHolidaysAreLikelyOnOne(_ time: String) throws {
        let silent = try answer("Mon-Fri 9am-5pm", at: time)
        #expect(silent.state == .likely && silent.reason == .holiday)
        #expect(silent.closes?.minute == 1020 && silent.changes == silent.closes)
        let spoken = try answer("Mon-Fri 9am-5pm, closed holidays", at: time)
        #expect(spoken.state == .closed && spoken.reason == .closedOnHolidays)
    }

    @Test func outsideTheHoursOfAHolidayItIsClosedAllTheSame() throws {
        let evening = try answer("Mon-Fri 9am-5pm", at: "2026-11-26T18:00")
        #expect(evening.state == .closed && evening.reason == .outsideHours)
        #expect(try answer("Mon-Fri 9am-5pm", at: "2026-11-25T10:00").state == .open)
        // Saturday was no day of opening before it was Independence Day.
        #expect(try answer("Mon-Fri 9am-5pm, closed holidays", at: "2026-07-04T10:00").reason == .dayNotListed)
    }

    @Test func whoClosesOnHolidaysOpensAfterThem() throws {
        let wednesday = try answer("Mon-Fri 9am-5pm, closed holidays", at: "2026-11-25T17:00")
        #expect(try wednesday.opens == local("2026-11-30T09:00") && wednesday.changes == wednesday.opens)
    }

    @Test func holidaysWithHoursOfTheirOwnStayLikely() throws {
        let hours = reading(.partial, weekly: [weekdays]) { $0.conditions = [.holidays] }
        let holiday = try answer(hours, at: "2026-11-26T10:00")
        #expect(holiday.state == .likely && holiday.reason == .notReadExactly)
        #expect(try answer(hours, at: "2026-11-26T20:00").state == .unknown)
    }

    @Test func aNightThatBeginsBeforeAHolidayIsNotOfIt() throws {
        let hours = "Wed-Thu 10pm-2am"
        #expect(try answer(hours, at: "2026-11-26T01:00").state == .open)
        #expect(try answer(hours, at: "2026-11-26T22:00").reason == .holiday)
        #expect(try answer(hours, at: "2026-11-27T01:00").reason == .holiday)
    }

    @Test func aroundTheClockIsOnlyLikelyOnAHolidayAndDoesNotCloseThen() throws {
        let before = try answer("24/7", at: "2026-11-25T12:00")
        #expect(before.state == .open && before.closes == nil)
        #expect(try before.changes == local("2026-11-26T00:00"))
        #expect(try answer("24/7", at: "2026-11-26T12:00").changes == local("2026-11-28T00:00"))
        #expect(try answer("24/7", at: "2026-12-02T12:00").changes == nil)
    }

    // MARK: Some of a month's days

    @Test func aMonthsDayIsOpenAndItsNextOpeningMayBeWeeksAway() throws {
        let hours = reading {
            $0.ordinal = [OrdinalInterval(which: [2, 4], day: .tuesday, open: 540, close: 720)]
        }
        #expect(try answer(hours, at: "2026-12-08T09:00").state == .open)
        #expect(try answer(hours, at: "2026-12-22T11:59").state == .open)
        let first = try answer(hours, at: "2026-12-01T10:00")
        #expect(try first.state == .closed && first.reason == .dayNotListed && first.opens == local("2026-12-08T09:00"))
        let after = try answer(hours, at: "2026-12-22T12:00")
        #expect(try after.reason == .outsideHours && after.opens == local("2027-01-12T09:00"))
        #expect(after.changes == nil)
    }

    @Test func theLastOfAMonthIsTheFourthOrTheFifth() throws {
        let hours = reading { $0.ordinal = [OrdinalInterval(which: [-1], day: .tuesday, open: 540, close: 720)] }
        #expect(try answer(hours, at: "2026-12-29T10:00").state == .open)
        #expect(try answer(hours, at: "2026-12-22T10:00").state == .closed)
        #expect(try answer(hours, at: "2027-02-23T10:00").state == .open)
    }

    @Test func aClosingOnAMonthsDayCutsTheWeeklyHours() throws {
        let hours = reading(weekly: [weekdays]) {
            $0.ordinal = [
                OrdinalInterval(which: [1], day: .friday, open: nil, close: nil, isClosed: true),
                OrdinalInterval(which: [2], day: .monday, open: 600, close: 660, isClosed: true),
            ]
        }
        let friday = try answer(hours, at: "2026-12-04T10:00")
        #expect(
            try friday.state == .closed && friday.reason == .closedThatDay && friday.opens == local("2026-12-07T09:00"))
        #expect(try answer(hours, at: "2026-12-11T10:00").state == .open)
        #expect(try answer(hours, at: "2026-12-14T09:30").closes == local("2026-12-14T10:00"))
        let cut = try answer(hours, at: "2026-12-14T10:30")
        #expect(try cut.state == .closed && cut.opens == local("2026-12-14T11:00"))
    }

    @Test func aMonthsDayTakesThePlaceOfTheWeeklyHoursThatItMeets() throws {
        let hours = reading(weekly: [weekdays]) {
            $0.ordinal = [
                OrdinalInterval(which: [1], day: .friday, open: 540, close: 720),
                OrdinalInterval(which: [2], day: .friday, open: 1080, close: 1200),
            ]
        }
        #expect(try answer(hours, at: "2026-12-04T14:00").state == .closed)
        #expect(try answer(hours, at: "2026-12-11T14:00").state == .open)
        #expect(try answer(hours, at: "2026-12-11T18:30").state == .open)
    }

    @Test func aMonthsDayWithoutATimeIsNotKnown() throws {
        let hours = reading(weekly: [weekdays]) {
            $0.ordinal = [
                OrdinalInterval(which: [1], day: .saturday, open: nil, close: nil, conditions: [.appointment])
            ]
        }
        let saturday = try answer(hours, at: "2026-12-05T10:00")
        #expect(saturday.state == .unknown && saturday.reason == .byAppointment)
        #expect(try answer(hours, at: "2026-12-12T10:00").state == .closed)
    }

    // MARK: Parts of the year

    @Test func hoursOfSomeMonthsHoldInThemAlone() throws {
        let months = HoursSeason.months(from: 9, to: 6)
        func hours(_ status: HoursReading.Status) -> HoursReading {
            reading(status, weekly: [weekdays]) {
                $0.conditions = [.seasonal]
                $0.dated = [DatedInterval(season: months, days: weekdays.days, open: 540, close: 1020)]
            }
        }
        #expect(try answer(hours(.exact), at: "2026-12-07T10:00").state == .open)
        #expect(try answer(hours(.partial), at: "2026-12-07T10:00").reason == .seasonal)
        let summer = try answer(hours(.exact), at: "2026-07-06T10:00")
        #expect(summer.state == .closed && summer.reason == .outOfSeason)
        #expect(try answer(hours(.partial), at: "2026-07-06T10:00").state == .unknown)
    }

    @Test func ofTwoTimetablesTheOneOfTheSeasonHolds() throws {
        let hours = reading(.partial, weekly: [weekdays]) {
            $0.conditions = [.seasonal]
            $0.dated = [
                DatedInterval(season: .months(from: 6, to: 8), days: weekdays.days, open: 480, close: 960)
            ]
        }
        #expect(try answer(hours, at: "2026-07-06T08:30").state == .likely)
        #expect(try answer(hours, at: "2026-07-06T16:30").state == .unknown)
        #expect(try answer(hours, at: "2026-12-07T08:30").state == .unknown)
        #expect(try answer(hours, at: "2026-12-07T16:30").state == .likely)
    }

    @Test func whereASeasonBeginsIsNotSure() throws {
        let hours = reading(.exact) {
            $0.dated = [DatedInterval(season: .summer, days: [.monday], open: 540, close: 720)]
        }
        #expect(try answer(hours, at: "2026-07-06T10:00").state == .open)
        #expect(try answer(hours, at: "2026-06-01T10:00").reason == .seasonal)
        #expect(try answer(hours, at: "2026-12-07T10:00").reason == .outOfSeason)
        for season in [HoursSeason.schoolYear, .alternateWeeks] {
            let hours = reading(.exact) {
                $0.dated = [DatedInterval(season: season, days: [.monday], open: 540, close: 720)]
            }
            #expect(try answer(hours, at: "2026-12-07T10:00").state == .likely)
        }
    }

    @Test func datesHoldOnThemAloneAndOverTheEndOfAYear() throws {
        let (from, to) = (WrittenDay(year: 2026, month: 12, day: 20), WrittenDay(year: nil, month: 1, day: 3))
        let hours = reading(.partial) {
            $0.dated = [DatedInterval(from: from, to: to, open: 600, close: 840)]
        }
        for (time, state) in [
            ("2026-12-19T11:00", Openness.State.unknown), ("2026-12-20T11:00", .likely), ("2027-01-03T11:00", .likely),
            ("2027-01-04T11:00", .unknown), ("2025-12-21T11:00", .unknown),
        ] {
            #expect(try answer(hours, at: time).state == state, "\(time)")
        }
        #expect(try answer(hours, at: "2027-01-04T11:00").reason == .outOfSeason)
    }

    @Test func timesWithoutADayAreNotKnownOnAny() throws {
        let hours = reading(.partial) { $0.dated = [DatedInterval(open: 480, close: 960)] }
        let answer = try answer(hours, at: "2026-12-07T10:00")
        #expect(answer == Openness(state: .unknown, reason: .daysNotGiven))
    }

    // MARK: Parts of the place

    @Test func hoursOfOnePartAreLikely() throws {
        let hours = reading(.partial, weekly: [weekdays]) {
            $0.conditions = [.byService]
            $0.services = [
                ServiceHours(name: "Office", weekly: [weekdays]),
                ServiceHours(
                    name: "Pantry", weekly: [WeeklyInterval(days: [.saturday], open: 540, close: 660)]),
            ]
        }
        let pantry = try answer(hours, at: "2026-12-05T10:00")
        #expect(pantry.state == .likely && pantry.reason == .onePart)
        #expect(try answer(hours, at: "2026-12-07T10:00").reason == .notReadExactly)
    }

    @Test func aTelephoneLineIsOpenByPhone() throws {
        let line = reading(weekly: [
            WeeklyInterval(days: weekdays.days, open: 540, close: 1020, conditions: [.byPhone])
        ]) { _ in }
        let answer = try answer(line, at: "2026-12-07T10:00")
        #expect(answer.state == .open && answer.reason == .byPhone)
    }

    @Test func noNumbersTrap() throws {
        let wild = reading(weekly: [WeeklyInterval(days: Weekday.allCases, open: .min, close: .max)]) {
            $0.ordinal = [OrdinalInterval(which: [.min, .max], day: .monday, open: .max, close: .min, isClosed: true)]
            $0.dated = [DatedInterval(season: .months(from: .max, to: .min), open: .min, close: .max)]
        }
        for seconds in [Int64.min, -1, 0, .max] {
            _ = wild.openness(at: Instant(seconds: seconds), in: .utc)
            _ = HoursReading(reading: "Mon 9am-5pm").openness(at: Instant(seconds: seconds), in: .utc)
        }
    }
}
