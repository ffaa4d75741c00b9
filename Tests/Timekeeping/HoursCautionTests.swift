import Testing
import Timekeeping

/// Words beside the hours that would make a wrong reading if they were taken for something else.
@Suite struct HoursCautionTests {
    @Test(arguments: [
        ("No abrimos los martes. Jueves a sábado 9 am - 3 pm", "thu 9-15, fri 9-15, sat 9-15"),
        ("Martes no abrimos, jueves y viernes 9 am - 3 pm", "thu 9-15, fri 9-15"),
        ("Tuesdays not open, Thu and Fri 9am-3pm", "thu 9-15, fri 9-15"),
        ("Desk closed Tue. Thu and Fri 9am-3pm", "thu 9-15, fri 9-15"),
        ("Not open Mondays or Tuesdays. Fri-Sun 9am-3pm", "fri 9-15, sat 9-15, sun 9-15"),
        ("Thu-Sat 9am-3pm, no longer Fridays", "thu 9-15, sat 9-15"),
        ("Closed every day but Friday, 9am-3pm", "fri 9-15"),
        (
            "Daily 9am-3pm except Mon & Fri (closed) and Sun (noon-2pm)",
            "tue 9-15, wed 9-15, thu 9-15, sat 9-15, sun 12-14"
        ),
        ("Thu-Sat 9am-3pm (last updated 5/2/19)", "thu 9-15, fri 9-15, sat 9-15"),
        ("Fri 9am-3pm (first 30 families)", "fri 9-15"), ("Monday by appointment, Friday 9am-3pm", "fri 9-15"),
        ("By appointment Tuesdays, and open to all Friday 9am-3pm", "fri 9-15"),
        ("By appointment Mon-Wed, open Fri 9am-3pm", "fri 9-15"),
        ("By appointment Monday to Wednesday, walk-ins Friday 9am-3pm", "fri 9-15"),
        ("Con cita los lunes, abierto a todos los viernes de 9am a 3pm", "fri 9-15"),
        ("By appointment Thursday, and Friday 9am-3pm", "thu 9-15, fri 9-15"),
        ("Thu-Sat 9am-3pm, Sunday until noon", "thu 9-15, fri 9-15, sat 9-15, sun 9-12"),
        ("Jueves a sábado 9am-3pm; domingo salida a las 12pm", "thu 9-15, fri 9-15, sat 9-15, sun 9-12"),
        ("Thu 8am-4pm, Fri 8am-2pm, lunch 11am-noon closed", "thu 8-11, thu 12-16, fri 8-11, fri 12-14"),
        ("Viernes 8am-4pm, comida 1pm-2pm cerrado", "fri 8-13, fri 14-16"),
        ("Beds from 8 pm, everyone out by 6 am, Fri & Sat", "fri 20-30, sat 20-30"),
        ("Doors open 9 pm, out by 6 am, Fri", "fri 21-30"),
        ("Thu-Fri 9am-3pm (now closing at 2pm)", "thu 9-14, fri 9-14"),
        ("W-F 9am-3pm, F til 6pm", "wed 9-15, thu 9-15, fri 9-18"),
        ("Thu-Sat 9am-3pm (Sat. from 11am)", "thu 9-15, fri 9-15, sat 11-15"),
        ("Mon-Tue 9am-noon; 1pm-4pm / Fri 9am-noon", "mon 9-12, mon 13-16, tue 9-12, tue 13-16, fri 9-12"),
        ("Friday between 9am and noon and again from 4pm to 6pm", "fri 9-12, fri 16-18"),
        ("Counter 9:00 AM to 3:00 PM Friday", "fri 9-15"), ("Fri 6pm to 6am the next day", "fri 18-30"),
        ("9am-noon and 1pm-4pm Friday. Closed during lunch.", "fri 9-12, fri 13-16"),
    ])
    func nothingBesideTheHoursIsTakenForThem(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.status == .exact, "\(summary.reading)")
    }

    @Test(arguments: [
        "Tickets from 8am, Fri 9am-3pm", "Used to be open Thu-Sat 9am-3pm", "Thu-Sat 9am-3pm, last visit 2pm",
        "Thu-Sat 9am-3pm; no classes in July", "Thu-Sat 9am-3pm, closed every other Friday",
        "Thu-Sat 9am-3pm, except 3rd Fri 9am-noon only", "Food Sat: 9am-10am members only, 10am-noon everyone",
        "Lunch Fri 11am-1pm, closed Mondays in July", "Thu 10am-3pm, Fri 9am-3pm, Sat until noon",
        "Thu-Fri 9am-3pm, closed 11am-noon and the 2nd Friday", "Thu-Fri 9am-3pm, dinner Sat until 8pm",
        "Thu-Fri 9am-3pm, Sat by appointment until noon",
        "Thu-Fri 9am-3pm, closed 10am-11am every other Friday",
        "Thu 9am-noon (newborns), Fri 1pm-4pm (toddlers)", "Thu-Sat 9am-3pm, Fri starting at 11am story hour",
    ])
    func whatHoldsForSomeOnlyIsNotCalledCertain(_ text: String) {
        let reading = HoursReading(reading: text)
        #expect(reading.status == .partial, "\(reading)")
    }

    @Test(arguments: [
        ("Feria sáb 11 mayo 9am–1pm", "XXXX-05-11..XXXX-05-11 sat 9-13"),
        (
            "Domingo del 6 de febrero de 2011 al 22 de marzo de 2012, 9:00–13:00",
            "2011-02-06..2012-03-22 sun 9-13"
        ),
    ])
    func aDateBesideADayIsThatDateOnly(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.dated == expected)
        #expect(summary.weekly.isEmpty && summary.reading.status == .partial)
    }

    @Test func aClosingOnADateTakesNoDayOutOfTheWeek() {
        let summary = HoursSummary("Closed Fri. 11/29; regular hours Thu-Fri 9am-3pm")
        #expect(summary.weekly == "thu 9-15, fri 9-15")
        #expect(summary.reading.status == .partial)
    }

    @Test(arguments: [
        ("Reunión 2o. jueves, 18:00 hrs", "2 thu 18-?"), ("Help lst & 3rd Wed each mo 2pm-4pm", "1+3 wed 14-16"),
        ("el 2 y 4 jueves del mes, 14:00-16:00", "2+4 thu 14-16"),
        ("Twice a month: 1st Tue 6pm-7pm, 3rd Sat 9am-10am", "1 tue 18-19, 3 sat 9-10"),
    ])
    func ordinalsInOddWritingAreRead(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.ordinal == expected)
        #expect(summary.weekly.isEmpty && summary.reading.status == .exact, "\(summary.reading)")
    }

    @Test func theHoursOfAPlaceWinOverThoseOfItsTelephone() {
        let summary = HoursSummary("Fri 9am-3pm (by phone 24/7)")
        #expect(summary.weekly == "fri 9-15")
        #expect(summary.reading.status == .partial)
    }

    @Test(arguments: [
        ("Sa[1,3] 09:00-11:00; Mo 14:00-16:00", "1+3 sat 9-11", "mon 14-16"), ("Tu[2] 14:00-16:00", "2 tue 14-16", ""),
    ])
    func weeksInBracketsAreThoseOfTheMonth(_ text: String, _ ordinal: String, _ weekly: String) {
        let summary = HoursSummary(text)
        #expect(summary.ordinal == ordinal && summary.weekly == weekly)
        #expect(summary.reading.status == .exact)
    }

    @Test(arguments: [
        ("Wed-Fri 9am-3pm, until 6pm on Thursday", "wed 9-15, thu 9-18, fri 9-15"),
        ("Wed-Fri 9am-3pm (closes noon Fri)", "wed 9-15, thu 9-15, fri 9-12"),
        ("9am-3pm Wed-Fri, Sat 10am-noon", "wed 9-15, thu 9-15, fri 9-15, sat 10-12"),
        ("Weekend hours: Sat 9am-3pm, Sun noon-3pm", "sat 9-15, sun 12-15"),
    ])
    func eachDayGetsItsOwnTimesWhateverTheirOrder(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == expected)
        #expect(summary.reading.status == .exact, "\(summary.reading)")
    }

    @Test func midnightBesideSistersThatCloseAtNoonIsNoon() {
        let summary = HoursSummary("Mon 8:00 AM - 12:00 PM; Tue 8:00 AM - 12:00 AM")
        #expect(summary.weekly == "mon 8-12, tue 8-12")
        #expect(summary.reading.assumptions == [.ampm])
    }

    @Test(arguments: HoursLanguage.allCases)
    func weeksThatAreNotToldArePrintedAsSuch(_ language: HoursLanguage) {
        let reading = HoursReading(reading: "One Thursday a month, 6pm-8pm")
        let again = HoursReading(reading: reading.sentence(in: language))
        #expect(reading.weekly.isEmpty && again.weekly.isEmpty)
        #expect(again.dated == reading.dated)
    }
}
