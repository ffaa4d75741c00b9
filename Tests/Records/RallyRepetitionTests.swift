import Records
import Testing
import Timekeeping

@Suite struct RallyRepetitionTests {
    private static let today = CivilDate(dayNumber: 20_780)

    private func repetition(_ text: String, _ starts: String?, _ ends: String? = nil) throws -> RallyRepetition {
        RallyRepetition(
            text, starts: try starts.map { try EDTF($0) }, ends: try ends.map { try EDTF($0) }, today: Self.today)
    }

    @Test func theStartTellsTheDayAndTheTimeWhereTheTextDoesNot() throws {
        let weekly = try repetition("weekly", "2026-11-24T18:00", "2026-11-24T19:30")
        #expect(weekly.minute == 1080 && weekly.duration == 90 && weekly.isUnderstood)
        let days = try weekly.days(from: Self.today, limit: 2, in: nil)
        #expect(days.map(\.description) == ["2026-11-24", "2026-12-01"])
        let overnight = try repetition("weekly", "2026-11-24T22:00", "2026-11-25T01:00")
        #expect(overnight.duration == 180)
    }

    @Test func theTextsOwnTimeGoesFirst() throws {
        let weekly = try repetition("Tuesdays 5-7 pm", "2026-11-24T18:00", "2026-11-24T19:30")
        #expect(weekly.minute == 1020 && weekly.duration == 120)
        let open = try repetition("Tuesdays 5 pm", "2026-11-24T18:00", "2026-11-24T19:30")
        #expect(open.minute == 1020 && open.duration == nil)
    }

    @Test func aStartThatIsNoDayIsNone() throws {
        #expect(try repetition("weekly", "2026-11").start == nil)
        #expect(try !repetition("weekly", "2026-11").isUnderstood)
        #expect(try repetition("Tuesdays", "2026-11").isUnderstood)
        // An end before the start tells no length.
        #expect(try repetition("weekly", "2026-11-24T18:00", "2026-11-20T18:00").duration == nil)
    }

    @Test func aDateWithoutAYearIsTheNextAfterTheStart() throws {
        let ended = try repetition("Tuesdays until June 30", "2024-01-02")
        #expect(ended.reading.rule?.ending == .onDay(try #require(try EDTF("2024-06-30").earliest)))
        #expect(try ended.days(from: Self.today, limit: 1, in: nil).isEmpty)
    }
}
