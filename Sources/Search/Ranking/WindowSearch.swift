/// Finds the documents that have all parts of a question, or some of them, with the most points.
///
/// It goes through the documents in windows of 4,096. The postings of the rarest part, or of those parts without which no
/// document can be among the best, are put into a window; the other parts are then worked out for the documents of which
/// that leaves hope. Windows, blocks and documents that cannot reach the worst of the best so far are passed over, by the
/// largest payloads of the blocks (as in block-max MaxScore).
struct WindowSearch {
    private let parts: WindowParts
    private let groups: [ListGroup]
    /// What a document must have besides, and what it must not have.
    private let required: [ListGroup]
    private let excluded: [ListGroup]
    private let documents: UInt32
    private let window: Window
    private let worths: [WindowWorths]

    private static let width = UInt32(TermListLayout.window)
    /// So many parts have room of their own, which is needed to tell what is near the next; the others share.
    private static let mostRooms = 64

    init(_ lists: UnsafeMutableBufferPointer<WeightedList>, _ asked: GatheredLists, documents: Int, window: Window) {
        groups = asked.groups
        required = asked.required
        excluded = asked.excluded
        self.documents = UInt32(clamping: documents)
        self.window = window
        worths = window.parts(min(groups.count, Self.mostRooms) + 2)
        parts = WindowParts(lists, asked, window)
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
        let driver = groups[order[0]]
        let near = groups.dropLast().reduce(0) { $0 + $1.near }
        // What the parts from each place in the order on can give at most, in the window at hand.
        var rest = [Int](repeating: near, count: order.count + 1)
        var start = parts.next(driver, from: 0)
        while start < documents {
            start &= ~(Self.width - 1)
            let range = start..<start + Self.width
            let threshold = counting ? -1 : found.best.threshold
            start = range.upperBound
            rest[order.count] = near + named.most(in: range)
            // As long as every document is wanted, it does not matter what they can have at most.
            if threshold >= 0 {
                guard limitRest(&rest, order, in: range) else {
                    start = parts.next(driver, from: start)
                    continue
                }
                guard rest[0] > threshold else {
                    found.isCountExact = false
                    continue
                }
            }
            if !gatherAll(order, rest, in: range, over: threshold) { found.isCountExact = false }
            if named.most(in: range) > 0 {
                window.hopeful.update { offset, points in
                    let document = range.lowerBound + UInt32(truncatingIfNeeded: offset)
                    return points &+ UInt32(truncatingIfNeeded: named.points(of: document))
                }
            }
            take(from: range.lowerBound, counting, accepts, into: &found)
            if threshold < 0 { start = parts.next(driver, from: start) }
        }
        return found
    }

    /// Works out what the parts can give at most in a window; false where one of them is nowhere in it.
    private func limitRest(_ rest: inout [Int], _ order: [Int], in range: Range<UInt32>) -> Bool {
        for place in order.indices.reversed() {
            let bound = parts.bound(groups[order[place]], in: range)
            guard bound.isThere else { return false }
            rest[place] = rest[place + 1] + bound.points
        }
        return true
    }

    /// Finds the documents of a window that have every part and could have more points than `threshold`; false where some
    /// were left out for their points.
    private func gatherAll(_ order: [Int], _ rest: [Int], in range: Range<UInt32>, over threshold: Int) -> Bool {
        let hopeful = window.hopeful
        var before = room(order[0])
        var isWhole = parts.fill(
            groups[order[0]], into: worths[before], among: nil, in: range, over: threshold - rest[1])
        hopeful.become(worths[before]) { UInt32(truncatingIfNeeded: $0.points) }
        for place in order.indices.dropFirst() {
            let own = room(order[place])
            let worth = worths[own]
            let others = own == before ? nil : worths[before]
            before = own
            _ = parts.fill(groups[order[place]], into: worth, among: (hopeful, others), in: range)
            let least = threshold - rest[place + 1]
            hopeful.update { offset, points in
                let more = worth[offset]
                guard more.isThere else { return nil }
                let sum = points &+ UInt32(truncatingIfNeeded: more.points)
                guard Int(sum) > least else {
                    isWhole = false
                    return nil
                }
                return sum
            }
            guard hopeful.count > 0 else { return isWhole }
        }
        for group in groups.indices.dropLast().prefix(Self.mostRooms - 1) where groups[group].near > 0 {
            let (worth, next, near) = (worths[group], worths[group + 1], UInt32(clamping: groups[group].near))
            hopeful.update { worth[$0].isNear(next[$0]) ? $1 &+ near : $1 }
        }
        exclude(in: range)
        return isWhole
    }

    /// Where what a part is worth is put.
    private func room(_ group: Int) -> Int { min(group, Self.mostRooms) }

    /// Takes out the documents that lack what is required, or have what is excluded.
    private func exclude(in range: Range<UInt32>) {
        let (hopeful, room) = (window.hopeful, worths[worths.count - 1])
        for group in required {
            _ = parts.fill(group, into: room, among: (hopeful, nil), in: range)
            hopeful.update { room[$0].isThere ? $1 : nil }
        }
        for group in excluded {
            _ = parts.fill(group, into: room, among: (hopeful, nil), in: range)
            hopeful.update { room[$0].isThere ? nil : $1 }
        }
    }

    /// Takes the hopeful documents of a window for found, where they are accepted.
    @inline(__always)
    private func take(from start: UInt32, _ counting: Bool, _ accepts: (UInt32) -> Bool, into found: inout Found) {
        var threshold = found.best.threshold
        window.hopeful.visit { offset, points in
            let points = Int(points)
            guard points > threshold || counting else {
                found.isCountExact = false
                return
            }
            let document = start + UInt32(truncatingIfNeeded: offset)
            guard accepts(document) else { return }
            found.count += 1
            if points > threshold {
                found.best.add(document, score: points)
                threshold = found.best.threshold
            }
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
            let bound = order[..<needed].reduce(0) { $0 + parts.bound(groups[$1], in: range).points }
            let isHopeless = bound == 0 || bound + rest[needed] <= threshold
            if isHopeless, bound > 0 || needed < order.count { found.isCountExact = false }
            if !isHopeless {
                if !gatherSome(order, needed, rest, in: range, over: threshold) { found.isCountExact = false }
                take(from: start, counting, accepts, into: &found)
            }
            start = range.upperBound
        }
        return found
    }

    /// Finds the documents of a window that could have more points than `threshold`; false where some were left out.
    private func gatherSome(
        _ order: [Int], _ needed: Int, _ rest: [Int], in range: Range<UInt32>, over threshold: Int
    ) -> Bool {
        let (hopeful, sums, room) = (window.hopeful, worths[0], worths[1])
        var isWhole = needed == order.count
        sums.removeAll()
        for group in order[..<needed] {
            _ = parts.fill(groups[group], into: room, among: nil, in: range)
            room.visit { sums.add($1, to: $0) }
        }
        let least = threshold - rest[needed]
        hopeful.become(sums) { worth in
            guard worth.points > least else {
                isWhole = false
                return nil
            }
            return UInt32(truncatingIfNeeded: worth.points)
        }
        for place in order.indices[needed...] {
            guard hopeful.count > 0 else { return isWhole }
            _ = parts.fill(groups[order[place]], into: room, among: (hopeful, nil), in: range)
            let least = threshold - rest[place + 1]
            hopeful.update { offset, points in
                let sum = points &+ UInt32(truncatingIfNeeded: room[offset].points)
                guard Int(sum) > least else {
                    isWhole = false
                    return nil
                }
                return sum
            }
        }
        exclude(in: range)
        return isWhole
    }

    // MARK: Some documents

    /// The sum of the points of what each of some documents has, ascending.
    func scores(of documents: [UInt32]) -> [Int] {
        documents.map { document in groups.reduce(0) { $0 + parts.worth($1, of: document).points } }
    }
}
