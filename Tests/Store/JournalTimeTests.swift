import Foundation
import Seeded
import Testing

@testable import Store

@Suite("Times in the journal")
struct JournalTimeTests {
    @Test(
        "are UTC to the second",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"), (1_795_342_833, "2026-11-22T10:20:33Z"),
            (-62_167_219_200, "0000-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
        ] as [(Int64, String)])
    func examples(seconds: Int64, text: String) {
        #expect(UTCTime.text(seconds) == text)
        #expect(UTCTime.seconds(text.utf8) == seconds)
    }

    @Test("agree with the system's calendar, and come back")
    func calendar() {
        var random = SeededRandom(2)
        let formatter = ISO8601DateFormatter()
        for _ in 0..<2000 {
            // From 1600 on: the system's calendar is the Julian one before 1582.
            let seconds = Int64.random(in: -11_676_096_000...UTCTime.range.upperBound, using: &random)
            let text = UTCTime.text(seconds)
            #expect(text == formatter.string(from: Date(timeIntervalSince1970: Double(seconds))))
            #expect(UTCTime.seconds(text.utf8) == seconds)
        }
    }

    @Test("outside the years 0000 to 9999 are the nearest within")
    func far() {
        #expect(UTCTime.text(.min) == "0000-01-01T00:00:00Z")
        #expect(UTCTime.text(.max) == "9999-12-31T23:59:59Z")
    }

    @Test("in the names of files have nothing that a file system forbids")
    func fileName() { #expect(UTCTime.fileName(1_795_342_833) == "20261122T102033Z") }

    @Test(
        "that are none are refused",
        arguments: [
            "", "2026-11-22", "2026-11-22T10:20:33", "2026-11-22T10:20:33+", "2026-11-22 10:20:33Z",
            "2026-02-29T10:20:33Z", "2026-04-31T10:20:33Z", "2026-00-10T10:20:33Z", "2026-13-10T10:20:33Z",
            "2026-11-00T10:20:33Z", "2026-11-22T24:00:00Z", "2026-11-22T10:60:33Z", "2026-11-22T10:20:60Z",
            "+026-11-22T10:20:33Z", "2026-11-22T10:20:33Zx", "２026-11-22T10:20:33Z",
        ])
    func refused(text: String) { #expect(UTCTime.seconds(text.utf8) == nil) }
}
