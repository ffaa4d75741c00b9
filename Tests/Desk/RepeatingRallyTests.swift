import Records
import Testing
import Timekeeping

@testable import Desk

@Suite struct RepeatingRallyTests {
    private static let context = Context(
        library: Library(), settings: DeskFixture.settings, zone: DeskFixture.zone, instant: DeskFixture.instant,
        language: .english)

    private func rally(_ repeats: String, starts: String? = nil, _ status: Rally.Status = .planned) throws -> Rally {
        var rally = Rally(id: "invented-meeting")
        rally.repeats = repeats
        rally.starts = try starts.map { try EDTF($0) }
        rally.status = status
        return rally
    }

    private func group(_ rally: Rally) -> RallyTime {
        RallyTime(key: RallyTime.key(of: rally), today: Self.context.today)
    }

    @Test func whatRepeatsIsComingUntilItsEnd() throws {
        #expect(try group(rally("every Tuesday", starts: "2025-01-07")) == .coming)
        #expect(try group(rally("every Tuesday")) == .coming)
        #expect(try group(rally("every Tuesday until March 3, 2026", starts: "2025-01-07")) == .coming)
        #expect(try group(rally("every Tuesday until March 2, 2026", starts: "2025-01-07")) == .past)
        #expect(try group(rally("every Tuesday", starts: "2025-01-07", .held)) == .past)
        // What cannot be read goes by its start.
        #expect(try group(rally("whenever", starts: "2025-01-07")) == .past)
        #expect(try group(rally("whenever")) == .undated)
    }

    @Test func theNextDateStandsWhereTheDateDoes() throws {
        // Today is Tuesday, 3 March 2026.
        let weekly = try rally("Thursdays 6-7:30 pm", starts: "2025-01-09")
        #expect(RallyTime.when(weekly, Self.context) == "Mar 5, 2026, 6:00 PM")
        #expect(RallyTime.when(weekly, Self.context, inFull: true) == "Thursday March 5, 2026, 6:00 PM – 7:30 PM")
        #expect(RallyTime.distance(weekly, Self.context) == "in 2 days")
    }

    @Test func whatDoesNotTakePlaceHasNoNextDate() throws {
        let cancelled = try rally("Thursdays", starts: "2025-01-09", .cancelled)
        #expect(RallyTime.next(cancelled, Self.context) == nil)
        #expect(RallyTime.when(cancelled, Self.context) == "Jan 9, 2025")
    }
}
