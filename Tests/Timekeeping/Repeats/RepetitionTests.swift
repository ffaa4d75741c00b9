import Seeded
import Testing
import Timekeeping

@Suite struct RepetitionTests {
    private func days(_ rule: String, start: String, from: String? = nil, limit: Int = 5) throws -> [String] {
        let start = try date(start)
        let repetition = Repetition(try RecurrenceRule(parsing: rule), start: start)
        return try repetition.days(from: try from.map(date) ?? start, limit: limit).map(\.description)
    }

    private func date(_ text: String) throws -> CivilDate { try #require(try EDTF(text).earliest) }

    @Test func everyRuleHasTheDaysThatAWalkOverTheCalendarFinds() throws {
        var random = SeededRandom(20_270_222)
        var checked = 0
        while checked < 1_500 {
            let start = random.day(in: 2020...2028)
            guard let rule = random.rule(start: start) else { continue }
            checked += 1
            let repetition = Repetition(rule, start: start)
            let from = max(start, random.day(in: 2024...2029))
            var last = from.adding(days: 3 * 366)
            // A rule that counts its days is searched from its start on.
            if case .after = rule.ending { last = min(last, start.adding(days: repetition.yearsSearched * 366)) }
            let walked = WalkedDays(rule: rule, start: start).days(from: from, through: last, limit: 10)
            let found = try repetition.days(from: from, limit: 10).filter { $0 <= last }
            #expect(found == walked, "\(rule) from \(start), asked from \(from)")
        }
    }

    /// libical alone takes from half a second to minutes for the worst of these.
    @Test func noRuleIsSearchedForLong() throws {
        var random = SeededRandom(29_02)
        let clock = ContinuousClock()
        var worst = (took: Duration.zero, rule: "")
        var count = 0
        while count < 4_000 {
            guard let rule = try? RecurrenceRule(parsing: random.hostileRule()) else { continue }
            count += 1
            let isFar = Int.random(in: 1...10, using: &random) == 1
            let repetition = Repetition(rule, start: random.day(in: isFar ? 1900...1910 : 1990...2030))
            let from = random.day(in: isFar ? 2490...2500 : 2020...2040)
            let took = try clock.measure { _ = try repetition.days(from: from, limit: 5) }
            if took > worst.took { worst = (took, "\(rule) from \(repetition.start), asked from \(from)") }
        }
        // Some 10 ms on an idle machine.
        #expect(worst.took < .milliseconds(200), "\(worst.rule)")
    }

    @Test(arguments: [
        ("FREQ=DAILY;BYMONTH=2;BYDAY=MO", "2026-11-23", ["2027-02-01", "2027-02-08"]),
        ("FREQ=WEEKLY;BYDAY=TU", "2026-11-23", ["2026-11-24", "2026-12-01"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-11-23", ["2026-12-31", "2027-01-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-02-01", ["2027-02-28", "2027-03-31"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-01", ["2027-01-29", "2027-02-26"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "2026-11-23", ["2044-02-29"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2096-03-01", ["2104-02-29", "2108-02-29"]),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "2026-11-23", []),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", "2027-01-01", []),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTH=3;BYDAY=MO", "2027-02-22", []),
        ("FREQ=MONTHLY;INTERVAL=24;BYMONTH=2;BYDAY=5MO", "2027-02-01", []),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", "2026-11-23", []),
        ("FREQ=WEEKLY;COUNT=1", "2026-11-23", ["2026-11-23"]),
        ("FREQ=WEEKLY;UNTIL=20261122", "2026-11-23", []),
    ])
    func theNextDaysAreFoundAlsoWhereTheyAreFarOrNone(rule: String, start: String, expected: [String]) throws {
        #expect(try days(rule, start: start, limit: 2) == expected)
    }

    @Test func sundaysBelongToTheWeekThatTheRuleSays() throws {
        // 2027-12-10 is a Friday. libical by itself gives 2028-01-09 first.
        #expect(
            try days("FREQ=WEEKLY;INTERVAL=5;BYDAY=SU", start: "2027-12-10", limit: 2) == ["2027-12-12", "2028-01-16"])
        let sundayFirst = "FREQ=WEEKLY;INTERVAL=5;BYDAY=SU;WKST=SU"
        #expect(try days(sundayFirst, start: "2027-12-10", limit: 2) == ["2028-01-09", "2028-02-13"])
    }

    @Test func aYearlyRuleOfDaysOfTheMonthHasThemInEveryMonth() throws {
        // libical by itself takes the month of the start alone.
        let found = try days("FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR", start: "2026-01-01", limit: 3)
        #expect(found == ["2026-02-13", "2026-03-13", "2026-11-13"])
    }

    @Test func daysBeforeTheOneAskedFromCountAndAreNotGiven() throws {
        #expect(
            try days("FREQ=DAILY;COUNT=10", start: "2027-01-01", from: "2027-01-08") == [
                "2027-01-08", "2027-01-09", "2027-01-10",
            ])
        #expect(try days("FREQ=WEEKLY;INTERVAL=2", start: "2027-01-01", from: "2027-01-02", limit: 1) == ["2027-01-15"])
        #expect(try days("FREQ=WEEKLY", start: "2027-01-01", from: "2020-01-01", limit: 1) == ["2027-01-01"])
    }

    @Test func anEndAtAMomentKeepsOrLosesItsDayByTheTimeOfDay() throws {
        func last(_ until: String, minute: Int, _ zone: ZoneRules? = nil) throws -> String? {
            let rule = try RecurrenceRule(parsing: "FREQ=DAILY;UNTIL=" + until)
            let repetition = Repetition(rule, start: try date("2027-06-01"), minute: minute)
            return try repetition.days(from: try date("2027-06-01"), limit: 9, in: zone).last?.description
        }
        #expect(try last("20270603T180000", minute: 18 * 60) == "2027-06-03")
        #expect(try last("20270603T175900", minute: 18 * 60) == "2027-06-02")
        let pacific = try ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")
        // 6 in the evening in Los Angeles is 1 in the morning of the next day, UTC.
        #expect(try last("20270604T010000Z", minute: 18 * 60, pacific) == "2027-06-03")
        #expect(try last("20270604T005900Z", minute: 18 * 60, pacific) == "2027-06-02")
    }

    @Test func howManyAreAskedForIsBounded() throws {
        #expect(try days("FREQ=DAILY", start: "2027-01-01", limit: 0).isEmpty)
        #expect(try days("FREQ=DAILY", start: "2027-01-01", limit: -1).isEmpty)
        #expect(try days("FREQ=DAILY", start: "2027-01-01", limit: .max).count == Repetition.mostDays)
    }

    @Test func daysOutsideTheYearsThatAreSearchedAreAFailure() throws {
        let rule = try RecurrenceRule(parsing: "FREQ=DAILY;COUNT=3")
        for (start, day) in [("1850-01-01", "2027-01-01"), ("2027-01-01", "2501-01-01"), ("-5000-01-01", "2027-01-01")]
        {
            #expect(throws: Repetition.Failure.outOfRange) {
                try Repetition(rule, start: try date(start)).days(from: try date(day), limit: 1)
            }
        }
    }

    @Test func manyThreadsMayAskAtOnce() async throws {
        let rule = try RecurrenceRule(parsing: "FREQ=MONTHLY;BYDAY=2TU")
        let start = try date("2026-11-23")
        let expected = try Repetition(rule, start: start).days(from: start, limit: 20)
        try await withThrowingTaskGroup(of: [CivilDate].self) { group in
            for _ in 0..<16 { group.addTask { try Repetition(rule, start: start).days(from: start, limit: 20) } }
            for try await days in group { #expect(days == expected) }
        }
    }
}
