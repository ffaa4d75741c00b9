/// Which place of a list is selected, and which row is at the top of the part that is seen. Places and rows are counted
/// apart, since a row may be a heading, which is no place to stop at.
public struct ListView: Equatable, Sendable {
    public private(set) var selected: Int
    public private(set) var top: Int

    public init(selected: Int = 0, top: Int = 0) {
        self.selected = selected
        self.top = top
    }

    /// Selects a place, or the nearest there is.
    public mutating func select(_ place: Int, of count: Int) {
        selected = min(max(0, place), max(0, count - 1))
    }

    /// Moves the selection, `page` rows to a page.
    public mutating func move(_ motion: Motion, of count: Int, page: Int) {
        select(motion.target(from: selected, of: count, page: page), of: count)
    }

    /// Scrolls by the least that brings `row`, which shows the selected place, into a view of `height` of `count` rows,
    /// with the row above it (often a heading) where there is room.
    public mutating func follow(row: Int, height: Int, of count: Int) {
        guard height > 0 else { return }
        let lead = height > 2 ? 1 : 0
        if row < top + lead { top = row - lead }
        if row >= top + height { top = row - height + 1 }
        top = min(max(0, top), max(0, count - height))
    }

}

/// A movement in a list or a text.
public enum Motion: Hashable, Sendable {
    case by(Int)
    case page(Int)
    case toStart, toEnd

    /// The movement that a key stands for.
    public init?(_ key: Key) {
        switch key {
        case .up: self = .by(-1)
        case .down: self = .by(1)
        case .pageUp: self = .page(-1)
        case .pageDown: self = .page(1)
        case .home: self = .toStart
        case .end: self = .toEnd
        default: return nil
        }
    }

    func target(from place: Int, of count: Int, page: Int) -> Int {
        switch self {
        case .by(let rows): place + rows
        case .page(let pages): place + pages * max(1, page - 1)
        case .toStart: 0
        case .toEnd: count - 1
        }
    }
}
