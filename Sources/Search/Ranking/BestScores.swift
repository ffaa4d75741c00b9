/// The best of the documents that were found: by score, and among equals the one with the lower number.
struct BestScores {
    /// How many are kept.
    let limit: Int
    /// A heap with the worst first: the score in the high half, and in the low half the document, turned over.
    private var heap: [UInt64] = []

    init(limit: Int) {
        self.limit = max(1, limit)
        heap.reserveCapacity(min(self.limit, 1024))
    }

    var isFull: Bool { heap.count >= limit }
    var count: Int { heap.count }

    /// What a document that comes after all that were added must exceed to be kept.
    @inline(__always)
    var threshold: Int { heap.count >= limit ? Int(heap[0] >> 32) : -1 }

    @inline(__always)
    mutating func add(_ document: UInt32, score: Int) {
        let key = UInt64(UInt32(clamping: score)) << 32 | UInt64(~document)
        if heap.count < limit {
            heap.append(key)
            rise(from: heap.count - 1)
        } else if key > heap[0] {
            heap[0] = key
            sink()
        }
    }

    private mutating func rise(from start: Int) {
        var place = start
        while place > 0, heap[(place - 1) / 2] > heap[place] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink() {
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child] < heap[least] {
                least = child
            }
            if least == place { return }
            heap.swapAt(place, least)
            place = least
        }
    }

    /// The documents that were kept with their scores, best first.
    var best: [(document: UInt32, score: Int)] {
        heap.sorted(by: >).map { (~UInt32(truncatingIfNeeded: $0), Int($0 >> 32)) }
    }
}
