import Synchronization

/// Where the records of a shelf are, by their ids.
///
/// Ids in ascending order, as files have them, are found by halving. For any others a table is made, once, when the
/// first is asked for: a new snapshot of a million records must not cost a table of a million ids.
final class RecordPlaces: Sendable {
    private enum Finding {
        case unprepared
        case byHalving
        case inTable([RecordID: Int])
    }

    private let ids: [RecordID]
    private let finding = Mutex<Finding>(.unprepared)

    init(_ ids: [RecordID]) { self.ids = ids }

    /// Where an id stands first; nil where it does not.
    func index(of id: RecordID) -> Int? {
        finding.withLock { finding in
            if case .unprepared = finding { finding = prepare() }
            if case .inTable(let table) = finding { return table[id] }
            return halve(to: id)
        }
    }

    private func prepare() -> Finding {
        if zip(ids, ids.dropFirst()).allSatisfy({ $0 < $1 }) { return .byHalving }
        return .inTable(Dictionary(zip(ids, ids.indices)) { first, _ in first })
    }

    private func halve(to id: RecordID) -> Int? {
        var low = 0
        var high = ids.count
        while low < high {
            let middle = low + (high - low) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == id ? low : nil
    }
}
