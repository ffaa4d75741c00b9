import Records
import Synchronization

@testable import Desk

/// A large library whose records are decoded when they are looked at, and which counts how many were.
final class CountedLibrary: Sendable {
    private let counts = Mutex<[CollectionID: Set<Int>]>([:])

    /// The records that were decoded since the last call.
    func takeDecoded() -> [CollectionID: Set<Int>] {
        counts.withLock { counts in
            defer { counts = [:] }
            return counts
        }
    }

    /// A quarter of the records in each collection, made from the one of `DeskFixture.one`.
    func library(_ count: Int) -> Library {
        let one = DeskFixture.one.library
        return Library(
            bills: shelf(one.bills[0], count / 4) { $0.id = $1 },
            rallies: shelf(one.rallies[0], count / 4) { $0.id = $1 },
            resources: shelf(one.resources[0], count / 4) { $0.id = $1 },
            timeline: shelf(one.timeline[0], count / 4) { $0.id = $1 })
    }

    private func shelf<Item: Record>(
        _ one: Item, _ count: Int, name: @escaping @Sendable (inout Item, RecordID) -> Void
    ) -> Shelf<Item> {
        let ids = (0..<count).map { number in
            let digits = String(number)
            return RecordID("\(Item.collection)-" + String(repeating: "0", count: 6 - digits.count) + digits)
        }
        return Shelf(ids: ids) { [self] index in
            counts.withLock { _ = $0[Item.collection, default: []].insert(index) }
            var item = one
            name(&item, ids[index])
            return item
        }
    }
}
