import Synchronization

/// Records that are decoded when they are asked for, and remembered as far as there is room.
///
/// Every index has one slot that it can be remembered in, shared with others where there are more records than slots:
/// records that are looked at together stand beside each other, and so do their slots.
final class DecodedRecords<Item: Record>: Sendable {
    private struct Slot {
        let index: Int
        let item: Item
    }

    /// How many records are remembered at most: some screens full of them, in a few megabytes.
    static var room: Int { 4096 }

    private let count: Int
    private let decode: @Sendable (Int) -> Item
    /// Empty until the first record is asked for: a shelf that nobody looks at costs nothing.
    private let slots = Mutex<[Slot?]>([])

    init(count: Int, decode: @escaping @Sendable (Int) -> Item) {
        self.count = count
        self.decode = decode
    }

    subscript(index: Int) -> Item {
        precondition(index >= 0 && index < count, "a shelf of \(count) records has none at \(index)")
        let place = index % Self.room
        let remembered = slots.withLock { slots in
            slots.isEmpty ? nil : slots[place].flatMap { $0.index == index ? $0.item : nil }
        }
        if let remembered { return remembered }
        // Outside the lock: two threads may decode the same record, and neither waits for the other.
        let item = decode(index)
        slots.withLock { slots in
            if slots.isEmpty { slots = Array(repeating: nil, count: min(count, Self.room)) }
            slots[place] = Slot(index: index, item: item)
        }
        return item
    }
}
