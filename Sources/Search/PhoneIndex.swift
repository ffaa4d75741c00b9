/// The phone numbers of all documents, findable by any four or more digits that follow each other in one.
///
/// Every ending of a number is a key, so that what is typed is the beginning of some keys, which stand together.
struct PhoneIndex: Sendable {
    private let keys: [UInt64]
    let documents: [UInt32]
    let fields: [UInt32]

    /// Where the numbers that have these digits stand in `documents` and `fields`; a document may stand there twice.
    func places(_ digits: Digits) -> Range<Int> {
        let range = digits.keys
        let low = firstPlace { $0 < range.lowerBound }
        return low..<max(low, firstPlace { $0 <= range.upperBound })
    }

    private func firstPlace(_ isBefore: (UInt64) -> Bool) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(keys[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension PhoneIndex {
    /// Gathers phone numbers while an index is built.
    struct Collector {
        private var entries: [(key: UInt64, document: UInt32, field: UInt32)] = []

        mutating func add(_ phone: PhoneNumber, document: Int, field: Int) {
            for dropped in 0...max(0, phone.digits.count - Digits.fewest) {
                let key = phone.digits.dropFirst(dropped).key
                entries.append((key, UInt32(truncatingIfNeeded: document), UInt32(clamping: field)))
            }
        }

        func sorted() -> PhoneIndex {
            let entries = entries.sorted { ($0.key, $0.document, $0.field) < ($1.key, $1.document, $1.field) }
            return PhoneIndex(
                keys: entries.map(\.key), documents: entries.map(\.document), fields: entries.map(\.field))
        }
    }
}
