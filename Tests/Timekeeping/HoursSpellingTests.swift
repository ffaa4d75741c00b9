import Testing
import Timekeeping

@Suite struct HoursSpellingTests {
    @Test(arguments: [
        ("Wensday 9am-5pm", "wed 9-17"), ("Thrusday 9am-5pm", "thu 9-17"), ("Saterday 9am-5pm", "sat 9-17"),
        ("juebes 9am-5pm", "thu 9-17"), ("viernez 9am-5pm", "fri 9-17"), ("M0n 9am-5pm", "mon 9-17"),
        ("Mon 9arn-5prn", "mon 9-17"), ("Mon 9:OO am-5:3O pm", "mon 9-17:30"),
        ("Sat 9:00 a.rn. - 5:00 p.rn.", "sat 9-17"),
    ])
    func slipsArePutRightAndSaidSo(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.status == .assumed)
        #expect(summary.reading.assumptions == [.typo])
    }

    @Test func aSlipIsSaidOfItsOwnStretchOnly() {
        let reading = HoursReading(reading: "Monday 9am-5pm; Tueday 9am-1pm")
        #expect(reading.weekly.map(\.assumptions) == [[], [.typo]])
    }

    @Test(arguments: ["Sundry", "Partes", "Someday", "Holiday Inn", "Marte", "Money", "Nueves"])
    func commonWordsAreNoDays(_ word: String) {
        let reading = HoursReading(reading: "\(word) 9am-5pm")
        #expect(reading.weekly.isEmpty, "\(reading)")
    }

    @Test(arguments: [
        ("MONDAYTHRUWEDNESDAY9AM-5PM", "mon 9-17, tue 9-17, wed 9-17"), ("Mon~Tue 10:00~18:00", "mon 10-18, tue 10-18"),
        ("Sat&Sun@10am", "sat 10-?, sun 10-?"), ("Mon9am-5pmTue9am-1pm", "mon 9-17, tue 9-13"),
        ("Mo-Tu 08:00/17:00; Sa off", "mon 8-17, tue 8-17"), ("M/T/Th 8am-4pm", "mon 8-16, tue 8-16, thu 8-16"),
        ("MTWThF 8am-4pm, closed F", "mon 8-16, tue 8-16, wed 8-16, thu 8-16"),
        ("Mon | 08:00 | 16:00\nTue | 10:00 | 18:00", "mon 8-16, tue 10-18"),
        ("Opens: Mon 09:00 Closes: 17:00", "mon 9-17"), ("Mon 9am-5pm (Mon to 7pm)", "mon 9-19"),
        ("Mon—Tue, 9.30—17.00", "mon 9:30-17, tue 9:30-17"),
        ("L y V 9h-17h", "mon 9-17, fri 9-17"), ("From 9 a.m. Friday to 9 a.m. Saturday", "fri 9-33"),
        (
            "Closed Sundays, open noon-5pm all other days",
            "mon 12-17, tue 12-17, wed 12-17, thu 12-17, fri 12-17, sat 12-17"
        ),
        ("Every day but Sunday 10am-noon", "mon 10-12, tue 10-12, wed 10-12, thu 10-12, fri 10-12, sat 10-12"),
        ("Lunes 8:00 a. m. a 12:00 m. y de 1 p. m. a 5 p. m.", "mon 8-12, mon 13-17"),
    ])
    func oddWritingIsReadExactly(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.status == .exact, "\(summary.reading)")
    }

    @Test(arguments: [
        ("Sunday: 13:00-17:00 Monday: 1:00-17:00", "mon 13-17, sun 13-17"),
        ("Mon 9:00 AM - 5:00 AM, Tue 9:00 AM - 5:00 PM", "mon 9-17, tue 9-17"),
        ("Thu: 11:00-17:00 Fri: 23:00-17:00", "thu 11-17, fri 11-17"),
        ("Mon: 8:00-12:00, 12:30-4:30 Tue: 13:00-17:00", "mon 8-12, mon 12:30-16:30, tue 13-17"),
    ])
    func timesTwelveHoursOffTheirSistersArePutRight(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.status == .assumed && summary.reading.assumptions == [.ampm])
    }

    @Test func aTimeWithTwoReadingsIsLeftOut() {
        let summary = HoursSummary("Sunday: 13:00-1:00 Monday: 9:00-20:00")
        #expect(summary.weekly == "mon 9-20" && summary.reading.status == .partial)
    }

    @Test(arguments: [
        ("Wed evenings, 6 to 8", "wed 18-20"), ("Sat mornings 8-12", "sat 8-12"), ("Noches: jueves 7-9", "thu 19-21"),
        ("Sun 7, 9 and 11 am", "sun 7-?, sun 9-?, sun 11-?"),
        ("domingo a las 9 y 11 de la mañana y 1 de la tarde", "sun 9-?, sun 11-?, sun 13-?"),
    ])
    func aHalfOfTheDayIsSharedAndThatIsSaid(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.assumptions == [.ampm])
    }
}
