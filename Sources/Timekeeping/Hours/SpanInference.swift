/// Settles morning and afternoon of a stretch of time.
///
/// What is written is never changed if it can be. Where a half of the day is missing, the reading is the one any person
/// would make; where two are possible, there is none.
struct SpanInference {
    /// Whether the text is on the 24-hour clock, so that a bare 9:00 is the morning.
    var isTwentyFourHour: Bool

    /// A stretch in minutes after midnight.
    struct Settled: Hashable {
        var open: Int
        var close: Int?
        /// Whether a half of the day was inferred.
        var isAssumed: Bool
    }

    /// The stretch that is meant, or nothing where that is not clear; the part of the day that was named may help.
    func settle(_ written: WrittenSpan) -> Settled? {
        switch written.span {
        case .wholeDay: return Settled(open: 0, close: 1440, isAssumed: false)
        case .from(let open): return settleOpening(open, half: written.part?.half)
        case .between(let open, let close):
            guard let half = written.part?.half, certain(open) == nil, certain(close) == nil else {
                return settle(open, close)
            }
            return settle(open, close, in: half)
        case .over(let open, let close, let days): return settle(open, close, days: days)
        }
    }

    /// `evenings, 6-8`: the opening is in that half of the day.
    private func settle(_ open: ClockReading, _ close: ClockReading, in half: ClockReading.Half) -> Settled? {
        let start = open.minutes(in: half)
        let end = first(close, after: start)
        guard end - start <= 480, end <= 1440 else { return nil }
        return Settled(open: start, close: end, isAssumed: true)
    }

    /// From one day to a later one, if that is within two days.
    private func settle(_ open: ClockReading, _ close: ClockReading, days: Int) -> Settled? {
        guard let start = certain(open), let end = certain(close), end + days * 1440 <= 2880 else { return nil }
        guard end + days * 1440 > start else { return nil }
        return Settled(open: start % 1440, close: end + days * 1440, isAssumed: false)
    }

    /// The moment that a closing time after that opening means.
    func settle(closing: ClockReading, after open: Int) -> Settled? {
        if let close = certain(closing) { return bounded(open, close, isAssumed: false) }
        return bounded(open, first(closing, after: open), isAssumed: true)
    }

    private func certain(_ clock: ClockReading) -> Int? {
        clock.certain ?? (isTwentyFourHour ? clock.onTwentyFourHourClock : nil)
    }

    private func settleOpening(_ open: ClockReading, half: ClockReading.Half?) -> Settled? {
        if let minutes = certain(open) { return Settled(open: minutes % 1440, close: nil, isAssumed: open.isInferred) }
        if let half { return Settled(open: open.minutes(in: half), close: nil, isAssumed: true) }
        // From 6 could be either: nothing shows how long it lasts.
        guard open.hour != 6 else { return nil }
        return Settled(open: usual(open), close: nil, isAssumed: true)
    }

    private func settle(_ open: ClockReading, _ close: ClockReading) -> Settled? {
        switch (certain(open), certain(close)) {
        case (let start?, let end?):
            let areBothMarked = open.half != nil && close.half != nil
            return areBothMarked ? settleMarked(start % 1440, end) : settleTwentyFourHour(start % 1440, end)
        case (let start?, nil):
            return bounded(start % 1440, first(close, after: start % 1440), isAssumed: true)
        case (nil, let end?):
            return settleOpening(open, before: end, half: close.half)
        case (nil, nil):
            return settleUnmarked(open, close)
        }
    }

    /// Both ends with their half of the day: as written, also from morning to the small hours.
    private func settleMarked(_ open: Int, _ close: Int) -> Settled? {
        if open >= 300, close > 0, close <= 180, close < open {
            return Settled(open: open, close: close + 1440, isAssumed: false)
        }
        return bounded(open, close, isAssumed: false)
    }

    /// Both ends of the 24-hour clock. One that runs backwards is 12 hours off at one end, or goes past midnight.
    private func settleTwentyFourHour(_ open: Int, _ close: Int) -> Settled? {
        // As long as it is nothing at all: a day without times in some lists, and a whole one in others.
        if open == 0, close == 0 { return nil }
        if close > open || close == 0 { return bounded(open, close, isAssumed: false) }
        let laterClose =
            close < 720 && close + 720 > open ? Settled(open: open, close: close + 720, isAssumed: true) : nil
        let earlierOpen =
            open >= 780 && open - 720 < close && open - 720 >= 300
            ? Settled(open: open - 720, close: close, isAssumed: true) : nil
        let overnight = open >= 960 ? bounded(open, close, isAssumed: false) : nil
        let readings = [laterClose, earlierOpen, overnight].compactMap(\.self)
        return readings.count == 1 ? readings[0] : nil
    }

    /// `4-5pm`, `11-8pm`: the same half of the day if that runs forwards, otherwise the other.
    private func settleOpening(_ open: ClockReading, before close: Int, half: ClockReading.Half?) -> Settled? {
        guard half != .am || close != 0 else { return nil }
        let candidates = [open.minutes(in: half ?? .am), open.minutes(in: half == .am ? .pm : .am)]
        if half == nil {
            // The close is on the 24-hour clock and the opening may be: it is the first that is read so.
            return settleTwentyFourHour(open.onTwentyFourHourClock % 1440, close)
        }
        if candidates[0] < close { return Settled(open: candidates[0], close: close, isAssumed: true) }
        return half == .pm && candidates[1] < close
            ? Settled(open: candidates[1], close: close, isAssumed: true) : nil
    }

    /// `9-5`: the usual half of the day for the opening, and the first such time after it for the close.
    ///
    /// Not later than 11 at night: what seems to end at midnight is more often no time at all, such as `ages 5-12`.
    private func settleUnmarked(_ open: ClockReading, _ close: ClockReading) -> Settled? {
        var start = usual(open)
        if open.hour == 6 {
            let evening = open.minutes(in: .pm)
            let isShort = first(close, after: evening) - evening <= 240
            start = isShort ? evening : open.minutes(in: .am)
        }
        let end = first(close, after: start)
        let isHalfDay = open.hour == 12 && close.hour == 12 && open.minute == 0 && close.minute == 0
        return end <= 1380 || isHalfDay ? Settled(open: start, close: end, isAssumed: true) : nil
    }

    /// 7 to 11 are in the morning, 12 is noon, 1 to 5 are in the afternoon.
    private func usual(_ clock: ClockReading) -> Int {
        clock.minutes(in: (6...11).contains(clock.hour) ? .am : .pm)
    }

    /// The first time after that minute at which a 12-hour clock shows it.
    private func first(_ clock: ClockReading, after minute: Int) -> Int {
        var result = clock.minutes(in: .am)
        while result <= minute { result += 720 }
        return result
    }

    /// A stretch whose end may lie past midnight, if places are open that late or that long.
    private func bounded(_ open: Int, _ close: Int, isAssumed: Bool) -> Settled? {
        if close > open { return Settled(open: open, close: close, isAssumed: isAssumed) }
        let isLate = open >= 600 && close <= 360 && close + 1440 - open <= 960
        let isOvernight = open >= 960 && close <= 720
        guard close == 0 || isLate || isOvernight else { return nil }
        return Settled(open: open, close: close + 1440, isAssumed: isAssumed)
    }
}
