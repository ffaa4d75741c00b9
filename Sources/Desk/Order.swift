/// An order that a list can be in, of records or of what was worked out from them (`RecordPane.Sight`).
///
/// What records are ordered and grouped by is worked out once a record, so that a collection of any size is decoded
/// once for all of its pane's orders.
struct Order<Item>: Sendable {
    let title: Words
    /// How the list is divided under headings; nil lists all records as one.
    let grouping: Grouping<Item>?
    /// An ordering into which the records are still to go, in the order of their shelf.
    let begin: @Sendable () -> any OrderingInProgress<Item>

    /// An order by a key, the least first; records with the same key stay in the order of their shelf.
    init<Key: Comparable & Sendable>(
        title: Words, grouping: Grouping<Item>? = nil, by key: @escaping @Sendable (Item) -> Key
    ) {
        self.title = title
        self.grouping = grouping
        begin = { KeyedOrdering(key: key, groupKey: grouping?.key) }
    }

    /// What was seen of each record of a shelf, in this order.
    func ordering(_ items: some Sequence<Item>) -> Ordering {
        var inProgress = begin()
        for item in items { inProgress.add(item) }
        return inProgress.ordering()
    }
}

/// How a list is divided under headings.
struct Grouping<Item>: Sendable {
    /// What is kept of a record to tell its group, whatever the day and the language; nil where nothing is needed.
    var key: (@Sendable (Item) -> Int)?
    /// Where the group of a record comes in the list, told from its key and its index.
    let rank: @Sendable (Int, Int, Context) -> Int
    /// The heading of the group with a rank.
    let group: @Sendable (Int, Context) -> Group
}

/// A heading of a list.
struct Group {
    let title: Words
    /// Whether the order of the list is turned round within the group, as for what is past.
    var isReversed = false
}

/// A collection in one of its pane's orders.
struct Ordering: Equatable, Sendable {
    /// The indexes of the records in this order.
    var indexes: [Int]
    /// What tells the group of each record, at the record's index; empty where no group needs it.
    var keys: [Int]
}

/// An ordering that records are added to one by one.
protocol OrderingInProgress<Item> {
    associatedtype Item
    mutating func add(_ item: Item)
    func ordering() -> Ordering
}

private struct KeyedOrdering<Item, Key: Comparable & Sendable>: OrderingInProgress {
    let key: @Sendable (Item) -> Key
    let groupKey: (@Sendable (Item) -> Int)?
    private var keys: [Key] = []
    private var groupKeys: [Int] = []

    init(key: @escaping @Sendable (Item) -> Key, groupKey: (@Sendable (Item) -> Int)?) {
        self.key = key
        self.groupKey = groupKey
    }

    mutating func add(_ item: Item) {
        keys.append(key(item))
        if let groupKey { groupKeys.append(groupKey(item)) }
    }

    func ordering() -> Ordering {
        let indexes = keys.indices.sorted { keys[$0] < keys[$1] || (keys[$0] == keys[$1] && $0 < $1) }
        return Ordering(indexes: indexes, keys: groupKeys)
    }
}
