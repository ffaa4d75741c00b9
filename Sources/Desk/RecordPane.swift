import Records
import Screen

/// A pane that lists the records of one collection beside the one that is selected.
protocol RecordPane: Pane {
    associatedtype Item: Record
    static func items(_ library: Library) -> Shelf<Item>
    static var columns: [Column<Item>] { get }
    /// What of a record the orders ask, worked out once for all of them: the record itself, unless a pane says otherwise.
    associatedtype Sight = Item
    static func sight(_ item: Item) -> Sight
    static var orders: [Order<Sight>] { get }
    /// What the record says, but for what all records have.
    static func blocks(_ item: Item, at index: Int, _ context: Context) -> [Block]
    /// What to do when the collection is empty.
    static var emptyAdvice: Words { get }
    /// Whether there is something to draw above the whole pane, such as the timeline's axis.
    static func hasBand(_ context: Context) -> Bool
    /// The rows that it takes.
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

extension RecordPane {
    static var id: PaneID { .collection(Item.collection) }
    static var orderTitles: [Words] { orders.map(\.title) }

    static func hasBand(_ context: Context) -> Bool { false }
    static func bandHeight(_ state: PaneState, in rect: Rect) -> Int { 0 }
    static func drawBand(_ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas) {}

    static func arrange(_ state: PaneState, _ context: Context) -> Arrangement {
        let shelf = items(context.library)
        let order = orders.indices.contains(state.order) ? state.order : 0
        var arrangement = Arrangement()
        arrangement.hasBand = hasBand(context) && !shelf.isEmpty
        arrangement.warning = warning(shelf, context)
        let ordering = ordering(order, shelf, context)
        arrangement.isProvisional = ordering == nil
        var shown = ordering?.indexes ?? Array(shelf.indices)
        if let wanted = wanted(state.filter, context) { shown = shown.filter { wanted.contains(shelf.ids[$0]) } }
        if let grouping = orders[order].grouping, let ordering {
            add(shown, of: shelf, to: &arrangement, grouping, ordering, context)
        } else {
            for index in shown { arrangement.add(.record(index), id: shelf.ids[index]) }
        }
        arrangement.wishes = wishes(shelf, shown, context)
        return arrangement
    }

    /// The records in one of the orders; nil on a screen that does not wait until that has been worked out.
    private static func ordering(_ order: Int, _ shelf: Shelf<Item>, _ context: Context) -> Ordering? {
        if let survey = context.survey {
            return survey.orderings[Item.collection].flatMap { $0.indices.contains(order) ? $0[order] : nil }
        }
        return context.isOnScreen ? nil : orders[order].ordering(shelf.lazy.map(sight))
    }

    private static func add(
        _ shown: [Int], of shelf: Shelf<Item>, to arrangement: inout Arrangement, _ grouping: Grouping<Sight>,
        _ ordering: Ordering, _ context: Context
    ) {
        let groups = Dictionary(grouping: shown) { index in
            grouping.rank(ordering.keys.isEmpty ? 0 : ordering.keys[index], index, context)
        }
        for (rank, members) in groups.sorted(by: { $0.key < $1.key }) {
            let group = grouping.group(rank, context)
            let title = context.say(group.title).string
            arrangement.add(.heading(Line(SafeText("\(title) (\(members.count))"), .heading)))
            for index in group.isReversed ? members.reversed() : members {
                arrangement.add(.record(index), id: shelf.ids[index])
            }
        }
    }

    /// The records that a filter leaves; nil where it leaves all.
    private static func wanted(_ filter: Filter, _ context: Context) -> Set<RecordID>? {
        guard let code = filter.finding else { return filter.matches }
        let found = Set(context.survey?.records(with: code, in: Item.collection) ?? []).union(filter.kept)
        return filter.matches.map(found.intersection) ?? found
    }

    /// What is wrong with the collection, where its records are shown all the same.
    private static func warning(_ shelf: Shelf<Item>, _ context: Context) -> SafeText? {
        guard !shelf.isEmpty, !context.isPublic else { return nil }
        return context.broken[Item.collection].map { SafeText($0) }
    }

    /// How wide the columns would like to be. Of a long list the first rows are measured: a width that is a little off
    /// cuts a word with `…`, while measuring all would decode all.
    private static func wishes(_ shelf: Shelf<Item>, _ shown: [Int], _ context: Context) -> [ColumnWish] {
        var contents = columns.map { $0.title.safe(context.language).width }
        for index in shown.prefix(100) {
            let item = shelf[index]
            for (place, column) in columns.enumerated() {
                contents[place] = max(contents[place], column.line(item, index, context).width)
            }
        }
        return zip(columns, contents).map { column, content in
            ColumnWish(
                least: column.least, content: min(content, column.most), dropOrder: column.dropOrder,
                grows: column.grows)
        }
    }

    static func blocks(for record: any Record, _ context: Context) -> [Block] {
        guard let item = record as? Item, let index = index(of: item.id, context) else { return [] }
        var blocks = blocks(item, at: index, context)
        // Under the title: nothing that follows is sure before it is settled.
        blocks.insert(contentsOf: ConflictWords(context: context).blocks(item), at: min(1, blocks.count))
        return blocks + commonBlocks(item, context)
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
        context.findings(about: item)
            // Two versions, and sources that contradict each other, are shown as they are.
            .filter { $0.code != .contradiction && $0.code != .conflict }
            .map { .warning(FindingSentence(library: context.library).words(of: $0).text(context.language)) }
    }
}
