/// Finds the documents that have all parts of a question, or some of them, with the most points.
///
/// It goes through the documents in windows of 4,096. The postings of the rarest part, or of those parts without which no
/// document can be among the best, are put into a window; the other parts are looked up for the documents of which that
/// leaves hope. Windows and documents that cannot reach the worst of the best so far are passed over, by the largest
/// payloads of the blocks (as in block-max MaxScore).
struct WindowSearch {
    private let lists: UnsafeMutableBufferPointer<WeightedList>
    private let groups: [ListGroup]
    private let documents: UInt32
    private let window: Window

    private static let width = UInt32(TermListLayout.window)

    /// The lists of all groups, the groups in the order of the question, and how many documents there are.
    init(
        _ lists: UnsafeMutableBufferPointer<WeightedList>, _ groups: [ListGroup], documents: Int, window: Window
    ) {
        self.lists = lists
        self.groups = groups
        self.documents = UInt32(clamping: documents)
        self.window = window
    }

    /// What was found: how many is exact where everything was looked at.
    struct Found {
        var best: BestScores
        var count: Int
        var isCountExact: Bool
    }

    // MARK: All parts

    /// The documents that have every part. With `counting` all of them are counted, which takes longer.
    ///
    /// `accepts` is asked whether a document that could be among the best may be: few of them, in their order.
    func all(limit: Int, counting: Bool, named: NamedDocuments = .none, accepts: (UInt32) -> Bool) -> Found {
        var found = Found(best: BestScores(limit: limit), count: 0, isCountExact: true)
        guard !groups.isEmpty else { return found }
        let order = groups.indices.sorted { groups[$0].postings < groups[$1].postings }
        let driver = order[0]
        // What the parts from each place in the order on can give at most, in the window at hand.
        let near = groups.dropLast().reduce(0) { $0 + $1.near }
        var rest = [Int](repeating: near, count: order.count + 1)
        var worths = [Worth](repeating: .none, count: groups.count)
        var start = next(groups[driver], from: 0)
        while start < documents {
            start &= ~(Self.width - 1)
            let range = start..<start + Self.width
            rest[order.count] = near + named.most(in: range)
            guard limitRest(&rest, order, in: range) else {
                start = next(groups[driver], from: range.upperBound)
                continue
            }
            if !counting, found.best.isFull, rest[0] <= found.best.threshold {
                found.isCountExact = false
                start = range.upperBound
                continue
            }
            fill(groups[driver], in: range)
            worths.withUnsafeMutableBufferPointer { worths in
                order.withUnsafeBufferPointer { order in
                    rest.withUnsafeBufferPointer { rest in
                        drain(from: start, order, rest, worths, named, counting, accepts, into: &found)
                    }
                }
            }
            start = range.upperBound
        }
        return found
    }

    /// Works out what the parts can give at most in a window; false where one of them is nowhere in it.
    private func limitRest(_ rest: inout [Int], _ order: [Int], in range: Range<UInt32>) -> Bool {
        for place in order.indices.reversed() {
            let bound = bound(groups[order[place]], in: range)
            guard bound.isThere else { return false }
            rest[place] = rest[place + 1] + bound.points
        }
        return true
    }

    /// Takes the documents out of the window, and looks the other parts up.
    @inline(__always)
    private func drain(
        from start: UInt32, _ order: UnsafeBufferPointer<Int>, _ rest: UnsafeBufferPointer<Int>,
        _ worths: UnsafeMutableBufferPointer<Worth>, _ named: NamedDocuments, _ counting: Bool,
        _ accepts: (UInt32) -> Bool, into found: inout Found
    ) {
        var threshold = found.best.threshold
        window.drain { offset, first in
            let document = start + UInt32(truncatingIfNeeded: offset)
            var points = first.points
            if !counting, points + rest[1] <= threshold {
                found.isCountExact = false
                return
            }
            worths[order[0]] = first
            for place in 1..<max(1, order.count) {
                let worth = worth(groups[order[place]], of: document)
                guard worth.isThere else { return }
                points += worth.points
                if !counting, points + rest[place + 1] <= threshold {
                    found.isCountExact = false
                    return
                }
                worths[order[place]] = worth
            }
            for group in 0..<groups.count - 1 where groups[group].near > 0 && worths[group].isNear(worths[group + 1]) {
                points += groups[group].near
            }
            points += named.points(of: document)
            guard points > threshold || counting else {
                found.isCountExact = false
                return
            }
            guard accepts(document) else { return }
            found.count += 1
            if points > threshold {
                found.best.add(document, score: points)
                threshold = found.best.threshold
            }
        }
    }

    /// Hands over every document that has all parts in one passage, as far as is known, with the sum of their points.
    func together(_ body: (_ document: UInt32, _ points: Int, _ passage: Int) -> Void) {
        let order = groups.indices.sorted { groups[$0].postings < groups[$1].postings }
        guard let driver = order.first else { return }
        var start = next(groups[driver], from: 0)
        while start < documents {
            start &= ~(Self.width - 1)
            let range = start..<start + Self.width
            fill(groups[driver], in: range)
            window.drain { offset, first in
                let document = start + UInt32(truncatingIfNeeded: offset)
                var (points, passage) = (first.points, Int(first.passage))
                for place in 1..<max(1, order.count) {
                    let worth = worth(groups[order[place]], of: document)
                    guard worth.isThere else { return }
                    points += worth.points
                    if passage == Payload.severalPassages { passage = Int(worth.passage) }
                    guard Int(worth.passage) == passage || Int(worth.passage) == Payload.severalPassages else { return }
                }
                body(document, points, passage)
            }
            start = next(groups[driver], from: range.upperBound)
        }
    }

    // MARK: Some parts

    /// The documents that have any part, by the sum of the points of those they have. With `counting` all of them are
    /// counted, which takes longer.
    func any(limit: Int, counting: Bool, accepts: (UInt32) -> Bool) -> Found {
        var found = Found(best: BestScores(limit: limit), count: 0, isCountExact: true)
        let order = groups.indices.sorted { groups[$0].most > groups[$1].most }
        var rest = [Int](repeating: 0, count: order.count + 1)
        for place in order.indices.reversed() { rest[place] = rest[place + 1] + groups[order[place]].most }
        var start: UInt32 = 0
        while start < documents {
            let threshold = counting ? -1 : found.best.threshold
            // Without one of the first parts no document can be among the best any more.
            let needed = rest.firstIndex { $0 <= threshold } ?? order.count
            let range = start..<start + Self.width
            let bound = order[..<needed].reduce(0) { $0 + self.bound(groups[$1], in: range).points }
            let isHopeless = bound == 0 || bound + rest[needed] <= threshold
            if isHopeless, bound > 0 || needed < order.count { found.isCountExact = false }
            if !isHopeless {
                for place in 0..<needed {
                    fill(groups[order[place]], in: range)
                    window.addToSums()
                }
                rest.withUnsafeBufferPointer { rest in
                    drainSums(from: start, order, needed, rest, counting, accepts, into: &found)
                }
            }
            start = range.upperBound
        }
        return found
    }

    private func drainSums(
        from start: UInt32, _ order: [Int], _ needed: Int, _ rest: UnsafeBufferPointer<Int>, _ counting: Bool,
        _ accepts: (UInt32) -> Bool, into found: inout Found
    ) {
        var threshold = found.best.threshold
        var isCountExact = found.isCountExact && needed == order.count
        window.drainSums { offset, sum in
            var points = Int(sum)
            if !counting, points + rest[needed] <= threshold {
                isCountExact = false
                return
            }
            let document = start + UInt32(truncatingIfNeeded: offset)
            for place in needed..<order.count {
                points += worth(groups[order[place]], of: document).points
                if !counting, points + rest[place + 1] <= threshold {
                    isCountExact = false
                    return
                }
            }
            guard accepts(document) else { return }
            found.count += 1
            if points > threshold {
                found.best.add(document, score: points)
                threshold = found.best.threshold
            }
        }
        found.isCountExact = isCountExact
    }

    /// The sum of the points of what each of some documents has, ascending.
    func scores(of documents: [UInt32]) -> [Int] {
        documents.map { document in groups.reduce(0) { $0 + worth($1, of: document).points } }
    }

    // MARK: One part

    private func next(_ group: ListGroup, from document: UInt32) -> UInt32 {
        var next = UInt32.max
        for index in group.lists { next = min(next, lists[index].next(from: document)) }
        return next
    }

    /// A worth that the part exceeds nowhere in a window; none where no document there has it.
    private func bound(_ group: ListGroup, in range: Range<UInt32>) -> Worth {
        var bound: UInt32 = 0
        for index in group.lists {
            let payload = lists[index].bound(in: range)
            if payload > 0 { bound = max(bound, lists[index].value(payload).bits) }
        }
        return Worth(bits: bound)
    }

    @inline(__always)
    private func worth(_ group: ListGroup, of document: UInt32) -> Worth {
        var worth: UInt32 = 0
        for index in group.lists {
            let payload = lists[index].payload(of: document)
            if payload > 0 { worth = max(worth, lists[index].value(payload).bits) }
        }
        return Worth(bits: worth)
    }

    private func fill(_ group: ListGroup, in range: Range<UInt32>) {
        for index in group.lists {
            let value = lists[index].value
            lists[index].forEach(in: range) { offset, payload in window.raise(offset, to: value(payload)) }
        }
    }
}
