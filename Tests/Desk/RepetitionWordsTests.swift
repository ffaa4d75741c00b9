import Records
import Seeded
import Testing
import Timekeeping

@testable import Desk

@Suite struct RepetitionWordsTests {
    /// A Monday.
    private static let today = CivilDate(dayNumber: 20_780)

    private func answer(_ text: String, starts: String? = nil) throws -> RepetitionReadBack {
        RepetitionReadBack(
            RallyRepetition(text, starts: try starts.map { try EDTF($0) }, today: Self.today), today: Self.today,
            zone: nil)
    }

    @Test(arguments: [
        ("Every second Tuesday 6pm", "Every two weeks on Tuesday, 6:00 PM", "Cada dos semanas, el martes a las 18:00"),
        (
            "Mondays and Wednesdays 5:30-7pm", "Every Monday and Wednesday, 5:30 PM – 7:00 PM",
            "Cada lunes y miércoles de 17:30 a 19:00"
        ),
        ("second Tuesday of the month", "Every month on the second Tuesday", "Cada mes, el segundo martes"),
        (
            "first and third Thursday at noon", "Every month on the first Thursday and the third Thursday, noon",
            "Cada mes, el primer jueves y el tercer jueves a las 12:00 h"
        ),
        ("monthly on the 1st and 15th", "Every month on the 1st and the 15th", "Cada mes, el día 1 y el día 15"),
        ("último día del mes", "Every month on the last day", "Cada mes, el último día"),
        (
            "last working day of the month", "Every month on the last weekday (Monday to Friday)",
            "Cada mes, el último día hábil (lunes a viernes)"
        ),
        ("every year on March 31", "Every year on March 31", "Cada año, el 31 de marzo"),
        (
            "first Monday of September", "Every year on the first Monday of September",
            "Cada año, el primer lunes de septiembre"
        ),
        (
            "Saturdays in June and July, 10 am", "Every Saturday in June and July, 10:00 AM",
            "Cada sábado en junio y julio a las 10:00 h"
        ),
        ("every day until June 30, 2027", "Every day, until June 30, 2027", "Cada día, hasta el 30 de junio de 2027"),
        (
            "cada lunes desde el 12 de enero", "Every Monday, from January 12, 2027",
            "Cada lunes, desde el 12 de enero de 2027"
        ),
        (
            "Fridays 9 pm - midnight, 10 times", "Every Friday, 9:00 PM – midnight, 10 times",
            "Cada viernes de 21:00 a 0:00, 10 veces"
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "Every month on the 13th where it is a Friday",
            "Cada mes, el día 13 cuando sea viernes"
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=13,14;BYSETPOS=-1", "Every month on the 13th and the 14th, of these the last",
            "Cada mes, el día 13 y el día 14, de estos el último"
        ),
        ("FREQ=YEARLY;BYDAY=20MO", "Every year on the 20th Monday of the year", "Cada año, el 20.º lunes del año"),
        (
            "FREQ=DAILY;INTERVAL=2;UNTIL=20270101T020000Z", "Every two days, until January 1, 2027, 2:00 AM UTC",
            "Cada dos días, hasta el 1 de enero de 2027, 2:00 UTC"
        ),
    ])
    func whatWasReadIsSaidInBothLanguages(text: String, english: String, spanish: String) throws {
        #expect(try answer(text).sentence == Words(english, es: spanish))
    }

    @Test func theSentenceReadsBackAsTheSameRule() throws {
        var random = SeededRandom(77)
        var checked = 0
        let times = ["", ", 6 pm", ", 6:30-8 am", ", noon - 2 pm", ", 10 pm - 1 am", ", 7:45 am"]
        let endings = ["", " until June 30, 2027", ", 7 times"]
        while checked < 400 {
            let text =
                random.repetition() + (times.randomElement(using: &random) ?? "")
                + (endings.randomElement(using: &random) ?? "")
            let reading = RepetitionReading(reading: text, on: Self.today)
            let rule = try #require(reading.rule, "\(text)")
            checked += 1
            for language in Language.allCases {
                let sentence = RepetitionWords(language: language).sentence(
                    rule, minute: reading.minute, duration: reading.duration, firstDay: nil)
                let again = RepetitionReading(reading: sentence, on: Self.today)
                #expect(again.rule == rule, "\(text): \(sentence)")
                #expect(again.minute == reading.minute && again.duration == reading.duration, "\(text): \(sentence)")
            }
        }
    }

    @Test func theNextFiveDatesFollow() throws {
        let answer = try answer("Every second Tuesday 6pm")
        #expect(
            answer.lines(.english) == [
                "Every two weeks on Tuesday, 6:00 PM",
                "Read as every other week. If one Tuesday a month is meant, write “second Tuesday of the month”.",
                "Counted from Tue, Nov 24, for no start is known. To count from another day, set starts.",
                "The next dates:", "  Tue, Nov 24, 2026", "  Tue, Dec 8, 2026", "  Tue, Dec 22, 2026",
                "  Tue, Jan 5, 2027", "  Tue, Jan 19, 2027",
            ])
        #expect(answer.lines(.spanish)[0] == "Cada dos semanas, el martes a las 18:00")
        #expect(answer.lines(.spanish)[4] == "  martes 24 nov 2026")
    }

    @Test func whatIsNotUnderstoodIsSaidWithItsWords() throws {
        let answer = try answer("Tuesdays at 6")
        #expect(answer.sentence == nil && answer.days.isEmpty)
        #expect(answer.remarks[0].english.hasPrefix("Not understood: “at 6”. Write, for example, "))
        #expect(answer.remarks[0].spanish.hasPrefix("No se entendió: «at 6»."))
        #expect(try self.answer("the 15th").remarks[0].english.hasPrefix("No rule could be read from “the 15th”."))
        #expect(try self.answer("FREQ=HOURLY").remarks[0].english.hasPrefix("Gatherings do not repeat by the hour"))
    }

    @Test func whatHasNoDatesSaysWhy() throws {
        #expect(
            try answer("biweekly").remarks.map(\.english) == [
                "It does not say on what day. Write the day, or set starts."
            ])
        #expect(try answer("biweekly", starts: "2026-11-18").days.count == 5)
        #expect(try answer("Mondays until June 2026").remarks.map(\.english) == ["No more dates are to come."])
    }
}

extension SeededRandom {
    /// How people say that something repeats.
    fileprivate mutating func repetition() -> String {
        func day() -> String { ["Monday", "Tuesday", "Friday", "Sunday"].randomElement(using: &self) ?? "" }
        let ordinal = ["first", "second", "third", "fourth", "last"].randomElement(using: &self) ?? ""
        let number = Int.random(in: 2...9, using: &self)
        return [
            "every \(day())", "every other \(day())", "every \(number) weeks on \(day())", "Monday and \(day())",
            "\(ordinal) \(day()) of the month", "first and \(ordinal) \(day())",
            "every \(number) months on the \(ordinal) \(day())", "monthly on the \(number)th", "every day",
            "every \(number) days", "every \(number) weeks", "every year on March \(number)",
            "\(ordinal) \(day()) of May and June", "weekdays", "\(ordinal) working day of the month",
            "last day of the month", "\(day())s in May and August", "every \(number) years on July \(number)",
        ].randomElement(using: &self) ?? ""
    }
}
