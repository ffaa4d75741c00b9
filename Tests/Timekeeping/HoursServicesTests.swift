import Testing
import Timekeeping

@Suite struct HoursServicesTests {
    @Test(arguments: [
        (
            "Garden - Mon, 9am-5pm; Pharmacy - Tue, 9am-1pm", "mon 9-17", "Garden: mon 9-17; Pharmacy: tue 9-13"
        ),
        ("Mon 2pm-6pm; Teens - Mon 6pm-8pm", "mon 14-18", "Teens: mon 18-20"),
        (
            "Pantry: Tue 10am-noon; Office: Mon 9am-5pm", "mon 9-17", "Pantry: tue 10-12; Office: mon 9-17"
        ),
        ("Mon 10am-5pm (Office); Mon 1pm-4pm (Pantry)", "mon 10-17", "Office: mon 10-17; Pantry: mon 13-16"),
        ("Mon 8am-5pmTax Desk - 2nd Wed, 1pm-3pm", "mon 8-17", "Tax Desk: 2 wed 13-15"),
        (
            "Hall: Mon 7am-4pm. Dispatch window opens at 6:30am", "mon 7-16",
            "Hall: mon 7-16; Dispatch window: mon 6:30-?"
        ),
        ("Clínica: lunes 8am-4pm; farmacia: lunes 9am-5pm", "mon 8-16", "Clínica: mon 8-16; farmacia: mon 9-17"),
    ])
    func partsWithHoursOfTheirOwnAreNamed(_ text: String, _ weekly: String, _ services: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == weekly)
        #expect(summary.services == services)
        #expect(summary.reading.status == .partial)
        #expect(summary.reading.conditions.contains(.byService))
    }

    @Test(arguments: [
        ("Breakfast 7am-8am, lunch 12pm-1pm, Mondays", "mon 7-8, mon 12-13"),
        ("Mass: Sat 5pm, Sun 8am. Misa: Sun 10am", "sat 17-?, sun 8-?, sun 10-?"),
        ("Tue 10am (English); Thu 10am (Spanish)", "tue 10-?, thu 10-?"),
        ("Walk-in Mon 9am-noon; by appointment Tue 9am-noon", "mon 9-12, tue 9-12"),
    ])
    func oneThingAtDifferentTimesIsTakenTogether(_ text: String, _ weekly: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == weekly)
        #expect(summary.services == "" && summary.reading.status == .exact)
        #expect(summary.reading.conditions.contains(.byService))
    }

    @Test(arguments: [
        "Clinic hours: Mon 8am-5pm; Wed 8am-5pm", "Mon 8am-5pm; Wed 8am-5pm (bring your card)",
        "Our library, 12 Example Ave., (213) 555-0123, is open Mon 8am-5pm and Wed 8am-5pm",
        "Mon 8am-5pm, Wed 8am-5pm. Suggested donation $3.", "Ages 5-12: Mon & Wed 8am-5pm, groups of 10-12 kids",
        "Mon, Wed 8am-5pm, room 9-12", "Mon & Wed 8am-5pm; se habla español",
    ])
    func oneNameAndRemarksChangeNothing(_ text: String) {
        let summary = HoursSummary(text)
        #expect(summary.weekly == "mon 8-17, wed 8-17")
        #expect(summary.reading.status == .exact && summary.reading.conditions.isEmpty)
    }

    @Test func aTelephoneLineIsOpenButAPlaceComesFirst() {
        let line = HoursSummary("24-hour hotline")
        #expect(line.reading.status == .assumed && line.reading.assumptions == [.days])
        #expect(line.reading.weekly.allSatisfy { $0.conditions == [.byPhone] } && line.reading.weekly.count == 1)
        let both = HoursSummary("24-hour hotline; Office - Mon, 9am-5pm")
        #expect(both.weekly == "mon 9-17" && both.reading.services.count == 2)
        #expect(HoursSummary("Call 555-0150 Mon 9am-11am").reading.conditions == [.byPhone])
        for machine in ["24-hour voicemail", "Mon-Fri, 24-hour answering machine", "24-hour website"] {
            #expect(HoursSummary(machine).weekly == "" && HoursSummary(machine).reading.status == .unknown)
        }
    }

    @Test(arguments: [
        ("Mon 9am-5pm; evenings by appointment", "(evenings) appointment"),
        ("Mon 9am-5pm or by appointment", "appointment"), ("Sat by appointment", "sat appointment"),
        ("Intake Mon 8am-10am; Counseling - by appt. only", "(Counseling) appointment"),
        ("Sin cita lunes 8am-11am; por la tarde solo con cita", "mon (por la tarde) appointment"),
        ("Mon 9am-5pm, intake by appointment", "(intake) appointment"), ("Weekends only", "sat+sun"),
        ("Mondays after school", "mon (after school)"),
    ])
    func whatHasNoTimesIsKept(_ text: String, _ expected: String) {
        #expect(HoursSummary(text).untimed == expected)
    }

    @Test(arguments: [
        ("Mon 8am-5pm, closed for lunch noon-1pm", [HoursCondition.lunchClosure]), ("24/7", [.wholeDay]),
        ("Mon 8am-5pm (closed 12pm-1pm)", [.lunchClosure]), ("Mon 8am-noon, 1pm-5pm", []),
        ("Sat 9am until gone", [.varies]), ("Sat 9am-11am or until the vaccine runs out", [.varies]),
        ("Mon 8am-5pm; PH off", [.holidays]), ("Mon 8am-5pm. Please call ahead.", [.call]),
    ])
    func conditionsAreNamed(_ text: String, _ expected: [HoursCondition]) {
        let reading = HoursReading(reading: text)
        #expect(reading.conditions == expected)
        #expect(reading.status == .exact, "\(reading)")
    }
}
