extension HoursReading {
    /// Whether the text says that the place is closed on holidays: `closed weekends and holidays`, `holidays: closed`.
    var isClosedOnHolidays: Bool {
        guard conditions.contains(.holidays), text.utf8.count <= 4 * Self.mostRead else { return false }
        let items = HoursGrammar.items(of: HoursTermReader(text).terms).map(\.item).filter {
            if case .days = $0 { false } else { true }
        }
        return items.indices.contains { index in
            guard items[index] == .condition(.holidays) else { return false }
            let neighbours = [index - 1, index + 1].filter(items.indices.contains)
            return neighbours.contains { items[$0] == .closed || ($0 < index && items[$0] == .except) }
        }
    }
}
