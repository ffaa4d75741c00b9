import Timekeeping

/// What an entry says about when it happened: its label as a person reads it, and the dates that stand beside it.
public struct TimelineDates: Sendable {
    /// When it happened. The label's word counts where it can be read, and `date` where it cannot, or says the same.
    public let when: EDTF
    /// The date printed beside the label, where it can be read.
    public let printed: EDTF?
    /// What a date beside the label says otherwise than the label, with the words for that date; a contradiction first.
    let disagreements: [(DateDisagreement, words: String)]

    /// Reads the dates of an entry.
    public init(_ entry: TimelineEntry) {
        when = TimelineDates.when(entry)
        printed = entry.printedDate.flatMap { WrittenDate.date(in: $0) }
        let others = [(printed, entry.printedDate ?? ""), (entry.date, entry.date.description)]
        let label = when
        disagreements = others.compactMap { other, words in
            other.flatMap { DateDisagreement(of: $0, from: label) }.map { ($0, words) }
        }
    }

    /// When an entry happened, without the rest.
    static func when(_ entry: TimelineEntry) -> EDTF {
        guard let label = WrittenDate.date(in: entry.label) else { return entry.date }
        // The date may say more about its doubt than the label does.
        return label.earliest == entry.date.earliest && label.latest == entry.date.latest ? entry.date : label
    }

    /// The first date beside the label that contradicts it, with how many days are between them.
    public var contradiction: (words: String, days: Int)? {
        disagreements.lazy.compactMap { (disagreement, words) in
            if case .contradicts(let days) = disagreement { (words, days) } else { nil }
        }.first
    }

    /// The one day on which it happened: the label's, or that of a date beside it which does not contradict it.
    var day: CivilDate? {
        if let day = when.onlyDay { return day }
        guard let printed = printed?.onlyDay, contradiction == nil else { return nil }
        return printed
    }
}

extension TimelineEntry {
    /// When it happened: what the label says where it can be read, and else `date`.
    public var when: EDTF { TimelineDates.when(self) }

    /// The date that lies outside what the label says: the printed one, or else `date`.
    ///
    /// Worked out from what is written, so that a contradiction is found whether or not anybody wrote a `conflict`.
    public var contradictingDate: EDTF? {
        let when = when
        let others = [printedDate.flatMap { WrittenDate.date(in: $0) }, date]
        return others.lazy.compactMap { $0 }.first { other in
            if case .contradicts? = DateDisagreement(of: other, from: when) { true } else { false }
        }
    }

    public var isContradicted: Bool { conflict != nil || contradictingDate != nil }
}

extension EDTF {
    /// The day of a date that can mean one day alone.
    var onlyDay: CivilDate? {
        guard let earliest, earliest == latest else { return nil }
        return earliest
    }
}
