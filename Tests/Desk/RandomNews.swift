import Records
import Seeded

@testable import Desk

/// What an outside does to the records that it likes: takes some away, puts some back, changes and reorders others.
enum RandomNews {
    private static let sources: [Library] = [.real, .hostile, .conflicted, .one].map(\DeskFixture.library)

    static func next(after library: Library, _ random: inout SeededRandom) -> DeskNews {
        var news = DeskNews(library: library)
        if Int.random(in: 0..<20, using: &random) > 0 {
            let other = sources.randomElement(using: &random) ?? library
            news.library = Library(
                bills: Shelf(mixed(library.bills, other.bills, &random) { $0.title += "!" }),
                rallies: Shelf(mixed(library.rallies, other.rallies, &random) { $0.starts = nil }),
                resources: Shelf(mixed(library.resources, other.resources, &random) { $0.hours = "9am – 5pm" }),
                timeline: Shelf(mixed(library.timeline, other.timeline, &random) { $0.conflicts = [] }))
        }
        for collection in CollectionID.allCases where Int.random(in: 0..<8, using: &random) == 0 {
            news.broken[collection] = HostileText.samples.randomElement(using: &random)
        }
        if Int.random(in: 0..<6, using: &random) == 0 { news.readOnly = HostileText.worst }
        if Int.random(in: 0..<4, using: &random) == 0 { news.notice = Words("Undone: a thing", es: "Deshecho: algo") }
        return news
    }

    /// Some of the records of one shelf and of another, each id once.
    private static func mixed<Item: Record>(
        _ one: Shelf<Item>, _ other: Shelf<Item>, _ random: inout SeededRandom, change: (inout Item) -> Void
    ) -> [Item] {
        var seen = Set<RecordID>()
        var items: [Item] = []
        for item in Array(one) + Array(other.prefix(Int.random(in: 0...2, using: &random)))
        where Int.random(in: 0..<10, using: &random) > 0 && seen.insert(item.id).inserted {
            var item = item
            if Int.random(in: 0..<10, using: &random) == 0 { change(&item) }
            items.insert(item, at: Int.random(in: 0..<10, using: &random) == 0 ? 0 : items.count)
        }
        return items
    }
}
