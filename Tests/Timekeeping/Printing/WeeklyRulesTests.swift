import Testing
import Timekeeping

@Suite struct WeeklyRulesTests {
    private func time(_ hour: Int, _ minute: Int = 0) -> String { "BYHOUR=\(hour);BYMINUTE=\(minute);BYSECOND=0" }

    @Test func aStretchIsARuleAndHowLongItLasts() {
        #expect(
            HoursReading(reading: "Mon and Wed 8:30am-4:30pm").weeklyRules
                == ["RRULE:FREQ=WEEKLY;BYDAY=MO,WE;" + time(8, 30), "DURATION:PT8H"])
        #expect(
            HoursReading(reading: "Fri 10pm-2:30am").weeklyRules
                == ["RRULE:FREQ=WEEKLY;BYDAY=FR;" + time(22), "DURATION:PT4H30M"])
        #expect(
            HoursReading(reading: "Sun 9:15am-9:45am").weeklyRules
                == ["RRULE:FREQ=WEEKLY;BYDAY=SU;" + time(9, 15), "DURATION:PT30M"])
        #expect(HoursReading(reading: "24/7").weeklyRules.last == "DURATION:P1D")
    }

    @Test func anOpenEndHasNoDuration() {
        #expect(
            HoursReading(reading: "Tue, Thu and Sat starting at 8am").weeklyRules
                == ["RRULE:FREQ=WEEKLY;BYDAY=TU,TH,SA;" + time(8)])
        #expect(HoursReading(reading: "By appointment").weeklyRules == [])
    }

    @Test func daysOfTheMonthAreCounted() {
        var reading = HoursReading(reading: "")
        reading.ordinal = [OrdinalInterval(which: [1, 3, -1], day: .saturday, open: 600, close: 780)]
        #expect(
            reading.weeklyRules == ["RRULE:FREQ=MONTHLY;BYDAY=1SA,3SA,-1SA;" + time(10), "DURATION:PT3H"])
    }

    @Test func aDayThatIsClosedInSomeWeeksFallsOnTheOtherDaysOfTheMonth() {
        var reading = HoursReading(reading: "Thu and Fri 9am-5pm")
        reading.ordinal = [OrdinalInterval(which: [1, 3], day: .friday, open: nil, close: nil, isClosed: true)]
        let kept = "8,9,10,11,12,13,14,22,23,24,25,26,27,28,29,30,31"
        let thursday = ["RRULE:FREQ=WEEKLY;BYDAY=TH;" + time(9), "DURATION:PT8H"]
        #expect(
            reading.weeklyRules
                == thursday + ["RRULE:FREQ=MONTHLY;BYMONTHDAY=\(kept);BYDAY=FR;" + time(9), "DURATION:PT8H"])
        reading.ordinal[0].which = [-1]
        let before = (8...31).reversed().map { "-\($0)" }.joined(separator: ",")
        #expect(
            reading.weeklyRules
                == thursday + ["RRULE:FREQ=MONTHLY;BYMONTHDAY=\(before);BYDAY=FR;" + time(9), "DURATION:PT8H"])
        reading.ordinal[0].which = [1, -1]
        #expect(reading.weeklyRules == [])
    }

    @Test func hoursOfSomeMonthsAreThoseMonths() {
        var reading = HoursReading(reading: "Mon 9am-5pm")
        reading.dated = [DatedInterval(season: .months(from: 11, to: 2), days: [.monday], open: 540, close: 1020)]
        #expect(reading.weeklyRules.first == "RRULE:FREQ=WEEKLY;BYMONTH=11,12,1,2;BYDAY=MO;" + time(9))
        reading.dated[0].season = .schoolYear
        #expect(reading.weeklyRules == [])
    }
}
