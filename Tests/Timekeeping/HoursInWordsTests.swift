import Testing
import Timekeeping

@Suite struct HoursInWordsTests {
    @Test(arguments: [
        ("Open ten to six Tuesday and Friday", "tue 10-18, fri 10-18"),
        ("Thursdays from half past seven to eleven", "thu 7:30-11"),
        ("Saturday quarter past nine to a quarter to one", "sat 9:15-12:45"),
        ("Tuesday seven-thirty to ten", "tue 7:30-10"), ("Fridays eleven-ish till three", "fri 11-15"),
        ("Sunday nine o'clock", "sun 9-?"), ("Mondays, eight sharp to noon", "mon 8-12"),
        ("We open at eight and close at two on Saturday", "sat 8-14"),
        ("Martes de siete y media a diez", "tue 7:30-10"),
        ("Jueves de las nueve a las doce menos cuarto", "thu 9-11:45"),
        ("Sábado de diez a una", "sat 10-13"), ("Lunes de 9 y cuarto a 11", "mon 9:15-11"),
    ])
    func timesInWordsAreReadWhereATimeIsExpected(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.status == .assumed, "\(summary.reading)")
    }

    @Test(arguments: [
        "Homework club for ages seven to ten, Wed 3-5", "Crews of three to six work hard, Wed 3-5",
        "One to one advice, Wed 3-5", "Grupos de tres a ocho personas, miércoles 3-5",
        "Two or three chairs free, Wed 3-5",
        "Cada uno de dos a tres veces, miércoles 3-5", "A half dozen desks, Wed 3-5",
    ])
    func countsInWordsAreNoTimes(_ text: String) {
        #expect(HoursSummary(text).weekly == "wed 15-17")
    }

    @Test(arguments: [
        ("Wednesday in the evening from half past six", ""),
        ("Half day Thursday; Mon-Wed 9am-5pm", "mon 9-17, tue 9-17, wed 9-17"),
        ("1/2 day Thu; Monday 9am-5pm", "mon 9-17"),
    ])
    func wordsThatLeaveATimeOpenAreDoubted(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.reading.status != .exact && summary.reading.status != .assumed, "\(summary.reading)")
        if !expected.isEmpty { #expect(summary.weekly == expected) }
    }
}
