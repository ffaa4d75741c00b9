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

    init(_ lists: UnsafeMutableBufferPointer<WeightedList>, _ asked: GatheredLists, documents: Int, window: Window) {
        groups = asked.groups
        required = asked.required
        excluded = asked.excluded
        self.documents = UInt32(clamping: documents)
        self.window = window
        worths = window.parts(groups.count + 1 + WindowParts.rooms)
        parts = WindowParts(lists, asked, rooms: worths.suffix(WindowParts.rooms))
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
    func all(limit: Int, counting: Bool, accepts: (UInt32) -> Bool) -> Found {
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
            guard limitRest(&rest, order, in: range) else {
                start = parts.next(driver, from: range.upperBound)
                continue
            }
            let threshold = counting ? -1 : found.best.threshold
            if rest[0] <= threshold {
                found.isCountExact = false
            } else {
                if !gatherAll(order, rest, in: range, over: threshold) { found.isCountExact = false }
                take(from: start, counting, accepts, into: &found)
            }
            start = range.upperBound
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
        let (hopeful, sums) = (window.hopeful, window.sums)
        let first = worths[order[0]]
        var isWhole = parts.fill(
            groups[order[0]], into: first, among: window.all, TermListLayout.window, in: range,
            over: threshold - rest[1])
        hopeful.become(first.documents)
        hopeful.forEach { sums[$0] = UInt32(truncatingIfNeeded: first[$0].points) }
        for place in order.indices.dropFirst() {
            if !prune(over: threshold - rest[place]) { isWhole = false }
            let count = hopeful.count
            guard count > 0 else { break }
            let worth = worths[order[place]]
            _ = parts.fill(groups[order[place]], into: worth, among: hopeful, count, in: range)
            hopeful.become(worth.documents)
            hopeful.forEach { sums[$0] &+= UInt32(truncatingIfNeeded: worth[$0].points) }
        }
        for group in groups.indices.dropLast() where groups[group].near > 0 {
            let (worth, next, near) = (worths[group], worths[group + 1], UInt32(clamping: groups[group].near))
            hopeful.forEach { if worth[$0].isNear(next[$0]) { sums[$0] &+= near } }
        }
        if !prune(over: threshold) { isWhole = false }
        exclude(in: range)
        return isWhole
    }

    /// Takes out the documents whose points are not more; false where there were any.
    private func prune(over threshold: Int) -> Bool {
        guard threshold >= 0 else { return true }
        let (sums, least) = (window.sums, UInt32(clamping: threshold))
        var isWhole = true
        window.hopeful.filter { offset in
            let isKept = sums[offset] > least
            if !isKept { isWhole = false }
            return isKept
        }
        return isWhole
    }

    /// Takes out the documents that lack what is required, or have what is excluded.
    private func exclude(in range: Range<UInt32>) {
        let (hopeful, room) = (window.hopeful, worths[groups.count])
        for group in required {
            _ = parts.fill(group, into: room, among: hopeful, hopeful.count, in: range)
            hopeful.become(room.documents)
        }
        for group in excluded {
            _ = parts.fill(group, into: room, among: hopeful, hopeful.count, in: range)
            hopeful.remove(room.documents)
        }
    }

    /// Takes the hopeful documents of a window for found, where they are accepted.
    @inline(__always)
    private func take(from start: UInt32, _ counting: Bool, _ accepts: (UInt32) -> Bool, into found: inout Found) {
        let sums = window.sums
        var threshold = found.best.threshold
        window.hopeful.forEach { offset in
            let points = Int(sums[offset])
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
        let (hopeful, sums) = (window.hopeful, window.sums)
        var isWhole = needed == order.count
        hopeful.removeAll()
        for place in order[..<needed] {
            let worth = worths[place]
            _ = parts.fill(groups[place], into: worth, among: window.all, TermListLayout.window, in: range)
            worth.documents.forEach { offset in
                let points = UInt32(truncatingIfNeeded: worth[offset].points)
                sums[offset] = hopeful.contains(offset) ? sums[offset] &+ points : points
                hopeful.insert(offset, among: window.all)
            }
        }
        if !prune(over: threshold - rest[needed]) { isWhole = false }
        for place in order.indices[needed...] {
            let count = hopeful.count
            guard count > 0 else { break }
            let worth = worths[order[place]]
            _ = parts.fill(groups[order[place]], into: worth, among: hopeful, count, in: range)
            worth.documents.forEach { sums[$0] &+= UInt32(truncatingIfNeeded: worth[$0].points) }
            if !prune(over: threshold - rest[place + 1]) { isWhole = false }
        }
        exclude(in: range)
        return isWhole
    }
}
