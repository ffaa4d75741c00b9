/// What a text of opening hours says of holidays: on which the place is closed, and on which it is open.
///
/// `closed weekends and holidays`, `holidays: closed`, `daily except Thanksgiving`; `including holidays`, `open 365 days
/// a year`. Hours around the clock alone say nothing of holidays.
struct HolidayStatements: Sendable, Equatable {
    /// The holidays on which the text says that the place is closed.
    private(set) var closed: Set<HolidayRange> = []
    /// The holidays on which the text says that the place is open.
    private(set) var open: Set<HolidayRange> = []

    /// Reads what a text says; a closing counts before an opening, as in `365 days a year except Christmas`.
    init(in text: some StringProtocol) {
        let words = HolidayWord.words(of: text)
        var ahead: HolidayRange?
        for (index, word) in words.enumerated() {
            switch word {
            case .range(let range): ahead = range
            case .everyDay: open.insert(.all)
            case .holiday(let name):
                let range = name.map(HolidayRange.named) ?? ahead ?? .all
                // State and federal holidays are all of them.
                let both = HolidayWord.isTwofold(words[..<index])
                add(both ? .all : range, HolidayWord.before(index, in: words) ?? HolidayWord.after(index, in: words))
                ahead = nil
            case .link, .day, .comma: break
            case .closing, .opening, .not, .stop, .other: ahead = nil
            }
        }
    }

    private mutating func add(_ range: HolidayRange, _ statement: HolidayWord?) {
        switch statement {
        case .closing: closed.insert(range)
        case .opening: open.insert(range)
        default: break
        }
    }

    func areClosed(_ holidays: [Holiday]) -> Bool { closed.contains { $0.contains(holidays) } }

    func areOpen(_ holidays: [Holiday]) -> Bool {
        !areClosed(holidays) && open.contains { $0.contains(holidays) }
    }
}

extension HoursReading {
    /// What the text says of holidays.
    var holidayStatements: HolidayStatements {
        // Most hours do not speak of holidays at all, and are asked about them every day before one.
        guard conditions.contains(.holidays) || HolidayWord.speaksOfEveryDay(text) else {
            return HolidayStatements(in: "")
        }
        return HolidayStatements(in: text.prefix(Self.mostRead))
    }

    /// Whether the text says that the place is closed on holidays: `closed weekends and holidays`, `holidays: closed`.
    ///
    /// Closed on some holidays, or on major ones, is not said of all.
    var isClosedOnHolidays: Bool { holidayStatements.closed.contains(where: \.isWhole) }
}
