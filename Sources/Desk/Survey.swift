import Records
import Timekeeping

/// What a desk needs to know of every record: when places are open, what needs a look, the orders of the lists.
///
/// All of it needs every record decoded. A small desk makes its survey when it is opened; for a larger one it is made
/// beside the screen (`Effect.survey`), which meanwhile shows what it can.
public struct Survey: Sendable {
    /// How many records a desk looks through at once; with more, its first screen does not wait for them.
    public static let mostAtOnce = 2_000

    /// The hours of `library.resources`, at the same indexes; nil where a listing has none.
    private(set) var hours: [HoursReading?] = []
    /// The records that need a look, each once for a kind, in the order of their shelf.
    private(set) var attention: [Finding.Code: [CollectionID: [RecordID]]] = [:]
    /// What only the whole timeline shows about its entries.
    private(set) var ofWholeTimeline: [RecordID: [Finding]] = [:]
    /// The spans of `library.timeline`, in order of time.
    private(set) var timelineSpans: [TimelineSpan] = []
    /// The gatherings that do not take place.
    private(set) var cancelled: Set<RecordID> = []
    /// Each collection in its pane's orders.
    private(set) var orderings: [CollectionID: [Ordering]] = [:]

    /// Decodes and looks through every record.
    public init(_ library: Library) {
        orderings[.bills] = BillsPane.orderings(library) { note($0, library) }
        orderings[.rallies] = RalliesPane.orderings(library) { rally in
            note(rally, library)
            if rally.status == .cancelled { cancelled.insert(rally.id) }
        }
        var readings = RememberedHours()
        orderings[.resources] = ResourcesPane.orderings(library) { resource in
            let reading = resource.hours.map { readings.reading(of: $0) }
            hours.append(reading)
            note(library.findings(about: resource, hours: reading))
        }
        var spans = Set<TimelineSpan>()
        var review = TimelineReview()
        orderings[.timeline] = TimelinePane.orderings(library) { entry in
            note(library.findings(about: entry.entry, entry.dates))
            review.add(entry.entry, entry.dates)
            if let span = TimelineSpan(entry.when) { spans.insert(span) }
        }
        let ofWhole = review.findings()
        note(ofWhole)
        ofWholeTimeline = Dictionary(grouping: ofWhole, by: \.record)
        timelineSpans = spans.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    }

    private mutating func note(_ record: any Record, _ library: Library) { note(library.findings(about: record)) }

    private mutating func note(_ findings: [Finding]) {
        for finding in findings {
            // What is found twice about a record stands together.
            if attention[finding.code]?[finding.collection]?.last == finding.record { continue }
            attention[finding.code, default: [:]][finding.collection, default: []].append(finding.record)
        }
    }

    var needsAttention: Bool { !attention.isEmpty }

    /// The records of a collection about which this was found.
    func records(with code: Finding.Code, in collection: CollectionID) -> [RecordID] {
        attention[code]?[collection] ?? []
    }
}

// MARK: When the records have changed

extension Survey {
    /// How many new records are looked at without waiting for a new survey.
    private static let mostFresh = 200

    /// The survey as far as it still holds for other records, until there is one of them: what was known stays with
    /// the record of that id. Nil where too much is new for it to be worth showing.
    func moved(from old: Library, to new: Library) -> Survey? {
        let fresh = CollectionID.allCases.reduce(0) { count, collection in
            let known = old.records(in: collection).ids
            let ids = new.records(in: collection).ids
            return count + (known == ids ? 0 : ids.count { old.place(of: $0)?.collection != collection })
        }
        guard fresh <= Survey.mostFresh else { return nil }
        var survey = self
        survey.hours = new.resources.ids.enumerated().map { index, id in
            guard let place = old.resources.index(of: id) else {
                return new.resources[index].hours.map(HoursReading.init(reading:))
            }
            return hours[place]
        }
        survey.attention = attention.mapValues { records in
            records.mapValues { $0.filter { new.place(of: $0) != nil } }.filter { !$0.value.isEmpty }
        }
        .filter { !$0.value.isEmpty }
        survey.orderings[.bills] = BillsPane.moved(orderings[.bills], from: old, to: new)
        survey.orderings[.rallies] = RalliesPane.moved(orderings[.rallies], from: old, to: new)
        survey.orderings[.resources] = ResourcesPane.moved(orderings[.resources], from: old, to: new)
        survey.orderings[.timeline] = TimelinePane.moved(orderings[.timeline], from: old, to: new)
        return survey
    }
}

extension RecordPane where Sight == Item {
    static func sight(_ item: Item) -> Item { item }
}

extension RecordPane {
    /// The collection in each of the pane's orders, every record decoded once and shown to `look`.
    static func orderings(_ library: Library, look: (Sight) -> Void) -> [Ordering] {
        var inProgress = orders.map { $0.begin() }
        for item in items(library) {
            let sight = sight(item)
            for place in inProgress.indices { inProgress[place].add(sight) }
            look(sight)
        }
        return inProgress.map { $0.ordering() }
    }

    /// Orderings of other records: those that were there stay in their order, and what is new comes last.
    static func moved(_ orderings: [Ordering]?, from old: Library, to new: Library) -> [Ordering]? {
        let (before, after) = (items(old), items(new))
        guard before.ids != after.ids else { return orderings }
        let places = after.ids.map { before.index(of: $0) }
        let fresh = after.indices.filter { places[$0] == nil }
        return orderings?.enumerated().map { number, ordering in
            let kept = ordering.indexes.compactMap { after.index(of: before.ids[$0]) }
            guard !ordering.keys.isEmpty, let key = orders[number].grouping?.key else {
                return Ordering(indexes: kept + fresh, keys: [])
            }
            let keys = after.indices.map { places[$0].map { ordering.keys[$0] } ?? key(sight(after[$0])) }
            return Ordering(indexes: kept + fresh, keys: keys)
        }
    }
}
