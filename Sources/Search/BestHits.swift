/// The best few of many scored documents: a heap that never grows beyond what was asked for, its worst on top.
struct BestHits {
    struct Entry {
        var score: Float
        var document: Int
        var field: Int

        /// Of equal scores, that of the document given first is better.
        func isWorse(than other: Entry) -> Bool {
            score != other.score ? score < other.score : document > other.document
        }
    }

    private let limit: Int
    private var heap: [Entry] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// The entries kept, best first.
    var sorted: [Entry] { heap.sorted { $1.isWorse(than: $0) } }

    mutating func add(_ entry: Entry) {
        if heap.count < limit {
            heap.append(entry)
            rise(heap.count - 1)
        } else if let worst = heap.first, worst.isWorse(than: entry) {
            heap[0] = entry
            sink(0)
        }
    }

    private mutating func rise(_ start: Int) {
        var place = start
        while place > 0, heap[place].isWorse(than: heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink(_ start: Int) {
        var place = start
        while true {
            var worst = place
            for child in (2 * place + 1)...(2 * place + 2)
            where child < heap.count && heap[child].isWorse(than: heap[worst]) {
                worst = child
            }
            guard worst != place else { return }
            heap.swapAt(place, worst)
            place = worst
        }
    }
}
