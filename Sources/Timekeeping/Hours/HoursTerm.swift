/// What a piece of an hours text means by itself.
enum HoursTerm: Hashable {
    /// One day, which may begin or end a range.
    case day(Weekday)
    /// Days that are named together: weekdays, daily.
    case dayGroup([Weekday])
    /// `first`, `2nd`, `last`, `every other`: not every week.
    case ordinal
    /// `of each month`.
    case ofMonth
    /// A number that can be a time of day, perhaps with its half of the day.
    case clock(ClockReading)
    /// A half of the day, to be said of the clock before it.
    case half(ClockReading.Half)
    /// `h`, `hrs`: said of the clock before it, on the 24-hour clock.
    case hourMark
    /// `24 hours`: the whole of each day.
    case allDay
    /// `24/7`.
    case always
    case dash
    /// `to`, `a`: only between two days or two times; otherwise a filler.
    case to
    /// `until`, `hasta`.
    case until
    /// `starting at`, `desde`: what follows opens, and need not close.
    case starting
    case and
    /// A comma or a slash: it joins what is alike and ends nothing.
    case comma
    /// What ends a statement: a semicolon, a full stop, a line break.
    case stop
    case openParenthesis
    case closeParenthesis
    case closed
    case except
    /// `or`, `also`, before another way in.
    case or
    case condition(HoursCondition)
    /// `evenings`, `por la tarde`: a part of the day without times.
    case partOfDay
    /// A day of a month.
    case date
    /// A month or a season.
    case season
    /// A machine that answers: its times are no opening times.
    case machine
    /// A part of a place that can have hours of its own.
    case service
    /// A word that changes nothing.
    case filler
    /// Anything else.
    case unread
}

/// A term and the pieces of the text it was read from.
struct PlacedTerm: Hashable {
    var term: HoursTerm
    var lexemes: ArraySlice<Lexeme>
}

extension Sequence<PlacedTerm> {
    /// The words as they were written.
    var source: WrittenWords {
        var text = ""
        var range: Range<Int>?
        for lexeme in self.lazy.flatMap(\.lexemes) {
            if lexeme.follows == .space, !text.isEmpty { text += " " }
            text += lexeme.source
            range = (range?.lowerBound ?? lexeme.start)..<lexeme.start + lexeme.source.utf8.count
        }
        return WrittenWords(text: text, range: range ?? 0..<0)
    }
}
