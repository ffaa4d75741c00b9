/// Every record of the desk at one moment: an immutable snapshot.
public struct Library: Equatable, Sendable {
    public let bills: Shelf<Bill>
    public let rallies: Shelf<Rally>
    public let resources: Shelf<Resource>
    public let timeline: Shelf<TimelineEntry>

    /// Where a record is: its collection, and its index there.
    public struct Location: Equatable, Sendable {
        public let collection: CollectionID
        public let index: Int
    }

    /// The records of the four shelves, none of which is decoded here.
    ///
    /// Where two records share an id, `find` answers with the first; the store lets no such library through.
    public init(
        bills: Shelf<Bill>, rallies: Shelf<Rally>, resources: Shelf<Resource>, timeline: Shelf<TimelineEntry>
    ) {
        self.bills = bills
        self.rallies = rallies
        self.resources = resources
        self.timeline = timeline
    }

    /// The same of records that are there already.
    public init(
        bills: [Bill] = [], rallies: [Rally] = [], resources: [Resource] = [], timeline: [TimelineEntry] = []
    ) {
        self.init(bills: Shelf(bills), rallies: Shelf(rallies), resources: Shelf(resources), timeline: Shelf(timeline))
    }

    /// Where the record with this id is; nil where there is none. No record is decoded.
    public func place(of id: RecordID) -> Location? {
        for collection in CollectionID.allCases {
            if let index = index(of: id, in: collection) { return Location(collection: collection, index: index) }
        }
        return nil
    }

    /// The record with this id, in whichever collection it is.
    public func find(_ id: RecordID) -> (any Record)? {
        guard let place = place(of: id) else { return nil }
        switch place.collection {
        case .bills: return bills[place.index]
        case .rallies: return rallies[place.index]
        case .resources: return resources[place.index]
        case .timeline: return timeline[place.index]
        }
    }

    /// The records of one collection, in the order of its shelf.
    public func records(in collection: CollectionID) -> AnyShelf {
        switch collection {
        case .bills: AnyShelf(bills)
        case .rallies: AnyShelf(rallies)
        case .resources: AnyShelf(resources)
        case .timeline: AnyShelf(timeline)
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

    private func index(of id: RecordID, in collection: CollectionID) -> Int? {
        switch collection {
        case .bills: bills.index(of: id)
        case .rallies: rallies.index(of: id)
        case .resources: resources.index(of: id)
        case .timeline: timeline.index(of: id)
        }
    }
}
