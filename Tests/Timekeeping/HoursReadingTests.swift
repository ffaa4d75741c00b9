import Testing
import Timekeeping

/// The weekly hours day by day, such as `mon 08:30-16:30, wed 08:30-16:30`; an open end is `-?`.
private func summary(_ reading: HoursReading) -> String {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let stretches = reading.weekly.flatMap { interval in interval.days.map { ($0, interval) } }
        .sorted { ($0.0, $0.1.open) < ($1.0, $1.1.open) }
    return stretches.map { day, interval in
        "\(names[day.rawValue - 1]) \(clock(interval.open))-\(interval.close.map(clock) ?? "?")"
    }.joined(separator: ", ")
}

private func clock(_ minute: Int) -> String {
    minute % 60 == 0 ? "\(minute / 60)" : "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
}

@Suite struct HoursReadingTests {
    @Test(arguments: [
        ("Monday and Wednesday, 8:30am – 4:30pm, walk-in", "mon 8:30-16:30, wed 8:30-16:30"),
        ("Tuesdays, Thursdays and Saturdays starting at 8am", "tue 8-?, thu 8-?, sat 8-?"),
        ("Fri-Mon 10am-2pm", "mon 10-14, fri 10-14, sat 10-14, sun 10-14"),
        ("M-W-F 9am-1pm", "mon 9-13, wed 9-13, fri 9-13"),
        ("TTh 8:30 AM to 12 PM and 1 PM to 5 PM", "tue 8:30-12, tue 13-17, thu 8:30-12, thu 13-17"),
        ("Sábado y domingo de 9:00 a 17:00", "sat 9-17, sun 9-17"),
        ("lunes y miércoles 8:30 a. m. a 4:30 p. m., sin cita", "mon 8:30-16:30, wed 8:30-16:30"),
        ("Weekends noon to 8pm", "sat 12-20, sun 12-20"),
        ("Thu 8pm - midnight; Fri 10pm-3am", "thu 20-24, fri 22-27"),
        ("10am-2pm Sat, 11am-1pm Sun", "sat 10-14, sun 11-13"),
        ("Sat 9AM-5PMSunday 9AM-1PM", "sat 9-17, sun 9-13"),
        ("0900-1700 Sat", "sat 9-17"), ("Mar. a jue. de 11 a 19 hrs", "tue 11-19, wed 11-19, thu 11-19"),
        ("Sat 8:30a-5p (213) 555-0123", "sat 8:30-17"), ("Sat. 7:30 am. - 5:30 pm.", "sat 7:30-17:30"),
        ("Sábados de 9 de la mañana a 1 de la tarde", "sat 9-13"),
        ("Mon-Wed 9am-5pm, Wed until 8pm", "mon 9-17, tue 9-17, wed 9-20"),
        ("Mon-Wed 9am-5pm; Wed 12pm-8pm", "mon 9-17, tue 9-17, wed 12-20"),
        ("Mon-Wed 9am-5pm except Tuesday", "mon 9-17, wed 9-17"),
        ("Thursday\n9am-5pm\nFriday\n9am-1pm", "thu 9-17, fri 9-13"),
    ])
    func plainHoursAreReadExactly(_ text: String, _ expected: String) {
        let reading = HoursReading(reading: text)
        #expect(reading.status == .exact, "\(reading)")
        #expect(summary(reading) == expected)
    }

    @Test(arguments: [
        ("Sat 9-5", "sat 9-17"), ("Sat 6-7:30", "sat 18-19:30"), ("Sat 6-3", "sat 6-15"), ("Sat 12-6", "sat 12-18"),
        ("Sat 4-5pm", "sat 16-17"), ("Sat 11-8pm", "sat 11-20"), ("Sat 10-12pm", "sat 10-12"),
        ("Sat 9am-5", "sat 9-17"),
        ("Sat 9-12, 1-5", "sat 9-12, sat 13-17"), ("Sat 9am-5pm, closed for lunch 12-1", "sat 9-12, sat 13-17"),
        ("Sun: 13:00-17:00 Mon: 10:00-4:00", "mon 10-16, sun 13-17"), ("sábado de 9 a 1", "sat 9-13"),
    ])
    func missingHalvesOfTheDayAreAssumedAndSaidSo(_ text: String, _ expected: String) {
        let reading = HoursReading(reading: text)
        #expect(reading.status == .assumed, "\(reading)")
        #expect(reading.assumptions == [.ampm])
        #expect(summary(reading) == expected)
    }

    @Test(arguments: [
        ("Tue 10pm-2am, closed from 1pm to 1am", "wed 1-2"),
        ("Sun 8pm-2am, closed for lunch 11pm-1am", "mon 1-2, sun 20-23"),
    ])
    func whatABreakLeavesPastMidnightBelongsToTheNextDayAndIsDoubted(_ text: String, _ expected: String) {
        let reading = HoursReading(reading: text)
        #expect(summary(reading) == expected)
        #expect(reading.status == .partial)
    }

    @Test func otherAssumptionsAreNamed() {
        #expect(HoursReading(reading: "Open 24 hours").assumptions == [.days])
        #expect(HoursReading(reading: "24/7").status == .exact)
        #expect(HoursReading(reading: "Tueday 9am-5pm").assumptions == [.typo])
        #expect(summary(HoursReading(reading: "Tueday 9am-5pm")) == "tue 9-17")
    }

    @Test(arguments: [
        "Every other Friday 9am-1pm", "Mon-Fri 9am-5pm, last Friday of the month until noon",
        "Mon-Fri 9am-5pm during term", "Pantry Mon-Fri 9am-5pm, garden Sat 9am-1pm", "9-5", "noon to 8pm",
        "Mon-Fri 9am-5pm; Wed 9AM 5PM", "Daily 11am-9pm, closed Tues, Fri & Sat 11am-10pm",
        "Sunday: closed Monday: Tuesday: 9:00-17:00", "Mon-Fri 9am-5pm, closed Wednesday afternoon",
        "Mon-Fri 9am-5pm, S 10am-2pm", "Mon-Fri 9am-5pm; some evenings", "Mon-Fri 9am-5pm (last entry 4:30)",
        "Mon-Fri 9am-5pm ET", "Mon-Fri about 9am-5pm", "Non-school days: Mon 8am-6pm; Tue 9am-5pm",
        "Mon-Fri 9am-5pm June to August", "Saturday, January 26, 12 pm - 1:30 pm", "Mon 9am-5pm; Tuesday; Wed 9am-5pm",
        "Mon-Fri 9am-5pm, no walk-ins", "Mon-Fri 9am-5pm; last intake at 4pm", "Fri 9am-5pm; Mon-Fri after 5pm",
        "Fri 9am-5pm; Mon 9am-4am",
        "Mon 9am-5pm, Mon 10am-6pm", "Mon-Fri 9am-12pm, holidays 1pm-3pm", "Saturday 2/23 and 3/1, 10am-2pm",
        "Summer: Mon-Fri 7am-3pm", "Mon-Fri 9am-5pm; Sat walk-in", "L, M, V 9am-5pm",
    ])
    func whatMayChangeTheHoursIsNeverPassedOver(_ text: String) {
        let reading = HoursReading(reading: text)
        #expect(reading.status == .partial, "\(reading)")
    }

    @Test(arguments: [
        "", "   ", "Varies", "By appointment only - call (323) 555-0199", "24-hour voicemail", "Monday-Friday",
        "Cross street: Example Street", "Sábados con cita", "Minimum 2 hours", "Mon-Fri 9am-",
    ])
    func textsWithoutATimeAreUnknown(_ text: String) {
        let reading = HoursReading(reading: text)
        #expect(reading.status == .unknown, "\(reading)")
        #expect(reading.weekly.isEmpty)
        #expect(reading.text == text)
    }

    @Test func wordsThatWereNotUnderstoodAreGivenAsWritten() {
        #expect(HoursReading(reading: "Mon-Fri 9am-5pm during Term").unread.map(\.text) == ["during", "Term"])
        #expect(HoursReading(reading: "Mié. 9am-5pm, during  Term").unread.map(\.range) == [15..<21, 23..<27])
        #expect(HoursReading(reading: "Mon 9:00am-4:00am").unread.map(\.text) == ["9:00am-4:00am"])
    }

    @Test(arguments: [
        ("Sunday: Closed Monday: 13:00-20:00", [Weekday.sunday]),
        ("Open Tue-Sat 10am-6pm; closed Sunday and Monday", [.monday, .sunday]),
        ("Lunes cerrado; martes 10am-6pm", [.monday]), ("Mon-Sat 8am-8pm, except Wednesday", [.wednesday]),
        ("Mon-Fri 9am-5pm; weekends closed", [.saturday, .sunday]), ("Mon-Fri 9am-5pm", []),
    ])
    func daysSaidToBeClosedAreNamedAndOthersAreNot(_ text: String, _ closed: [Weekday]) {
        let reading = HoursReading(reading: text)
        #expect(reading.closedDays == closed)
        #expect(reading.status == .exact)
    }

    @Test func conditionsBindTheHoursTheyStandWith() {
        func bound(_ text: String) -> [[HoursCondition]] { HoursReading(reading: text).weekly.map(\.conditions) }
        #expect(bound("Mon 9am-5pm (by appointment) Tue 9am-1pm") == [[.appointment], []])
        #expect(bound("Mon 9am-5pm. By appointment only.") == [[.appointment]])
        #expect(bound("Mon 9am-5pm; evenings by appointment") == [[]])
        #expect(bound("Mon 9am-5pm or by appointment") == [[]])
        #expect(bound("Sin cita de lunes a jueves de 8:30am a 11:30am") == [[.walkIn]])
        let saturday = HoursReading(reading: "Mon-Fri 9am-5pm, Sat by appointment")
        #expect(
            saturday.weekly.map(\.conditions) == [[]]
                && saturday.untimed == [UntimedDays(days: [.saturday], conditions: [.appointment])])
        #expect(saturday.status == .exact && saturday.conditions == [.appointment])
        #expect(HoursReading(reading: "Mon-Fri 9am-5pm, closed on all federal holidays").conditions == [.holidays])
    }
}
