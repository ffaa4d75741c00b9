import Screen
import Timekeeping

/// Dates as precise as they are known, in words.
extension DateWords {
    /// A date as precise as it is known; the short form has the month's first letters.
    func date(_ date: EDTF, short: Bool = false) -> String {
        if let (start, end) = date.bounds { return "\(self.end(start)) – \(self.end(end))" }
        if !date.members.isEmpty { return set(date) }
        var words = plain(date, short: short)
        if date.isApproximate { words = say(Words("about ", es: "hacia ")) + words }
        if date.isUncertain { words += say(Words(" (uncertain)", es: " (incierto)")) }
        return words
    }

    private func end(_ end: EDTF.End) -> String {
        switch end {
        case .date(let date): self.date(date)
        case .open: say(Words("no end", es: "sin fin"))
        case .unknown: say(Words("not known", es: "se desconoce"))
        }
    }

    /// `March 2022 and April 2022`, `2015 or 2016`, `2017 or earlier`.
    private func set(_ set: EDTF) -> String {
        let members = set.members.map(member)
        let joint = set.precision == .allOf ? say(Words(" and ", es: " y ")) : say(Words(" or ", es: " o "))
        guard let last = members.last, members.count > 1 else { return members.joined() }
        return members.dropLast().joined(separator: ", ") + joint + last
    }

    private func member(_ member: EDTF.Member) -> String {
        switch member {
        case .date(let date): self.date(date)
        case .range(let from?, let through?): "\(date(from)) – \(date(through))"
        case .range(nil, let through?): date(through) + say(Words(" or earlier", es: " o antes"))
        case .range(let from?, nil): date(from) + say(Words(" or later", es: " o después"))
        case .range(nil, nil): ""
        }
    }

    private func plain(_ date: EDTF, short: Bool) -> String {
        guard let earliest = date.earliest, let latest = date.latest else { return date.description }
        switch date.precision {
        case .minute:
            let time = date.time.map { ", " + self.time($0) } ?? ""
            return (short ? shortDay(earliest) : "\(weekday(earliest.weekday)) \(day(earliest))") + time
        case .day: return short ? shortDay(earliest) : day(earliest)
        case .month: return month(earliest.month) + say(Words(" ", es: " de ")) + String(earliest.year)
        case .season: return season(beginningIn: earliest.month) + say(Words(" ", es: " de ")) + String(earliest.year)
        case .year: return String(earliest.year)
        case .unspecified: return unspecified(from: earliest, to: latest) ?? date.description
        case .interval, .oneOf, .allOf: return date.description
        }
    }

    private func season(beginningIn month: Int) -> String {
        switch month {
        case 3: say(Words("spring", es: "primavera"))
        case 6: say(Words("summer", es: "verano"))
        case 9: say(Words("autumn", es: "otoño"))
        default: say(Words("winter", es: "invierno"))
        }
    }

    /// Some years, a whole one, or a month, where it is those from end to end.
    private func unspecified(from first: CivilDate, to last: CivilDate) -> String? {
        let isWholeYears = (first.month, first.day) == (1, 1) && (last.month, last.day) == (12, 31)
        if isWholeYears, first.year == last.year {
            return say(Words("some day of \(first.year)", es: "algún día de \(first.year)"))
        }
        if isWholeYears, last.year - first.year == 9 || last.year - first.year == 99 {
            return say(
                Words("some year from \(first.year) to \(last.year)", es: "algún año de \(first.year) a \(last.year)"))
        }
        guard (first.year, first.month) == (last.year, last.month), first.day == 1, last.day >= 28 else { return nil }
        return say(
            Words(
                "some day of \(month(first.month)) \(first.year)",
                es: "algún día de \(month(first.month)) de \(first.year)"))
    }
}
