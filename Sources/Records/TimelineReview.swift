import Timekeeping

/// What only all entries of a timeline together show: days that two share, and days that look like filler.
public struct TimelineReview: Sendable {
    private struct Seen: Sendable {
        let record: RecordID
        /// The one day of the entry, if nothing contradicts it and no time of day sets it apart.
        let day: CivilDate?
        /// Whether the label itself is the day, and not a date beside it.
        let isOfLabel: Bool
        /// The day that stands beside the label, or is it, whatever contradicts it.
        let written: CivilDate?
    }

    private var seen: [Seen] = []
    /// The entries that have a source in common, by its page, as indexes of `seen`.
    private var byPage: [String: [Int]] = [:]

    public init() {}

    /// Takes the next entry of the timeline.
    public mutating func add(_ entry: TimelineEntry) { add(entry, TimelineDates(entry)) }

    /// The same for a caller that has read the entry's dates already.
    public mutating func add(_ entry: TimelineEntry, _ dates: TimelineDates) {
        let written = dates.printed?.onlyDay ?? dates.when.onlyDay
        guard written != nil || dates.day != nil else { return }
        for page in Set(entry.sources.map(\.page)) { byPage[page, default: []].append(seen.count) }
        let hasTime = dates.when.precision == .minute
        seen.append(
            Seen(
                record: entry.id, day: hasTime ? nil : dates.day, isOfLabel: dates.when.onlyDay != nil,
                written: written))
    }

    /// What was found, in the order of the timeline; of the records that they are about, only the ids are known.
    public func findings() -> [Finding] { shared() + filler() }

    // MARK: Days that two entries share

    /// Of the entries of a day, the first whose label is that day keeps it, or the first; each other one is found.
    private func shared() -> [Finding] {
        var holders: [CivilDate: Int] = [:]
        for (index, entry) in seen.enumerated() {
            guard let day = entry.day else { continue }
            guard let holder = holders[day] else {
                holders[day] = index
                continue
            }
            if entry.isOfLabel && !seen[holder].isOfLabel { holders[day] = index }
        }
        return seen.enumerated().compactMap { index, entry in
            guard let day = entry.day, let holder = holders[day], holder != index else { return nil }
            return Finding(.sameDay, in: entry.record, of: .timeline, fact: .sameDay(day, as: seen[holder].record))
        }
    }

    // MARK: Days that look like filler

    /// With fewer days than these, chance may put them all on two days of the month.
    private static let leastDays = 6
    /// How many of ten days may fall on others, where nearly all are on one or two days of the month.
    private static let mostOthersOfTen = 1

    /// The entries of a page, or of the whole timeline, whose days are on one or two days of the month, all or nearly all.
    private func filler() -> [Finding] {
        var facts: [Int: Finding.Fact] = [:]
        let ofSources = byPage.values.map { ($0, areOfOneSource: true) }
        for (entries, areOfOneSource) in ofSources + [(Array(seen.indices), areOfOneSource: false)] {
            guard let (days, found) = oddDays(of: entries) else { continue }
            let fact = Finding.Fact.daysOfMonth(
                days, count: found.count, of: dated(entries), areOfOneSource: areOfOneSource)
            for index in found where (facts[index]?.dated ?? 0) < dated(entries) { facts[index] = fact }
        }
        return facts.keys.sorted().map { Finding(.fillerDates, in: seen[$0].record, of: .timeline, fact: facts[$0]) }
    }

    private func dated(_ entries: [Int]) -> Int { entries.count { seen[$0].written != nil } }

    /// The one or two days of the month, and the entries on them; nothing where the days are as they fall.
    private func oddDays(of entries: [Int]) -> (days: [Int], entries: [Int])? {
        // One day on which much happened is no filler, so each counts once.
        let days = Set(entries.compactMap { seen[$0].written })
        guard days.count >= TimelineReview.leastDays else { return nil }
        var counts = [Int](repeating: 0, count: 32)
        for day in days { counts[day.day] += 1 }
        let commonest = (1...31).sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        // The second day of the month is one of filler only if it comes again.
        let odd = commonest.prefix(counts[commonest[1]] > 1 ? 2 : 1)
        let others = days.count - odd.reduce(0) { $0 + counts[$1] }
        guard others * 10 <= days.count * TimelineReview.mostOthersOfTen else { return nil }
        return (odd.sorted(), entries.filter { seen[$0].written.map { odd.contains($0.day) } ?? false })
    }
}
