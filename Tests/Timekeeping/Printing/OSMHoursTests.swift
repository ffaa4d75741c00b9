import Seeded
import Testing
import Timekeeping

@Suite struct OSMHoursTests {
    @Test(arguments: [
        ("Mon and Wed 8:30am-4:30pm", "Mo,We 08:30-16:30"),
        ("Mon-Thu and Sat 9am-12pm, 1pm-5pm; Sun noon-4pm", "Mo-Th,Sa 09:00-12:00,13:00-17:00; Su 12:00-16:00"),
        ("Tue, Thu starting at 8am", "Tu,Th 08:00+"), ("24/7", "24/7"), ("Every day 9am-5pm", "09:00-17:00"),
        ("Mon 24 hours", "Mo 00:00-24:00"),
        ("Fri 10pm-2am; Sun 9am-1pm", "Fr 22:00-02:00; Su 09:00-13:00"),
        // A rule that took the place of Saturday would end Friday's night at midnight.
        ("Fri 10pm-2am; Sat 9am-1pm; closed Sunday", "Fr 22:00-02:00, Sa 09:00-13:00; Su off"),
        ("Fri 10pm-2am; closed Saturday and Sunday", "Fr 22:00-02:00; Su off"),
        ("Mon-Fri 9am-5pm, closed on all federal holidays", "Mo-Fr 09:00-17:00; PH off"),
        ("Mon-Fri 9am-5pm, holidays too", "Mo-Fr 09:00-17:00"),
        ("Mon 9am-5pm (walk-in)", "Mo 09:00-17:00 open \"no appointment needed\""),
        ("Mon 9am-5pm (by appointment)", "Mo 09:00-17:00 unknown \"by appointment\""),
        ("Mon 9am-5pm, hours may vary", "Mo 09:00-17:00 unknown \"hours may vary\""),
        ("Mon 9am-5pm or by appointment", "Mo 09:00-17:00 || unknown \"by appointment\""),
        ("By appointment only", "unknown \"by appointment\""), ("Closed Sunday", "Su off"), ("", nil),
        ("Monday-Friday", nil), ("24-hour voicemail", nil),
    ])
    func aReadingIsAValue(_ text: String, _ value: String?) {
        #expect(HoursReading(reading: text).osm == value)
    }

    @Test func daysOfTheMonthDatesAndSeasonsHaveSelectors() {
        var reading = HoursReading(reading: "")
        reading.ordinal = [OrdinalInterval(which: [1, 3, -1], day: .saturday, open: 600, close: 780)]
        #expect(reading.osm == "Sa[1,3,-1] 10:00-13:00")
        reading.weekly = [WeeklyInterval(days: [.saturday, .sunday], open: 540, close: 600)]
        #expect(reading.osm == "Sa,Su 09:00-10:00, Sa[1,3,-1] 10:00-13:00")
        reading.ordinal = [OrdinalInterval(which: [2], day: .sunday, open: nil, close: nil, isClosed: true)]
        #expect(reading.osm == "Sa,Su 09:00-10:00; Su[2] off")
        reading.ordinal = []
        reading.dated = [DatedInterval(season: .months(from: 6, to: 8), days: [.monday], open: 480, close: 900)]
        #expect(reading.osm == "Sa,Su 09:00-10:00; Jun-Aug Mo 08:00-15:00")
        let (june, july) = (WrittenDay(year: 2026, month: 6, day: 22), WrittenDay(year: 2026, month: 7, day: 6))
        reading.dated = [DatedInterval(from: june, to: july, open: 480, close: 540)]
        #expect(reading.osm == "Sa,Su 09:00-10:00; 2026 Jun 22-2026 Jul 06 08:00-09:00")
        // Hours of no day and no date would hold every day.
        reading.dated = [DatedInterval(open: 480, close: 540)]
        #expect(reading.osm == "Sa,Su 09:00-10:00")
    }

    @Test func hoursOfOneSeasonAreNotThoseOfTheYear() {
        var reading = HoursReading(reading: "")
        reading.weekly = [WeeklyInterval(days: [.monday], open: 480, close: 900)]
        func value(_ season: HoursSeason) -> String? {
            reading.dated = [DatedInterval(season: season, days: [.monday], open: 480, close: 900)]
            return reading.osm
        }
        #expect(value(.months(from: 9, to: 6)) == "Sep-Jun Mo 08:00-15:00")
        #expect(value(.months(from: 5, to: 5)) == "May Mo 08:00-15:00")
        #expect(value(.schoolYear) == "Mo 08:00-15:00 unknown \"while school is in session\"; SH off")
        #expect(value(.summer) == "Mo 08:00-15:00 unknown \"in summer\"")
    }

    /// The parts of the specification's grammar that are used, in a form of their own.
    @Test func everyValueIsInTheGrammar() throws {
        let day = "(Mo|Tu|We|Th|Fr|Sa|Su)"
        let days = "\(day)(-\(day)|\\[-?[1-5](,-?[1-5])*\\])?"
        let time = "([01][0-9]|2[0-3]):[0-5][0-9](\\+|-([0-3][0-9]|4[0-8]):[0-5][0-9])"
        let date = "((19|[2-9][0-9])[0-9]{2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)( [0-3][0-9])?"
        let selectors = "(\(date)(-\(date)|\\+)? ?)?(\(days)(,\(days))* ?)?(\(time)(,\(time))*)?"
        let state = "( ?(off|(open|unknown) \"[a-z, ]+\"))?"
        let rule = "(24/7|PH off|SH off|\(selectors)\(state))"
        let grammar = try Regex("\(rule)((; |, | \\|\\| )\(rule))*")
        var numbers = SeededRandom(13)
        for _ in 0..<2_000 {
            let reading = numbers.hours(withDates: true)
            guard let value = reading.osm else { continue }
            #expect(value.wholeMatch(of: grammar) != nil, "\(value)")
            #expect(!value.contains("  ") && !value.contains(" ;") && !value.hasSuffix(" "), "\(value)")
        }
    }
}
