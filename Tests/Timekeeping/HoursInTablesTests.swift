import Testing
import Timekeeping

@Suite struct HoursInTablesTests {
    @Test(arguments: [
        ("Mon\t7:30 AM\t4:00 PM\nThu\t7:30 AM\t1:00 PM", "mon 7:30-16, thu 7:30-13"),
        ("TUE 10:00 AM 7:00 PM SAT 10:00 AM 2:00 PM", "tue 10-19, sat 10-14"),
        ("Wed,10:00 AM,6:00 PM,open\nThu,,,closed\nFri,8:00 AM,4:00 PM,open", "wed 10-18, fri 8-16"),
        ("WED|0730|1530||FRI|0730|1200", "wed 7:30-15:30, fri 7:30-12"),
        ("{'tuesday': ['09:30', '18:00'], 'friday': ['09:30', '13:00']}", "tue 9:30-18, fri 9:30-13"),
        ("{\"wed\": \"8:00-16:00\", \"thu\": \"8:00-19:00\"}", "wed 8-16, thu 8-19"),
        ("th_open=08:30;th_close=15:00;fr_open=09:00;fr_close=20:00", "thu 8:30-15, fri 9-20"),
        ("Day: Thursday, opens: 07:00:00, closes: 19:30:00", "thu 7-19:30"),
        ("Days: Mon|Thu; Open: 2:30 PM; Close: 5:00 PM", "mon 14:30-17, thu 14:30-17"),
        ("Days open: M W F; Open time: 0815; Close time: 1415", "mon 8:15-14:15, wed 8:15-14:15, fri 8:15-14:15"),
        ("<Tue>09:00-15:30</Tue><Thu>09:00-13:00</Thu>", "tue 9-15:30, thu 9-13"),
        ("W=09:00-17:00/F=09:00-15:00", "wed 9-17, fri 9-15"), ("sab: 09 h 15 - 13 h 45", "sat 9:15-13:45"),
        ("THU:::2PM...5PM", "thu 14-17"), ("w-f 9a to 6p; s 10a to 2p", "wed 9-18, thu 9-18, fri 9-18, sat 10-14"),
        ("L 9:00-14:00, M 9:00-14:00, X 9:00-13:00", "mon 9-14, tue 9-14, wed 9-13"),
        ("lu-mi-vi 9-13, ma-ju 15-19", "mon 9-13, tue 15-19, wed 9-13, thu 15-19, fri 9-13"),
    ])
    func timesInTheCellsOfATableAreRead(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.status == .exact, "\(summary.reading)")
    }

    @Test func aListOfOpeningsAndOneOfClosingsBelongTogether() {
        let summary = HoursSummary("OPEN: Tue 09:00, Thu 11:00; CLOSE: Tue 15:00, Thu 20:00")
        #expect(summary.weekly == "tue 9-15, thu 11-20")
    }

    @Test func lettersTakeTheirDayFromTheirPlaceInTheWeek() {
        let summary = HoursSummary("S closed, M 9-4, T 9-4, W 9-4, Th 9-4, F 9-3, S 10-1")
        #expect(summary.weekly == "mon 9-16, tue 9-16, wed 9-16, thu 9-16, fri 9-15, sat 10-13")
        #expect(summary.reading.closedDays == [.sunday])
    }

    @Test(arguments: [
        ("Sat 4:00 PM 5:30 PM\nSun 9:00 AM 10:30 AM", "sat 16-?, sat 17:30-?, sun 9-?, sun 10:30-?"),
        ("Fri|8am|4pm", "fri 8-?, fri 16-?"),
    ])
    func twoTimesBesideEachOtherThatMayBothBeBeginningsAreDoubted(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.status == .partial, "\(summary.reading)")
    }

    @Test func timesInASentenceAreBeginnings() {
        #expect(
            HoursSummary("Sat 9:00 AM, 1:00 PM; Sun 9:00 AM, 6:00 PM").weekly == "sat 9-?, sat 13-?, sun 9-?, sun 18-?")
    }

    @Test(arguments: [
        ("Monday 8am-3pm, Thursday ditto, Friday 8am-noon", "mon 8-15, thu 8-15, fri 8-12"),
        ("Lunes 8:00-15:00; jueves lo mismo", "mon 8-15, thu 8-15"), ("Tue 1pm-4pm; Wed: same", "tue 13-16, wed 13-16"),
    ])
    func dittoTakesTheTimesBeforeIt(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.status == .exact, "\(summary.reading)")
    }
}
