/// Dates made from what is known, printed in one way each: years with four digits or `Y` before more, the doubt of a whole
/// date behind it, sets without spaces.
extension EDTF {
    /// A season of no hemisphere; the raw value stands in the place of the month.
    public enum Season: Int, Hashable, Sendable, CaseIterable {
        case spring = 21
        case summer, autumn, winter
    }

    /// A year, a month of it, or a day of that; nothing where there is no such day, or for years of more than 15 digits.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard month != nil || day == nil, month.map((1...12).contains) ?? true, day.map((1...31).contains) ?? true
        else { return nil }
        let parts = [EDTF.text(ofYear: year)] + [month, day].compactMap { $0.map { padded($0.magnitude, to: 2) } }
        self.init(read: parts.joined(separator: "-"))
    }

    /// A season of a year of four digits.
    public init?(_ season: Season, of year: Int) {
        self.init(read: "\(EDTF.text(ofYear: year))-\(season.rawValue)")
    }

    /// Ten years: `198` are those from 1980 to 1989.
    public init?(decade: Int) {
        guard (0...999).contains(decade) else { return nil }
        self.init(read: padded(decade.magnitude, to: 3) + "X")
    }

    /// A hundred years: `19` are those from 1900 to 1999.
    public init?(hundreds: Int) {
        guard (0...99).contains(hundreds) else { return nil }
        self.init(read: padded(hundreds.magnitude, to: 2) + "XX")
    }

    /// An interval; nothing where neither end is a date, an end is no date of its own, or the end comes before the start.
    public init?(from start: End, to end: End) {
        self.init(read: "\(start.text)/\(end.text)")
    }

    /// One of these dates, or all of them; nothing where there is none, or one is an interval, a set or a time.
    public init?(_ dates: [EDTF], areAllMeant: Bool) {
        let members = dates.map(\.description).joined(separator: ",")
        self.init(read: areAllMeant ? "{\(members)}" : "[\(members)]")
    }

    /// The same with a doubt about all of it, in place of any it had behind it; nothing for what has more than one date, or
    /// a time.
    public func doubted(uncertain: Bool, approximate: Bool) -> EDTF? {
        let sign = uncertain ? (approximate ? "%" : "?") : (approximate ? "~" : "")
        let plain = description.last.map { "?~%".contains($0) } ?? false ? description.dropLast() : description[...]
        return EDTF(read: plain + sign)
    }

    private init?(read text: some StringProtocol) {
        guard let date = try? EDTF(String(text)) else { return nil }
        self = date
    }

    private static func text(ofYear year: Int) -> String {
        if year.magnitude > 9_999 { return "Y\(year)" }
        return (year < 0 ? "-" : "") + padded(year.magnitude, to: 4)
    }
}

extension EDTF.End {
    /// The end as it stands in an interval.
    fileprivate var text: String {
        switch self {
        case .date(let date): date.description
        case .open: ".."
        case .unknown: ""
        }
    }
}
