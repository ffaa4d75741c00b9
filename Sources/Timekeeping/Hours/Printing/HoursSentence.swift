/// A reading of hours put in words.
///
/// Each statement stands between semicolons with its own days and times, so that no word of it can be taken for another's.
struct HoursSentence {
    private let reading: HoursReading
    private let phrases: HoursPhrases
    private let clock: HoursClock
    private let lunch: LunchBreak?
    private let seasons: SeasonalTwins

    init(of reading: HoursReading, in language: HoursLanguage) {
        self.reading = reading
        phrases = HoursPhrases(language: language)
        lunch = LunchBreak(in: reading)
        seasons = SeasonalTwins(in: reading)
        clock = HoursClock(for: Self.stretches(of: reading, lunch), in: language)
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
        result += reading.untimed.map(untimed)
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
        let said = reading.boundConditions
        let hasTimes = !(reading.weekly.isEmpty && reading.ordinal.isEmpty && reading.dated.isEmpty)
        let unbound = HoursCondition.allCases.filter { reading.conditions.contains($0) && !said.contains($0) }
        return unbound.compactMap { condition in
            switch condition {
            case .holidays where reading.isClosedOnHolidays:
                phrases.say("closed on holidays", "cerrado los días festivos")
            case .walkIn, .appointment, .call, .byPhone:
                phrases.condition(condition).map { (hasTimes ? phrases.say("or ", "o ") : "") + $0 }
            case .seasonal where !reading.dated.isEmpty, .byService where !reading.services.isEmpty: nil
            default: phrases.condition(condition)
            }
        }
    }

    // MARK: Dates and days without times

    private func dates(_ intervals: [DatedInterval]) -> [String] {
        intervals.map { interval in
            let stretch = interval.open.map { DayProgramme.Stretch(open: $0, close: interval.close) }
            let when = [interval.season.map(phrases.season), range(interval.from, interval.to)].compactMap(\.self)
            let days = interval.days.isEmpty ? [] : [phrases.days(interval.days)]
            // A season comes before its days, and a date after its day.
            let isSeason = interval.season != nil && interval.season != .alternateWeeks
            return joined(
                (isSeason ? when + days : days + when) + [stretch.map(clock.text) ?? ""] + bound(interval.conditions))
        }
    }

    private func range(_ from: WrittenDay?, _ to: WrittenDay?) -> String? {
        switch (from, to) {
        case (let from?, let to?) where from == to: phrases.date(from)
        case (let from?, let to?):
            phrases.say("", "del ") + phrases.date(from) + phrases.say(" – ", " al ") + phrases.date(to)
        case (let from?, nil): phrases.say("from ", "desde el ") + phrases.date(from)
        case (nil, let to?): phrases.say("until ", "hasta el ") + phrases.date(to)
        case (nil, nil): nil
        }
    }

    private func untimed(_ untimed: UntimedDays) -> String {
        let days = untimed.days.isEmpty ? [] : [phrases.days(untimed.days)]
        let name = joined(days + [untimed.part].compactMap(\.self))
        return ([name] + bound(untimed.conditions)).filter { !$0.isEmpty }.joined(separator: " ")
    }
}
