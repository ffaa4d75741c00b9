import Seeded
import Testing
import Timekeeping

/// Whatever comes in, nothing traps, and what is answered keeps its promises.
@Suite struct FuzzTests {
    @Test func anyTextIsADateOrAnErrorInsideIt() {
        var numbers = SeededRandom(1)
        let pieces = [
            "19", "85", "-", "04", "12", "X", "XX", "/", "..", "?", "~", "%", "T", ":", "Z", "+", "Y", "é", "9999",
            "2004", "02", "29", "[", "]", "{", "}", ",", "1X", "E", "S", "2004-06-~11", "XX01",
        ]
        let civilDays = CivilDate.earliest.dayNumber...CivilDate.latest.dayNumber
        for _ in 0..<16_000 {
            let text = numbers.text(of: pieces, upTo: 9)
            do throws(EDTFError) {
                let date = try EDTF(text)
                #expect(date.description == text)
                #expect(try EDTF(date.description) == date)
                if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest, "\(text)") }
            } catch {
                #expect((1...text.count + 1).contains(error.character), "\(text)")
            }
            let clock = (try? EDTF(text)).map { $0.offset == nil ? EDTF.Clock.local : .zoned }
            #expect(EDTF.clock(ofUTF8: Array(text.utf8)[...]) == clock, "\(text)")
            let bytes = numbers.bytes(upTo: 20)
            _ = EDTF.clock(ofUTF8: bytes[...])
            let days = EDTF.days(ofUTF8: Array(text.utf8)[...]).map { [$0.first, $0.last] }
            // A `CivilDate` does not reach as far.
            let near = days?.map { $0.flatMap { civilDays.contains($0) ? $0 : nil } }
            #expect(near == (try? EDTF(text)).map { [$0.earliest?.dayNumber, $0.latest?.dayNumber] }, "\(text)")
            _ = EDTF.days(ofUTF8: bytes[...])
            _ = try? EDTF(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func anyTextIsAReadingThatKeepsItsPromises() throws {
        var numbers = SeededRandom(2)
        let zone = try ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")
        let pieces = [
            "Mon", "Tue", "lunes", "Sat", "M", "F", "9", "12", "5:30", "17:00", "0900", "am", "pm", "a.m.", "-", " to ",
            " a ", "noon", "closed", "except", ",", ";", " ", " ", " ", "(", ")", "and", "1st", "6/22", "24", "/", "7",
            "until", "from", "by appointment", "evenings", "walk-in", "holidays", "\n", "é", "👩‍👩‍👧",
            "99999999999999999999", "June", "de mayo", "summer", "school year", "every other", "last", "first two",
            "of the month", "Office", "Pantry:", " - ", "(Spanish)", "hotline", "24 hours", "Tueday", "8:3O", "M0n",
            "|",
            "closes", "all other days", "regular hours", "lunch", "during", "once", "no", "or", "call",
            "7 in the evening",
            "31", "2024", "0", "24:00", "12am", "January", "except", "monthly", "MONDAYTHRU", ".", ":",
        ]
        for round in 0..<10_000 {
            let isWords = round % 4 != 0
            let text =
                isWords
                ? numbers.text(of: pieces, upTo: 16) : String(decoding: numbers.bytes(upTo: 60), as: UTF8.self)
            let reading = HoursReading(reading: text)
            Self.expectBounds(reading)
            #expect(reading.unread.isEmpty || reading.status == .partial || reading.status == .unknown, "\(text)")
            for words in reading.unread where words.text != "…" {
                let written = String(decoding: Array(text.utf8)[words.range], as: UTF8.self)
                #expect(written.filter { !$0.isWhitespace } == words.text.filter { !$0.isWhitespace }, "\(text)")
            }
            guard round % 20 == 1 else { continue }
            let instant = Instant(seconds: Int64.random(in: 1_600_000_000...2_000_000_000, using: &numbers))
            let openness = reading.openness(at: instant, in: zone)
            #expect(openness.state != .open || reading.status == .exact || reading.status == .assumed, "\(text)")
            if let opens = openness.opens { #expect(opens >= zone.local(instant), "\(text)") }
        }
    }

    /// Never a time outside of two days, never days out of order, never a claim that a doubt takes back.
    private static func expectBounds(_ reading: HoursReading) {
        let text = reading.text
        for interval in reading.weekly + reading.services.flatMap(\.weekly) {
            #expect((0..<1440).contains(interval.open), "\(text)")
            #expect(interval.close.map { $0 > interval.open && $0 <= 2880 } ?? true, "\(text)")
            #expect(!interval.days.isEmpty && interval.days == Set(interval.days).sorted(), "\(text)")
        }
        for interval in reading.ordinal + reading.services.flatMap(\.ordinal) {
            #expect((0..<1440).contains(interval.open ?? 0) && (interval.isClosed || interval.open != nil), "\(text)")
            #expect((interval.close ?? 2880) > (interval.open ?? 0) && (interval.close ?? 0) <= 2880, "\(text)")
            #expect(
                !interval.which.isEmpty && interval.which.allSatisfy { $0 == -1 || (1...5).contains($0) }, "\(text)")
        }
        for interval in reading.dated {
            #expect((0..<1440).contains(interval.open ?? 0), "\(text)")
            #expect((interval.close ?? 2880) > (interval.open ?? 0) && (interval.close ?? 0) <= 2880, "\(text)")
            #expect(interval.days == Set(interval.days).sorted(), "\(text)")
        }
        let isSure = reading.status == .exact || reading.status == .assumed
        #expect(!isSure || (reading.dated.isEmpty && reading.services.isEmpty), "\(text)")
        #expect(!isSure || !reading.weekly.isEmpty || !reading.ordinal.isEmpty, "\(text)")
        #expect((reading.status == .exact) == (isSure && reading.assumptions.isEmpty), "\(text)")
    }

    @Test(arguments: [
        "zzzz ", "(", "(Mon ", "Mon ", "M 1-2 ", "Mon 9-10, ", "9", "9-", "9-10 ", "call ", "Mon walk-in ", "closed ",
        "except ", "Mon-", "Mon,,,", "first ", "until ", "until the ", "555.", "5.", "1/", "\n", ";Mon 9-5", " ", "é",
        "e\u{301}", "\u{301}", "abcdefg ", "24 hours voicemail ", "closed 12-1 ", "Mon 9:00-10:00 Tue until 3 ", "🏽",
    ])
    func aTextOfAHundredThousandCharactersIsReadInPart(_ piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.unicodeScalars.count)
        let reading = HoursReading(reading: text)
        #expect(reading.status == .partial || reading.status == .unknown, "\(reading.status)")
        #expect(reading.text == text)
        #expect(reading.unread.last?.text == "…")
        #expect(reading.unread.reduce(0) { $0 + $1.text.unicodeScalars.count } <= 2 * HoursReading.mostRead)
    }

    @Test func aTextIsReadUpToItsLimitAndNoFurther() {
        let hours = "Mon-Fri 9am-5pm"
        let filled = hours + String(repeating: " ", count: HoursReading.mostRead - hours.count)
        #expect(HoursReading(reading: filled).status == .exact)
        #expect(HoursReading(reading: filled + "Sat 9am-5pm").weekly == HoursReading(reading: hours).weekly)
        #expect(HoursReading(reading: filled + "Sat 9am-5pm").status == .partial)
        // The limit falls inside the last time, which is not read as another.
        let cut = String(repeating: " ", count: HoursReading.mostRead - 13) + hours
        #expect(HoursReading(reading: cut).weekly == [])
    }

    @Test func noBytesTrapAZone() {
        var numbers = SeededRandom(3)
        let pieces = [
            "PST", "8", "PDT", ",", "M3", ".", "2", "0", "/", "J", "365", "-", "+", ":", "<", ">", "167", "é",
        ]
        for _ in 0..<8_000 {
            if let zone = try? ZoneRules(posix: numbers.text(of: pieces, upTo: 16)) {
                _ = zone.instants(of: zone.local(Instant(seconds: Int64.random(in: .min ... .max, using: &numbers))))
            }
            _ = try? ZoneRules(posix: String(decoding: numbers.bytes(upTo: 20), as: UTF8.self))
            _ = try? ZoneRules(tzif: Array("TZif2".utf8) + numbers.bytes(upTo: 120))
        }
    }

    @Test func manyFlippedBitsNeverTrapAZone() {
        var numbers = SeededRandom(4)
        for _ in 0..<5_000 {
            var bytes = TZifFile.losAngeles.bytes
            for _ in 0..<Int.random(in: 1...6, using: &numbers) {
                let index = Int.random(in: bytes.indices, using: &numbers)
                bytes[index] = UInt8.random(in: 0...255, using: &numbers)
            }
            guard let zone = try? ZoneRules(tzif: bytes) else { continue }
            _ = zone.instants(of: zone.local(Instant(seconds: Int64.random(in: .min ... .max, using: &numbers))))
        }
    }
}
