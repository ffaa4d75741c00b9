import Timekeeping

/// How a date that stands beside a label differs from what the label says.
enum DateDisagreement: Hashable {
    /// Outside what the label can mean, by so many days.
    case contradicts(days: Int)
    /// Inside, and finer than anybody wrote in the label.
    case isFiner
    /// One day where the label has a time with two ends.
    case isShrunk

    /// What differs between a label and another date; nothing where they say the same, or the other says less.
    init?(of other: EDTF, from label: EDTF) {
        let slack = DateDisagreement.slack(of: label)
        if let end = other.latest, let start = label.earliest, end < start {
            self.init(days: start.dayNumber - end.dayNumber, slack: slack.before)
            return
        }
        if let end = label.latest, let start = other.earliest, end < start {
            self.init(days: start.dayNumber - end.dayNumber, slack: slack.after)
            return
        }
        guard let length = DateDisagreement.length(of: other), let first = other.earliest, let last = other.latest,
            label.earliest.map({ $0 <= first }) ?? true, label.latest.map({ $0 >= last }) ?? true,
            DateDisagreement.length(of: label).map({ length < $0 }) ?? true
        else { return nil }
        let isBounded = label.earliest != nil && label.latest != nil
        self = label.precision == .interval && isBounded && length == 1 ? .isShrunk : .isFiner
    }

    private init?(days: Int, slack: Int) {
        guard days > slack else { return nil }
        self = .contradicts(days: days)
    }

    /// How many days a date has from its first to its last; nothing where an end is open or unknown.
    private static func length(of date: EDTF) -> Int? {
        guard let first = date.earliest, let last = date.latest else { return nil }
        return last.dayNumber - first.dayNumber + 1
    }

    /// How many days outside its bounds a label can still mean: what is about a time may be as far off as the time is long,
    /// and nobody writes a season to the day. The winter of a year is the one at its beginning to many.
    private static func slack(of label: EDTF) -> (before: Int, after: Int) {
        let aboutAsLong = label.isApproximate ? length(of: label) ?? 0 : 0
        guard label.precision == .season else { return (aboutAsLong, aboutAsLong) }
        let month = 31
        return (max(aboutAsLong, label.earliest?.month == 12 ? 11 * month : month), max(aboutAsLong, month))
    }
}
