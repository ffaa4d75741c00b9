import Records
import Screen

/// A pane that lists the records of one collection beside the one that is selected.
protocol RecordPane: Pane {
    associatedtype Item: Record
    static func items(_ library: Library) -> Shelf<Item>
    static var columns: [Column<Item>] { get }
    static var orders: [Order<Item>] { get }
    /// What the record says, but for what all records have.
    static func blocks(_ item: Item, at index: Int, _ context: Context) -> [Block]
    /// What to do when the collection is empty.
    static var emptyAdvice: Words { get }
    /// Rows drawn above the whole pane, such as the timeline's axis.
    static func bandHeight(_ state: PaneState, in rect: Rect) -> Int
    static func drawBand(_ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas)
}

/// A column of a pane's table.
struct Column<Item>: Sendable {
    let title: Words
    let least: Int
    /// The widest that it gets on a screen; text for pipes is never cut.
    var most = Int.max
    var dropOrder = 0
    var grows = false
    let line: @Sendable (Item, Int, Context) -> Line
}

/// An order that a list can be in.
struct Order<Item: Record>: Sendable {
    let title: Words
    /// The group that a record with this index is listed under; nil lists all records as one.
    var group: (@Sendable (Item, Int, Context) -> Group)?
    /// The indexes of the records in this order.
    let sort: @Sendable (Shelf<Item>) -> [Int]

    init(
        title: Words, group: (@Sendable (Item, Int, Context) -> Group)? = nil,
        precedes: @escaping @Sendable (Item, Item) -> Bool
    ) {
        self.title = title
        self.group = group
        sort = { items in
            // A comparison must not decode its records again.
            let records = Array(items)
            return records.indices.sorted { precedes(records[$0], records[$1]) }
        }
    }

    /// An order by a key that is worked out once a record.
    init<Key: Comparable & Sendable>(title: Words, by key: @escaping @Sendable (Item) -> Key) {
        self.title = title
        sort = { items in
            let keys = items.map(key)
            return items.indices.sorted { keys[$0] < keys[$1] || (keys[$0] == keys[$1] && $0 < $1) }
        }
    }
}

/// A heading of a list, and where it comes.
struct Group: Hashable, Sendable {
    let rank: Int
    let title: String
    /// Whether the order of the list is turned round within the group, as for what is past.
    var isReversed = false
}

extension RecordPane {
    static var id: PaneID { .collection(Item.collection) }
    static var orderTitles: [Words] { orders.map(\.title) }

    static func bandHeight(_ state: PaneState, in rect: Rect) -> Int { 0 }
    static func drawBand(_ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas) {}

    static func arrange(_ state: PaneState, _ context: Context) -> Arrangement {
        let items = items(context.library)
        let order = orders.indices.contains(state.order) ? orders[state.order] : orders.first
        // The order of all records is kept while a filter is typed: sorting would cost more than the rest.
        var arrangement = Arrangement()
        arrangement.order = state.arrangement.order ?? order?.sort(items) ?? Array(items.indices)
        let sorted = arrangement.order ?? []
        let shown = state.filter.narrows ? sorted.filter { matches(items.ids[$0], state.filter, context) } : sorted
        if let groupOf = order?.group {
            let groups = Dictionary(grouping: shown) { groupOf(items[$0], $0, context) }
            for (group, members) in groups.sorted(by: { $0.key.rank < $1.key.rank }) {
                arrangement.add(.heading(Line(SafeText("\(group.title) (\(members.count))"), .heading)))
                for index in group.isReversed ? members.reversed() : members {
                    arrangement.add(.record(index), id: items.ids[index])
                }
            }
        } else {
            for index in shown { arrangement.add(.record(index), id: items.ids[index]) }
        }
        arrangement.wishes = wishes(items, shown, context)
        return arrangement
    }

    private static func matches(_ id: RecordID, _ filter: Filter, _ context: Context) -> Bool {
        if let matches = filter.matches, !matches.contains(id) { return false }
        if let code = filter.finding {
            return context.findingsByRecord[id]?.contains { $0.code == code } ?? false
        }
        return true
    }

    /// How wide the columns would like to be. Of a long list the first rows are measured: a width that is a little off
    /// cuts a word with `…`, while measuring all would cost more than drawing.
    private static func wishes(_ items: Shelf<Item>, _ shown: [Int], _ context: Context) -> [ColumnWish] {
        columns.map { column in
            var content = column.title.safe(context.language).width
            for index in shown.prefix(400) { content = max(content, column.line(items[index], index, context).width) }
            return ColumnWish(
                least: column.least, content: min(content, column.most), dropOrder: column.dropOrder,
                grows: column.grows)
        }
    }

    static func blocks(for record: any Record, _ context: Context) -> [Block] {
        guard let item = record as? Item, let index = index(of: item.id, context) else { return [] }
        return blocks(item, at: index, context) + commonBlocks(item, context)
    }

    private static func index(of id: RecordID, _ context: Context) -> Int? {
        context.library.place(of: id)?.index
    }

    /// What every record has: its warnings, tags, links, notes and sources.
    private static func commonBlocks(_ item: Item, _ context: Context) -> [Block] {
        var blocks: [Block] = [.gap]
        for link in item.links {
            blocks.field(Words("Link", es: "Enlace"), lines: [link.label, link.url].compactMap { $0 })
        }
        blocks.field(Words("Tags", es: "Temas"), list: item.tags)
        if let notes = item.notes {
            blocks += [.gap, .heading(Words("Notes", es: "Notas")), .paragraph(notes, .plain)]
        }
        if !item.sources.isEmpty { blocks += [.gap, .heading(Words("Where this is from", es: "De dónde viene"))] }
        let dates = DateWords(language: context.language)
        for source in item.sources {
            let age = source.asOf.map { " (\(dates.date($0)))" } ?? ""
            blocks.append(.bullets([source.page + age + (source.note.map { ". " + $0 } ?? "")]))
        }
        return blocks
    }

    /// The warnings about a record, for the panes to place near the top of what they show.
    static func warnings(_ item: Item, _ context: Context) -> [Block] {
        (context.findingsByRecord[item.id] ?? [])
            .filter { $0.code != .contradiction }
            .map { .warning(RecordWords.finding($0.code).text(context.language)) }
    }
}
