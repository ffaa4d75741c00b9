import Seeded
import Testing
import Timekeeping

@Suite struct RepetitionReadingTests {
    /// A Monday.
    private static let today = CivilDate(dayNumber: 20_780)

    private func read(_ text: String) -> RepetitionReading { RepetitionReading(reading: text, on: Self.today) }

    /// The rule, the time and the first day in one text.
    private func summary(_ text: String) -> String {
        let reading = read(text)
        var parts = [reading.rule?.description ?? "–"]
        if let minute = reading.minute { parts.append("\(minute / 60):\(minute % 60)") }
        if let duration = reading.duration { parts.append("+\(duration)") }
        if let firstDay = reading.firstDay { parts.append("from \(firstDay)") }
        return parts.joined(separator: " ")
    }

    @Test(arguments: [
        ("Every second Tuesday 6pm", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 18:0"),
        ("second Tuesday of the month, 6 pm", "FREQ=MONTHLY;BYDAY=2TU 18:0"),
        ("every Monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("Mondays and Wednesdays 5:30-7pm", "FREQ=WEEKLY;BYDAY=MO,WE 17:30 +90"),
        ("first and third Thursday", "FREQ=MONTHLY;BYDAY=1TH,3TH"),
        ("last Friday of each month at noon", "FREQ=MONTHLY;BYDAY=-1FR 12:0"),
        ("every other week on Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        ("monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("every year on March 31", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31"),
        ("biweekly", "FREQ=WEEKLY;INTERVAL=2"),
        ("Biweekly on Tuesdays at 6:30 p.m.", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 18:30"),
        ("Mondays until June 2027", "FREQ=WEEKLY;UNTIL=20270630;BYDAY=MO"),
        ("Mondays until 2027-06-15", "FREQ=WEEKLY;UNTIL=20270615;BYDAY=MO"),
        ("2nd & 4th Wed. 10am-12pm", "FREQ=MONTHLY;BYDAY=2WE,4WE 10:0 +120"),
        ("Every weekday 9-10am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 9:0 +60"),
        ("Mon-Fri 9am-5pm", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 9:0 +480"),
        ("Fri-Mon at noon", "FREQ=WEEKLY;BYDAY=MO,FR,SA,SU 12:0"),
        ("last working day of the month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ("first day of every month", "FREQ=MONTHLY;BYMONTHDAY=1"),
        ("every month on the 1st and 15th", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("every March 31", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31"),
        ("first Monday of September", "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO"),
        ("Saturdays in June and July, 10 am to noon", "FREQ=WEEKLY;BYMONTH=6,7;BYDAY=SA 10:0 +120"),
        ("Every other Friday, 6pm, starting January 8, 2027", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR 18:0 from 2027-01-08"),
        ("every Thursday from 6 to 8 pm through Dec. 15", "FREQ=WEEKLY;UNTIL=20261215;BYDAY=TH 18:0 +120"),
        ("First Monday and third Tuesday of the month 7:30pm", "FREQ=MONTHLY;BYDAY=1MO,3TU 19:30"),
        ("every day", "FREQ=DAILY"), ("daily at 8 am", "FREQ=DAILY 8:0"), ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("every 3 months on the last Friday", "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR"),
        ("quarterly on the first Monday", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO"),
        ("every other month on the second Saturday", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2SA"),
        ("Every first Saturday", "FREQ=MONTHLY;BYDAY=1SA"),
        ("Tuesdays 6pm, 10 times", "FREQ=WEEKLY;COUNT=10;BYDAY=TU 18:0"),
        ("the second and last Sunday", "FREQ=MONTHLY;BYDAY=2SU,-1SU"),
        ("The 2nd Sunday of each month from 2pm to 4pm", "FREQ=MONTHLY;BYDAY=2SU 14:0 +120"),
        ("every other Saturday between 10 and 11 am", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA 10:0 +60"),
        ("Every Wednesday 6:00 PM – 8:00 PM", "FREQ=WEEKLY;BYDAY=WE 18:0 +120"),
        ("Fridays 9 pm - midnight", "FREQ=WEEKLY;BYDAY=FR 21:0 +180"),
        ("Fridays 10pm-1am", "FREQ=WEEKLY;BYDAY=FR 22:0 +180"),
        ("FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=2TU"),
    ])
    func englishIsRead(text: String, expected: String) { #expect(summary(text) == expected) }

    @Test(arguments: [
        ("cada dos martes a las 6 pm", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 18:0"),
        ("segundo martes del mes", "FREQ=MONTHLY;BYDAY=2TU"),
        ("todos los lunes 18:00", "FREQ=WEEKLY;BYDAY=MO 18:0"),
        ("todos los lunes desde el 12 de enero", "FREQ=WEEKLY;BYDAY=MO from 2027-01-12"),
        ("lunes a viernes de 9 a 17 h", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 9:0 +480"),
        ("primer y tercer jueves de cada mes, 18:30", "FREQ=MONTHLY;BYDAY=1TH,3TH 18:30"),
        ("el 15 de cada mes", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("los días 1 y 15 de cada mes a las 10:00", "FREQ=MONTHLY;BYMONTHDAY=1,15 10:0"),
        ("cada 15 días los sábados", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
        ("último día del mes", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("último día hábil del mes", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ("cada 31 de marzo", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31"),
        ("cada año el 1 de mayo", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1"),
        ("diario a las 8 de la mañana", "FREQ=DAILY 8:0"), ("todos los días", "FREQ=DAILY"),
        ("cada dos semanas, los jueves a las 19 h", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH 19:0"),
        ("mar. y jue. 18:00", "FREQ=WEEKLY;BYDAY=TU,TH 18:0"),
        ("martes de 5 a 7 pm", "FREQ=WEEKLY;BYDAY=TU 17:0 +120"),
        ("cada lunes y miércoles de 6 a 8 de la tarde", "FREQ=WEEKLY;BYDAY=MO,WE 18:0 +120"),
        ("Cada segundo martes del mes a las 6:00 p. m.", "FREQ=MONTHLY;BYDAY=2TU 18:0"),
        ("fines de semana 10:00-12:00", "FREQ=WEEKLY;BYDAY=SA,SU 10:0 +120"),
        ("jueves, 6 p.m. hasta el 30 de junio de 2027", "FREQ=WEEKLY;UNTIL=20270630;BYDAY=TH 18:0"),
        ("sábados de junio y julio a mediodía", "FREQ=WEEKLY;BYMONTH=6,7;BYDAY=SA 12:0"),
        ("quincenal", "FREQ=WEEKLY;INTERVAL=2"), ("mensualmente, el día 3", "FREQ=MONTHLY;BYMONTHDAY=3"),
    ])
    func spanishIsRead(text: String, expected: String) { #expect(summary(text) == expected) }

    @Test(arguments: [
        ("every Tuesday except holidays", ["except holidays"]), ("Sundays after mass", ["after mass"]),
        ("Tuesdays at 6", ["at 6"]), ("Tuesdays at 7", ["at 7"]), ("Tuesdays 6-8", ["6-8"]),
        ("Mondays 5pm and Wednesdays 6pm", ["6pm"]), ("twice a month", ["twice a month"]),
        ("every third Tuesday", ["third"]), ("March 31", ["March 31"]), ("the 15th", ["the 15th"]),
        ("monthly on Tuesday", ["monthly on Tuesday"]), ("every two weeks, weekly", ["weekly"]), ("", []),
        ("bimonthly", ["bimonthly"]), ("Mondays until Tuesday, June 1, 2027 and 6 pm", []),
        ("whenever", ["whenever"]), ("every", ["every"]), ("February 30 every year", ["February 30"]),
        ("Mondays until Friday, June 1, 2027", ["until"]),
    ])
    func whatIsNotCertainIsNotReadAndItsWordsAreTold(text: String, unread: [String]) {
        let reading = read(text)
        if unread.isEmpty, !text.isEmpty {
            #expect(reading.rule != nil)
        } else {
            #expect(reading.rule == nil)
        }
        #expect(reading.unread.map(\.text).prefix(1) == unread.prefix(1) || unread.isEmpty)
        for words in reading.unread {
            #expect(String(decoding: Array(text.utf8)[words.range], as: UTF8.self) == words.text)
        }
    }

    @Test func whatCouldBeMeantOtherwiseIsRemarked() {
        #expect(read("Every second Tuesday 6pm").remarks == [.everySecondWeek(.tuesday)])
        #expect(read("every other Tuesday 6pm").remarks == [])
        #expect(read("every second Tuesday of the month").remarks == [])
        #expect(read("Mondays until June").remarks == [.nextYear])
        #expect(read("Mondays 1-3").remarks == [.halfOfDay])
        #expect(read("lunes 10:00").remarks == [])
    }

    @Test func everyOtherWeekIsCountedFromTheFirstDayThatFits() throws {
        func days(_ text: String, start: String?) throws -> [String] {
            let start = try start.flatMap { try EDTF($0).earliest }
            let repetition = try read(text).repetition(start: start, on: Self.today)
            return try repetition?.days(from: Self.today, limit: 2).map(\.description) ?? []
        }
        #expect(Self.today.description == "2026-11-23")
        #expect(try days("every other Tuesday", start: nil) == ["2026-11-24", "2026-12-08"])
        #expect(try days("every other Tuesday", start: "2026-11-17") == ["2026-12-01", "2026-12-15"])
        #expect(try days("every other Sunday", start: "2026-11-18") == ["2026-12-06", "2026-12-20"])
        #expect(try days("every other Tuesday from December 9", start: "2026-11-17") == ["2026-12-15", "2026-12-29"])
        #expect(try days("biweekly", start: "2026-11-18") == ["2026-12-02", "2026-12-16"])
        #expect(try days("biweekly", start: nil) == [])
        // A rule of RFC 5545 counts from the week of its start.
        #expect(try days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", start: "2026-11-18") == ["2026-11-30", "2026-12-14"])
    }

    @Test func anyTextIsReadAndQuickly() {
        var random = SeededRandom(6)
        let pieces = [
            "every ", "other ", "second ", "2nd ", "Tuesday", " of the month", ",", " and ", "-", "6", "pm", ":", "30 ",
            "cada ", "dos ", "semanas ", "martes", " el ", "15 ", "de ", "marzo ", "until ", "June ", "2027 ", "from ",
            "FREQ=", "DAILY", "a las ", "th ", "é", "\u{301}", "\u{202E}", "🙂", "9999 ", "last ", "day ", "times ",
        ]
        for _ in 0..<3_000 {
            let text = random.text(of: pieces, upTo: 12)
            let reading = read(text)
            #expect(reading.rule == nil || reading.unread.isEmpty, "\(text)")
            #expect((0..<1440).contains(reading.minute ?? 0) && (0...1440).contains(reading.duration ?? 0), "\(text)")
        }
        #expect(read(String(repeating: "every second Tuesday and ", count: 4_000)).rule == nil)
    }
}
