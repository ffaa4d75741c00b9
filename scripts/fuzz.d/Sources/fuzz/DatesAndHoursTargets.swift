@testable import Timekeeping

/// Any text is a date or an error inside it, and the check without a date agrees.
func checkEDTF(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isText = text.utf8.elementsEqual(bytes)
    let clock = EDTF.clock(ofUTF8: bytes[...])
    do throws(EDTFError) {
        let date = try EDTF(text)
        require(date.description == text, "a date is written as it was read")
        if let earliest = date.earliest, let latest = date.latest {
            require(earliest <= latest, "a date begins before it ends")
        }
        require(!(date < date), "a date is not before itself")
        require(!isText || clock == (date.offset == nil ? .local : .zoned), "a date is checked as it is read")
    } catch {
        require(!isText || clock == nil, "what is no date is not checked as one")
        require((1...text.count + 1).contains(error.character), "the error is inside the text")
    }
}

/// Any text is a written date or an error inside it, and what is found in it as prose is a date by itself.
func checkWrittenDates(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(WrittenDateError) {
        let written = try WrittenDate(text)
        require((try? EDTF(written.date.description)) == written.date, "a written date is EDTF")
        require(written.range.upperBound <= text.utf8.count, "a date is inside its text")
    } catch {
        require(error.range.upperBound <= text.utf8.count, "the error is inside the text")
    }
    var end = 0
    for found in WrittenDate.all(in: text) {
        require(found.range.lowerBound >= end && found.range.upperBound <= text.utf8.count, "dates follow each other")
        end = found.range.upperBound
        let words = String(decoding: Array(text.utf8)[found.range], as: UTF8.self)
        require(WrittenDate.date(in: words) == found.date, "what is found is a date by itself")
    }
}

/// Any text gives a reading that keeps its promises.
func checkHours(_ bytes: [UInt8]) {
    // The first four bytes are a moment; most of it are words.
    let seconds = bytes.prefix(4).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    let text = String(decoding: bytes.dropFirst(4), as: UTF8.self)
    let reading = HoursReading(reading: text)
    require(reading.text == text, "a reading keeps its text")
    for interval in reading.weekly {
        require((0..<1440).contains(interval.open), "hours open in their day")
        require(interval.close.map { $0 > interval.open && $0 <= 2880 } ?? true, "hours close after they open")
        require(!interval.days.isEmpty && interval.days == Set(interval.days).sorted(), "hours have their days once")
    }
    let isDoubtful = reading.status == .partial || reading.status == .unknown
    require(reading.unread.isEmpty || isDoubtful, "what is not read makes a reading partial")
    let now = Instant(seconds: seconds)
    guard let zone = try? ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0") else { broken("the zone is read") }
    let openness = reading.openness(at: now, in: zone)
    require(openness.state != .open || !isDoubtful, "open is said only of hours that were read in full")
    require(openness.opens.map { $0 >= zone.local(now) } ?? true, "the next opening is not over")
}
