import Testing
import Timekeeping

@Suite struct HoursOrdinalTests {
    @Test(arguments: [
        ("Second Saturday 9am-1pm", "2 sat 9-13"), ("1st, 3rd & 5th Tuesdays, 6pm-8pm", "1+3+5 tue 18-20"),
        ("lst and 3rd Sunday, noon", "1+3 sun 12-?"), ("2nd-4th Friday 8am-noon", "2+3+4 fri 8-12"),
        ("Last Monday of the month 10:00-14:00", "last mon 10-14"),
        ("First and last Thursdays of each month at 7:30 p.m.", "1+last thu 19:30-?"),
        ("1st Mon. & 3rd Wed., 5pm-7pm", "1 mon 17-19, 3 wed 17-19"),
        ("Segundo y cuarto jueves del mes, 14:00-16:00", "2+4 thu 14-16"),
        ("El último sábado de cada mes a las 9 de la mañana", "last sat 9-?"),
        ("1er. y 3er. martes, 6:00 p. m. a 8:00 p. m.", "1+3 tue 18-20"),
        ("3º viernes 17:00-19:00", "3 fri 17-19"), ("First two Wednesdays 1pm-4pm", "1+2 wed 13-16"),
        ("7pm every fourth Wednesday", "4 wed 19-?"), ("Tuesday 2pm-4pm (1st, 3rd)", "1+3 tue 14-16"),
        ("Wednesdays, 2nd and 4th, 10am-noon", "2+4 wed 10-12"),
        ("2nd Sat of the month / segundo sábado del mes 9am-noon", "2 sat 9-12"),
    ])
    func nthWeekdaysAreReadExactly(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.ordinal == expected)
        #expect(summary.weekly == "")
        #expect(summary.reading.status == .exact)
    }

    @Test(arguments: [
        ("Mon 9am-5pm; closed the 2nd Monday of each month", "mon 9-17", "2 mon closed"),
        ("Closed on the last Tuesday; otherwise Tue 9am-6pm", "tue 9-18", "last tue closed"),
        ("Every Friday except the first, 1pm-3pm", "fri 13-15", "1 fri closed"),
        ("Thu 9am-5pm; closed the 3rd Thursday 12pm-2pm", "thu 9-17", "3 thu closed 12-14"),
        ("Wed 8am-5pm, closed first Wednesday of the month until 1pm", "wed 8-17", "1 wed closed 8-13"),
        ("Tue-Wed 10am-6pm, closed 3pm-4pm on the 1st Tuesday", "tue 10-18, wed 10-18", "1 tue closed 15-16"),
        ("Fri 9am-noon; 3rd Friday 4pm-7pm instead", "fri 9-12", "3 fri 16-19, 3 fri closed 9-12"),
        ("Fri 9am-noon; 3rd Friday 10am-2pm instead", "fri 9-12", "3 fri 10-14"),
        ("Jueves 10:00-18:00; cerrado de 12:00 a 13:00 el último jueves", "thu 10-18", "last thu closed 12-13"),
        ("Mon 4pm-6pm plus 2nd Sat 10am-noon", "mon 16-18", "2 sat 10-12"),
    ])
    func closingsAndAdditionsStandBesideTheWeeklyHours(_ text: String, _ weekly: String, _ ordinal: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == weekly)
        #expect(summary.ordinal == ordinal)
        #expect(summary.reading.status == .exact)
    }

    @Test(arguments: [
        "Last Tuesday except August 7pm-9pm", "2nd Tuesday, 7pm-9pm, September through May",
        "Third Thursday of January, April and October, 6pm-8pm", "Second Friday 9am-11am; closed in July",
    ])
    func monthsThatAreExceptedOrChosenMakeThemPartial(_ text: String) {
        let summary = HoursSummary(text)
        #expect(summary.reading.ordinal.count == 1)
        #expect(summary.reading.status == .partial)
        #expect(summary.reading.conditions == [.seasonal])
    }

    @Test(arguments: [
        "First week of the month, Tue 9am-noon", "Once a month, Saturday 9am-noon", "Some Saturdays 9am-noon",
        "15th of each month 9am-noon", "Last two Fridays 9am-noon", "Every 3 weeks, Tue 9am-noon",
        "Quarterly, Saturday 9am-noon", "Mensual, sábado 9am-12pm",
    ])
    func weeksThatAreNotTellableAreNoWeeklyHours(_ text: String) {
        let reading = HoursReading(reading: text)
        #expect(reading.weekly.isEmpty && reading.ordinal.isEmpty, "\(reading)")
        #expect(reading.status == .partial || reading.status == .unknown)
    }

    @Test func ordinalsOfStreetsAndFloorsAreNone() {
        #expect(HoursSummary("Second Avenue Hall, Mon 9am-5pm").weekly == "mon 9-17")
        #expect(HoursSummary("Mon 9am-5pm, 3rd Floor").reading.status == .exact)
    }
}
