import Testing
import Timekeeping

@Suite struct RememberedHoursTests {
    @Test func aReadingIsTheSameTheFirstAndTheSecondTime() {
        var hours = RememberedHours()
        // The last two are equal as text and spelt with other bytes.
        for text in ["Mon-Fri 9-5", "", "s\u{E1}bado 9 xyzzy", "sa\u{301}bado 9 xyzzy"] {
            for _ in 1...2 { #expect(hours.reading(of: text) == HoursReading(reading: text)) }
            #expect(Array(hours.reading(of: text).text.utf8) == Array(text.utf8))
        }
    }
}
