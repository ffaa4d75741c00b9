import Timekeeping

/// How something repeats, as a sentence: `Every two weeks on Tuesday, 6:00 PM`.
struct RepetitionWords {
    let language: Language
    private let dates: DateWords

    init(language: Language) {
        self.language = language
        dates = DateWords(language: language)
    }

    /// The rule, when on each day, from when and until when, as far as each is known.
    func sentence(_ rule: RecurrenceRule, minute: Int?, duration: Int?, firstDay: CivilDate?) -> String {
        var sentence = every(rule.interval, rule)
        let days = days(of: rule)
        if !days.isEmpty { sentence += (isEnglish || isByName(rule) ? " " : ", ") + days }
        if let minute { sentence += time(minute, duration) }
        if let firstDay { sentence += say(", from ", ", desde el ") + dates.day(firstDay) }
        switch rule.ending {
        case .never: break
        case .after(let count):
            sentence += count == 1 ? say(", 1 time", ", 1 vez") : say(", \(count) times", ", \(count) veces")
        case .onDay(let day): sentence += say(", until ", ", hasta el ") + dates.day(day)
        case .at(let moment, let isUTC):
            sentence += say(", until ", ", hasta el ") + dates.day(moment.date)
            // Of a time by other clocks the day alone may be another, so it is said in full.
            if isUTC { sentence += ", " + dates.time(moment.minute) + " UTC" }
        }
        return sentence
    }

    private var isEnglish: Bool { language == .english }

    private func say(_ english: String, _ spanish: String) -> String { isEnglish ? english : spanish }

    private func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + say(" and ", " y ") + last
    }

    // MARK: What comes back

    /// Whether the days follow `every` themselves: `Every Monday and Wednesday`.
    private func isByName(_ rule: RecurrenceRule) -> Bool {
        rule.frequency == .weekly && rule.interval == 1 && !rule.weekdays.isEmpty
    }

    private func every(_ count: Int, _ rule: RecurrenceRule) -> String {
        if isByName(rule) { return say("Every", "Cada") }
        let units: (one: String, many: String) =
            switch rule.frequency {
            case .daily: (say("day", "día"), say("days", "días"))
            case .weekly: (say("week", "semana"), say("weeks", "semanas"))
            case .monthly: (say("month", "mes"), say("months", "meses"))
            case .yearly: (say("year", "año"), say("years", "años"))
            }
        if count == 1 { return say("Every ", "Cada ") + units.one }
        let numbers = isEnglish ? ["two", "three", "four", "five", "six"] : ["dos", "tres", "cuatro", "cinco", "seis"]
        let number = numbers.indices.contains(count - 2) ? numbers[count - 2] : String(count)
        return say("Every ", "Cada ") + number + " " + units.many
    }

    private func days(of rule: RecurrenceRule) -> String {
        switch rule.frequency {
        case .daily, .weekly:
            let names = list(rule.weekdays.map { dates.weekday($0.day) })
            if isByName(rule) { return names + inMonths(rule) }
            return (names.isEmpty ? "" : say("on ", "el ") + names) + inMonths(rule)
        case .monthly, .yearly: return daysOfMonth(rule)
        }
    }

    private func inMonths(_ rule: RecurrenceRule) -> String {
        rule.months.isEmpty ? "" : say(" in ", " en ") + list(rule.months.map(dates.month))
    }

    /// `on the 15th`, `on the second Tuesday of June`, `on March 31`.
    private func daysOfMonth(_ rule: RecurrenceRule) -> String {
        if rule.frequency == .yearly, rule.weekdays.isEmpty, rule.positions.isEmpty, !rule.months.isEmpty,
            rule.monthDays.allSatisfy({ $0 > 0 })
        {
            let days = rule.months.flatMap { month in rule.monthDays.map { dayOfYear(month, $0) } }
            return days.isEmpty ? inMonths(rule).trimmedOfSpaces : say("on ", "") + list(days)
        }
        var parts: [String] = []
        if !rule.monthDays.isEmpty { parts.append(monthDays(rule.monthDays)) }
        if !rule.weekdays.isEmpty { parts.append(weekdays(rule)) }
        guard !parts.isEmpty else { return inMonths(rule).trimmedOfSpaces }
        let ofMonths =
            rule.months.isEmpty
            ? rule.frequency == .yearly && rule.monthDays.isEmpty ? say(" of the year", " del año") : ""
            : say(" of ", " de ") + list(rule.months.map(dates.month))
        var days = parts.joined(separator: say(" where it is ", " cuando sea ")) + ofMonths
        if !rule.positions.isEmpty, !isWorkingDays(rule) {
            days += say(", of these the ", ", de estos el ") + list(rule.positions.map(ordinal))
        }
        return say("on ", "") + days
    }

    /// `March 31`, `el 31 de marzo`.
    private func dayOfYear(_ month: Int, _ day: Int) -> String {
        say("\(dates.month(month)) \(day)", "el \(day) de \(dates.month(month))")
    }

    /// `the 1st and the 15th`, `the last day`.
    private func monthDays(_ days: [Int]) -> String {
        list(
            days.map { day in
                if day > 0 { return say("the " + Self.numbered(day), "el día \(day)") }
                return say("the \(ordinal(day)) day", "el \(ordinal(day)) día")
            })
    }

    private func weekdays(_ rule: RecurrenceRule) -> String {
        if isWorkingDays(rule), !rule.positions.isEmpty {
            let which = list(rule.positions.map(ordinal))
            return say("the \(which) weekday (Monday to Friday)", "el \(which) día hábil (lunes a viernes)")
        }
        let isLimit = !rule.monthDays.isEmpty
        return list(
            rule.weekdays.map { named in
                let name = dates.weekday(named.day)
                if let number = named.ordinal { return say("the ", "el ") + ordinal(number) + " " + name }
                return isLimit ? say("a ", "") + name : say("every ", "cada ") + name
            })
    }

    private func isWorkingDays(_ rule: RecurrenceRule) -> Bool {
        rule.monthDays.isEmpty && rule.weekdays == Weekday.allCases.prefix(5).map { .init($0) }
    }

    private func ordinal(_ number: Int) -> String {
        switch number {
        case -1: say("last", "último")
        case -2: say("second to last", "penúltimo")
        case 1...5:
            (isEnglish
                ? ["first", "second", "third", "fourth", "fifth"]
                : ["primer", "segundo", "tercer", "cuarto", "quinto"])[
                    number - 1]
        case ..<0: say("\(Self.numbered(-number)) to last", "\(-number).º desde el último")
        default: say(Self.numbered(number), "\(number).º")
        }
    }

    /// `1st`, `22nd`, `13th`.
    private static func numbered(_ number: Int) -> String {
        let ending =
            switch (number % 10, number % 100) {
            case (1, let rest) where rest != 11: "st"
            case (2, let rest) where rest != 12: "nd"
            case (3, let rest) where rest != 13: "rd"
            default: "th"
            }
        return "\(number)\(ending)"
    }

    // MARK: When

    /// `, 6:00 PM`, `, 5:30 PM – 7:00 PM`, ` a las 18:00`, ` de 17:30 a 19:00`.
    private func time(_ minute: Int, _ duration: Int?) -> String {
        if isEnglish {
            return ", " + dates.time(minute) + (duration.map { " – " + dates.time(minute + $0) } ?? "")
        }
        // A Spanish 6:00 is read as either half of the day unless the 24-hour clock shows.
        let mark = minute < 780 && (minute + (duration ?? 0)) < 780 ? " h" : ""
        guard let duration else {
            return (minute / 60 == 1 ? " a la " : " a las ") + dates.time(minute) + mark
        }
        return " de " + dates.time(minute) + " a " + dates.time(minute + duration) + mark
    }
}

extension String {
    fileprivate var trimmedOfSpaces: String { String(drop { $0 == " " }) }
}
