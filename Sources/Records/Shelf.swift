/// The records of one kind in the order in which they are kept, each decoded when it is looked at.
///
/// Opening a desk of a million records must not wait for a million records to be decoded, nor keep them all in memory.
/// The ids are there at once; a record is made when a subscript asks for it, and remembered: a small shelf remembers
/// every record, a large one as many as a screen and what is read around it need.
///
/// Two shelves are equal when their records are.
public struct Shelf<Item: Record>: Sendable {
    /// The ids of the records in their order, for which no record is decoded.
    public let ids: [RecordID]
    private let records: Records
    private let places: RecordPlaces

    private enum Records: Sendable {
        case whole([Item])
        case decoded(DecodedRecords<Item>)
    }

    /// The records as they are.
    public init(_ items: [Item]) {
        ids = items.map(\.id)
        records = .whole(items)
        places = RecordPlaces(ids)
    }

    /// Records that are decoded when they are looked at: the one at an index by `decode`, which must give the same
    /// record at every call, with the id at that index of `ids`. It is called from any thread, and for indexes of
    /// `ids` alone.
    public init(ids: [RecordID], decode: @escaping @Sendable (Int) -> Item) {
        self.ids = ids
        records = .decoded(DecodedRecords(count: ids.count, decode: decode))
        places = RecordPlaces(ids)
    }

    /// Where the first record with an id is; nil where there is none. No record is decoded.
    public func index(of id: RecordID) -> Int? { places.index(of: id) }
}

extension Shelf: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { ids.count }

    public subscript(index: Int) -> Item {
        switch records {
        case .whole(let items): items[index]
        case .decoded(let decoded): decoded[index]
        }
    }
}

extension Shelf: Equatable {
    public static func == (left: Shelf, right: Shelf) -> Bool {
        if case .decoded(let one) = left.records, case .decoded(let other) = right.records, one === other {
            return true
        }
        return left.ids == right.ids && left.elementsEqual(right)
    }
}

extension Shelf: ExpressibleByArrayLiteral {
    public init(arrayLiteral items: Item...) { self.init(items) }
}

/// The records of a shelf whose kind is known only while the program runs.
public struct AnyShelf: RandomAccessCollection, Sendable {
    /// The ids of the records in their order, for which no record is decoded.
    public let ids: [RecordID]
    private let record: @Sendable (Int) -> any Record

    /// The records of a shelf.
    public init(_ shelf: Shelf<some Record>) {
        ids = shelf.ids
        record = { shelf[$0] }
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { ids.count }

    public subscript(index: Int) -> any Record { record(index) }
}
