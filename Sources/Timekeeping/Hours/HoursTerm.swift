/// What a piece of an hours text means by itself.
enum HoursTerm: Hashable {
    /// One day, which may begin or end a range.
    case day(Weekday)
    /// Days that are named together: weekdays, daily.
    case days(WeekdaySet)
    /// An S that stands for a day.
    case saturdayOrSunday
    /// A Spanish M that stands for a day.
    case tuesdayOrWednesday
    /// `all other days`.
    case otherDays
    /// `nightly`: every day, in the evening.
    case nightly
    /// `first`, `2nd`, `last` (-1): on some of a month's days of one name.
    case ordinal(Int)
    /// `first two`: the first so many of a month's days of one name.
    case firstFew(Int)
    /// `every other`.
    case alternate
    /// What makes the days before it every other one: `un sábado sí y otro no`.
    case alternateBefore
    /// `of each month`.
    case ofMonth
    case month(Int)
    case season(HoursSeason)
    case date(WrittenDay)
    case year(Int)
    /// A number of one or two digits: an hour, or the day of a month.
    case number(Int)
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
    /// `to`, `a`: only between two days or two times; otherwise it changes nothing.
    case to
    /// `until`, `hasta`.
    case until
    /// `closes at`: the end of what opened before.
    case closes
    /// `starting at`, `desde`: what follows opens, and need not close.
    case starting
    /// `at`, `a las`: what follows is a time.
    case at
    /// `the next day`, behind a closing time.
    case nextDay
    /// `between`, whose `and` means `to`.
    case between
    case and
    /// A comma: it joins what is alike and ends nothing.
    case comma
    case slash
    case colon
    /// What ends a statement: a semicolon, a full stop, a line break.
    case stop
    /// A bar between the cells of a table.
    case bar
    case openParenthesis
    case closeParenthesis
    case closed
    /// `lunch`, which is a meal that is served or the break in which a place is closed.
    case lunch
    case except
    /// `no`, `not`: it excepts days, and turns conditions round.
    case not
    /// `or`, `also`, before another way in.
    case or
    /// `ditto`: the times of the days before.
    case ditto
    /// `regular hours`, `the rest of the year`: what holds where nothing else is said.
    case regular
    case conditions(HoursCondition, and: HoursCondition? = nil)
    /// `call`, which may ask for a call or tell when one is answered.
    case call
    /// `is gone`, `run out`: after `until`, hours that may end early.
    case runsOut
    case part(DayPart)
    /// A machine that answers, or a page to look at: its times are no opening times.
    case machine(isPhone: Bool)
    /// A word of a name: of a service, a place, a remark.
    case name(HoursNameKind)
    /// `after`, `before`: a time that depends on something else.
    case relative
    /// `some`, `once`, `week`: not every week, without telling which.
    case someWeeks
    /// `during`: a part of the calendar or of the day follows, or something that is not understood.
    case during
    /// A word that may change what the hours mean in a way that is not understood.
    case doubt
    /// A word that changes nothing.
    case filler
    /// A digit or word that means nothing by itself and bears on nothing: a telephone number, an address.
    case aside
}

/// A part of the day that is named without its times.
enum DayPart: Hashable {
    case morning, afternoon, evening
    /// `after hours`, `after school`.
    case other

    /// The half of the day in which its times are; nothing where that is not known.
    var half: ClockReading.Half? {
        switch self {
        case .morning: .am
        case .afternoon, .evening: .pm
        case .other: nil
        }
    }
}

/// What a word of a name tells about the part of the place that it names.
enum HoursNameKind: Hashable {
    /// Nothing.
    case plain
    /// The place as a whole: its office, its administration.
    case general
    /// A meal, a pantry.
    case food
    /// A service of worship.
    case worship
    /// A telephone line with people at it.
    case line
    /// The language in which something is offered, or several at once.
    case language(NamedLanguage)
    /// Some other part of a place that often has hours of its own.
    case service
}

/// A term and the pieces of the text it was read from.
struct PlacedTerm: Hashable {
    var term: HoursTerm
    /// Where it is in the text, in bytes of UTF-8.
    var range: Range<Int>
    /// Whether a space comes before it.
    var follows: Lexeme.Gap
    var isCapitalised: Bool
}

/// A language that a name has in it, by its ISO 639 code; `mul` for several at once.
enum NamedLanguage: Hashable {
    case en, es, mul, ko, zh, vi, hy, tl, fa, ru, fr, ar, ja, th, km, pt, ase, qu, nah, mix, zap, quc
}

/// Days of the week in one byte, so that terms are copied without counting references.
struct WeekdaySet: Hashable {
    private var bits: UInt8 = 0

    init(_ days: [Weekday]) {
        for day in days { bits |= 1 << UInt8(day.rawValue) }
    }

    /// The days, Monday first.
    var days: [Weekday] { Weekday.allCases.filter { bits & 1 << UInt8($0.rawValue) != 0 } }
}
