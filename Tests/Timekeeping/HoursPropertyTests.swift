import Seeded
import Testing
import Timekeeping

@Suite struct HoursPropertyTests {
    private static let clauses = [
        "Mon 9am-5pm", "Tue 10-2", "Wed 13:00-17:00", "Thu closed", "Fri 8pm-2am", "Sat 9am-noon & 1pm-3pm",
        "Sunday starting at 8am", "1st Sat 9am-1pm",
    ]

    @Test func theOrderOfClausesDoesNotMatter() {
        var numbers = SeededRandom(11)
        for _ in 0..<200 {
            let chosen = Array(Self.clauses.shuffled(using: &numbers).prefix(Int.random(in: 2...5, using: &numbers)))
            let one = HoursSummary(chosen.joined(separator: "; "))
            let other = HoursSummary(chosen.shuffled(using: &numbers).joined(separator: "; "))
            #expect(one.weekly == other.weekly, "\(chosen)")
            #expect(
                one.reading.closedDays == other.reading.closedDays && one.reading.status == other.reading.status,
                "\(chosen)")
            #expect(Set(one.reading.ordinal) == Set(other.reading.ordinal), "\(chosen)")
        }
    }

    @Test(arguments: ["by appointment", "con cita", "by appointment only", "(by appt.)"])
    func anAppointmentNeverWidensHours(_ words: String) {
        for clause in Self.clauses + ["Mon-Fri 9-5; Sat 9-1", "24/7", "Mon", "Summer: Mon 9am-5pm"] {
            for text in ["\(clause) \(words)", "\(clause); \(words)", "\(clause). \(words).", "\(words) \(clause)"] {
                let plain = minutes(HoursReading(reading: clause))
                #expect(minutes(HoursReading(reading: text)).isSubset(of: plain), "\(text)")
            }
        }
    }

    @Test(arguments: [", ", "; ", ". ", "\n", " | ", " • ", ";"])
    func anySeparatorOfClausesMeansTheSame(_ separator: String) {
        let text = ["Mon-Tue 9am-5pm", "Wed 9am-1pm", "Sat closed"].joined(separator: separator)
        #expect(HoursSummary(text).weekly == "mon 9-17, tue 9-17, wed 9-13", "\(text)")
        #expect(HoursReading(reading: text).closedDays == [.saturday])
    }

    @Test func bothLanguagesSayTheSame() {
        for (english, spanish) in [
            ("Mon-Fri 9am-5pm", "lunes a viernes de 9am a 5pm"),
            ("weekends noon-4pm", "fines de semana de mediodía a 4pm"),
            ("Tue & Thu 6-8pm", "mar. y jue. de 6 a 8 p. m."),
            ("every day except Monday 8am-6pm", "todos los días menos el lunes de 8am a 6pm"),
            ("2nd Saturday 9am-noon", "segundo sábado 9am a 12pm"),
            ("Mon 9am-5pm, closed 12pm-1pm", "lunes 9am a 5pm, cerrado de 12pm a 1pm"),
            ("Friday 24 hours", "viernes las 24 horas"), ("Wed starting at 4pm", "miércoles a partir de las 4pm"),
        ] {
            let (left, right) = (HoursReading(reading: english), HoursReading(reading: spanish))
            #expect(left.weekly == right.weekly && left.ordinal == right.ordinal, "\(english) / \(spanish)")
            #expect(left.status == right.status && left.closedDays == right.closedDays, "\(english) / \(spanish)")
        }
    }

    /// The minutes of the week and the nth weekdays at which it is open.
    private func minutes(_ reading: HoursReading) -> Set<Int> {
        var result: Set<Int> = []
        func add(_ day: Weekday, _ open: Int, _ close: Int?, week: Int) {
            for minute in stride(from: open, to: close ?? open + 1, by: 15) {
                result.insert((week * 10 + day.rawValue) * 10_000 + minute)
            }
        }
        for interval in reading.weekly { for day in interval.days { add(day, interval.open, interval.close, week: 0) } }
        for interval in reading.ordinal where !interval.isClosed {
            for week in interval.which { add(interval.day, interval.open ?? 0, interval.close, week: week + 2) }
        }
        return result
    }
}
