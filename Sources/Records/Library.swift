/// Every record of the desk at one moment: an immutable snapshot.
public struct Library: Equatable, Sendable {
    public let bills: [Bill]
    public let rallies: [Rally]
    public let resources: [Resource]
    public let timeline: [TimelineEntry]
    private let places: [RecordID: Location]

    /// Where a record is: its collection, and its index there.
    public struct Location: Equatable, Sendable {
        public let collection: CollectionID
        public let index: Int
    }

    /// Where two records share an id, `find` answers with the first; the store lets no such library through.
    public init(
        bills: [Bill] = [], rallies: [Rally] = [], resources: [Resource] = [], timeline: [TimelineEntry] = []
    ) {
        self.bills = bills
        self.rallies = rallies
        self.resources = resources
        self.timeline = timeline
        var places: [RecordID: Location] = [:]
        places.reserveCapacity(bills.count + rallies.count + resources.count + timeline.count)
        func note<Item: Record>(_ records: [Item]) {
            for (index, record) in records.enumerated() where places[record.id] == nil {
                places[record.id] = Location(collection: Item.collection, index: index)
            }
        }
        note(bills)
        note(rallies)
        note(resources)
        note(timeline)
        self.places = places
    }

    /// Where the record with this id is; nil where there is none.
    public func place(of id: RecordID) -> Location? { places[id] }

    /// The record with this id, in whichever collection it is.
    public func find(_ id: RecordID) -> (any Record)? {
        guard let place = places[id] else { return nil }
        switch place.collection {
        case .bills: return bills[place.index]
        case .rallies: return rallies[place.index]
        case .resources: return resources[place.index]
        case .timeline: return timeline[place.index]
        }
    }

    /// The records of one collection, in the order of the array it is kept in.
    public func records(in collection: CollectionID) -> [any Record] {
        switch collection {
        case .bills: bills
        case .rallies: rallies
        case .resources: resources
        case .timeline: timeline
        }
    }

    public func count(of collection: CollectionID) -> Int {
        switch collection {
        case .bills: bills.count
        case .rallies: rallies.count
        case .resources: resources.count
        case .timeline: timeline.count
        }
    }

    /// The same library with the records of one collection as another library has them.
    public func taking(_ collection: CollectionID, from other: Library) -> Library {
        Library(
            bills: collection == .bills ? other.bills : bills,
            rallies: collection == .rallies ? other.rallies : rallies,
            resources: collection == .resources ? other.resources : resources,
            timeline: collection == .timeline ? other.timeline : timeline)
    }

    public var isEmpty: Bool { CollectionID.allCases.allSatisfy { count(of: $0) == 0 } }
}
