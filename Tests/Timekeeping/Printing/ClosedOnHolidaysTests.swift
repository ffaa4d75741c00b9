import Testing
import Timekeeping

@Suite struct ClosedOnHolidaysTests {
    private func says(_ text: String) -> Bool {
        var reading = HoursReading(reading: text)
        // Whatever the reader thinks of the rest: the words alone decide.
        reading.conditions = [.holidays]
        return reading.sentence(in: .english).lowercased().contains("closed on holidays")
    }

    @Test(arguments: [
        "Mon-Fri 9am-5pm, closed holidays", "Mon-Fri 9am-5pm; closed on all holidays",
        "Closed weekends and holidays", "Holidays: Closed", "M-F 9-5 except holidays", "Cerrado días festivos",
        "Lunes a viernes 9-5, excepto los días feriados", "Mon-Fri 9am-5pm. Holidays we are closed.",
        "Closed Sundays & holidays", "Closed Sat., Sun. and holidays", "Días festivos: cerrado",
    ])
    func isReadWhereTheTextSaysSo(_ text: String) { #expect(says(text)) }

    @Test func whoseHolidaysTheyAreIsSaidToo() {
        let reading = HoursReading(reading: "Mon-Fri 9am-5pm; closed on all federal holidays")
        #expect(reading.sentence(in: .english).hasSuffix("; closed on federal holidays"))
    }

    @Test(arguments: [
        "Mon-Fri 9am-5pm, holidays 1pm-3pm", "Closed Sunday; open holidays 9-1", "Closed some holidays",
        "Closed major holidays", "Hours may vary on holidays", "Call for holidays", "Sunday closed. Call on holidays",
        "Open on holidays. Closed Sunday", "Closed Sunday; holidays can differ", "Closed Sunday. Holidays vary",
        "Mon 9am-5pm", "",
    ])
    func isNotReadWhereItDoesNot(_ text: String) { #expect(!says(text)) }
}
