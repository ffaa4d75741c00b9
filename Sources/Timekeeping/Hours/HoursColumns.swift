/// Reads times in the cells of a table or a list of keys as the stretches that they are.
///
/// `Mon,9:00 AM,5:00 PM`, `Mon  9:00 AM  5:00 PM`, `['09:00', '17:00']`: an opening and a closing time beside each other
/// have nothing between them that says so. They are a stretch where every day of the text has two, hours apart; two
/// times of one day only, or close together, may be those of two services.
struct HoursColumns {
    private var terms: [PlacedTerm]
    /// A day's two times: where the first begins and ends, and where the second begins.
    private struct Entry {
        var day: Int
        var first: Range<Int>
        var second: Range<Int>
    }

    /// The terms with dashes between such times, and a closing word before each time of a list of closings.
    static func joined(_ terms: [PlacedTerm]) -> [PlacedTerm] {
        var columns = HoursColumns(terms: terms)
        columns.joinDays()
        columns.spreadClosings()
        columns.joinPairs()
        return columns.terms
    }

    /// `Tue|Wed|Thu`: a list of days.
    private mutating func joinDays() {
        for index in terms.indices.dropFirst().dropLast()
        where terms[index].term == .bar && isDay(index - 1) && isDay(index + 1) {
            terms[index].term = .comma
        }
    }

    // MARK: Pairs

    private mutating func joinPairs() {
        guard let entries = entries(), entries.count >= 2 else { return }
        for entry in entries.reversed() {
            let dash = PlacedTerm(
                term: .dash, range: terms[entry.first.upperBound - 1].range, follows: .space, isCapitalised: false)
            terms.replaceSubrange(entry.first.upperBound..<entry.second.lowerBound, with: [dash])
            terms.removeSubrange(entry.day + 1..<entry.first.lowerBound)
        }
    }

    /// The days with two times each; nothing if a day has another number of times or they do not look like a stretch.
    private func entries() -> [Entry]? {
        var entries: [Entry] = []
        var index = 0
        while index < terms.count {
            guard isDay(index) else {
                if terms[index].term == .name(.worship) { return nil }
                index += 1
                continue
            }
            let day = index
            index = skipCells(index + 1)
            var times: [Range<Int>] = []
            while let end = endOfClock(index) {
                times.append(index..<end)
                index = skipCells(end)
            }
            if times.isEmpty { continue }
            guard times.count == 2, isStretch(times[0].lowerBound, times[1].lowerBound), !isJoined(index),
                !isList(times[0].upperBound..<times[1].lowerBound)
            else { return nil }
            entries.append(Entry(day: day, first: times[0], second: times[1]))
        }
        return entries
    }

    private func isDay(_ index: Int) -> Bool {
        switch terms[index].term {
        case .day, .days: true
        default: false
        }
    }

    /// The marks between cells: blanks, commas, bars, colons, quotes and brackets.
    private func skipCells(_ start: Int) -> Int {
        var index = start
        while index < terms.count {
            switch terms[index].term {
            case .comma, .bar, .colon, .openParenthesis: index += 1
            case .filler where terms[index].range.count == 1: index += 1
            default: return index
            }
        }
        return index
    }

    /// Whether a comma and a space stand between, as in a sentence.
    private func isList(_ between: Range<Int>) -> Bool {
        terms[between].contains { $0.term == .comma } && terms[between.upperBound].follows == .space
    }

    private func isJoined(_ index: Int) -> Bool {
        guard index < terms.count else { return false }
        if terms[index].term == .and, index + 1 < terms.count, isDay(index + 1) { return false }
        return [.dash, .to, .until, .and, .slash].contains(terms[index].term)
    }

    /// Where a time ends that looks like one.
    private func endOfClock(_ index: Int) -> Int? {
        guard index < terms.count else { return nil }
        let hasHalf = index + 1 < terms.count && terms[index + 1].term.isHalf
        switch terms[index].term {
        case .clock: return hasHalf ? index + 2 : index + 1
        case .number where hasHalf: return index + 2
        default: return nil
        }
    }

    /// Whether the second comes so long after the first that both are hardly beginnings.
    private func isStretch(_ first: Int, _ second: Int) -> Bool {
        guard let open = minutes(first), let close = minutes(second) else { return false }
        return close - open >= 180
    }

    private func minutes(_ index: Int) -> Int? {
        guard var clock = clock(index) else { return nil }
        if index + 1 < terms.count, case .half(let half) = terms[index + 1].term { clock.half = half }
        return clock.certain ?? clock.onTwentyFourHourClock
    }

    private func clock(_ index: Int) -> ClockReading? {
        switch terms[index].term {
        case .clock(let clock): clock
        case .number(let hour): ClockReading(hour: hour)
        default: nil
        }
    }

    // MARK: Lists of closings

    /// `Close: Mon 16:00, Tue 19:00`: each time closes.
    private mutating func spreadClosings() {
        var index = 0
        while index < terms.count {
            guard terms[index].term == .closes, case let next = skipCells(index + 1), next < terms.count, isDay(next)
            else {
                index += 1
                continue
            }
            let closing = terms.remove(at: index)
            while index < terms.count, terms[index].term != .stop {
                if endOfClock(index) != nil, isBehindDay(index) {
                    terms.insert(closing, at: index)
                    index += 1
                }
                index += 1
            }
        }
    }

    private func isBehindDay(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        return isDay(index - 1) || (index > 1 && terms[index - 1].term == .colon && isDay(index - 2))
    }
}

extension HoursTerm {
    fileprivate var isHalf: Bool {
        if case .half = self { true } else { false }
    }
}
