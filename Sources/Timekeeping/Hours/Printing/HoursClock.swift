/// Times of day in the words of a sentence about hours.
struct HoursClock {
    private let phrases: HoursPhrases
    /// Whether times are on the 24-hour clock.
    private let isTwentyFourHour: Bool
    /// Whether that has to be said, because none of the times shows it.
    private let isMarked: Bool

    private typealias Stretch = DayProgramme.Stretch

    /// The clock that reads back all these stretches, if there is one: English has 12 hours, and Spanish 24 unless one
    /// of the stretches could then be two.
    init(for stretches: [DayProgramme.Stretch], in language: HoursLanguage) {
        phrases = HoursPhrases(language: language)
        func isClear(_ isTwentyFourHour: Bool) -> Bool {
            stretches.allSatisfy { Self.isReadBack($0, isTwentyFourHour: isTwentyFourHour) }
        }
        isTwentyFourHour = language == .spanish && (isClear(true) || !isClear(false))
        let times = stretches.filter { !$0.isWholeDay }.flatMap { [$0.open, $0.close ?? $0.open] }
        isMarked = isTwentyFourHour && !times.contains { $0 % 1440 < 60 || $0 % 1440 >= 780 }
    }

    /// `8:30 am – 4:30 pm`, `from 8 am`, `24 hours`.
    func text(_ stretch: DayProgramme.Stretch) -> String {
        if stretch.isWholeDay { return phrases.say("24 hours", "las 24 horas") }
        let mark = isMarked ? " h" : ""
        guard let close = stretch.close else { return from(stretch.open) + mark }
        let dash = isTwentyFourHour ? "–" : " – "
        let isSure = Self.isReadBack(stretch, isTwentyFourHour: isTwentyFourHour)
        let nextDay = isSure || close <= 1440 ? "" : phrases.say(" the next day", " del día siguiente")
        return time(stretch.open) + dash + time(close) + mark + nextDay
    }

    private func from(_ open: Int) -> String {
        guard phrases.language == .spanish else { return "from " + time(open) }
        if !isTwentyFourHour, open == 720 { return "desde el " + time(open) }
        if !isTwentyFourHour, open == 0 { return "desde la " + time(open) }
        let hour = isTwentyFourHour ? open / 60 : (open / 60 + 11) % 12 + 1
        return (hour == 1 ? "desde la " : "desde las ") + time(open)
    }

    private func time(_ minute: Int) -> String {
        let rest = padded(UInt(minute % 60), to: 2)
        if isTwentyFourHour { return minute == 1440 ? "24:00" : "\(minute / 60 % 24):\(rest)" }
        switch minute % 1440 {
        case 0: return phrases.say("midnight", "medianoche")
        case 720: return phrases.say("noon", "mediodía")
        default: break
        }
        let hour = (minute / 60 + 11) % 12 + 1
        let isMorning = minute % 1440 < 720
        let half = phrases.say(isMorning ? "am" : "pm", isMorning ? "a. m." : "p. m.")
        let hasMinutes = minute % 60 != 0 || phrases.language == .spanish
        return (hasMinutes ? "\(hour):\(rest)" : "\(hour)") + " " + half
    }

    /// Whether the reader takes such a stretch for what it is.
    private static func isReadBack(_ stretch: DayProgramme.Stretch, isTwentyFourHour: Bool) -> Bool {
        guard !stretch.isWholeDay, let close = stretch.close else { return true }
        guard let first = clock(stretch.open, isTwentyFourHour), let last = clock(close, isTwentyFourHour) else {
            return false
        }
        let settled = SpanInference(isTwentyFourHour: isTwentyFourHour).settle(.between(first, last))
        return settled?.open == stretch.open && settled?.close == close && settled?.isAssumed == false
    }

    private static func clock(_ minute: Int, _ isTwentyFourHour: Bool) -> ClockReading? {
        if isTwentyFourHour {
            let hour = minute == 1440 ? 24 : minute / 60 % 24
            return ClockReading(hour: hour, minute: minute % 60, hasMinutes: true, isTwentyFourHour: true)
        }
        let half = minute % 1440 < 720 ? ClockReading.Half.am : .pm
        return ClockReading(hour: (minute / 60 + 11) % 12 + 1, minute: minute % 60, half: half)
    }
}
