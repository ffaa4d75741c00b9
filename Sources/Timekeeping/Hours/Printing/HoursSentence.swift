/// A reading of hours put in words.
///
/// Each statement stands between semicolons with its own days and times, so that no word of it can be taken for another's.
struct HoursSentence {
    private let reading: HoursReading
    private let phrases: SentencePhrases
    private let clock: SentenceClock
    private let lunch: LunchBreak?
    private let seasons: SeasonalTwins

    init(of reading: HoursReading, in language: HoursLanguage) {
        self.reading = reading
        phrases = SentencePhrases(language: language)
        lunch = LunchBreak(in: reading)
        seasons = SeasonalTwins(in: reading)
        clock = SentenceClock(
            for: Self.stretches(of: reading, lunch), in: language,
            sayingWholeDays: reading.conditions.contains(.wholeDay))
    }

    /// The sentence; empty where there is nothing to say.
    var text: String {
        let sentence = statements.joined(separator: "; ")
        return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }

    private var statements: [String] {
        var result = general
        if let lunch {
            result.append(phrases.say("closed for lunch ", "cerrado por almuerzo de ") + clock.text(lunch.gap))
        }
        if !reading.closedDays.isEmpty { result.append(phrases.closed(reading.closedDays)) }
        result += ordinals(reading.ordinal.filter(\.isClosed))
        result += unboundConditions
        result += dates(seasons.others)
        result += reading.untimed.filter { !$0.isWayIn }.map(untimed)
        return result.filter { !$0.isEmpty }
    }

    /// Every stretch that is printed, which decide on the clock.
    private static func stretches(of reading: HoursReading, _ lunch: LunchBreak?) -> [DayProgramme.Stretch] {
        let weekly = lunch?.weekly ?? reading.weekly
        var result = (weekly + reading.services.flatMap(\.weekly)).map {
            DayProgramme.Stretch(open: $0.open, close: $0.close)
        }
        for interval in reading.ordinal + reading.services.flatMap(\.ordinal) {
            if let open = interval.open { result.append(.init(open: open, close: interval.close)) }
        }
        for interval in reading.dated {
            if let open = interval.open { result.append(.init(open: open, close: interval.close)) }
        }
        if let lunch { result.append(lunch.gap) }
        return result
    }

    // MARK: Weekly and monthly hours

    /// The parts of the place, where one of them has the hours of the whole; otherwise first the hours of the whole.
    private var general: [String] {
        let own = programmes(lunch?.weekly ?? reading.weekly) + ordinals(reading.ordinal.filter { !$0.isClosed })
        let parts = reading.services.map { service in
            service.name + ": " + (programmes(service.weekly) + ordinals(service.ordinal)).joined(separator: ", ")
        }
        let isSaid = reading.services.contains { $0.weekly == reading.weekly && $0.ordinal == reading.ordinal }
        return isSaid ? parts : own + parts
    }

    private func programmes(_ weekly: [WeeklyInterval]) -> [String] {
        DayProgramme.programmes(of: weekly).map { programme in
            let season = seasons.ofAll.map(phrases.season)
            return joined(
                [phrases.days(programme.days), times(programme.stretches)] + bound(programme.conditions)
                    + [season].compactMap(\.self))
        }
    }

    private func ordinals(_ intervals: [OrdinalInterval]) -> [String] {
        var groups: [(interval: OrdinalInterval, stretches: [DayProgramme.Stretch])] = []
        for interval in intervals {
            let stretch = interval.open.map { DayProgramme.Stretch(open: $0, close: interval.close) }
            let same = groups.firstIndex {
                $0.interval.which == interval.which && $0.interval.day == interval.day
                    && $0.interval.conditions == interval.conditions && !$0.stretches.isEmpty && stretch != nil
            }
            if let same, let stretch {
                groups[same].stretches.append(stretch)
            } else {
                groups.append((interval, stretch.map { [$0] } ?? []))
            }
        }
        return groups.map { interval, stretches in
            let closed = interval.isClosed ? phrases.say("closed the ", "cerrado el ") : ""
            return joined(
                [closed + phrases.ordinal(interval.which, interval.day), times(stretches)]
                    + bound(interval.conditions))
        }
    }

    private func times(_ stretches: [DayProgramme.Stretch]) -> String {
        phrases.list(stretches.sorted().map(clock.text))
    }

    private func bound(_ conditions: [HoursCondition]) -> [String] { conditions.compactMap(phrases.condition) }

    private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }

    // MARK: Conditions

    /// The conditions that no stretch and no day has: ways in besides the hours, and what holds of all of them.
    private var unboundConditions: [String] {
        let bound = reading.boundConditions
        return HoursCondition.allCases.filter { reading.conditions.contains($0) && !bound.contains($0) }
            .compactMap(unbound)
    }

    private func unbound(_ condition: HoursCondition) -> String? {
        let words = phrases.condition(condition)
        switch condition {
        case .walkIn, .appointment, .call, .byPhone:
            if condition == .byPhone, hasRecording { return nil }
            return isOtherWay(condition) ? words.map { phrases.say("or ", "o ") + $0 } : words
        case .holidays:
            return phrases.holidays(reading.holidayStatements) ?? words
        case .wholeDay: return hasWholeDay ? nil : recording
        case .seasonal: return reading.dated.isEmpty ? words : nil
        case .byService: return tellsServices ? nil : words
        case .varies, .lunchClosure: return words
        }
    }

    /// Whether a condition is a way in besides the hours, and not one that holds of all of them.
    private func isOtherWay(_ condition: HoursCondition) -> Bool {
        let isSaid = reading.untimed.contains { $0.isWayIn && $0.conditions.contains(condition) }
        let hasTimes = !(reading.weekly.isEmpty && reading.ordinal.isEmpty && reading.dated.isEmpty)
        return isSaid || (hasTimes && condition != .call)
    }

    /// Whether what is there day and night is not the place but a telephone that nobody answers, or a site.
    private var hasRecording: Bool { reading.conditions.contains(.wholeDay) && !hasWholeDay }

    private var recording: String {
        reading.conditions.contains(.byPhone)
            ? phrases.say("24-hour recording", "grabación las 24 horas")
            : phrases.say("24 hours online", "24 horas por internet")
    }

    private var hasWholeDay: Bool {
        (reading.weekly + reading.services.flatMap(\.weekly)).contains { $0.open == 0 && $0.close == 1440 }
    }

    /// Whether the parts of the place are named, or show in who needs an appointment.
    private var tellsServices: Bool {
        let ways = reading.weekly.map { $0.conditions }
        let hasTwoWays =
            ways.contains { $0.contains(.walkIn) }
            && ways.contains { $0.contains(.appointment) && !$0.contains(.walkIn) }
        return hasTwoWays || !reading.services.isEmpty || reading.untimed.contains { $0.part != nil && $0.days.isEmpty }
    }

    // MARK: Dates and days without times

    private func dates(_ intervals: [DatedInterval]) -> [String] {
        intervals.map { interval in
            let stretch = interval.open.map { DayProgramme.Stretch(open: $0, close: interval.close) }
            var when = [interval.season.map(phrases.season), range(interval.from, interval.to)].compactMap(\.self)
            // Days without dates or a season are those of weeks that the text does not tell.
            if when.isEmpty, !interval.days.isEmpty { when = [phrases.say("some weeks", "algunas semanas")] }
            let days = interval.days.isEmpty ? [] : [phrases.days(interval.days)]
            // A season comes before its days, and a date after its day.
            let isSeason = interval.season != nil && interval.season != .alternateWeeks
            return joined(
                (isSeason ? when + days : days + when) + [stretch.map(clock.text) ?? ""] + bound(interval.conditions))
        }
    }

    private func range(_ from: WrittenDay?, _ to: WrittenDay?) -> String? {
        switch (from, to) {
        case (let from?, let to?) where from == to: return phrases.date(from)
        case (var from?, let to?):
            // A year that both have stands at the end.
            if from.year == to.year { from.year = nil }
            return phrases.say("", "del ") + phrases.date(from) + phrases.say(" – ", " al ") + phrases.date(to)
        case (let from?, nil): return phrases.say("from ", "desde el ") + phrases.date(from)
        case (nil, let to?): return phrases.say("until ", "hasta el ") + phrases.date(to)
        case (nil, nil): return nil
        }
    }

    private func untimed(_ untimed: UntimedDays) -> String {
        let days = untimed.days.isEmpty ? "" : phrases.days(untimed.days)
        // Of a part of the place that is named the days are told; a part of the day is said of days.
        let isService = reading.conditions.contains(.byService) && !days.isEmpty
        let part = untimed.part.map { isService ? $0 + ":" : $0 } ?? ""
        let words = isService ? [part, days] : [joined([days, part])]
        return (words + bound(untimed.conditions)).filter { !$0.isEmpty }.joined(separator: " ")
    }
}
