import Testing
import Timekeeping

@Suite struct HoursDatesTests {
    @Test(arguments: [
        ("Saturday, March 9, 10am-2pm", "XXXX-03-09..XXXX-03-09 sat 10-14"),
        ("5/14/12 to 6/8/12 Mon & Wed 3pm-5pm", "2012-05-14..2012-06-08 mon+wed 15-17"),
        ("Sat 4/6, 4/20 9am-noon", "XXXX-04-06..XXXX-04-06 sat 9-12, XXXX-04-20..XXXX-04-20 sat 9-12"),
        ("June 16 - August 8, Fridays noon-1pm", "XXXX-06-16..XXXX-08-08 fri 12-13"),
        ("September 1, 2011 - May 31, 2012, Fridays noon-1pm", "2011-09-01..2012-05-31 fri 12-13"),
        ("March 4 - June 17, Fridays noon-1pm", "XXXX-03-04..XXXX-06-17 fri 12-13"),
        ("July 7-25, Tues 9:30am-11:30am", "XXXX-07-07..XXXX-07-25 tue 9:30-11:30"),
        ("sábado 14 de junio, 10am a 2pm", "XXXX-06-14..XXXX-06-14 sat 10-14"),
        ("Del 1 de julio al 15 de agosto, lunes 8am-2pm", "XXXX-07-01..XXXX-08-15 mon 8-14"),
        ("Nov 6 and 8, 8:30am-11am", "XXXX-11-06..XXXX-11-06 8:30-11, XXXX-11-08..XXXX-11-08 8:30-11"),
        ("May 14, 2011 1pm-4pm", "2011-05-14..2011-05-14 13-16"),
        ("2024-06-01 10:00-14:00", "2024-06-01..2024-06-01 10-14"),
        ("Mondays until December 15, 6pm-8pm", "..XXXX-12-15 mon 18-20"),
        ("Starting January 5, Tuesdays 6pm-8pm", "XXXX-01-05.. tue 18-20"),
        ("10am-noon", "10-12"), ("Every other Friday 9am-1pm", "alternate weeks fri 9-13"),
        ("Un martes sí y otro no, 9am-12pm", "alternate weeks tue 9-12"),
        ("Summer: 7am-3pm; winter: 8am-4pm (Mondays)", "winter mon 8-16, summer mon 7-15"),
    ])
    func datesAreKeptAndMakeNoWeeklyHours(_ text: String, _ expected: String) {
        let summary = HoursSummary(text)
        #expect(summary.dated == expected)
        #expect(summary.weekly == "")
        #expect(summary.reading.status == .partial)
    }

    @Test(arguments: [
        ("Tue 3pm-5pm during the school year", "tue 15-17", "school year tue 15-17"),
        ("December 1 - February 28, Sat 7pm-9pm", "sat 19-21", "XXXX-12-01..XXXX-02-28 sat 19-21"),
        ("Del 1 de marzo al 30 de junio, sábados 7pm-9pm", "sat 19-21", "XXXX-03-01..XXXX-06-30 sat 19-21"),
        ("Nov.-March, Sat 7pm-9pm", "sat 19-21", "months 11-3 sat 19-21"),
        ("Summer hours (June-August): Mon 8am-4pm. Regular hours: Mon 9am-5pm", "mon 9-17", "months 6-8 mon 8-16"),
        ("Office: 8am-4pm, Monday (summer: 8am-noon)", "mon 8-16", "summer mon 8-12"),
        ("Mon 6am-10pm; winter months, 7am-8pm", "mon 6-22", "winter mon 7-20"),
        ("Mon 9am-8pm (9am-6pm in summer)", "mon 9-20", "summer mon 9-18"),
        ("Saturdays in July 9-12", "sat 9-12", "months 7-7 sat 9-12"),
        (
            "May-October: Mon 9am-5pm, Sun 9am-3pm. November-April: Mon 9am-5pm", "mon 9-17", "months 5-10 sun 9-15"
        ),
        ("Lunes 6pm a 8pm, de septiembre a junio", "mon 18-20", "months 9-6 mon 18-20"),
    ])
    func seasonsKeepWhatHoldsInAllOfThem(_ text: String, _ weekly: String, _ dated: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == weekly)
        #expect(summary.dated == dated)
        #expect(summary.reading.status == .partial)
        #expect(summary.reading.conditions.contains(.seasonal))
    }

    @Test func datesOfClosingLeaveDoubt() {
        for text in [
            "Mon 9am-5pm; closed August", "Mon 9am-5pm, closed Dec 24-Jan 2", "Memorial Day to Labor Day: Mon 9am-5pm",
        ] {
            let summary = HoursSummary(text)
            #expect(summary.weekly == "mon 9-17" && summary.reading.status == .partial, "\(text)")
            #expect(summary.reading.conditions.contains(.seasonal), "\(text)")
        }
    }

    @Test func namesOfMonthsAreOtherWordsToo() {
        #expect(HoursSummary("Hours may vary; Mon 9am-5pm").reading.conditions == [.varies])
        #expect(HoursSummary("Mar. y jue. 9am-5pm").weekly == "tue 9-17, thu 9-17")
        #expect(HoursSummary("Mon 9am-5pm, 12 Summer Street").reading.status == .exact)
    }
}
