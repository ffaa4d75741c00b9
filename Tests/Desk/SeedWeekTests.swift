import Records
import Screen
import Testing
import Timekeeping

@testable import Desk

/// The two listings that the desk opens with, at every minute of a week without a holiday, in both languages.
@Suite struct SeedWeekTests {
    /// What is said from one minute of the week to another.
    private struct Phase {
        var until: Int
        var state: Openness.State
        var english: String
        var spanish: String
        /// The minute of the week of the next change, if not `until`.
        var changes: Int?
        /// What is said to come next besides.
        var next: Words?
    }

    /// A minute of the week: 0 is Monday, December 7, 2026, at midnight.
    private static func minute(_ day: Int, _ hour: Int, _ rest: Int = 0) -> Int { day * 1440 + hour * 60 + rest }

    /// Monday and Wednesday, 8:30 to 16:30.
    private static let carecen: [Phase] = [
        opening(minute(0, 8, 30), "today 8:30 AM", "hoy a las 8:30"),
        Phase(
            until: minute(0, 16, 30), state: .open, english: "● OPEN until 4:30 PM",
            spanish: "● ABIERTO hasta las 16:30"),
        opening(minute(1, 0), "Wednesday 8:30 AM", "el miércoles a las 8:30", at: minute(2, 8, 30)),
        opening(minute(2, 0), "tomorrow 8:30 AM", "mañana a las 8:30", at: minute(2, 8, 30)),
        opening(minute(2, 8, 30), "today 8:30 AM", "hoy a las 8:30"),
        Phase(
            until: minute(2, 16, 30), state: .open, english: "● OPEN until 4:30 PM",
            spanish: "● ABIERTO hasta las 16:30"),
        opening(minute(6, 0), "Monday 8:30 AM", "el lunes a las 8:30", at: minute(7, 8, 30)),
        opening(minute(7, 0), "tomorrow 8:30 AM", "mañana a las 8:30", at: minute(7, 8, 30)),
    ]

    /// Tuesday, Thursday and Saturday from 8:00 on.
    private static let chirla: [Phase] = [
        opening(minute(1, 0), "tomorrow 8:00 AM", "mañana a las 8:00", at: minute(1, 8)),
        opening(minute(1, 8), "today 8:00 AM", "hoy a las 8:00"),
        likely(minute(2, 0), "Thursday 8:00 AM", "el jueves a las 8:00"),
        opening(minute(3, 0), "tomorrow 8:00 AM", "mañana a las 8:00", at: minute(3, 8)),
        opening(minute(3, 8), "today 8:00 AM", "hoy a las 8:00"),
        likely(minute(4, 0), "Saturday 8:00 AM", "el sábado a las 8:00"),
        opening(minute(5, 0), "tomorrow 8:00 AM", "mañana a las 8:00", at: minute(5, 8)),
        opening(minute(5, 8), "today 8:00 AM", "hoy a las 8:00"),
        likely(minute(6, 0), "Tuesday 8:00 AM", "el martes a las 8:00"),
        opening(minute(7, 0), "Tuesday 8:00 AM", "el martes a las 8:00", at: minute(8, 8)),
    ]

    private static func opening(
        _ until: Int, _ english: String, _ spanish: String, at opening: Int? = nil
    ) -> Phase {
        Phase(
            until: until, state: .closed, english: "○ closed, opens \(english)", spanish: "○ cerrado, abre \(spanish)",
            changes: opening)
    }

    private static func likely(_ until: Int, _ english: String, _ spanish: String) -> Phase {
        Phase(
            until: until, state: .likely, english: "◐ LIKELY OPEN, call first",
            spanish: "◐ PROBABLEMENTE ABIERTO, llame antes",
            next: Words("It opens again \(english).", es: "Vuelve a abrir \(spanish)."))
    }

    @Test(arguments: ["carecen", "chirla"], Language.allCases)
    func everyMinuteOfTheWeekIsAnsweredRightly(_ id: String, _ language: Language) throws {
        let shelf = DeskFixture.real.library.resources
        let resource = shelf[try #require(shelf.index(of: RecordID(id)))]
        let reading = HoursReading(reading: try #require(resource.hours))
        let monday = try #require(CivilDate(year: 2026, month: 12, day: 7))
        let phases = id == "carecen" ? Self.carecen : Self.chirla
        var begin = 0
        for phase in phases {
            for minute in begin..<phase.until {
                let local = CivilDateTime(date: monday, minute: minute)
                let instant = DeskFixture.zone.firstInstant(of: local)
                let openness = reading.openness(at: instant, in: DeskFixture.zone)
                try #require(openness.state == phase.state, "\(local)")
                let changes = CivilDateTime(date: monday, minute: phase.changes ?? phase.until)
                try #require(openness.changes == changes, "\(local)")
                // The words change with the day and the state, so that an hour's are read once.
                guard minute == begin || minute == phase.until - 1 || minute % 60 == 0 else { continue }
                let context = Context(
                    library: Library(), settings: DeskFixture.settings, zone: DeskFixture.zone, instant: instant,
                    language: language)
                let words = OpennessWords(context: context)
                let expected = language == .english ? phase.english : phase.spanish
                try #require(words.long(openness).string == expected, "\(local)")
                try #require(words.next(openness) == phase.next?.text(language), "\(local)")
            }
            begin = phase.until
        }
        #expect(begin == 7 * 1440)
    }
}
