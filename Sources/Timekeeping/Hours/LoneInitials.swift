/// Tells which day a letter means that two days begin with, by the days around it.
enum LoneInitials {
    /// The terms with those letters turned into days that their place in the week shows.
    static func settled(_ terms: [PlacedTerm]) -> [PlacedTerm] {
        guard terms.contains(where: { $0.term.isAmbiguous }) else { return terms }
        var result = terms
        let places = result.indices.filter { result[$0].term.isAmbiguous || result[$0].term.day != nil }
        for (number, place) in places.enumerated() where result[place].term.isAmbiguous {
            let before = number > 0 ? result[places[number - 1]].term.day : nil
            // Behind a day written out, a letter by itself is no part of a list of letters.
            if before == .friday, result[places[number - 1]].range.count > 2 { continue }
            let next = number + 1 < places.count ? result[places[number + 1]].term : nil
            guard let day = day(result[place].term, after: before, before: next) else { continue }
            result[place].term = .day(day)
        }
        return result
    }

    private static func day(_ letter: HoursTerm, after before: Weekday?, before next: HoursTerm?) -> Weekday? {
        if letter == .saturdayOrSunday {
            switch (before, next?.day) {
            case (.friday?, _): return .saturday
            case (.saturday?, _): return .sunday
            case (nil, .monday?): return .sunday
            default: return nil
            }
        }
        switch (before, next?.day) {
        case (.monday?, .wednesday?): return .tuesday
        case (.monday?, nil) where next == .tuesdayOrWednesday: return .tuesday
        case (.tuesday?, _): return .wednesday
        case (nil, .thursday?): return nil
        default: return nil
        }
    }
}

extension HoursTerm {
    fileprivate var isAmbiguous: Bool { self == .saturdayOrSunday || self == .tuesdayOrWednesday }

    fileprivate var day: Weekday? {
        if case .day(let day) = self { day } else { nil }
    }
}
