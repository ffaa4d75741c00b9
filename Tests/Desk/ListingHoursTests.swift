import Records
import Screen
import Testing
import Timekeeping

@testable import Desk

/// What a listing shows of its hours: as written, as read, what was assumed, what was left out, and whether it is open.
@Suite struct ListingHoursTests {
    /// The lines of a listing with these hours, at a local time.
    private func lines(_ hours: String, _ date: String, _ minute: Int, _ language: Language = .english) throws -> String
    {
        var resource = Resource(id: RecordID("place"))
        resource.hours = hours
        resource.verified = try EDTF("2026-03")
        let day = try #require(EDTF(date).earliest)
        let text = DeskText(
            library: Library(resources: [resource]), settings: DeskFixture.settings, zone: DeskFixture.zone,
            instant: DeskFixture.zone.firstInstant(of: CivilDateTime(date: day, minute: minute)), language: language)
        let lines = try #require(text.lines(of: resource.id, width: 200))
        return lines.map(\.string).joined(separator: "\n")
    }

    @Test func theTextAsWrittenStandsAboveHowItWasRead() throws {
        let english = try lines("Mon-Fri 9-5 in term", "2026-12-07", 600)
        #expect(english.contains("Hours          Mon-Fri 9-5 in term\n"))
        #expect(english.contains("Read as        Monday"))
        #expect(english.contains("Assumed        am or pm, not written"))
        #expect(english.contains("Not read       “term”"))
        let spanish = try lines("Mon-Fri 9-5 in term", "2026-12-07", 600, .spanish)
        #expect(spanish.contains("Horario        Mon-Fri 9-5 in term\n"))
        #expect(spanish.contains("Se leyó        Lunes"))
        #expect(spanish.contains("Se supuso      mañana o tarde, que no decía"))
        #expect(spanish.contains("Sin leer       «term»"))
    }

    @Test func theStateComesWithItsReasonItsAgeAndWhatComesNext() throws {
        let hours = "24/7"
        let open = try lines(hours, "2026-11-23", 600)
        #expect(open.contains("● OPEN\nWithin the hours as written. As of March 2026. This changes Thursday."))
        let eve = try lines(hours, "2026-11-25", 600)
        #expect(eve.contains("As of March 2026. This changes at midnight."))
        let holiday = try lines(hours, "2026-11-26", 600, .spanish)
        #expect(holiday.contains("Hoy es Día de Acción de Gracias: puede estar cerrado."))
        #expect(holiday.contains("Fecha del dato: marzo de 2026. Esto cambia el sábado."))
    }

    @Test func anOpeningOnAHolidayIsDoubted() throws {
        let words = try lines("Thursdays 9am-5pm", "2026-11-23", 600)
        #expect(words.contains("○ closed, opens Thursday 9:00 AM"))
        #expect(words.contains("That day is Thanksgiving: it may be closed."))
    }

    @Test func anEndBeyondTheNextNoonSaysItsDay() throws {
        let words = try lines("Mon-Wed 24 hours", "2026-12-07", 600)
        #expect(words.contains("● OPEN until Wednesday midnight"))
        #expect(try lines("Mon 10pm-2am", "2026-12-07", 1380).contains("● OPEN until 2:00 AM"))
        #expect(try lines("Mon-Wed 24 hours", "2026-12-09", 600).contains("● OPEN until midnight"))
    }

    @Test func everyReasonIsSaidInBothLanguages() {
        let context = Context(
            library: Library(), settings: DeskFixture.settings, zone: DeskFixture.zone, instant: DeskFixture.instant,
            language: .english)
        let words = Openness.Reason.allCases.map(OpennessWords(context: context).reason)
        #expect(Set(words.map(\.english)).count == words.count && Set(words.map(\.spanish)).count == words.count)
        for sentence in words { #expect(sentence.english != sentence.spanish) }
    }
}
