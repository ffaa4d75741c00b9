import Testing
import Timekeeping

@Suite struct OpennessTests {
    private func local(_ text: String) throws -> CivilDateTime {
        let date = try EDTF(text)
        return CivilDateTime(date: try #require(date.earliest), minute: try #require(date.time))
    }

    /// The answer at a local time in Los Angeles; December 7, 2026 is a Monday, and no holiday is near.
    private func answer(_ hours: String, at text: String, occurrence: Int = 0) throws -> Openness {
        let zone = try ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")
        let instants = zone.instants(of: try local(text))
        return HoursReading(reading: hours).openness(at: try #require(instants.dropFirst(occurrence).first), in: zone)
    }

    @Test func insideTheHoursItIsOpenUntilTheyEnd() throws {
        let hours = "Mon-Fri 9am-5pm"
        let evening = try local("2026-12-07T17:00")
        let open = Openness(state: .open, reason: .withinHours, closes: evening, changes: evening)
        #expect(try answer(hours, at: "2026-12-07T09:00") == open)
        #expect(try answer(hours, at: "2026-12-07T16:59") == open)
    }

    @Test func outsideTheHoursItIsClosedUntilTheNextOpening() throws {
        let hours = "Mon-Fri 9am-5pm, Sun closed"
        let (monday, tuesday) = (try local("2026-12-07T09:00"), try local("2026-12-08T09:00"))
        #expect(
            try answer(hours, at: "2026-12-07T08:59")
                == Openness(state: .closed, reason: .outsideHours, opens: monday, changes: monday))
        #expect(
            try answer(hours, at: "2026-12-07T17:00")
                == Openness(state: .closed, reason: .outsideHours, opens: tuesday, changes: tuesday))
        #expect(
            try answer(hours, at: "2026-12-05T12:00")
                == Openness(state: .closed, reason: .dayNotListed, opens: monday, changes: monday))
        #expect(
            try answer(hours, at: "2026-12-06T12:00")
                == Openness(state: .closed, reason: .closedThatDay, opens: monday, changes: monday)
        )
    }

    @Test func theNextOpeningMayBeAWeekAway() throws {
        #expect(try answer("Mon 9am-10am", at: "2026-12-07T10:00").opens == local("2026-12-14T09:00"))
    }

    @Test func withoutAClosingTimeItIsLikelyToMidnight() throws {
        let hours = "Tuesdays and Saturdays starting at 8am"
        #expect(try answer(hours, at: "2026-12-08T07:59").state == .closed)
        let likely = Openness(
            state: .likely, reason: .noClosingTime, opens: try local("2026-12-12T08:00"),
            changes: try local("2026-12-09T00:00"))
        #expect(try answer(hours, at: "2026-12-08T08:00") == likely)
        #expect(try answer(hours, at: "2026-12-08T23:59") == likely)
        #expect(try answer(hours, at: "2026-12-09T00:00").state == .closed)
    }

    @Test func anAppointmentACallOrADoubtMakesItLikely() throws {
        for (hours, reason) in [
            ("Mon 9am-5pm by appointment", Openness.Reason.byAppointment), ("Mon 9am-5pm, call first", .callFirst),
            ("Mon 9am-5pm, hours may vary", .mayVary), ("Mon 9am-5pm in term", .notReadExactly),
        ] {
            let inside = try answer(hours, at: "2026-12-07T10:00")
            #expect(inside.state == .likely && inside.reason == reason, "\(hours)")
            #expect(inside.closes == (try local("2026-12-07T17:00")), "\(hours)")
        }
    }

    @Test func hoursReadInPartNeverSayOpenOrClosed() throws {
        let outside = try answer("Mon 9am-5pm in term", at: "2026-12-07T18:00")
        #expect(outside.state == .unknown && outside.reason == .notReadExactly)
    }

    @Test func hoursWithoutTimesSayWhy() throws {
        for (hours, reason) in [
            ("", Openness.Reason.noHoursGiven), ("gibberish", .notUnderstood), ("By appointment only", .byAppointment),
            ("Please call", .callFirst), ("Varies", .mayVary), ("Mon-Fri", .noTimesThatDay),
        ] {
            #expect(try answer(hours, at: "2026-12-07T10:00") == Openness(state: .unknown, reason: reason), "\(hours)")
        }
        #expect(try answer("Sunday: closed", at: "2026-12-06T10:00").state == .closed)
    }

    @Test func aDayByAppointmentIsNotCalledClosed() throws {
        let saturday = try answer("Mon-Fri 9am-5pm, Sat by appointment", at: "2026-12-05T10:00")
        #expect(saturday.state == .unknown && saturday.reason == .byAppointment)
    }

    @Test func hoursPastMidnightBelongToTheDayTheyBegin() throws {
        let hours = "Fri 10pm-2am"
        #expect(try answer(hours, at: "2026-12-11T23:00").closes == local("2026-12-12T02:00"))
        #expect(try answer(hours, at: "2026-12-12T01:59").state == .open)
        #expect(try answer(hours, at: "2026-12-12T02:00").state == .closed)
        #expect(try answer(hours, at: "2026-12-11T01:00").state == .closed)
    }

    @Test func hoursThatFollowWithoutABreakCloseAtTheLastEnd() throws {
        #expect(
            try answer("Mon 8pm-midnight, Tue 12am-2am", at: "2026-12-07T21:00").closes == local("2026-12-08T02:00"))
        let always = try answer("24/7", at: "2026-12-07T21:00")
        #expect(always == Openness(state: .open, reason: .withinHours))
    }

    @Test func hoursGoByTheClockOnTheWallWhenItIsPutForward() throws {
        // On March 8, 2026 clocks go from 2:00 to 3:00.
        #expect(try answer("Sun 2:30am-4am", at: "2026-03-08T03:00").state == .open)
        #expect(try answer("Sun 2:30am-4am", at: "2026-03-08T01:59").opens == local("2026-03-08T03:00"))
        #expect(try answer("Sun 12am-2:30am", at: "2026-03-08T03:00").state == .closed)
        #expect(try answer("Sun 9am-5pm", at: "2026-03-08T09:00").state == .open)
    }

    @Test func aClosingTimeThatComesTwiceClosesAtTheFirst() throws {
        // On November 1, 2026 clocks go from 2:00 back to 1:00.
        #expect(try answer("Sun 12am-1:30am", at: "2026-11-01T01:29").state == .open)
        #expect(try answer("Sun 12am-1:30am", at: "2026-11-01T01:10", occurrence: 1).state == .closed)
        #expect(try answer("Sun 1:30am-4am", at: "2026-11-01T01:10", occurrence: 1).state == .open)
    }
}
