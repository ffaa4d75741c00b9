import Records
import Screen
import Testing
import Timekeeping

@testable import Desk

@Suite struct WhoCanHelpTests {
    /// What the desk's own listings answer at a local time.
    private func answer(
        _ date: String, _ minute: Int, _ language: Language = .english, among ids: [String]? = nil,
        fixture: DeskFixture = .real
    ) throws -> WhoCanHelp {
        let day = try #require(EDTF(date).earliest)
        let text = DeskText(
            library: fixture.library, settings: DeskFixture.settings, zone: DeskFixture.zone,
            instant: DeskFixture.zone.firstInstant(of: CivilDateTime(date: day, minute: minute)), language: language)
        return text.whoCanHelp(among: ids.map { $0.map(found) })
    }

    private func found(_ id: String) -> FoundRecord {
        FoundRecord(
            id: RecordID(id), collection: .resources, heading: MarkedText([]), passage: MarkedText([]), through: [],
            missing: ["tonight"])
    }

    private func first(_ answer: WhoCanHelp) -> String? { answer.lines(limit: 5, width: 200).first?.string }

    @Test func theFirstLineIsTheAnswer() throws {
        #expect(
            try first(answer("2026-12-07", 600))
                == "Open now: CARECEN, (213) 385-7800, until 4:30 PM. As of 2019.")
        #expect(
            try first(answer("2026-12-07", 600, .spanish))
                == "Abierto ahora: CARECEN, (213) 385-7800, hasta las 16:30. Fecha del dato: 2019.")
        #expect(
            try first(answer("2026-12-08", 600))
                == "Likely open, call first: CHIRLA, (213) 353-1333. Nobody is open for certain. As of 2019.")
        #expect(
            try first(answer("2026-12-11", 600))
                == "Nobody is open now. Next: CHIRLA, (213) 353-1333, opens tomorrow 8:00 AM. As of 2019.")
    }

    @Test func whoIsOpenComesBeforeWhoIsLikelyAndThenWhoOpensNext() throws {
        #expect(try answer("2026-12-07", 600).places().map(\.resource.id.text) == ["carecen", "chirla"])
        #expect(try answer("2026-12-08", 600).places().map(\.resource.id.text) == ["chirla", "carecen"])
        let many = try answer("2026-12-07", 600, fixture: .many).places().map(\.openness)
        #expect(many.count > 100)
        for (left, right) in zip(many, many.dropFirst()) { #expect(!HelpNow.precedes(right, left)) }
    }

    @Test func aHolidayIsNamedOnItsDayAndBefore() throws {
        let today = try answer("2026-11-26", 600).lines(limit: 5, width: 200).map(\.string)
        #expect(today.contains("  Today is Thanksgiving: it may be closed. As of 2019."))
        #expect(today.first?.hasSuffix("Today is Thanksgiving: it may be closed. As of 2019.") ?? false)
        let eve = try first(answer("2026-11-25", 1020))
        #expect(eve?.contains("opens tomorrow 8:00 AM. That day is Thanksgiving: it may be closed.") ?? false)
        let evening = try answer("2026-11-25", 1020, .spanish).lines(limit: 5, width: 200).map(\.string)
        #expect(evening.first?.contains("Ese día es Día de Acción de Gracias: puede estar cerrado.") ?? false)
    }

    @Test func homeNamesTheHoliday() throws {
        let day = try #require(EDTF("2026-11-26").earliest)
        func screen(_ day: CivilDate) -> String {
            Sitting(
                at: Desk(
                    library: DeskFixture.real.library, settings: DeskFixture.settings, zone: DeskFixture.zone,
                    instant: DeskFixture.zone.firstInstant(of: CivilDateTime(date: day, minute: 600)),
                    size: Size(width: 80, height: 24))
            ).screen
        }
        #expect(screen(day).contains("Today is Thanksgiving: call before you go."))
        #expect(!screen(day.adding(days: -1)).contains("Thanksgiving"))
    }

    @Test func whoWasLookedForIsShownEvenWithoutHours() throws {
        let answer = try answer("2026-12-07", 600, among: ["immigrant-rights-toolkit", "chirla", "nobody"])
        #expect(answer.places().map(\.resource.id.text) == ["chirla", "immigrant-rights-toolkit"])
        #expect(answer.lines(limit: 5, width: 80).map(\.string).contains("  · no hours"))
    }

    @Test func aPlaceSaysWhichOfTheWordsItHasNot() throws {
        let lines = try answer("2026-12-07", 600, .spanish, among: ["chirla"]).lines(limit: 1, width: 80).map(\.string)
        #expect(lines.contains("  sin «tonight»"))
    }

    @Test func hoursThatAreAtHandGiveTheSameAnswer() throws {
        let library = DeskFixture.many.library
        let text = DeskText(
            library: library, settings: DeskFixture.settings, zone: DeskFixture.zone, instant: DeskFixture.instant,
            language: .english)
        let quick = text.whoCanHelp(hours: library.resources.map(\.hours))
        #expect(quick.count > 100 && quick.places().map(\.openness) == text.whoCanHelp().places().map(\.openness))
        #expect(quick.lines(limit: 9, width: 80) == text.whoCanHelp().lines(limit: 9, width: 80))
    }

    @Test func nothingIsSaidOfNoPlaces() throws {
        #expect(try answer("2026-12-07", 600, fixture: .empty).lines(limit: 5, width: 80).isEmpty)
    }

    @Test(arguments: [20, 40, 80]) func noLineIsWiderThanTheScreen(width: Int) throws {
        for fixture in [DeskFixture.real, .hostile] {
            for language in Language.allCases {
                for line in try answer("2026-12-08", 600, language, fixture: fixture).lines(limit: 9, width: width) {
                    #expect(line.width <= width, "\(line.string)")
                }
            }
        }
    }

    @Test func oneScreenHoldsWhatIsSaidAtFirst() throws {
        let lines = try answer("2026-12-07", 600, fixture: .many).lines(limit: 5, width: 80)
        #expect(lines.count <= 36 && lines.last?.string.hasSuffix(" more.") ?? false)
    }
}
