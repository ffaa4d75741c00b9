import Timekeeping

/// Something about a record that a person ought to look at: a contradiction, a fact that is missing, a listing that
/// nobody has verified. A fact, not a sentence.
public struct Finding: Hashable, Sendable {
    /// What kind of thing was found. The raw values are what `advocate check` prints.
    public enum Code: String, CaseIterable, Sendable, Comparable {
        case conflict
        case contradiction
        case endsBeforeStart = "ends-before-start"
        case unknownBill = "unknown-bill"
        case neverVerified = "never-verified"
        case noContact = "no-contact"
        case noHours = "no-hours"
        case hoursNotUnderstood = "hours-not-understood"
        case repeatsNotUnderstood = "repeats-not-understood"
        case noClosingTime = "no-closing-time"
        case noDate = "no-date"
        case noPlace = "no-place"
        case dayOff = "official-on-day-off"
        case shrunkRange = "range-shrunk-to-day"
        case finerDate = "finer-than-label"
        case sameDay = "same-day"
        case fillerDates = "looks-like-filler"
        case noSource = "no-source"

        public static func < (left: Code, right: Code) -> Bool { left.rank < right.rank }

        private var rank: Int { Code.allCases.firstIndex(of: self) ?? Code.allCases.count }
    }

    /// What was worked out about a finding, for the sentence that tells it.
    public enum Fact: Hashable, Sendable {
        /// A label, the date beside it as it is written, and the days between them; no days where one is inside the other.
        case readings(label: String, date: String, daysApart: Int?)
        /// A day of the weekend, or the holiday on it.
        case dayOff(CivilDate, Holiday?)
        /// A day that another entry has.
        case sameDay(CivilDate, as: RecordID)
        /// The one or two days of the month that so many of all dates fall on, of one source or of the whole timeline.
        case daysOfMonth([Int], count: Int, of: Int, areOfOneSource: Bool)

        /// How many dates `daysOfMonth` is about.
        var dated: Int? {
            if case .daysOfMonth(_, _, let dated, _) = self { dated } else { nil }
        }
    }

    public let code: Code
    public let record: RecordID
    public let collection: CollectionID
    /// The words of the record that the finding is about, such as the id of a bill that is not in the desk; of a
    /// conflict, the names on the way to its field with dots between them, or `removed`.
    public let detail: String?
    /// What was worked out, where there is more to say than the code.
    public let fact: Fact?

    public init(_ code: Code, in record: some Record, detail: String? = nil, fact: Fact? = nil) {
        self.code = code
        self.record = record.id
        collection = type(of: record).collection
        self.detail = detail
        self.fact = fact
    }

    /// The same for a record of which only the id is at hand.
    init(_ code: Code, in record: RecordID, of collection: CollectionID, fact: Fact?) {
        self.code = code
        self.record = record
        self.collection = collection
        detail = nil
        self.fact = fact
    }
}

extension Library {
    /// The hours of `resources` as they read, at the same indexes; nil where a listing has none.
    public func readHours() -> [HoursReading?] {
        var readings = RememberedHours()
        return resources.map { $0.hours.map { readings.reading(of: $0) } }
    }

    /// Everything worth a person's look, the weightiest kinds first, in the order of the collections within a kind.
    public func findings() -> [Finding] { findings(hours: readHours()) }

    /// The same, for a caller that has read the hours already.
    public func findings(hours: [HoursReading?]) -> [Finding] {
        var found: [Finding] = []
        for bill in bills { found += findings(about: bill) }
        for rally in rallies { found += findings(about: rally) }
        for (resource, reading) in zip(resources, hours) { found += findings(about: resource, hours: reading) }
        var review = TimelineReview()
        for entry in timeline {
            let dates = TimelineDates(entry)
            review.add(entry, dates)
            found += findings(about: entry, dates)
        }
        found += review.findings()
        let byCode = Dictionary(grouping: found, by: \.code)
        return Finding.Code.allCases.flatMap { byCode[$0] ?? [] }
    }

    /// What is worth a person's look about one record among these, but for what only a `TimelineReview` of all entries
    /// shows. No other record is decoded.
    public func findings(about record: any Record) -> [Finding] {
        switch record {
        case let rally as Rally: rallyFindings(rally) + commonFindings(rally)
        case let resource as Resource:
            findings(about: resource, hours: resource.hours.map(HoursReading.init(reading:)))
        case let entry as TimelineEntry: findings(about: entry, TimelineDates(entry))
        default: commonFindings(record)
        }
    }

    /// The same about a listing, for a caller that has read its hours already; nil where it has none.
    public func findings(about resource: Resource, hours: HoursReading?) -> [Finding] {
        resource.findings(hours) + commonFindings(resource)
    }

    /// The same about an entry, for a caller that has read its dates already.
    public func findings(about entry: TimelineEntry, _ dates: TimelineDates) -> [Finding] {
        entry.findings(dates) + commonFindings(entry)
    }

    private func commonFindings(_ record: some Record) -> [Finding] {
        record.conflicts.map { conflict in
            Finding(
                .conflict, in: record,
                detail: conflict.removed == nil ? conflict.field.joined(separator: ".") : "removed")
        } + (record.sources.isEmpty ? [Finding(.noSource, in: record)] : [])
    }

    private func rallyFindings(_ rally: Rally) -> [Finding] {
        var found: [Finding] = []
        if let starts = rally.starts?.earliest, let ends = rally.ends?.latest,
            ends < starts || ends == starts && (rally.ends?.time ?? 1440) < (rally.starts?.time ?? 0)
        {
            found.append(Finding(.endsBeforeStart, in: rally))
        }
        for id in rally.bills where bills.index(of: id) == nil {
            found.append(Finding(.unknownBill, in: rally, detail: id.text))
        }
        // The day matters to dates without a year alone, and not to whether they are understood.
        if let repetition = rally.repetition(on: CivilDate(dayNumber: 0)), !repetition.isUnderstood {
            found.append(Finding(.repeatsNotUnderstood, in: rally, detail: rally.repeats))
        } else if rally.starts == nil, rally.repeats == nil {
            found.append(Finding(.noDate, in: rally))
        }
        if rally.place == nil, rally.status == .planned || rally.status == .confirmed {
            found.append(Finding(.noPlace, in: rally))
        }
        return found
    }
}

extension Resource {
    fileprivate func findings(_ reading: HoursReading?) -> [Finding] {
        var found: [Finding] = []
        if verified == nil { found.append(Finding(.neverVerified, in: self)) }
        if phones.isEmpty, address == nil, email == nil, website == nil, links.isEmpty {
            found.append(Finding(.noContact, in: self))
        }
        guard let reading else {
            // Only a place that people go to or call has hours to ask for.
            if address != nil || !phones.isEmpty { found.append(Finding(.noHours, in: self)) }
            return found
        }
        switch reading.status {
        case .unknown, .partial: found.append(Finding(.hoursNotUnderstood, in: self, detail: hours))
        case .exact, .assumed:
            if reading.weekly.contains(where: { $0.close == nil }) {
                found.append(Finding(.noClosingTime, in: self, detail: hours))
            }
        }
        return found
    }
}
